/**
 * The word the barometer puts to a series. A trend needs five comparable points, a clear order (Mann–Kendall) and a
 * size that matters: with full registers any trifle is "significant". Source: methods note 2.5.
 */
import { mannKendall, theilSen } from './mann-kendall.ts';
import type { SeriesPoint } from './segments.ts';

/** Which way is wanted; `none` where nothing is agreed. */
export type GoodDirection = 'up' | 'down' | 'none';

export type TrendStatus =
  'too_short' | 'no_clear_trend' | 'no_material_change' | 'improving' | 'worsening' | 'increasing' | 'decreasing';

export const TREND_MINIMUM_POINTS = 5;
const ALPHA = 0.05;
/** Points a year below which a change of a percentage is no news. */
export const DEFAULT_MATERIALITY = 0.2;

export interface TrendDecision {
  status: TrendStatus;
  n: number;
  /** Exact where possible; null when the series is too short to be tested. */
  p: number | null;
  /** Theil–Sen, per unit of time; null below two points. */
  slope: number | null;
}

/**
 * @param points comparable points after the last break; times are years
 * @param materialityPerYear in the unit of the values
 */
export function trendStatus(
  points: readonly SeriesPoint[],
  good: GoodDirection,
  materialityPerYear: number = DEFAULT_MATERIALITY,
): TrendDecision {
  const ordered = points.toSorted((a, b) => a.time - b.time);
  const test = mannKendall(ordered.map((point) => point.value));
  const exactSlope = theilSen(ordered)?.slope ?? null;
  // Twelve digits: the noise of binary fractions must not put a slope of 0.2 below a limit of 0.2.
  const slope = exactSlope === null ? null : Number(exactSlope.toPrecision(12));
  if (test.n < TREND_MINIMUM_POINTS || slope === null) return { status: 'too_short', n: test.n, p: null, slope };
  const p = test.pExact ?? test.pNormal;
  const decided = (status: TrendStatus): TrendDecision => ({ status, n: test.n, p, slope });
  if (p >= ALPHA || test.s === 0) return decided('no_clear_trend');
  if (slope === 0 || Math.abs(slope) < materialityPerYear) return decided('no_material_change');
  if (good === 'none') return decided(slope > 0 ? 'increasing' : 'decreasing');
  return decided(slope > 0 === (good === 'up') ? 'improving' : 'worsening');
}
