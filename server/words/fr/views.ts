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
  distance: (reference) => `L’écart avec\u00A0: ${reference}`,
  groups: (period) => `Groupes côte à côte, ${period}`,
  places: (period) => `Lieux, ${period}`,
  distanceLead: (reference) =>
    `La ligne zéro est le chiffre du groupe de référence (${reference}). Au-dessus, le chiffre d’un groupe est plus élevé\u202F; au-dessous, plus bas. Un écart se réduit aussi quand le chiffre du groupe de référence bouge\u00A0: il se lit à côté des niveaux.`,
  distanceText: ({ name, reference }) => `${name}\u00A0: écart avec ${reference}`,
  groupsDescription: ({ name, count, period }) =>
    `Graphique «\u202F${name}\u202F» pour ${period}, ${count} chiffres côte à côte. Le tableau ci-dessous contient les mêmes chiffres.`,
  linesNamed: ({ drawn, names }) =>
    `${drawn} lignes sont tracées. Seules celles-ci portent leur nom\u202F: ${names}. Le tableau les nomme toutes, de même que chaque pas dans le graphique.`,
  notRanked:
    'Dans l’ordre de la liste et non par taille\u00A0: de petites différences entre petits groupes tiennent souvent au hasard.',
  now: 'chiffre le plus récent',
  before: 'début des chiffres comparables',
  group: 'Groupe',
  place: 'Lieu',
  change: 'Évolution',
  target: 'Objectif',
  terms: 'Termes employés ici',
  glance: {
    heading: 'Les objectifs en un coup d’œil',
    lead: 'Chaque objectif avec un de ses indicateurs\u00A0: celui qui a une cible, sinon celui qui est jugé.',
    measured: 'Mesuré par',
    changed: 'Depuis le chiffre précédent',
    noChange: 'rien de comparable avant lui',
    responsible: 'Responsable',
    nobody: 'personne n’est désigné',
    more: (count) => (count === 1 ? 'et 1 autre indicateur' : `et ${count} autres indicateurs`),
    printed: 'Tous les indicateurs avec leurs chiffres\u00A0:',
  },
  walk: {
    label: 'Parcourir le graphique',
    summary: 'Résumé',
    help: 'Les flèches suivent les lignes et passent de l’une à l’autre\u202F; Début et Fin vont au premier et au dernier chiffre, les touches Page avancent de cinq\u202F; S résume le graphique\u202F; T mène au tableau.',
    back: 'Chiffre précédent',
    on: 'Chiffre suivant',
    up: 'Ligne précédente',
    down: 'Ligne suivante',
    more: 'Plus',
    close: 'Fermer',
  },
};
