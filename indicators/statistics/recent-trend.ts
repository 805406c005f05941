/**
 * The five-point test of the English public-health profiles (Fingertips, "recent trend"): annual, comparable,
 * non-overlapping points only. Source: OHID technical guidance, trend markers; methods note 2.6. Where the published
 * code lets a slope of exactly zero count as rising, or answers "no change" without confidence limits, ours does not.
 */
import { weightedLine, type WeightedPoint } from './regression.ts';

/** χ² with one degree of freedom at 99.8 %. */
export const RECENT_TREND_CRITICAL = 9.549_535_706_083_24;

const POINTS = 5;
/** Width of a 95 % interval in standard errors, as the guidance has it. */
const INTERVAL_IN_ERRORS = 3.92;

export type TrendDirection = 'increasing' | 'decreasing' | 'no_change' | 'cannot_be_calculated';

export interface RecentTrend {
  slope: number | null;
  chiSquared: number | null;
  significant: boolean | null;
  direction: TrendDirection;
  reason?:
    | 'not_enough_points'
    | 'missing_value'
    | 'numerator_equals_denominator'
    | 'numerator_is_zero'
    | 'invalid_count'
    | 'confidence_limits_missing'
    | 'invalid_confidence_limits';
}

const impossible = (reason: RecentTrend['reason']): RecentTrend => ({
  slope: null,
  chiSquared: null,
  significant: null,
  direction: 'cannot_be_calculated',
  reason,
});

/** The slope through all points and the slopes with one left out all point the same way. */
function robust(points: readonly WeightedPoint[]): boolean {
  const without = points.map((_, left) => points.filter((_, index) => index !== left));
  const signs = new Set([points, ...without].map((some) => Math.sign(weightedLine(some)?.slope ?? 0)));
  return signs.size === 1 && !signs.has(0);
}

function judged(slope: number, chiSquared: number, sameWay: boolean, critical: number): RecentTrend {
  const significant = sameWay && chiSquared > critical;
  const direction = significant ? (slope > 0 ? 'increasing' : 'decreasing') : 'no_change';
  return { slope, chiSquared, significant, direction };
}

/** Chi-squared test for a linear trend in proportions, over the latest five. Counts in order of time. */
export function recentTrendOfProportions(
  numerators: readonly (number | null)[],
  denominators: readonly (number | null)[],
  critical: number = RECENT_TREND_CRITICAL,
): RecentTrend {
  if (Math.min(numerators.length, denominators.length) < POINTS) return impossible('not_enough_points');
  const [tops, bottoms] = [numerators.slice(-POINTS), denominators.slice(-POINTS)];
  const counts: { x: number; n: number }[] = [];
  for (const [index, x] of tops.entries()) {
    const n = bottoms[index] ?? null;
    if (x === null || n === null) return impossible('missing_value');
    if (x < 0 || n <= 0 || x > n) return impossible('invalid_count');
    counts.push({ x, n });
  }
  if (counts.some(({ x, n }) => x === n)) return impossible('numerator_equals_denominator');
  if (counts.some(({ x }) => x === 0)) return impossible('numerator_is_zero');

  const pooled = counts.reduce((sum, { x }) => sum + x, 0) / counts.reduce((sum, { n }) => sum + n, 0);
  const line = weightedLine(counts.map(({ x, n }, index) => ({ x: index + 1, y: x / n, weight: n })));
  if (!line) return impossible('not_enough_points');
  const chiSquared = (line.slope ** 2 * line.spread) / (pooled * (1 - pooled));
  // The guidance checks robustness on log odds, unweighted.
  const logOdds = counts.map(({ x, n }, index) => ({ x: index + 1, y: Math.log(x / (n - x)), weight: 1 }));
  return judged(line.slope, chiSquared, robust(logOdds), critical);
}

/** Weighted regression for everything that comes with 95 % limits, over the latest five. Values in order of time. */
export function recentTrendWithLimits(
  values: readonly (number | null)[],
  lower: readonly (number | null | undefined)[],
  upper: readonly (number | null | undefined)[],
  critical: number = RECENT_TREND_CRITICAL,
): RecentTrend {
  if (values.length < POINTS) return impossible('not_enough_points');
  const offset = values.length - POINTS;
  const points: WeightedPoint[] = [];
  for (const [index, y] of values.slice(offset).entries()) {
    if (y === null) return impossible('missing_value');
    const [low, high] = [lower[offset + index] ?? null, upper[offset + index] ?? null];
    if (low === null || high === null) return impossible('confidence_limits_missing');
    const error = (high - low) / INTERVAL_IN_ERRORS;
    if (!(error > 0)) return impossible('invalid_confidence_limits');
    points.push({ x: index + 1, y, weight: 1 / error ** 2 });
  }
  const line = weightedLine(points);
  if (!line) return impossible('not_enough_points');
  return judged(line.slope, line.slope ** 2 * line.spread, robust(points), critical);
}

export type Polarity = 'up_is_good' | 'down_is_good' | 'no_judgement';

/** Increasing or decreasing in words of better and worse, where it is agreed which is which. */
export function judgeTrend(
  trend: TrendDirection,
  polarity: Polarity,
): TrendDirection | 'getting_better' | 'getting_worse' {
  if (polarity === 'no_judgement' || (trend !== 'increasing' && trend !== 'decreasing')) return trend;
  return (trend === 'increasing') === (polarity === 'up_is_good') ? 'getting_better' : 'getting_worse';
}
