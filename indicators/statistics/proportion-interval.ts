/**
 * Intervals for one share. Wilson is the default; Agresti–Coull never shorter, Clopper–Pearson where a guaranteed level
 * is wanted, Wald never. Sources: Wilson 1927; Newcombe 1998a; PHEindicatormethods; methods note 4.2.
 */
import { betaQuantile, normalForConfidence } from './distributions.ts';

export interface Interval {
  lower: number;
  upper: number;
}

function checkCounts(x: number, n: number): void {
  if (!(n > 0 && x >= 0 && x <= n)) throw new RangeError(`No share: ${x} of ${n}`);
}

/** `x` of `n`; both may be fractions of people, as an effective sample size is. */
export function wilson(x: number, n: number, confidence = 0.95): Interval {
  checkCounts(x, n);
  const z = normalForConfidence(confidence);
  const width = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
  const bottom = 2 * (n + z * z);
  // At the ends one limit is exact; the formula would leave a trace of binary noise there.
  return {
    lower: x === 0 ? 0 : (2 * x + z * z - width) / bottom,
    upper: x === n ? 1 : (2 * x + z * z + width) / bottom,
  };
}

/** Same centre as Wilson's interval. Unclipped limits may lie outside 0 to 1. */
export function agrestiCoull(x: number, n: number, confidence = 0.95, clip = true): Interval {
  checkCounts(x, n);
  const z = normalForConfidence(confidence);
  const size = n + z * z;
  const centre = (x + (z * z) / 2) / size;
  const half = z * Math.sqrt((centre * (1 - centre)) / size);
  const [lower, upper] = [centre - half, centre + half];
  return clip ? { lower: Math.max(0, lower), upper: Math.min(1, upper) } : { lower, upper };
}

/** Holds the level for every true share, at the price of being wide. Whole counts only. */
export function clopperPearson(x: number, n: number, confidence = 0.95): Interval {
  checkCounts(x, n);
  const tail = (1 - confidence) / 2;
  return {
    lower: x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
    upper: x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x),
  };
}
