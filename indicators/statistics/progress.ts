/**
 * What all measures of progress toward a target share: the points they use, the checks before any ratio, the classes.
 * Sources: Statistics Canada / Open SDG progress methodology; methods note 1.2, 1.3, 1.5.
 */
import type { SeriesPoint } from './segments.ts';

export type WantedDirection = 'up' | 'down';

export type ProgressStatus =
  | 'target_achieved'
  /** The target year is over. */
  | 'target_missed'
  /** A target that was met at the start is not met now. */
  | 'target_not_met'
  | 'on_track'
  | 'acceleration_needed'
  | 'limited_progress'
  | 'moving_away'
  | 'not_computable';

export type ProgressReason =
  | 'fewer_than_two_points'
  | 'base_after_current'
  | 'break_in_series'
  | 'suppressed'
  | 'sign_change'
  | 'target_equals_base'
  | 'target_met_at_base'
  | 'target_year_not_after_base';

export interface ProgressPoints {
  baseValue: number;
  baseYear: number;
  currentValue: number;
  currentYear: number;
}

export interface ProgressInput extends ProgressPoints {
  direction: WantedDirection;
  target: number;
  targetYear: number;
  /** The figure before the current one, to tell whether a target that is met is being lost. */
  previousValue?: number | null;
  /** Years at which a new stretch of the series begins. */
  breaks?: readonly number[];
  /** The base or current figure may not be shown. */
  suppressed?: boolean;
}

/** Ratio of the pace so far to the pace needed, and what it is called; both cuts belong to the better class. */
const CUTS = [
  [0.95, 'on_track'],
  [0.6, 'acceleration_needed'],
  [0, 'limited_progress'],
] as const;

/** Binary noise must not push a ratio of exactly 0.6 into the class below. */
export function atLeast(value: number, limit: number): boolean {
  return value >= limit || Math.abs(value - limit) <= 1e-12 * Math.max(1, Math.abs(limit));
}

export function classify(
  ratio: number,
  factor = 1,
  cuts: readonly (readonly [number, ProgressStatus])[] = CUTS,
): ProgressStatus {
  return cuts.find(([limit]) => atLeast(ratio, limit * factor))?.[1] ?? 'moving_away';
}

export function meetsTarget(value: number, target: number, direction: WantedDirection): boolean {
  return direction === 'up' ? value >= target : value <= target;
}

export interface TargetCheck {
  status: ProgressStatus;
  reason?: ProgressReason;
  subFlag?: 'achieved_but_moving_away';
}

/** Why there may be nothing to compute: break, suppression, too few points. */
export function checkPoints(input: ProgressPoints & Pick<ProgressInput, 'breaks' | 'suppressed'>): TargetCheck | null {
  const { baseYear, currentYear, breaks = [], suppressed = false } = input;
  if (breaks.some((year) => year > baseYear && year <= currentYear))
    return { status: 'not_computable', reason: 'break_in_series' };
  if (suppressed) return { status: 'not_computable', reason: 'suppressed' };
  return null;
}

export function checkSpan({ baseYear, currentYear }: ProgressPoints): TargetCheck | null {
  if (currentYear === baseYear) return { status: 'not_computable', reason: 'fewer_than_two_points' };
  if (currentYear < baseYear) return { status: 'not_computable', reason: 'base_after_current' };
  return null;
}

/** What the target itself decides, before any pace: met, missed, or a level that only had to be kept. */
export function checkTarget(input: ProgressInput): TargetCheck | null {
  const { baseValue, currentValue, currentYear, target, targetYear, direction, previousValue } = input;
  if (meetsTarget(currentValue, target, direction)) {
    const away =
      previousValue !== undefined &&
      previousValue !== null &&
      (direction === 'up' ? currentValue < previousValue : currentValue > previousValue);
    return { status: 'target_achieved', ...(away ? { subFlag: 'achieved_but_moving_away' as const } : {}) };
  }
  if (currentYear >= targetYear) return { status: 'target_missed' };
  if (baseValue === target) return { status: 'target_not_met', reason: 'target_equals_base' };
  if (meetsTarget(baseValue, target, direction)) return { status: 'target_not_met', reason: 'target_met_at_base' };
  return null;
}

/**
 * The points of a series that progress is measured between. A base year without a figure moves to the next one that
 * has it, which must be shown; null when no figure stands there.
 */
export function pointsOfSeries(
  series: readonly SeriesPoint[],
  requestedBaseYear: number,
): (ProgressPoints & { previousValue: number | null }) | null {
  const present = series
    .flatMap(({ time, value }) => (value === null ? [] : [{ time, value }]))
    .sort((a, b) => a.time - b.time);
  const base = present.find((point) => point.time >= requestedBaseYear);
  const current = present.at(-1);
  if (!base || !current) return null;
  return {
    baseValue: base.value,
    baseYear: base.time,
    currentValue: current.value,
    currentYear: current.time,
    previousValue: present.at(-2)?.value ?? null,
  };
}
