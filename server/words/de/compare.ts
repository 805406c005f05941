import type { CompareWords } from '../compare-words.ts';

export const compare: CompareWords = {
  heading: 'Vergleichen',
  lead: 'Gruppen und Bezirke nebeneinander, zwei Indikatoren Seite an Seite, und was andere Orte veröffentlicht haben.',
  first: 'Indikator',
  second: 'Daneben',
  show: 'Vergleichen',
  none: 'keiner',
  sideBySide: 'Seite an Seite',
  notCause: 'Dass sich zwei Linien gemeinsam bewegen, heißt nicht, dass die eine die andere bewegt.',
  together: 'Beide nach Zeitraum',
  sameGroup: (label) => `Die Gruppe in jeder Spalte: ${label}.`,
  unlikeGroups:
    'Nicht dieselben Menschen: Zu keiner Gruppe liegen Werte für alle vor, darum nennt jede Spalte ihre eigene.',
  groups: 'Zwischen den Gruppen',
  districts: 'Zwischen den Bezirken',
  noDistricts: 'Für diesen Indikator liegen keine Werte nach Bezirken vor.',
  noBenchmark: 'Es gibt keine Gruppe, an der sich alle anderen messen ließen.',
  against: ({ label, value, period }) => `${period}, jeweils gemessen an: ${label}, ${value}.`,
  said: {
    above: (size) => `darüber, um ${size}`,
    below: (size) => `darunter, um ${size}`,
    unclear: () => 'kein klarer Unterschied',
    higher: (size) => `veröffentlicht ${size} höher`,
    lower: (size) => `veröffentlicht ${size} tiefer`,
    equal: () => 'gleich veröffentlicht',
  },
  counts: ({ above, below, unclear, unknown }) =>
    [
      above + below + unclear > 0 ? `${above} darüber, ${below} darunter, ${unclear} ohne klaren Unterschied.` : '',
      unknown > 0
        ? `Für ${unknown} ist die Unsicherheit der Werte nicht bekannt; genannt wird nur der veröffentlichte Unterschied. Ob er mehr als Zufall ist, lässt sich nicht sagen.`
        : '',
    ]
      .filter(Boolean)
      .join(' '),
  small: 'wenige Personen: einzelne bewegen diesen Wert',
  notRanked: 'In der Reihenfolge der Liste, nie als Rangliste: Die meisten Plätze wären Zufall.',
  method:
    'Darüber und darunter heißt es nur, wo das 95-%-Intervall des Unterschieds die Null nicht enthält (Newcombe, aus den Zahlen beider; sonst aus den Grenzen beider).',
  places: 'Was andere Orte veröffentlicht haben',
  placesLead: 'Ein Unterschied wird nur genannt, wo Definition, Einheit, Gruppe und Jahr zusammenpassen.',
  placesCount: (count) => (count === 1 ? 'Ein veröffentlichter Wert' : `${count} veröffentlichte Werte`),
  allOf: (state) => `Alle: ${state}.`,
  states: { comparable: 'vergleichbar', 'with-care': 'mit Vorsicht vergleichbar', refused: 'nicht verglichen' },
  reasons: {
    definition: ({ text }) => `unser Wert ist anders definiert${text === '' ? '' : `: ${text}`}`,
    'other-definition': () => 'dort nach anderer Definition gemessen',
    unit: () => 'eine andere Einheit',
    aim: () => 'ein Ziel, kein gemessener Wert',
    breakdown: () => 'nur ein Teil der Gruppe',
    'other-group': () => 'eine andere Gruppe',
    'no-figure': () => 'von dieser Gruppe haben wir keinen Wert',
    'group-text': ({ text }) => text,
    'years-apart': ({ years }) => (years === 1 ? 'ein Jahr auseinander' : `${years} Jahre auseinander`),
    unreliable: () => 'wenig zuverlässig',
  },
  columns: { what: 'Was', value: 'Wert', said: 'Unterschied', comparable: 'Wie vergleichbar' },
  absent: 'Ohne Wert',
  area: (name) => `Das Barometer von ${name}`,
  areaLead: (city) => `Alle Indikatoren mit Werten für diesen Bezirk, jeweils neben ${city} als Ganzem.`,
  areaNone: 'Für diesen Bezirk liegen noch keine Werte vor.',
  areaWithout: 'Ohne Werte für diesen Bezirk',
  otherAreas: 'Andere Bezirke',
  areaCity: 'Alle Indikatoren mit Werten für die Stadt als Ganzes.',
  areaCityNone: 'Für die Stadt liegen noch keine Werte vor.',
  areaCityWithout: 'Noch ohne Werte',
  districtList: 'Bezirke',
  toDistricts: 'Wie es um die Bezirke steht',
  districtWords: 'Bezirk Bezirke Quartier Quartiere Stadtteil Stadtteile Wohnviertel',
  notByDistrict: 'Noch liegt keine Zahl nach Bezirken vor.',
  cityIs: (value) => `Stadt als Ganzes: ${value}`,
};
