import type { ReportWords } from '../report-words.ts';
import { n } from './count.ts';

export const report: ReportWords = {
  reports: 'Yearly reports',
  reportsLead:
    'Once a year the figures go before the council: what moved, what was promised, what those responsible and others say, and what is to be decided.',
  title: ({ year }) => `Report of the year ${year}`,
  standsAt: ({ until, known }) => `Figures about the time until ${until}, as known on ${known}.`,
  provisional:
    'Not published yet. This is put together from the figures and texts as they stand now, and changes with them.',
  published: ({ date }) => `Published on ${date}. Figures and texts are those of that day and do not change any more.`,
  hash: 'Content hash (SHA-256)',
  revisedSince: ({ count }) =>
    count === 0
      ? 'No figure of this report has been revised since.'
      : `${n(count, 'figure of this report has', 'figures of this report have')} been revised since; what it reads now stands beside each.`,
  nowReads: ({ now }) => `revised since: now ${now}`,
  gone: 'no longer published',
  compareWith: 'Compared with',
  since: {
    year: ({ year }) => `Since the report of ${year}`,
    term: ({ title, date }) => `Since the council’s term began (${title}, ${date})`,
    policy: ({ title, date }) => `Since the policy began (${title}, ${date})`,
  },
  choice: { year: 'the year before', term: 'start of the term', policy: 'start of the policy' },
  lead: ({ since, worse, better, other }) => {
    const parts = [
      ...(worse > 0 ? [`${n(worse, 'verdict has', 'verdicts have')} turned for the worse`] : []),
      ...(better > 0 ? [`${n(better, 'verdict has', 'verdicts have')} turned for the better`] : []),
      ...(other > 0 ? [`${n(other, 'reads', 'read')} otherwise`] : []),
    ];
    return parts.length === 0 ? `${since}, no verdict reads otherwise.` : `${since}: ${parts.join(', ')}.`;
  },
  fixedBefore: 'The earlier report is published; it is compared as it was on that day.',
  madeBefore: 'No earlier report is published: the comparison is made from what is known of that time today.',
  headings: {
    changed: 'What changed',
    worseNow: 'What is getting worse, and whose task it is',
    objective: 'Objective',
    theySay: 'What is said of it',
    definitions: 'Measured in another way',
    fresh: 'New',
    revised: 'Revised',
    late: 'Late',
    missing: 'Missing',
    contents: 'Committees and objectives',
    asks: 'Decisions asked for',
    verdict: 'Verdict',
    figures: 'Figures',
    promised: 'What was promised',
    events: 'What happened',
    noCommittee: 'Without a committee',
    group: 'Group',
    question: 'Question',
    before: 'Before',
    now: 'Now',
    owner: 'Responsible',
  },
  turns: {
    worse: 'Turned for the worse',
    better: 'Turned for the better',
    sideways: 'Reads otherwise, neither better nor worse',
    first: 'A verdict for the first time',
    lost: 'No verdict any more',
  },
  noFlips: 'No verdict reads otherwise.',
  nothing: 'None.',
  worseNone: 'Nothing is clearly getting worse.',
  worseShort: 'What is getting worse',
  ways: 'In this report',
  nothingOnFigure: ({ year }) => `Nothing about this figure for ${year}.`,
  saidOn: ({ form, about }) => (about ? `${form}, on “${about}”` : form),
  otherGroups: ({ count, moved }) =>
    moved === 0
      ? `${n(count, 'group', 'groups')}, none with a clear change.`
      : `${n(count, 'other group', 'other groups')} without a clear change.`,
  lateSince: ({ date }) => `a newer figure has been due since ${date}`,
  nobody: 'nobody yet',
  noFigures: 'There is no figure.',
  pdf: 'As PDF',
  data: 'As data',
  meeting: 'For the meeting',
  toReport: 'Back to the report',
  toIndicator: 'All figures and the receipt',
  state: { provisional: 'not published yet', published: 'published' },
  next: 'Next',
  previous: 'Back',
  keys: 'Arrow keys turn the pages; Esc leads back out of a chart.',
};
