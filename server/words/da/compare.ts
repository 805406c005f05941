import type { CompareWords } from '../compare-words.ts';

export const compare: CompareWords = {
  heading: 'Sammenlign',
  lead: 'Grupper og bydele ved siden af hinanden, to indikatorer side om side, og hvad andre steder har offentliggjort.',
  first: 'Indikator',
  second: 'Ved siden af',
  show: 'Sammenlign',
  none: 'ingen',
  sideBySide: 'Side om side',
  notCause: 'At to kurver følges ad, siger ikke, at den ene flytter den anden.',
  together: 'Begge efter periode',
  groups: 'Mellem grupper',
  districts: 'Mellem bydele',
  noDistricts: 'Der er ingen tal for bydele til denne indikator.',
  noBenchmark: 'Der er ingen gruppe, som alle andre kan holdes op imod.',
  against: ({ label, value, period }) => `${period}, hver holdt op imod: ${label}, ${value}.`,
  said: {
    above: (size) => `over, med ${size}`,
    below: (size) => `under, med ${size}`,
    unclear: () => 'ingen klar forskel',
    higher: (size) => `${size} højere som offentliggjort`,
    lower: (size) => `${size} lavere som offentliggjort`,
    equal: () => 'offentliggjort ens',
  },
  counts: ({ above, below, unclear, unknown }) =>
    [
      above + below + unclear > 0 ? `${above} over, ${below} under, ${unclear} uden klar forskel.` : '',
      unknown > 0
        ? `For ${unknown} kendes tallenes usikkerhed ikke, så kun den offentliggjorte forskel er nævnt; om den er mere end tilfældig, kan ikke siges.`
        : '',
    ]
      .filter(Boolean)
      .join(' '),
  small: 'få personer: enkelte flytter tallet',
  notRanked: 'I listens rækkefølge, aldrig som rangliste: de fleste pladser ville være tilfældige.',
  method:
    'Over og under siges kun, hvor forskellens 95 %-interval ikke rummer nul (Newcombe, ud fra begges antal; ellers ud fra begges grænser).',
  places: 'Hvad andre steder har offentliggjort',
  placesLead: 'En forskel nævnes kun, hvor definition, enhed, gruppe og år passer sammen.',
  placesCount: (count) => (count === 1 ? 'Ét offentliggjort tal' : `${count} offentliggjorte tal`),
  allOf: (state) => `Alle: ${state}.`,
  states: { comparable: 'sammenlignelig', 'with-care': 'sammenlignelig med forbehold', refused: 'ikke sammenlignet' },
  reasons: {
    definition: ({ text }) => `vores tal er defineret anderledes${text === '' ? '' : `: ${text}`}`,
    'other-definition': () => 'målt efter en anden definition dér',
    unit: () => 'en anden enhed',
    aim: () => 'et mål, ikke et målt tal',
    breakdown: () => 'kun en del af gruppen',
    'other-group': () => 'en anden gruppe',
    'no-figure': () => 'vi har intet tal for denne gruppe',
    'group-text': ({ text }) => text,
    'years-apart': ({ years }) => (years === 1 ? 'ét års forskel' : `${years} års forskel`),
    unreliable: () => 'mindre pålideligt',
  },
  columns: { what: 'Hvad', value: 'Tal', said: 'Forskel', comparable: 'Hvor sammenlignelig' },
  absent: 'Uden tal',
  area: (name) => `Barometeret for ${name}`,
  areaLead: (city) => `Alle indikatorer med tal for denne bydel, hver ved siden af ${city} som helhed.`,
  areaNone: 'Der er endnu ingen tal for denne bydel.',
  areaWithout: 'Uden tal for denne bydel',
  otherAreas: 'Andre bydele',
  cityIs: (value) => `byen som helhed: ${value}`,
};
