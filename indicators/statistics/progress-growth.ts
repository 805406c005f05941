/**
 * Progress by compound annual growth: for amounts that are always positive. The Open SDG method (Statistics Canada,
 * release with limits 1.5 %, 0.5 %, 0), and Eurostat's classes without a target. Source: methods note 1.1, 1.2.
 */
import {
  atLeast,
  checkPoints,
  checkSpan,
  checkTarget,
  classify,
  type ProgressInput,
  type ProgressPoints,
  type ProgressReason,
  type ProgressStatus,
  type WantedDirection,
} from './progress.ts';

/** Open SDG's names of the same classes. */
export type OpenSdgStatus =
  | 'target_achieved'
  | 'substantial_progress'
  | 'moderate_progress'
  | 'limited_progress'
  | 'deterioration'
  | 'not_available';

export const OPEN_SDG_STATUS: Readonly<Record<ProgressStatus, OpenSdgStatus>> = {
  target_achieved: 'target_achieved',
  target_missed: 'not_available',
  target_not_met: 'not_available',
  on_track: 'substantial_progress',
  acceleration_needed: 'moderate_progress',
  limited_progress: 'limited_progress',
  moving_away: 'deterioration',
  not_computable: 'not_available',
};

export interface GrowthProgress {
  status: ProgressStatus;
  statusOpenSdg: OpenSdgStatus;
  /** With a target: pace so far against pace needed. Without: growth a year in the wanted direction. */
  value: number | null;
  /** −5 to 5; null without a value. */
  score: number | null;
  reason?: ProgressReason;
  subFlag?: 'achieved_but_moving_away';
}

/** Growth cannot start from or end at zero; Open SDG puts this in its place. */
const INSTEAD_OF_ZERO = 0.001;

/** Compound growth a year: −0.0042 is a fall of 0.42 % a year. Both values have the same sign. */
export function annualGrowth(from: number, to: number, years: number): number {
  return (to / from) ** (1 / years) - 1;
}

interface Growth {
  /** In the wanted direction; an all-negative series grows when it comes nearer to zero from below. */
  wanted: number;
  base: number;
}

function observedGrowth(points: ProgressPoints, direction: WantedDirection): Growth | null {
  const base = points.baseValue === 0 ? INSTEAD_OF_ZERO : points.baseValue;
  if (base * points.currentValue < 0) return null;
  const growth = annualGrowth(base, points.currentValue, points.currentYear - points.baseYear);
  return { wanted: Math.sign(base) * (direction === 'up' ? 1 : -1) * growth, base };
}

const named = (result: Omit<GrowthProgress, 'statusOpenSdg'>): GrowthProgress => ({
  ...result,
  statusOpenSdg: OPEN_SDG_STATUS[result.status],
});

const unavailable = (reason: ProgressReason): GrowthProgress =>
  named({ status: 'not_computable', value: null, score: null, reason });

/** Score of a ratio; the published coefficients have four decimals. */
function scoreOfRatio(ratio: number): number {
  return atLeast(ratio, 0.6) ? Math.min(7.1429 * ratio - 4.2857, 5) : Math.max(4.1667 * ratio - 2.5, -5);
}

/** Growth so far against the growth that would reach the target in time. */
export function growthProgress(input: ProgressInput): GrowthProgress {
  const blocked = checkPoints(input);
  if (blocked) return named({ value: null, score: null, ...blocked });
  const target = input.target === 0 ? INSTEAD_OF_ZERO : input.target;
  const decided = checkTarget({ ...input, target });
  const spanless = checkSpan(input);
  const growth = spanless ? null : observedGrowth(input, input.direction);
  const needed =
    growth && growth.base * target > 0 && input.targetYear > input.baseYear
      ? annualGrowth(growth.base, target, input.targetYear - input.baseYear)
      : 0;
  const ratio = growth && needed !== 0 ? growth.wanted / Math.abs(needed) : null;
  if (decided?.status === 'target_achieved') return named({ value: ratio, score: 5, ...decided });
  if (spanless?.reason) return unavailable(spanless.reason);
  if (decided) return named({ value: ratio, score: ratio === null ? null : scoreOfRatio(ratio), ...decided });
  if (ratio === null)
    return unavailable(input.targetYear > input.baseYear ? 'sign_change' : 'target_year_not_after_base');
  return named({ status: classify(ratio), value: ratio, score: scoreOfRatio(ratio) });
}

const GROWTH_CUTS = [
  [0.015, 'on_track'],
  [0.005, 'acceleration_needed'],
  [0, 'limited_progress'],
] as const;

/** How much growth can still be asked near a natural limit (100 % of a share): 1 far away, 0 on it. */
export function limitFactor(baseValue: number, limit: number | null): number {
  if (limit === null) return 1;
  const [base, end] = [Math.abs(baseValue), Math.abs(limit)];
  if (base >= 2 * end) return 1;
  const nearness = base <= end ? base / end : (2 * end - base) / end;
  // Fitted by the authors of the method.
  return 1 - nearness ** 4.44;
}

function scoreOfGrowth(growth: number, factor: number): number {
  if (!atLeast(growth, 0)) return Math.max(125 * growth - 2.5, -5);
  if (factor === 0) return 5;
  if (atLeast(growth, 0.015 * factor)) return Math.min((500 * growth) / factor - 5, 5);
  if (atLeast(growth, 0.005 * factor)) return (250 * growth) / factor - 1.25;
  return (500 * growth) / factor - 2.5;
}

export interface GrowthWithoutTarget extends GrowthProgress {
  factor: number;
}

/** Growth held against fixed limits, lowered near a natural limit. */
export function growthWithoutTarget(
  points: ProgressPoints & Pick<ProgressInput, 'breaks' | 'suppressed'>,
  direction: WantedDirection,
  limit: number | null = null,
): GrowthWithoutTarget {
  const factor = limitFactor(points.baseValue, limit);
  const blocked = checkPoints(points) ?? checkSpan(points);
  if (blocked?.reason) return { ...unavailable(blocked.reason), factor };
  const growth = observedGrowth(points, direction);
  if (!growth) return { ...unavailable('sign_change'), factor };
  const value = growth.wanted;
  return {
    ...named({ status: classify(value, factor, GROWTH_CUTS), value, score: scoreOfGrowth(value, factor) }),
    factor,
  };
}

/** Mean of the scores there are; achieved only when every series with a score has achieved its target. */
export function aggregateProgress(series: readonly { score: number | null; achieved: boolean }[]): {
  score: number | null;
  status: ProgressStatus;
} {
  const scored = series.flatMap(({ score, achieved }) => (score === null ? [] : [{ score, achieved }]));
  if (scored.length === 0) return { score: null, status: 'not_computable' };
  const score = scored.reduce((sum, one) => sum + one.score, 0) / scored.length;
  if (scored.every((one) => one.achieved)) return { score, status: 'target_achieved' };
  const cuts = [
    [2.5, 'on_track'],
    [0, 'acceleration_needed'],
    [-2.5, 'limited_progress'],
  ] as const;
  return { score, status: classify(score, 1, cuts) };
}

export type EurostatClass =
  'significant_progress' | 'moderate_progress' | 'moderate_movement_away' | 'significant_movement_away';

/** Eurostat without a target: 1 % a year in the wanted direction is significant. */
export function eurostatClass(growthInWantedDirection: number): EurostatClass {
  if (atLeast(growthInWantedDirection, 0.01)) return 'significant_progress';
  if (atLeast(growthInWantedDirection, 0)) return 'moderate_progress';
  return growthInWantedDirection > -0.01 ? 'moderate_movement_away' : 'significant_movement_away';
}

/** A change in percent since a start as an index with the start at 1: −6.61 % is 0.9339. */
export function indexOfPercentChange(percent: number): number {
  return 1 + percent / 100;
}
