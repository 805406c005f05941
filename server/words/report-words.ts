import type { Turn } from '../contract/reports.ts';

/** Words of the councillors' year: reports, what changed, and what follows from it. */
export interface ReportWords {
  reports: string;
  reportsLead: string;
  title: (facts: { year: number }) => string;
  /** In the place of an hour: which figures, and as known when. */
  standsAt: (facts: { until: string; known: string }) => string;
  provisional: string;
  published: (facts: { date: string }) => string;
  hash: string;
  /** How many figures of a published report read otherwise today. */
  revisedSince: (facts: { count: number }) => string;
  nowReads: (facts: { now: string }) => string;
  gone: string;
  compareWith: string;
  since: {
    year: (facts: { year: number }) => string;
    term: (facts: { title: string; date: string }) => string;
    policy: (facts: { title: string; date: string }) => string;
  };
  choice: { year: string; term: string; policy: string };
  /** The first page in a sentence. */
  lead: (facts: { since: string; worse: number; better: number; other: number }) => string;
  fixedBefore: string;
  madeBefore: string;
  headings: {
    changed: string;
    worseNow: string;
    objective: string;
    theySay: string;
    definitions: string;
    fresh: string;
    revised: string;
    late: string;
    missing: string;
    contents: string;
    asks: string;
    verdict: string;
    figures: string;
    promised: string;
    events: string;
    noCommittee: string;
    group: string;
    question: string;
    before: string;
    now: string;
    owner: string;
  };
  turns: Record<Turn, string>;
  noFlips: string;
  nothing: string;
  worseNone: string;
  /** `headings.worseNow` in few words, for the way back to it, and the name of these ways. */
  worseShort: string;
  ways: string;
  /** Those responsible have not written about this figure. */
  nothingOnFigure: (facts: { year: number }) => string;
  /** A text by what it is, and what it is about where that is another figure or the objective. */
  saidOn: (facts: { form: string; about: string | null }) => string;
  /** Groups without a clear change, beside those that moved. */
  otherGroups: (facts: { count: number; moved: number }) => string;
  lateSince: (facts: { date: string }) => string;
  nobody: string;
  noFigures: string;
  pdf: string;
  data: string;
  meeting: string;
  toReport: string;
  toIndicator: string;
  state: { provisional: string; published: string };
  next: string;
  previous: string;
  keys: string;
}
