/**
 * What is said of an indicator in an area at a moment, on two questions kept apart: how it **moved**, and whether it is
 * on **course** to what was promised. Every verdict carries what it rests on, so that a reader can follow or contest it.
 * Sources: methods note 1.3, 1.5, 2.5, 3.5, 4.3; the rules in plain words stand on the methods page.
 */
import type { Direction, MeasureType } from '../definition.ts';
import type { Observation } from '../observation.ts';
import type { ProgressReason } from '../statistics/progress.ts';

/** A figure of one series with the days of its period. */
export type Figure = Pick<
  Observation,
  'period' | 'value' | 'lower' | 'upper' | 'numerator' | 'denominator' | 'status' | 'reason'
> & { start: string; end: string };

/** What was promised of a series, and where it started. */
export interface Promised {
  target: number;
  /** Canonical period until which it was promised. */
  targetPeriod: string;
}

/** The rule a verdict is given by: ours, or a published one for comparison. */
export type RuleName = 'barometer' | 'denmark' | 'copenhagen' | 'growth';

/** How the figures of one indicator are to be judged. */
export interface Yardstick {
  direction: Direction;
  measureType: MeasureType;
  /** Digits shown: verdicts name values in this precision. */
  decimals: number;
  validRange: readonly [number | null, number | null] | null;
  /** A change a year below this, in the unit of the indicator, is no news. */
  materialityPerYear: number;
  /** Canonical period of the baseline; null: the latest ten figures are looked at. */
  baseline: string | null;
}

export type Movement = 'better' | 'worse' | 'no-clear-change' | 'too-early';

/** Why there is no verdict, or why it is not a stronger one. */
export type MovementReason =
  | 'trend'
  | 'not-significant'
  | 'immaterial'
  | 'within-uncertainty'
  | 'too-few'
  | 'no-figure'
  | 'suppressed'
  | 'weak'
  | 'break'
  | 'no-direction'
  | 'periods-overlap'
  | 'periods-differ'
  | 'baseline-missing';

/** What a movement was decided from. */
export interface MovementVerdict {
  /** Null: no verdict is given; `why` says why. */
  word: Movement | null;
  why: MovementReason;
  /** Which way the figure itself goes, whatever is wanted; null where nothing clear can be said. */
  tendency: 'up' | 'down' | 'flat' | null;
  /** The figures it rests on, oldest first. */
  used: Figure[];
  /** Mann–Kendall and Theil–Sen over them; null where they were not reached. */
  test: {
    method: 'mann-kendall' | 'seasonal-mann-kendall';
    n: number;
    s: number;
    p: number;
    /** From Kendall's exact distribution (up to ten figures without ties), or by the normal approximation. */
    pFrom: 'exact' | 'normal';
    slopePerYear: number;
  } | null;
  /** Change between the first and last of them, with its interval where both have one. */
  change: { difference: number; lower: number | null; upper: number | null } | null;
}

export type Course = 'met' | 'on-course' | 'off-course';

export type CourseReason =
  | 'pace'
  | 'met'
  | 'missed'
  | 'not-kept'
  | 'no-target'
  | 'no-direction'
  | 'no-figure'
  | 'suppressed'
  | 'weak'
  | 'break'
  | 'baseline-missing'
  | ProgressReason;

export interface CourseVerdict {
  /** Null: no verdict is given; `why` says why (`no-target` among the reasons). */
  word: Course | null;
  why: CourseReason;
  base: Figure | null;
  latest: Figure | null;
  target: { value: number; period: string } | null;
  /** Pace so far against pace needed: 1 is exactly on the line. */
  ratio: number | null;
  expectedNow: number | null;
  requiredPerYear: number | null;
  /** The target is met, but the newest figure moved away from it. */
  movingAway: boolean;
}

/** A value of the newest figure from which the verdict would read otherwise. */
export interface Flip<Word> {
  value: number;
  word: Word | null;
}

/** The nearest such values below and above; null where no value of that side would change it. */
export interface Flips<Word> {
  below: Flip<Word> | null;
  above: Flip<Word> | null;
}
