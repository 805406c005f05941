/**
 * Pace so far against pace needed, both straight: for shares, gaps and indices. The same for a rate and its complement,
 * and usable with a target of zero. Source: methods note 1.3.
 */
import {
  checkPoints,
  checkSpan,
  checkTarget,
  classify,
  type ProgressInput,
  type ProgressReason,
  type ProgressStatus,
} from './progress.ts';

export interface LinearProgress {
  status: ProgressStatus;
  /** 1 is exactly on the line; negative is movement away. Null where no pace is needed or none can be measured. */
  ratio: number | null;
  /** Where the straight line to the target stands now; after the target year, the target. */
  expectedNow: number | null;
  /** Change a year from now on that would still reach the target; null once the target year has come. */
  requiredPerYearFromNow: number | null;
  reason?: ProgressReason;
  subFlag?: 'achieved_but_moving_away';
}

export function linearProgress(input: ProgressInput): LinearProgress {
  const { baseValue, baseYear, currentValue, currentYear, target, targetYear } = input;
  const nothing = { ratio: null, expectedNow: null, requiredPerYearFromNow: null };
  const blocked = checkPoints(input);
  if (blocked) return { ...nothing, ...blocked };

  const needed = (target - baseValue) / (targetYear - baseYear);
  const years = Math.min(currentYear, targetYear) - baseYear;
  const line = {
    expectedNow: targetYear > baseYear ? baseValue + ((target - baseValue) * years) / (targetYear - baseYear) : null,
    requiredPerYearFromNow: targetYear > currentYear ? (target - currentValue) / (targetYear - currentYear) : null,
  };
  const decided = checkTarget(input);
  const spanless = checkSpan(input);
  if (spanless && !decided) return { ...nothing, ...spanless };
  if (targetYear <= baseYear && !decided)
    return { ...nothing, status: 'not_computable', reason: 'target_year_not_after_base' };

  const towardTarget = input.direction === 'up' ? target > baseValue : target < baseValue;
  const ratio =
    spanless || targetYear <= baseYear || !towardTarget
      ? null
      : (currentValue - baseValue) / (currentYear - baseYear) / needed;
  if (decided) return { ratio, ...line, ...decided };
  return { status: classify(ratio ?? 0), ratio, ...line };
}
