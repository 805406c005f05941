/**
 * A verdict as record: what was said, by which rule, from which figures, and what would change it. The same record
 * stands on the page, in `/summary` and in downloads; sentences are made from it and from nothing else.
 */
import type { AbsenceReason } from '../../indicators/observation.ts';
import type { Course, CourseReason, Flips, Movement, MovementReason } from '../../indicators/verdict/verdict.ts';
import type { GapLevels, GapWord } from '../../indicators/verdict/gap-movement.ts';
import type { SeriesView } from './views.ts';
import type { OtherVerdict } from '../../indicators/verdict/other-rules.ts';

/** An observation a verdict rests on. */
export interface UsedObservation {
  period: string;
  value: number | null;
  reason: AbsenceReason | null;
  status: string[];
  lower: number | null;
  upper: number | null;
  /** The release it was published with. */
  release: string;
}

export interface RuleVersion {
  id: string;
  version: string;
}

export interface MovementRecord {
  value: Movement | null;
  why: MovementReason;
  /** Which way the figure itself went, whatever is wanted. */
  tendency: 'up' | 'down' | 'flat' | null;
  method: RuleVersion;
  inputs: {
    observations: UsedObservation[];
    baseline: string | null;
    direction: string;
    materialityPerYear: number;
    materialitySetBy: string | null;
    minimumPoints: number;
    alpha: number;
  };
  /** Mann–Kendall and Theil–Sen. */
  test: {
    method: string;
    n: number;
    s: number;
    p: number;
    /** Kendall's exact distribution, or the normal approximation. */
    pFrom: 'exact' | 'normal';
    slopePerYear: number;
  } | null;
  uncertainty: { difference: number; lower: number | null; upper: number | null } | null;
  /** Null: not asked, or there is no verdict that could change. */
  flips: Flips<Movement> | null;
}

export interface CourseRecord {
  value: Course | 'no-target' | null;
  why: CourseReason;
  method: RuleVersion;
  inputs: {
    base: UsedObservation | null;
    latest: UsedObservation | null;
    target: { value: number; period: string; decision: string | null } | null;
  };
  ratio: number | null;
  expectedNow: number | null;
  requiredPerYear: number | null;
  movingAway: boolean;
  /** Null: not asked, or there is no verdict that could change. */
  flips: Flips<Course> | null;
}

export interface GapRecord {
  value: GapWord | null;
  why: MovementReason;
  method: RuleVersion;
  levels: { from: GapLevels; to: GapLevels } | null;
  groupImproved: boolean | null;
  referenceImproved: boolean | null;
  materialityPerYear: number;
  inputs: { group: string; reference: string; observations: { period: string; gap: number | null }[] };
  test: MovementRecord['test'];
  uncertainty: MovementRecord['uncertainty'];
  /** Null: not asked, or there is no verdict that could change. */
  flips: Flips<GapWord> | null;
}

export interface VerdictRecord {
  indicator: string;
  area: string;
  /** Key of the series that is judged. */
  series: string;
  /** Instant of what was known; null: now. */
  asOf: string | null;
  /** The newest figure should have been followed by another one since this day; null: nothing is overdue. */
  overdueSince: string | null;
  movement: MovementRecord;
  course: CourseRecord;
  /** Null where there is nobody to compare with. */
  gap: GapRecord | null;
  /** The same figures under rules that others publish. */
  otherRules: OtherVerdict[];
}

/** A verdict in the reader's language: words, reasons, and the receipt as a page shows it. */
export interface VerdictView {
  record: VerdictRecord;
  movement: { word: Movement | null; text: string; why: string; flips: string[] };
  course: { word: Course | 'no-target' | null; text: string; why: string; flips: string[] };
  gap: { word: GapWord | null; text: string; levels: string | null; why: string; flips: string[] } | null;
  /** Said where the verdict rests on figures that should have been followed by newer ones. */
  overdue: string | null;
  receipt: ReceiptView;
}

/** The verdict on one of several groups that stand side by side; its receipt stands on the page of the group alone. */
export interface GroupVerdict {
  label: string;
  href: string;
  role: SeriesView['role'];
  verdict: VerdictView;
}

export interface ReceiptView {
  /** Term and text, one a line. */
  facts: { term: string; text: string }[];
  observations: { period: string; value: string; marks: string; release: string }[];
  others: { rule: OtherVerdict['rule']; name: string; says: string; text: string; why: string }[];
}

/** A line of the receipt as a table: one thing the verdict on one question rests on. */
export interface ReceiptRow {
  question: 'movement' | 'course' | 'gap' | `rule-${OtherVerdict['rule']}`;
  /** What it is, in a word for programs. */
  item: string;
  period: string;
  /** Unrounded. */
  value: number | null;
  lower: number | null;
  upper: number | null;
  text: string;
  release: string;
}

/** Whose receipt it is. */
export type ReceiptOf = Pick<VerdictRecord, 'indicator' | 'area' | 'series'>;
