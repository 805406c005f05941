import type { CompareWords } from '../compare-words.ts';

export const compare: CompareWords = {
  heading: 'Comparer',
  lead: 'Groupes et quartiers en regard, deux indicateurs côte à côte, et ce que d’autres lieux ont publié.',
  first: 'Indicateur',
  second: 'À côté',
  show: 'Comparer',
  none: 'aucun',
  sideBySide: 'Côte à côte',
  notCause: 'Deux courbes qui évoluent ensemble ne disent pas que l’une entraîne l’autre.',
  together: 'Les deux par période',
  sameGroup: (label) => `Le groupe dans chaque colonne\u202F: ${label}.`,
  unlikeGroups:
    'Ce ne sont pas les mêmes personnes\u202F: aucun groupe n’a de chiffres pour tous, chaque colonne nomme donc le sien.',
  groups: 'Entre les groupes',
  districts: 'Entre les quartiers',
  noDistricts: 'Il n’y a pas de chiffres par quartier pour cet indicateur.',
  noBenchmark: 'Aucun groupe ne peut servir de point de comparaison à tous les autres.',
  against: ({ label, value, period }) => `${period}, chacun rapporté à\u202F: ${label}, ${value}.`,
  said: {
    above: (size) => `au-dessus, de ${size}`,
    below: (size) => `au-dessous, de ${size}`,
    unclear: () => 'pas de différence nette',
    higher: (size) => `plus haut de ${size} selon la publication`,
    lower: (size) => `plus bas de ${size} selon la publication`,
    equal: () => 'publié identique',
  },
  counts: ({ above, below, unclear, unknown }) =>
    [
      above + below + unclear > 0 ? `${above} au-dessus, ${below} au-dessous, ${unclear} sans différence nette.` : '',
      unknown > 0
        ? `Pour ${unknown}, l’incertitude des chiffres n’est pas connue\u202F: seule la différence publiée est donnée, sans pouvoir dire si c’est plus que le hasard.`
        : '',
    ]
      .filter(Boolean)
      .join(' '),
  small: 'peu de personnes\u202F: chacune fait bouger ce chiffre',
  notRanked: 'Dans l’ordre de la liste, jamais en classement\u202F: la plupart des rangs seraient dus au hasard.',
  method:
    'On ne dit au-dessus ou au-dessous que si l’intervalle à 95\u202F% de la différence exclut zéro (Newcombe, d’après les effectifs des deux\u202F; sinon d’après leurs bornes).',
  places: 'Ce que d’autres lieux ont publié',
  placesLead: 'Une différence n’est énoncée que si la définition, l’unité, le groupe et l’année concordent.',
  placesCount: (count) => (count === 1 ? 'Un chiffre publié' : `${count} chiffres publiés`),
  allOf: (state) => `Tous\u202F: ${state}.`,
  states: { comparable: 'comparable', 'with-care': 'comparable avec prudence', refused: 'non comparé' },
  reasons: {
    definition: ({ text }) => `notre chiffre est défini autrement${text === '' ? '' : `\u202F: ${text}`}`,
    'other-definition': () => 'mesuré là-bas selon une autre définition',
    unit: () => 'une autre unité',
    aim: () => 'un objectif, pas un chiffre mesuré',
    breakdown: () => 'une partie du groupe seulement',
    'other-group': () => 'un autre groupe',
    'no-figure': () => 'nous n’avons pas de chiffre pour ce groupe',
    'group-text': ({ text }) => text,
    'years-apart': ({ years }) => (years === 1 ? 'à un an d’intervalle' : `à ${years} ans d’intervalle`),
    unreliable: () => 'peu fiable',
  },
  columns: { what: 'Quoi', value: 'Chiffre', said: 'Différence', comparable: 'Comparabilité' },
  absent: 'Sans chiffre',
  area: (name) => `Le baromètre de ${name}`,
  areaLead: (city) => `Tous les indicateurs chiffrés pour ce quartier, chacun en regard de ${city} dans son ensemble.`,
  areaNone: 'Il n’y a pas encore de chiffres pour ce quartier.',
  areaWithout: 'Sans chiffres pour ce quartier',
  otherAreas: 'Autres quartiers',
  areaCity: 'Tous les indicateurs chiffrés pour la ville dans son ensemble.',
  areaCityNone: 'Il n’y a pas encore de chiffres pour la ville.',
  areaCityWithout: 'Encore sans chiffres',
  districtList: 'Quartiers',
  toDistricts: 'La situation des quartiers',
  districtWords: 'quartier quartiers arrondissement arrondissements',
  notByDistrict: 'Aucun chiffre n’est encore ventilé par quartier.',
  cityIs: (value) => `ville dans son ensemble\u202F: ${value}`,
};
