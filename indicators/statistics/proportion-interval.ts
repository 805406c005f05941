/**
 * Intervals for one share. Wilson is the default; Agresti–Coull never shorter, Clopper–Pearson where a guaranteed level
 * is wanted, Wald never. Sources: Wilson 1927; Newcombe 1998a; PHEindicatormethods; methods note 4.2.
 */
import { betaQuantile, normalForConfidence } from './distributions.ts';
import { notComputable, type NotComputable } from './not-computable.ts';

export interface Interval {
  lower: number;
  upper: number;
}

/** `empty_total`: of nobody there is no share; `not_a_share`: more than all, fewer than none, or no number. */
export type NoShare = NotComputable<'empty_total' | 'not_a_share'>;
export type Limits = ({ ok: true } & Interval) | NoShare;

/** Why `x` of `n` is no share; null where it is one. */
export function noShare(x: number, n: number): NoShare | null {
  if (n === 0) return notComputable('empty_total');
  return n > 0 && Number.isFinite(n) && x >= 0 && x <= n ? null : notComputable('not_a_share');
}

/** `x` of `n`; both may be fractions of people, as an effective sample size is. */
export function wilson(x: number, n: number, confidence = 0.95): Limits {
  const none = noShare(x, n);
  if (none) return none;
  const z = normalForConfidence(confidence);
  const width = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
  const bottom = 2 * (n + z * z);
  // At the ends one limit is exact; the formula would leave a trace of binary noise there.
  return {
    ok: true,
    lower: x === 0 ? 0 : (2 * x + z * z - width) / bottom,
    upper: x === n ? 1 : (2 * x + z * z + width) / bottom,
  };
}

/** Same centre as Wilson's interval. Unclipped limits may lie outside 0 to 1. */
export function agrestiCoull(x: number, n: number, confidence = 0.95, clip = true): Limits {
  const none = noShare(x, n);
  if (none) return none;
  const z = normalForConfidence(confidence);
  const size = n + z * z;
  const centre = (x + (z * z) / 2) / size;
  const half = z * Math.sqrt((centre * (1 - centre)) / size);
  const [lower, upper] = [centre - half, centre + half];
  return clip ? { ok: true, lower: Math.max(0, lower), upper: Math.min(1, upper) } : { ok: true, lower, upper };
}

/** Holds the level for every true share, at the price of being wide. Whole counts only. */
export function clopperPearson(x: number, n: number, confidence = 0.95): Limits {
  const none = noShare(x, n);
  if (none) return none;
  const tail = (1 - confidence) / 2;
  return {
    ok: true,
    lower: x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
    upper: x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x),
  };
}
