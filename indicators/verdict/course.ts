/**
 * Whether a promise is being kept: met; else the pace since the baseline against the pace needed, on course from 95 %
 * on. Sources: methods note 1.3 (linear pace), 1.5 (order of the checks).
 */
import { linearProgress } from '../statistics/progress-linear.ts';
import type { WantedDirection } from '../statistics/progress.ts';
import { cleaned } from './movement.ts';
import { timeOf } from './time-of.ts';
import { hasValue, isWeak } from './usable-figures.ts';
import type { CourseReason, CourseVerdict, Figure, Promised, Yardstick } from './verdict.ts';

export interface CourseQuestion extends Pick<Yardstick, 'direction' | 'baseline'> {
  promised: (Promised & { start: string; end: string }) | null;
}

/** @param figures of one series, oldest first, absent ones among them */
export function courseOf(figures: readonly Figure[], { direction, baseline, promised }: CourseQuestion): CourseVerdict {
  const newest = figures.at(-1);
  const latest = figures.findLast(hasValue) ?? null;
  const target = promised && { value: promised.target, period: promised.targetPeriod };
  const base = baselineFigure(figures, latest, baseline);
  const none = (why: CourseReason): CourseVerdict => ({
    word: null,
    why,
    base,
    latest,
    target,
    ratio: null,
    expectedNow: null,
    requiredPerYear: null,
    movingAway: false,
  });
  if (!promised) return none('no-target');
  if (!newest || !latest) return none('no-figure');
  if (newest.reason === 'suppressed' || newest.reason === 'withdrawn') return none('suppressed');
  if (newest.reason === 'unreliable' || isWeak(latest)) return none('weak');
  if (!base) return none('baseline-missing');
  const wanted = wantedDirection(direction, base.value, promised.target);
  if (!wanted) return none('no-direction');
  if (base !== latest && isWeak(base)) return none('weak');
  const between = figures.slice(figures.indexOf(base) + 1, figures.indexOf(latest) + 1);
  const progress = linearProgress({
    baseValue: base.value,
    baseYear: timeOf(base),
    currentValue: latest.value,
    currentYear: timeOf(latest),
    target: promised.target,
    targetYear: timeOf({ period: promised.targetPeriod, start: promised.start, end: promised.end }),
    direction: wanted,
    previousValue: between.filter((one) => one !== latest).findLast(hasValue)?.value ?? base.value,
    breaks: between.filter(({ status }) => status.includes('B')).map(timeOf),
  });
  const { status, reason, ratio, expectedNow, requiredPerYearFromNow, subFlag } = progress;
  const said = {
    ...none(reason ?? 'pace'),
    ratio: ratio === null ? null : cleaned(ratio),
    expectedNow: expectedNow === null ? null : cleaned(expectedNow),
    requiredPerYear: requiredPerYearFromNow === null ? null : cleaned(requiredPerYearFromNow),
  };
  if (reason === 'break_in_series') return none('break');
  if (status === 'target_achieved') return { ...said, word: 'met', why: 'met', movingAway: subFlag !== undefined };
  if (status === 'target_missed') return { ...said, word: 'off-course', why: 'missed' };
  if (status === 'target_not_met') return { ...said, word: 'off-course', why: 'not-kept' };
  if (status === 'not_computable') return none(reason ?? 'no-figure');
  return { ...said, word: status === 'on_track' ? 'on-course' : 'off-course', why: 'pace' };
}

/** The baseline's figure; without one, the first after the last break, which is shown. */
function baselineFigure(
  figures: readonly Figure[],
  latest: Figure | null,
  baseline: string | null,
): (Figure & { value: number }) | null {
  if (baseline !== null) return figures.filter(hasValue).find((one) => one.period === baseline) ?? null;
  const until = latest ? figures.slice(0, figures.indexOf(latest) + 1) : [];
  const cut = until.findLastIndex(({ status }) => status.includes('B'));
  return until.slice(Math.max(cut, 0)).find(hasValue) ?? null;
}

/** Toward parity it depends on the side one comes from. */
function wantedDirection(direction: Yardstick['direction'], base: number, target: number): WantedDirection | null {
  if (direction === 'higher') return 'up';
  if (direction === 'lower') return 'down';
  if (direction === 'none') return null;
  return base <= target ? 'up' : 'down';
}
