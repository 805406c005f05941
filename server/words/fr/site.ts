import type { SiteWords } from '../site-words.ts';
import * as when from './when.ts';

const named = (series: string): string => (series === '' ? '' : `${series}\u00A0: `);

/** The way taken by some comes before the way taken by none. */
function moved(better: number, worse: number): string {
  const some = (count: number) => `${count} ${count === 1 ? 'a' : 'ont'} nettement évolué`;
  if (better + worse === 0) return 'aucun n’a nettement évolué';
  if (better === 0) return `${some(worse)} dans le sens non souhaité, aucun dans l’autre`;
  return `${some(better)} dans le sens souhaité, ${worse || 'aucun'} dans l’autre`;
}

function movedAsWhole(judged: number, better: number, worse: number): string {
  if (judged === 0) return 'Aucun ne se laisse encore juger dans son ensemble.';
  if (judged === 1)
    return `Le seul que l’on peut juger dans son ensemble ${
      better + worse === 0
        ? 'n’a pas nettement évolué.'
        : `a nettement évolué dans le sens ${better ? 'souhaité' : 'non souhaité'}.`
    }`;
  return `Sur les ${judged} que l’on peut juger dans leur ensemble, ${moved(better, worse)}.`;
}

export const site: SiteWords = {
  languageName: 'Français',
  site: 'Baromètre de l’intégration',
  tagline: 'Comment vont les nouveaux arrivants et leurs enfants, et ce que fait la ville.',
  skip: 'Aller au contenu',
  nav: {
    overview: 'Baromètre',
    indicators: 'Indicateurs',
    keyFactors: 'Facteurs clés',
    about: 'À propos',
    label: 'Navigation principale',
    languages: 'Langues',
  },
  provenance: { verified: 'vérifié', 'partly-verified': 'vérifié en partie', reconstructed: 'reconstitué' },
  reasons: {
    'not-collected': 'non relevé',
    'not-applicable': 'sans objet',
    'not-yet-available': 'non disponible',
    suppressed: 'non publié pour protéger les personnes',
    unreliable: 'trop incertain pour être publié',
    withdrawn: 'retiré',
  },
  provisional: 'provisoire',
  lowReliability: 'peu fiable',
  breakBefore: 'rupture de série : non comparable aux valeurs antérieures',
  englishOnly: 'Les textes longs de cette page n’existent pour l’instant qu’en anglais.',
  overall: 'Objectif général',
  overallEmpty: 'Pas encore mesuré : cette ville n’a pas de score à l’indice des cités interculturelles.',
  overallNote:
    'Lu sur l’indice des cités interculturelles du Conseil de l’Europe : un score de 0 à 100, avec l’édition et le nombre de villes. Jamais un rang, jamais une moyenne de notre fait.',
  figuresOf: (shown, all) => `${shown} indicateurs sur ${all} disposent de chiffres.`,
  newest: (release, date) => `Dernière publication : ${release}, ${date}.`,
  emptyOwned: (owner) => `Il n’y a pas de chiffres. Ils sont attendus de : ${owner}.`,
  emptyUnowned: 'Il n’y a pas de chiffres, et personne n’est désigné pour les fournir.',
  emptyChoice: 'Aucun chiffre ne correspond à ce choix\u00A0: élargissez la période ou les groupes.',
  emptyThen: (date) => `Au ${date}, aucun chiffre n’était encore publié.`,
  emptyLoud: 'Pas de chiffres',
  noneInObjective: 'Aucun indicateur de cet objectif ne dispose de chiffres.',
  changed: ({ series, to, value, from, before, size, direction }) =>
    direction === 'same'
      ? `${named(series)}${value} (${to}), comme ${when.within(from)}.`
      : `${named(series)}${value} (${to}), soit ${size} de ${direction === 'up' ? 'plus' : 'moins'} ${when.than(from)} (${before}).`,
  level: ({ series, to, value }) => `${named(series)}${value} (${to}).`,
  spread: ({ to, low, lowName, high, highName }) => `${to} : de ${low} (${lowName}) à ${high} (${highName}).`,
  gap: ({ target, targetValue, reference, referenceValue, size, period }) =>
    `${period} : ${target} ${targetValue}, ${reference} ${referenceValue}. L’écart est de ${size}.`,
  since: (difference, from) => `${difference} depuis ${when.the(from)}`,
  spokenChange: (difference, from) => `${difference} par rapport ${when.to(from)}`,
  chartDescription: ({ name, series, from, to }) =>
    `Courbe « ${name} », ${series === 1 ? 'une série' : `${series} séries`}, ${when.from(from)} ${when.to(to)}. Le tableau ci-dessous contient les mêmes chiffres.`,
  way: { up: 'en hausse', down: 'en baisse', same: 'inchangé' },
  headings: {
    figures: 'Évolution',
    table: 'Les mêmes chiffres en tableau',
    downloads: 'À emporter',
    definition: 'Ce qui est mesuré',
    gap: 'Entre les groupes',
    keyFactors: 'Facteurs clés concernés',
    pitfalls: 'Ce que l’indicateur ne dit pas',
    sources: 'Sources',
    releases: 'Publications',
    elsewhere: 'Ce que d’autres ont publié',
    numerator: 'Numérateur',
    denominator: 'Dénominateur',
    population: 'Population',
    unit: 'Unité',
    frequency: 'Périodicité',
    basedOn: 'D’après',
    difference: 'Écart par rapport au standard',
    questions: 'Questions directrices',
    examples: 'Exemples de villes',
    evidence: 'Indicateurs à l’appui',
    why: 'Pourquoi c’est important',
    notUsed: 'Non utilisés ici',
    search: 'Recherche',
    domain: 'Domaine',
    theme: 'Thème',
    all: 'tous',
    apply: 'Afficher',
    noHits: 'Aucun résultat. Essayez un mot plus court ou un autre domaine.',
    period: 'Période',
    value: 'Valeur',
    area: 'Lieu',
    note: 'Remarque',
    source: 'Source',
    group: 'Groupe',
    show: 'Groupes affichés',
    licence: 'Conditions',
    direction: 'Sens souhaité',
    notes: 'Remarques',
    related: 'Voir aussi',
    provenance: 'Degré de certitude',
    noFigures: 'Chiffres encore attendus',
    objectives: 'Objectifs',
    factor: 'Facteur clé',
    filter: 'Choix d’affichage',
    context: 'Contexte',
    status: 'Statut',
    place: 'Lieu',
  },
  directions: {
    higher: 'plus élevé, c’est mieux',
    lower: 'plus bas, c’est mieux',
    parity: 'plus proche de la parité, c’est mieux',
    none: 'aucun sens n’est meilleur en soi',
  },
  frequencies: {
    M: 'mensuelle',
    Q: 'trimestrielle',
    S: 'semestrielle',
    A: 'annuelle',
    A2: 'tous les deux ans',
    A4: 'tous les quatre ans',
    I: 'par intervalles',
  },
  elsewhereNote:
    'Les chiffres d’autres lieux reposent sur leurs propres définitions. Ils montrent ce qui peut se publier ; ce n’est pas une comparaison.',
  published: {
    target: 'objectif visé, et non une mesure',
    derived: 'calculé à partir de chiffres publiés',
    estimated: 'estimation',
    otherDefinition: 'selon une autre définition',
  },
  notUsedHere: 'Cet indicateur n’est pas utilisé ici.',
  replacedBy: 'Il est remplacé par :',
  releaseCounts: ({ added, changed, removed }) =>
    `nouveaux : ${added} · modifiés : ${changed} · supprimés : ${removed}`,
  withdrawn: 'retirée',
  about: [
    {
      heading: 'Ce que c’est',
      text: 'Un baromètre montre le temps qu’il fait et où il va. Celui-ci le fait pour l’intégration : au travail, à l’école, parmi le personnel de la ville, dans les urnes et dans les marchés publics.',
    },
    {
      heading: 'Comment le lire',
      text: 'Chaque échelle a deux aiguilles. La plus forte indique le chiffre le plus récent, celle de laiton l’endroit où commencent les chiffres comparables. L’écart entre les deux est la nouvelle. Une échelle sans aiguille n’a pas de chiffres, et dit qui doit les fournir.',
    },
    {
      heading: 'Ce que les chiffres peuvent porter',
      text: 'Un chiffre est repris tel que sa source l’a publié et n’est arrondi qu’à l’affichage. Les années manquantes sont des trous. Quand une définition change, la ligne est coupée et rien n’est comparé de part et d’autre.',
    },
    {
      heading: 'Le cadre',
      text: 'Les indicateurs sont rattachés aux 13 facteurs clés du référentiel EUROCITIES sur la diversité culturelle : tous au facteur 13, suivi et évaluation, et à d’autres avec un motif. Toutes les formulations sont les nôtres.',
    },
    {
      heading: 'D’où viennent les chiffres',
      text: 'La démonstration montre des chiffres de l’Office de statistique de Bâle-Ville, selon les conditions de données ouvertes du canton, et quelques chiffres publiés par d’autres lieux, avec leur source.',
    },
  ],
  chart: {
    loading: 'Le graphique interactif se charge.',
    failed: 'Le graphique interactif n’a pas pu être chargé ; l’image et le tableau contiennent les mêmes chiffres.',
    series: 'Lignes affichées',
  },
  backToOverview: 'Vers le baromètre',
  overviewAnswer: ({ figures, all, judged, better, worse }) =>
    `${figures} indicateurs sur ${all} sont chiffrés. ${movedAsWhole(judged, better, worse)}`,
  overviewGroups: ({ indicators, groups, better, worse }) =>
    `${indicators === 1 ? 'Un indicateur montre' : `${indicators} montrent`} des groupes côte à côte\u00A0: sur ${groups} groupes, ${moved(better, worse)}.`,
  tally: {
    better: (count) => `${count} en mieux`,
    worse: (count) => `${count} en moins bien`,
    'no-clear-change': (count) => `${count} sans évolution nette`,
    'too-early': (count) => `${count} trop tôt pour le dire`,
    met: (count) => `${count} ${count <= 1 ? 'objectif atteint' : 'objectifs atteints'}`,
    'on-course': (count) => `${count} en bonne voie`,
    'off-course': (count) => `${count} en retard sur l’objectif`,
    groups: (count) => `${count} par groupe`,
    undirected: (count) => `${count} sans verdict`,
    empty: (count) => `${count} sans chiffres`,
  },
  dialEmpty: 'pas encore de score',
  dialCaption:
    'Chaque indicateur a sa place sur le bord, sous son thème. Vers l’extérieur, c’est le sens souhaité\u202F; vers l’intérieur, l’autre.',
  groupTally: ({ better, worse, noClear, tooEarly }) =>
    [
      `${better} en mieux`,
      `${worse} en moins bien`,
      ...(noClear > 0 ? [`${noClear} sans évolution nette`] : []),
      ...(tooEarly > 0 ? [`${tooEarly} trop tôt pour le dire`] : []),
    ].join(', '),
  groupSpan: ({ count, low, lowName, high, highName }) =>
    `${count} groupes, de ${low} (${lowName}) à ${high} (${highName})`,
  noEvidence: 'Aucun indicateur utilisé ici n’étaye encore ce facteur.',
  hits: (count) => (count <= 1 ? `${count} indicateur` : `${count} indicateurs`),
  scale: { now: 'aujourd’hui', began: 'début des chiffres comparables', reference: 'groupe de référence' },
  toStudio: 'Se connecter au studio',
  colophon: 'Les chiffres sont repris tels que publiés\u202F; la source et les conditions figurent sur chaque page.',
};
