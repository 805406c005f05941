import type { GapWord } from '../../indicators/verdict/gap-movement.ts';
import type { OtherVerdict } from '../../indicators/verdict/other-rules.ts';
import type { Course, CourseReason, Movement, MovementReason } from '../../indicators/verdict/verdict.ts';

/** What a sentence about a movement may name; every number is written already. */
export interface MovementFacts {
  /** Figures used. */
  n: number;
  from: string;
  to: string;
  /** "+0.6 percentage points". */
  slope: string;
  /** Of how many series without a trend it would look like this: "1.7%", "less than 0.1%". */
  chance: string;
  materiality: string;
  change: string;
  lower: string;
  upper: string;
  minimum: number;
  /** The period from which on it is counted otherwise; empty where it has no figure. */
  cut: string;
}

export interface CourseFacts {
  target: string;
  targetPeriod: string;
  latest: string;
  latestPeriod: string;
  base: string;
  basePeriod: string;
  /** Pace so far in per cent of the pace needed. */
  pace: string;
  expected: string;
  /** Change a year that is still needed, signed; empty once the target year has come. */
  required: string;
}

export interface GapFacts {
  group: string;
  reference: string;
  from: string;
  fromGroup: string;
  fromReference: string;
  fromGap: string;
  to: string;
  toGroup: string;
  toReference: string;
  toGap: string;
}

export interface FlipFacts {
  value: string;
  period: string;
  word: string;
}

/** Every word of verdicts and receipts, in one language. */
export interface VerdictWords {
  movement: Record<Movement, string>;
  course: Record<Course | 'no-target', string>;
  gap: Record<GapWord, string>;
  /** In the place of a word where there is no verdict. */
  none: string;
  /** Why a movement reads as it does. */
  movementWhy: Record<MovementReason, (facts: MovementFacts) => string>;
  courseWhy: Record<Exclude<CourseReason, 'pace'>, (facts: CourseFacts) => string> & {
    /** Away from the target since the baseline. */
    away: (facts: CourseFacts) => string;
    onCourse: (facts: CourseFacts) => string;
    offCourse: (facts: CourseFacts) => string;
  };
  movingAway: string;
  gapLevels: (facts: GapFacts) => string;
  /** Which side moved the gap. */
  gapMoved: (facts: { group: string; reference: string; groupImproved: boolean; referenceImproved: boolean }) => string;
  flipAbove: (facts: FlipFacts) => string;
  flipBelow: (facts: FlipFacts) => string;
  flipNone: (facts: { period: string }) => string;
  overdue: (facts: { since: string }) => string;
  rules: Record<OtherVerdict['rule'], { name: string; says: string }>;
  otherWhy: Record<NonNullable<OtherVerdict['why']>, string>;
  otherDecides: {
    denmark: (facts: { from: string; to: string; change: string }) => string;
    copenhagen: (facts: { from: string; to: string; change: string; lower: string; upper: string }) => string;
    growth: (facts: { from: string; to: string; pace: string }) => string;
  };
  objective: {
    majority: (facts: { count: number; judged: number; all: number }) => string;
    'none-judged': (facts: { all: number }) => string;
    'half-not-judged': (facts: { judged: number; all: number }) => string;
    'no-majority': (facts: { judged: number; all: number }) => string;
  };
  receipt: Record<
    | 'verdict'
    | 'title'
    | 'movement'
    | 'course'
    | 'gap'
    | 'used'
    | 'rule'
    | 'materiality'
    | 'setBy'
    | 'standard'
    | 'baseline'
    | 'noBaseline'
    | 'target'
    | 'decision'
    | 'test'
    | 'slope'
    | 'change'
    | 'interval'
    | 'flips'
    | 'otherRules'
    | 'release'
    | 'method'
    | 'perYear'
    | 'significance'
    | 'byGroup'
    | 'ofGroup'
    | 'file',
    string
  >;
}
