import type { AbsenceReason } from '../../indicators/observation.ts';
import type { Course, Movement } from '../../indicators/verdict/verdict.ts';

/**
 * How an indicator counts in a sum of indicators. `groups`: groups stand side by side and each moves by itself;
 * `undirected`: no verdict is given, for a reason.
 */
export type Tally = Movement | Course | 'groups' | 'undirected' | 'empty';

export interface ChangeFacts {
  /** Name of the series, empty when there is only one. */
  series: string;
  to: string;
  value: string;
  from: string;
  before: string;
  /** Size of the change without its sign. */
  size: string;
  direction: 'up' | 'down' | 'same';
}

/** Every word and sentence of the public pages, in one language. Sentences take written figures and never make their own. */
export interface SiteWords {
  languageName: string;
  site: string;
  tagline: string;
  skip: string;
  nav: { overview: string; indicators: string; keyFactors: string; about: string; label: string; languages: string };
  provenance: Record<'verified' | 'partly-verified' | 'reconstructed', string>;
  reasons: Record<AbsenceReason, string>;
  provisional: string;
  lowReliability: string;
  breakBefore: string;
  englishOnly: string;
  overall: string;
  overallEmpty: string;
  overallNote: string;
  figuresOf: (shown: number, all: number) => string;
  newest: (release: string, date: string) => string;
  emptyOwned: (owner: string) => string;
  emptyUnowned: string;
  /** Where there are figures, but none of what the reader chose. */
  emptyChoice: string;
  /** Nothing was known yet at the time that was asked about. */
  emptyThen(date: string): string;
  emptyLoud: string;
  noneInObjective: string;
  changed: (facts: ChangeFacts) => string;
  level: (facts: { series: string; to: string; value: string }) => string;
  spread: (facts: { to: string; low: string; lowName: string; high: string; highName: string }) => string;
  gap: (facts: {
    target: string;
    targetValue: string;
    reference: string;
    referenceValue: string;
    size: string;
    period: string;
  }) => string;
  since: (difference: string, from: string) => string;
  spokenChange: (difference: string, from: string) => string;
  chartDescription: (facts: { name: string; series: number; from: string; to: string }) => string;
  /** Which way a figure went, where that is no verdict. */
  way: Record<'up' | 'down' | 'same', string>;
  headings: Record<
    | 'figures'
    | 'table'
    | 'downloads'
    | 'definition'
    | 'gap'
    | 'keyFactors'
    | 'pitfalls'
    | 'sources'
    | 'releases'
    | 'elsewhere'
    | 'numerator'
    | 'denominator'
    | 'population'
    | 'unit'
    | 'frequency'
    | 'basedOn'
    | 'difference'
    | 'questions'
    | 'examples'
    | 'evidence'
    | 'why'
    | 'notUsed'
    | 'search'
    | 'domain'
    | 'theme'
    | 'all'
    | 'apply'
    | 'noHits'
    | 'period'
    | 'value'
    | 'area'
    | 'note'
    | 'source'
    | 'group'
    | 'show'
    | 'licence'
    | 'direction'
    | 'notes'
    | 'related'
    | 'provenance'
    | 'noFigures'
    | 'objectives'
    | 'factor'
    | 'filter'
    | 'context'
    | 'status'
    | 'place',
    string
  >;
  directions: Record<'higher' | 'lower' | 'parity' | 'none', string>;
  frequencies: Record<'M' | 'Q' | 'S' | 'A' | 'A2' | 'A4' | 'I', string>;
  elsewhereNote: string;
  /** What stands beside a value of another place that is no plain published figure. */
  published: Record<'target' | 'derived' | 'estimated' | 'otherDefinition', string>;
  notUsedHere: string;
  replacedBy: string;
  releaseCounts: (facts: { added: number; changed: number; removed: number }) => string;
  withdrawn: string;
  about: readonly { heading: string; text: string }[];
  chart: { loading: string; failed: string; series: string };
  backToOverview: string;
  /** The barometer in a sentence: how many indicators moved which way. */
  overviewAnswer: (facts: { figures: number; all: number; judged: number; better: number; worse: number }) => string;
  /** The same for indicators that show groups side by side: how many of all their groups moved which way. */
  overviewGroups: (facts: { indicators: number; groups: number; better: number; worse: number }) => string;
  /** A part of an objective's sentence: "2 better". */
  tally: Record<Tally, (count: number) => string>;
  /** Written on the dial that has no score. */
  dialEmpty: string;
  /** How to read the dial, in one line under it. */
  dialCaption: string;
  /** Where groups stand side by side: "13 groups, from 10.9% (…) to 43.2% (…)". */
  /** How many groups of one indicator moved which way. */
  groupTally: (facts: { better: number; worse: number; noClear: number; tooEarly: number }) => string;
  groupSpan: (facts: { count: number; low: string; lowName: string; high: string; highName: string }) => string;
  /** On the page of a key factor that no indicator in use here evidences. */
  noEvidence: string;
  /** How many indicators a list holds. */
  hits: (count: number) => string;
  /** Names of the scale's marks, for its legend. */
  scale: { now: string; began: string; reference: string };
  toStudio: string;
  colophon: string;
}
