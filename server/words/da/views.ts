import type { ViewWords } from '../view-words.ts';

export const views: ViewWords = {
  views: {
    label: 'Hvad der vises',
    trend: 'Over tid',
    gap: 'Afstand mellem grupper',
    breakdown: 'Grupper side om side',
    areas: 'Steder',
  },
  levels: 'Niveauerne',
  distance: (reference) => `Afstanden til: ${reference}`,
  groups: (period) => `Grupper side om side, ${period}`,
  places: (period) => `Steder, ${period}`,
  distanceLead: (reference) =>
    `Nullinjen er tallet for sammenligningsgruppen (${reference}). Over den er en gruppes tal højere, under den lavere. En afstand bliver også mindre, når tallet for sammenligningsgruppen flytter sig: læs den ved siden af niveauerne.`,
  distanceText: ({ name, reference }) => `${name}: afstand til ${reference}`,
  groupsDescription: ({ name, count, period }) =>
    `Diagram »${name}« for ${period}, ${count} tal side om side. Tabellen nedenfor indeholder de samme tal.`,
  linesNamed: ({ drawn, names }) =>
    `Der er tegnet ${drawn} linjer. Kun disse har navn for enden: ${names}. Tabellen nævner alle linjer, og det samme gør hvert skridt gennem diagrammet.`,
  notRanked: 'I listens rækkefølge, ikke efter størrelse: små forskelle mellem små grupper er ofte tilfældige.',
  now: 'nyeste tal',
  before: 'her begyndte de sammenlignelige tal',
  group: 'Gruppe',
  place: 'Sted',
  change: 'Ændring',
  target: 'Mål',
  terms: 'Ord, der bruges her',
  glance: {
    heading: 'Målene på ét blik',
    lead: 'Hvert mål med én af dets indikatorer: den med et måltal, ellers den, der er vurderet.',
    measured: 'Målt ved',
    changed: 'Siden tallet før',
    noChange: 'intet sammenligneligt før det',
    responsible: 'Ansvarlig',
    nobody: 'ingen er udpeget',
    more: (count) => (count === 1 ? 'og 1 anden indikator' : `og ${count} andre indikatorer`),
    printed: 'Alle indikatorer med deres tal:',
  },
  walk: {
    label: 'Gå gennem diagrammet',
    summary: 'Sammenfatning',
    help: 'Piletasterne følger linjerne og skifter mellem dem; Home og End går til det første og det sidste tal, Page-tasterne fem videre; S sammenfatter diagrammet; T går til tabellen.',
    back: 'Forrige tal',
    on: 'Næste tal',
    up: 'Forrige linje',
    down: 'Næste linje',
    more: 'Mere',
    close: 'Luk',
  },
};
