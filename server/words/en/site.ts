import type { SiteWords } from '../site-words.ts';
import { within } from './when.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const named = (series: string): string => (series === '' ? '' : `${series}: `);

function movedAsWhole(judged: number, better: number, worse: number): string {
  if (judged === 0) return 'None can be judged as a whole yet.';
  if (judged === 1)
    return `The one that can be judged as a whole has ${
      better + worse === 0 ? 'not clearly moved.' : `clearly moved the ${better ? 'wanted' : 'other'} way.`
    }`;
  if (better + worse === 0) return `None of the ${judged} that can be judged as a whole has clearly moved.`;
  return `Of the ${judged} that can be judged as a whole, ${better || 'none'} ${better > 1 ? 'have' : 'has'} clearly moved the wanted way and ${worse || 'none'} the other way.`;
}

export const site: SiteWords = {
  languageName: 'English',
  site: 'Integration Barometer',
  tagline: 'How newcomers and their children fare, and what the city does about it.',
  skip: 'Skip to content',
  nav: {
    overview: 'Barometer',
    indicators: 'Indicators',
    keyFactors: 'Key factors',
    about: 'About',
    label: 'Main',
    languages: 'Languages',
  },
  provenance: { verified: 'verified', 'partly-verified': 'partly verified', reconstructed: 'reconstructed' },
  reasons: {
    'not-collected': 'not collected',
    'not-applicable': 'does not apply',
    'not-yet-available': 'not available',
    suppressed: 'withheld to protect individuals',
    unreliable: 'too uncertain to publish',
    withdrawn: 'withdrawn',
  },
  provisional: 'provisional',
  lowReliability: 'of low reliability',
  breakBefore: 'break in the series: not comparable with earlier figures',
  englishOnly: 'Longer texts on this page are available in English only for now.',
  overall: 'Overall goal',
  overallEmpty: 'Not measured yet: there is no Intercultural Cities Index score for this city.',
  overallNote:
    'Read from the Intercultural Cities Index of the Council of Europe: a score from 0 to 100, with edition and number of cities. Never a rank, and never an average of our own.',
  figuresOf: (shown, all) => `${shown} of ${all} indicators have figures.`,
  newest: (release, date) => `Newest release: ${release}, ${date}.`,
  emptyOwned: (owner) => `There are no figures. They are owed by: ${owner}.`,
  emptyUnowned: 'There are no figures, and nobody has been named who owes them.',
  emptyChoice: 'There are no figures for this choice: widen the years or the groups.',
  emptyThen: (date) => `On ${date} no figures had been published yet.`,
  emptyLoud: 'No figures',
  noneInObjective: 'No indicator of this objective has figures.',
  changed: ({ series, to, value, from, before, size, direction }) =>
    direction === 'same'
      ? `${named(series)}${value} ${within(to)}, the same as ${within(from)}.`
      : `${named(series)}${value} in ${to}, ${size} ${direction === 'up' ? 'more' : 'less'} than ${within(from)} (${before}).`,
  level: ({ series, to, value }) => `${named(series)}${value} ${within(to)}.`,
  spread: ({ to, low, lowName, high, highName }) =>
    `${capital(within(to))}, from ${low} (${lowName}) to ${high} (${highName}).`,
  gap: ({ target, targetValue, reference, referenceValue, size, period }) =>
    `${period}: ${target} ${targetValue}, ${reference} ${referenceValue}. The two are ${size} apart.`,
  since: (difference, from) => `${difference} since ${from}`,
  spokenChange: (difference, from) => `${difference} on ${from}`,
  chartDescription: ({ name, series, from, to }) =>
    `Line chart of ${name}, ${series === 1 ? 'one series' : `${series} series`}, ${from} to ${to}. The table below holds the same figures.`,
  way: { up: 'up', down: 'down', same: 'unchanged' },
  headings: {
    figures: 'Over time',
    table: 'The same figures as a table',
    downloads: 'Take along',
    definition: 'What is measured',
    gap: 'Between the groups',
    keyFactors: 'Key factors it speaks to',
    pitfalls: 'What it does not say',
    sources: 'Sources',
    releases: 'Releases',
    elsewhere: 'What other places published',
    numerator: 'Numerator',
    denominator: 'Denominator',
    population: 'Population',
    unit: 'Unit',
    frequency: 'Frequency',
    basedOn: 'Based on',
    difference: 'Differs from the standard',
    questions: 'Guiding questions',
    examples: 'Examples from cities',
    evidence: 'Indicators that evidence it',
    why: 'Why it matters',
    notUsed: 'Not used here',
    search: 'Search',
    domain: 'Field',
    theme: 'Theme',
    all: 'all',
    apply: 'Show',
    noHits: 'Nothing matches. Try a shorter word, or another field.',
    period: 'Period',
    value: 'Value',
    area: 'Place',
    note: 'Note',
    source: 'Source',
    group: 'Group',
    show: 'Groups shown',
    licence: 'Terms',
    direction: 'Wanted direction',
    notes: 'Notes',
    related: 'See also',
    provenance: 'How sure we are',
    noFigures: 'Figures still owed',
    objectives: 'Objectives',
    factor: 'Key factor',
    filter: 'Choose what is shown',
    context: 'Context',
    status: 'Status',
    place: 'Place',
  },
  directions: {
    higher: 'higher is better',
    lower: 'lower is better',
    parity: 'closer to parity is better',
    none: 'neither direction is better in itself',
  },
  frequencies: {
    M: 'monthly',
    Q: 'quarterly',
    S: 'half-yearly',
    A: 'yearly',
    A2: 'every two years',
    A4: 'every four years',
    I: 'at intervals',
  },
  elsewhereNote:
    'Figures of other places rest on their own definitions. They show what is possible to publish; they are not a comparison.',
  published: {
    target: 'an aim, not a measured figure',
    derived: 'derived from published figures',
    estimated: 'estimated',
    otherDefinition: 'by another definition',
  },
  notUsedHere: 'This indicator is not used here.',
  replacedBy: 'In its place stands:',
  releaseCounts: ({ added, changed, removed }) => `${added} new, ${changed} changed, ${removed} removed`,
  withdrawn: 'withdrawn',
  about: [
    {
      heading: 'What this is',
      text: 'A barometer shows how the air is now and which way it moves. This one does so for integration: in work, at school, on the city’s own payroll, at the ballot box and in public contracts.',
    },
    {
      heading: 'How to read it',
      text: 'Each scale has two hands. The strong hand shows the newest figure; the brass one shows where the comparable figures began. The distance between them is the news. A scale without hands has no figures, and says who owes them.',
    },
    {
      heading: 'What the figures can bear',
      text: 'A figure is shown as its source published it and rounded only for display. Missing years are gaps. Where a definition changed, the line is cut and nothing is compared across the cut.',
    },
    {
      heading: 'The framework',
      text: 'Indicators are tied to the 13 key factors of the EUROCITIES benchmark on promoting cultural diversity: all to factor 13, monitoring and evaluation, and to others with a reason. All wording here is our own.',
    },
    {
      heading: 'Where the figures come from',
      text: 'The demonstration shows figures of the Statistical Office of Basel-Stadt under the canton’s open-data terms, and single published figures of other places with their source.',
    },
  ],
  chart: {
    loading: 'The live chart is loading.',
    failed: 'The live chart could not be loaded; the picture and the table hold the same figures.',
    series: 'Lines shown',
  },
  backToOverview: 'To the barometer',
  overviewAnswer: ({ figures, all, judged, better, worse }) =>
    `${figures} of ${all} indicators have figures. ${movedAsWhole(judged, better, worse)}`,
  overviewGroups: ({ indicators, groups, better, worse }) =>
    `${indicators === 1 ? 'One shows' : `${indicators} show`} groups side by side: of their ${groups} groups, ${
      better + worse === 0
        ? 'none has clearly moved.'
        : `${better || 'none'} clearly moved the wanted way, ${worse || 'none'} the other way.`
    }`,
  tally: {
    better: (count) => `${count} better`,
    worse: (count) => `${count} worse`,
    'no-clear-change': (count) => `${count} without clear change`,
    'too-early': (count) => `${count} too early to say`,
    met: (count) => `${count} ${count === 1 ? 'target' : 'targets'} met`,
    'on-course': (count) => `${count} on course`,
    'off-course': (count) => `${count} off course`,
    groups: (count) => `${count} by group`,
    undirected: (count) => `${count} without a verdict`,
    empty: (count) => `${count} without figures`,
  },
  dialEmpty: 'no score yet',
  dialCaption:
    'Every indicator has its place on the rim, under its theme. Outwards is the wanted way, inwards the other.',
  groupTally: ({ better, worse, noClear, tooEarly }) =>
    [
      `${better} better`,
      `${worse} worse`,
      ...(noClear > 0 ? [`${noClear} without clear change`] : []),
      ...(tooEarly > 0 ? [`${tooEarly} too early to say`] : []),
    ].join(', '),
  groupSpan: ({ count, low, lowName, high, highName }) =>
    `${count} groups, from ${low} (${lowName}) to ${high} (${highName})`,
  noEvidence: 'No indicator in use here evidences this factor yet.',
  hits: (count) => (count === 1 ? '1 indicator' : `${count} indicators`),
  scale: { now: 'now', began: 'where the comparable figures began', reference: 'reference group' },
  toStudio: 'Sign in to the studio',
  colophon: 'Figures are shown as their publishers issued them, with source and terms on every page.',
};
