import type { ViewWords } from '../view-words.ts';

export const views: ViewWords = {
  views: {
    label: 'Ce qui est montré',
    trend: 'Dans le temps',
    gap: 'Écart entre les groupes',
    breakdown: 'Groupes côte à côte',
    areas: 'Lieux',
  },
  levels: 'Les niveaux',
  distance: (reference) => `L’écart avec : ${reference}`,
  groups: (period) => `Groupes côte à côte, ${period}`,
  places: (period) => `Lieux, ${period}`,
  distanceLead: (reference) =>
    `La ligne zéro est le chiffre du groupe de référence (${reference}). Au-dessus, le chiffre d’un groupe est plus élevé ; au-dessous, plus bas. Un écart se réduit aussi quand le chiffre du groupe de référence bouge : il se lit à côté des niveaux.`,
  distanceText: ({ name, reference }) => `${name} : écart avec ${reference}`,
  groupsDescription: ({ name, count, period }) =>
    `Graphique « ${name} » pour ${period}, ${count} côte à côte. Le tableau ci-dessous contient les mêmes chiffres.`,
  notRanked:
    'Dans l’ordre de la liste et non par taille : de petites différences entre petits groupes tiennent souvent au hasard.',
  now: 'chiffre le plus récent',
  before: 'début des chiffres comparables',
  group: 'Groupe',
  place: 'Lieu',
  change: 'Évolution',
  target: 'Objectif',
  glance: {
    heading: 'Les objectifs en un coup d’œil',
    lead: 'Chaque objectif avec un de ses indicateurs : celui qui a une cible, sinon celui qui est jugé.',
    measured: 'Mesuré par',
    changed: 'Depuis le chiffre précédent',
    noChange: 'rien de comparable avant lui',
    responsible: 'Responsable',
    nobody: 'personne n’est désigné',
    more: (count) => (count === 1 ? 'et 1 autre indicateur' : `et ${count} autres indicateurs`),
    printed: 'Tous les indicateurs avec leurs chiffres :',
  },
  walk: {
    label: 'Parcourir le graphique',
    summary: 'Résumé',
    help: 'Les flèches suivent les lignes et passent de l’une à l’autre ; Début et Fin vont au premier et au dernier chiffre, les touches Page avancent de cinq ; S résume le graphique ; T mène au tableau.',
    back: 'Chiffre précédent',
    on: 'Chiffre suivant',
    up: 'Ligne précédente',
    down: 'Ligne suivante',
  },
};
