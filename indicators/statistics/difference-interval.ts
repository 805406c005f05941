/**
 * Two shares compared: intervals for their difference and ratio, and tests. Sources: Newcombe 1998b (method 10); Katz
 * 1978; Wolfe and Hanley 2002; 29 CFR 1607.4(D); methods note 3.2, 3.6, 4.3.
 */
import { normalForConfidence, normalTwoSided } from './distributions.ts';
import { notComputable, type NotComputable } from './not-computable.ts';
import { noShare, wilson, type Interval, type NoShare } from './proportion-interval.ts';

/** People with the attribute, of people in all. */
export interface Share {
  count: number;
  total: number;
}

const level = ({ count, total }: Share): number => count / total;
const percent = ({ count, total }: Share): number => (100 * count) / total;

/** Of `first` minus `second`, by the limits of both (hybrid score). Scale 0 to 1. */
export function newcombe(
  first: Share,
  second: Share,
  confidence = 0.95,
): ({ ok: true; difference: number } & Interval) | NoShare {
  const [p1, p2] = [level(first), level(second)];
  const a = wilson(first.count, first.total, confidence);
  const b = wilson(second.count, second.total, confidence);
  if (!a.ok) return a;
  if (!b.ok) return b;
  const difference = p1 - p2;
  return {
    ok: true,
    difference,
    lower: difference - Math.hypot(p1 - a.lower, b.upper - p2),
    upper: difference + Math.hypot(a.upper - p1, p2 - b.lower),
  };
}

export type RatioInterval = ({ ok: true; ratio: number } & Interval) | NotComputable<'zero_numerator'> | NoShare;

/** Group over reference, by the logarithm. With nobody on one side there is none: use the difference. */
export function katz(group: Share, reference: Share, confidence = 0.95): RatioInterval {
  const none = noShare(group.count, group.total) ?? noShare(reference.count, reference.total);
  if (none) return none;
  if (group.count === 0 || reference.count === 0) return notComputable('zero_numerator');
  const ratio = level(group) / level(reference);
  const error = Math.sqrt(1 / group.count - 1 / group.total + 1 / reference.count - 1 / reference.total);
  const factor = Math.exp(normalForConfidence(confidence) * error);
  return { ok: true, ratio, lower: ratio / factor, upper: ratio * factor };
}

/** A group smaller than this makes the four-fifths rule a coin toss. */
const SMALL_GROUP = 30;

/** Screening rule, not a test: the group's rate is below 80 % of the other's. Null where the other's rate is zero, or one of them has nobody. */
export function fourFifths(
  group: Share,
  reference: Share,
): { impactRatio: number; belowFourFifths: boolean; smallNumbers: boolean } | null {
  if (reference.count === 0 || reference.total === 0 || group.total === 0) return null;
  return {
    impactRatio: level(group) / level(reference),
    // In whole numbers, so that exactly four fifths is not below.
    belowFourFifths: 5 * group.count * reference.total < 4 * reference.count * group.total,
    smallNumbers: Math.min(group.total, reference.total) < SMALL_GROUP,
  };
}

export interface DifferenceTest {
  ok: true;
  significant: boolean;
  /** Of the chi-squared test without correction; null where all or none have the attribute. */
  p: number | null;
  interval: Interval;
  /** For comparison only: intervals may overlap although the difference is significant. */
  intervalsOverlap: boolean;
}

/** Significant when the interval of the difference leaves out zero. */
export function testDifference(first: Share, second: Share, confidence = 0.95): DifferenceTest | NoShare {
  const limits = newcombe(first, second, confidence);
  if (!limits.ok) return limits;
  const { lower, upper } = limits;
  const a = wilson(first.count, first.total, confidence);
  const b = wilson(second.count, second.total, confidence);
  if (!a.ok) return a;
  if (!b.ok) return b;
  const pooled = (first.count + second.count) / (first.total + second.total);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / first.total + 1 / second.total));
  return {
    ok: true,
    significant: lower > 0 || upper < 0,
    p: error === 0 ? null : normalTwoSided((level(first) - level(second)) / error),
    interval: { lower, upper },
    intervalsOverlap: a.lower <= b.upper && b.lower <= a.upper,
  };
}

export interface GapShares {
  group: Share;
  reference: Share;
}

export interface GapChangeTest {
  /** In percentage points, reference minus group. */
  gapBefore: number;
  gapAfter: number;
  change: number;
  /** Null for full registers: nothing was sampled. */
  standardError: number | null;
  z: number | null;
  p: number | null;
  /** Panels and overlapping populations move together, so that the test is too cautious. */
  conservative: boolean;
}

/** Whether a gap changed, from four shares. */
export function testGapChange(
  before: GapShares,
  after: GapShares,
  samples: 'independent' | 'overlapping' | 'register',
): GapChangeTest {
  const points = ({ group, reference }: GapShares): number => percent(reference) - percent(group);
  const [gapBefore, gapAfter] = [points(before), points(after)];
  const change = gapAfter - gapBefore;
  const conservative = samples === 'overlapping';
  if (samples === 'register')
    return { gapBefore, gapAfter, change, standardError: null, z: null, p: null, conservative };
  const variance = [before.group, before.reference, after.group, after.reference].reduce(
    (sum, share) => sum + (level(share) * (1 - level(share))) / share.total,
    0,
  );
  const standardError = 100 * Math.sqrt(variance);
  const z = standardError === 0 ? null : change / standardError;
  return { gapBefore, gapAfter, change, standardError, z, p: z === null ? null : normalTwoSided(z), conservative };
}
