import type { SiteWords } from '../site-words.ts';
import { within } from './when.ts';

const named = (series: string): string => (series === '' ? '' : `${series}: `);

function movedAsWhole(judged: number, better: number, worse: number): string {
  if (judged === 0) return 'Ingen af dem kan endnu vurderes som helhed.';
  if (judged === 1)
    return `Den ene, der kan vurderes som helhed, har ${
      better + worse === 0
        ? 'ikke bevæget sig klart.'
        : `klart bevæget sig i den ${better ? 'ønskede' : 'modsatte'} retning.`
    }`;
  if (better + worse === 0) return `Ingen af de ${judged}, der kan vurderes som helhed, har bevæget sig klart.`;
  return `Af de ${judged}, der kan vurderes som helhed, har ${better || 'ingen'} klart bevæget sig i den ønskede retning og ${worse || 'ingen'} i den modsatte.`;
}

export const site: SiteWords = {
  languageName: 'Dansk',
  site: 'Integrationsbarometer',
  tagline: 'Hvordan det går tilflyttere og deres børn, og hvad byen gør.',
  skip: 'Gå til indholdet',
  nav: {
    overview: 'Barometer',
    indicators: 'Indikatorer',
    keyFactors: 'Nøglefaktorer',
    about: 'Om barometret',
    label: 'Hovedmenu',
    languages: 'Sprog',
  },
  provenance: { verified: 'bekræftet', 'partly-verified': 'delvist bekræftet', reconstructed: 'rekonstrueret' },
  reasons: {
    'not-collected': 'ikke indsamlet',
    'not-applicable': 'ikke relevant',
    'not-yet-available': 'foreligger ikke',
    suppressed: 'vises ikke af hensyn til enkeltpersoner',
    unreliable: 'for usikkert til at blive vist',
    withdrawn: 'trukket tilbage',
  },
  provisional: 'foreløbigt',
  lowReliability: 'usikkert tal',
  breakBefore: 'databrud: kan ikke sammenlignes med tidligere tal',
  englishOnly: 'Længere tekster på denne side findes indtil videre kun på engelsk.',
  overall: 'Overordnet mål',
  overallEmpty: 'Endnu ikke målt: byen har ingen score i Intercultural Cities-indekset.',
  overallNote:
    'Aflæst på Europarådets Intercultural Cities-indeks: en score fra 0 til 100 med udgave og antal byer. Aldrig en placering og aldrig et gennemsnit, vi selv har regnet.',
  figuresOf: (shown, all) => `Der er tal for ${shown} af ${all} indikatorer.`,
  newest: (release, date) => `Seneste udgivelse: ${release}, ${date}.`,
  emptyOwned: (owner) => `Der er ingen tal. De skal leveres af: ${owner}.`,
  emptyUnowned: 'Der er ingen tal, og det er ikke fastlagt, hvem der skal levere dem.',
  emptyChoice: 'Der er ingen tal for dette valg: vælg flere år eller grupper.',
  emptyThen: (date) => `Den ${date} var der endnu ikke offentliggjort tal.`,
  emptyLoud: 'Ingen tal',
  noneInObjective: 'Ingen indikator under dette mål har tal.',
  changed: ({ series, to, value, from, before, size, direction }) =>
    direction === 'same'
      ? `${named(series)}${value} (${to}), det samme som ${within(from)}.`
      : `${named(series)}${value} (${to}), ${size} ${direction === 'up' ? 'mere' : 'mindre'} end ${within(from)} (${before}).`,
  level: ({ series, to, value }) => `${named(series)}${value} (${to}).`,
  spread: ({ to, low, lowName, high, highName }) => `${to}: fra ${low} (${lowName}) til ${high} (${highName}).`,
  gap: ({ target, targetValue, reference, referenceValue, size, period }) =>
    `${period}: ${target} ${targetValue}, ${reference} ${referenceValue}. Forskellen er ${size}.`,
  since: (difference, from) => `${difference} siden ${from}`,
  spokenChange: (difference, from) => `${difference} i forhold til ${from}`,
  chartDescription: ({ name, series, from, to }) =>
    `Kurvediagram »${name}«, ${series === 1 ? 'én serie' : `${series} serier`}, ${from} til ${to}. Tabellen nedenfor indeholder de samme tal.`,
  way: { up: 'steget', down: 'faldet', same: 'uændret' },
  headings: {
    figures: 'Udvikling',
    table: 'De samme tal som tabel',
    downloads: 'Tag tallene med',
    definition: 'Hvad der måles',
    gap: 'Mellem grupperne',
    keyFactors: 'Nøglefaktorer, den belyser',
    pitfalls: 'Hvad tallet ikke siger',
    sources: 'Kilder',
    releases: 'Udgivelser',
    elsewhere: 'Hvad andre steder har offentliggjort',
    numerator: 'Tæller',
    denominator: 'Nævner',
    population: 'Population',
    unit: 'Enhed',
    frequency: 'Hyppighed',
    basedOn: 'Bygger på',
    difference: 'Afviger fra standarden',
    questions: 'Vejledende spørgsmål',
    examples: 'Eksempler fra byer',
    evidence: 'Indikatorer, der belyser den',
    why: 'Hvorfor det betyder noget',
    notUsed: 'Bruges ikke her',
    search: 'Søg',
    domain: 'Område',
    theme: 'Tema',
    all: 'alle',
    apply: 'Vis',
    noHits: 'Intet passer. Prøv et kortere ord eller et andet område.',
    period: 'Periode',
    value: 'Værdi',
    area: 'Sted',
    note: 'Bemærkning',
    source: 'Kilde',
    group: 'Gruppe',
    show: 'Viste grupper',
    licence: 'Vilkår',
    direction: 'Ønsket retning',
    notes: 'Bemærkninger',
    related: 'Se også',
    provenance: 'Hvor sikkert det er',
    noFigures: 'Tal, der mangler',
    objectives: 'Mål',
    factor: 'Nøglefaktor',
    filter: 'Vælg visning',
    context: 'Rammevilkår',
    status: 'Status',
    place: 'Sted',
  },
  directions: {
    higher: 'højere er bedre',
    lower: 'lavere er bedre',
    parity: 'tættere på paritet er bedre',
    none: 'ingen retning er bedre i sig selv',
  },
  frequencies: {
    M: 'månedlig',
    Q: 'kvartalsvis',
    S: 'halvårlig',
    A: 'årlig',
    A2: 'hvert andet år',
    A4: 'hvert fjerde år',
    I: 'med mellemrum',
  },
  elsewhereNote:
    'Tal fra andre steder bygger på deres egne definitioner. De viser, hvad der kan offentliggøres; de er ikke en sammenligning.',
  published: {
    target: 'et mål, ikke en måling',
    derived: 'beregnet ud fra offentliggjorte tal',
    estimated: 'anslået',
    otherDefinition: 'efter en anden definition',
  },
  notUsedHere: 'Denne indikator bruges ikke her.',
  replacedBy: 'I stedet bruges:',
  releaseCounts: ({ added, changed, removed }) => `${added} nye, ${changed} ændrede, ${removed} fjernede`,
  withdrawn: 'trukket tilbage',
  about: [
    {
      heading: 'Hvad det er',
      text: 'Et barometer viser, hvordan vejret er nu, og hvor det bevæger sig hen. Dette gør det for integrationen: på arbejdsmarkedet, i skolen, blandt kommunens egne ansatte, ved stemmeurnerne og i de offentlige indkøb.',
    },
    {
      heading: 'Sådan læses det',
      text: 'Hver skala har to visere. Den kraftige viser det nyeste tal, den messingfarvede, hvor de sammenlignelige tal begynder. Afstanden mellem dem er nyheden. En skala uden visere har ingen tal og fortæller, hvem der skal levere dem.',
    },
    {
      heading: 'Hvad tallene kan bære',
      text: 'Et tal står, som kilden har offentliggjort det, og afrundes kun ved visningen. Manglende år er huller. Hvor en definition er ændret, er linjen brudt, og intet sammenlignes hen over bruddet.',
    },
    {
      heading: 'Rammen',
      text: 'Indikatorerne er knyttet til de 13 nøglefaktorer i EUROCITIES’ benchmark for kulturel mangfoldighed: alle til faktor 13, monitorering og evaluering, og til andre med en begrundelse. Alle formuleringer er vores egne.',
    },
    {
      heading: 'Hvor tallene kommer fra',
      text: 'Demonstrationen viser tal fra Basel-Stadts statistiske kontor efter kantonens vilkår for åbne data og enkelte offentliggjorte tal fra andre steder med deres kilde.',
    },
  ],
  chart: {
    loading: 'Det levende diagram hentes.',
    failed: 'Det levende diagram kunne ikke hentes; billedet og tabellen indeholder de samme tal.',
    series: 'Viste linjer',
  },
  backToOverview: 'Til barometret',
  overviewAnswer: ({ figures, all, judged, better, worse }) =>
    `Der er tal for ${figures} af ${all} indikatorer. ${movedAsWhole(judged, better, worse)}`,
  overviewGroups: ({ indicators, groups, better, worse }) =>
    `${indicators === 1 ? 'Én viser' : `${indicators} viser`} grupper side om side: af ${groups} grupper har ${
      better + worse === 0
        ? 'ingen bevæget sig klart.'
        : `${better || 'ingen'} klart bevæget sig i den ønskede retning og ${worse || 'ingen'} i den modsatte.`
    }`,
  tally: {
    better: (count) => `${count} bedre`,
    worse: (count) => `${count} dårligere`,
    'no-clear-change': (count) => `${count} uden klar ændring`,
    'too-early': (count) => `${count} for tidligt at sige`,
    met: (count) => `${count} har nået målet`,
    'on-course': (count) => `${count} på rette vej`,
    'off-course': (count) => `${count} bagud`,
    groups: (count) => `${count} fordelt på grupper`,
    undirected: (count) => `${count} uden vurdering`,
    empty: (count) => `${count} uden tal`,
  },
  dialEmpty: 'endnu ingen score',
  dialCaption:
    'Hver indikator har sin plads på kanten under sit tema. Udad er den ønskede retning, indad den modsatte.',
  groupTally: ({ better, worse, noClear, tooEarly }) =>
    [
      `${better} bedre`,
      `${worse} dårligere`,
      ...(noClear > 0 ? [`${noClear} uden klar ændring`] : []),
      ...(tooEarly > 0 ? [`${tooEarly} for tidligt at sige`] : []),
    ].join(', '),
  groupSpan: ({ count, low, lowName, high, highName }) =>
    `${count} grupper, fra ${low} (${lowName}) til ${high} (${highName})`,
  noEvidence: 'Ingen indikator, der bruges her, belyser endnu denne faktor.',
  hits: (count) => (count === 1 ? '1 indikator' : `${count} indikatorer`),
  scale: { now: 'nu', began: 'hvor de sammenlignelige tal begynder', reference: 'referencegruppe' },
  toStudio: 'Log ind i studiet',
  colophon: 'Tallene gengives, som kilderne har offentliggjort dem, med kilde og vilkår på hver side.',
};
