/**
 * Progress judged by where the recent pace leads. Sources: Destatis, indicator report on the sustainability strategy
 * ("weather symbols"); UN ESCAP progress assessment; methods note 1.4.
 */
import { meetsTarget, type WantedDirection } from './progress.ts';
import type { SeriesPoint } from './segments.ts';

export type WeatherSymbol = 'sun' | 'partly_cloudy' | 'cloudy' | 'thunderstorm';

export type Projection =
  | {
      ok: true;
      /** Mean change a year over the last five years. */
      stepPerYear: number;
      projected: number;
      /** Part of the distance from now to the target that the projection leaves open; 0 when it gets there. */
      missingShare: number;
      symbol: WeatherSymbol;
    }
  | { ok: false; reason: 'no_value_five_years_ago' | 'target_year_over' };

const WINDOW = 5;
const NEARLY = 0.05;
const FAR = 0.2;

/** The mean change of the last five years (six points), extended to the target year. */
export function projectRecentPace(
  series: readonly SeriesPoint[],
  target: number,
  targetYear: number,
  direction: WantedDirection,
): Projection {
  const present = series.flatMap(({ time, value }) => (value === null ? [] : [{ time, value }]));
  const last = present.toSorted((a, b) => a.time - b.time).at(-1);
  const first = present.find((point) => last && point.time === last.time - WINDOW);
  if (!last || !first) return { ok: false, reason: 'no_value_five_years_ago' };
  if (targetYear < last.time) return { ok: false, reason: 'target_year_over' };
  const stepPerYear = (last.value - first.value) / WINDOW;
  const projected = last.value + stepPerYear * (targetYear - last.time);
  const distance = Math.abs(target - last.value);
  const reached = meetsTarget(projected, target, direction) || Math.abs(projected - target) <= 1e-12 * Math.abs(target);
  const missingShare = reached ? 0 : Math.abs(target - projected) / distance;
  const rightWay = direction === 'up' ? stepPerYear > 0 : stepPerYear < 0;
  const symbol = reached
    ? 'sun'
    : !rightWay
      ? 'thunderstorm'
      : missingShare < NEARLY
        ? 'sun'
        : missingShare <= FAR
          ? 'partly_cloudy'
          : 'cloudy';
  return { ok: true, stepPerYear, projected, missingShare, symbol };
}

/** ESCAP's Current Status Index: how much of the needed change is made; null when none was needed. */
export function currentStatusIndex(
  base: number,
  current: number,
  target: number,
): { share: number; index: number } | null {
  if (target === base) return null;
  const share = (current - base) / (target - base);
  return { share, index: Math.min(Math.max(share * 10, 0), 10) };
}

/** ESCAP's Anticipated Progress Index: what a prediction leaves open, in parts of the whole way; null for no way. */
export function anticipatedGap(base: number, predicted: number, target: number): number | null {
  if (target === base) return null;
  const reached = target > base ? predicted >= target : predicted <= target;
  return reached ? 0 : Math.abs(target - predicted) / Math.abs(target - base);
}
