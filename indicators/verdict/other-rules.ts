/**
 * The same figures under rules that others publish, so that a reader sees how far a verdict hangs on its rule. Each
 * says when it cannot be computed; none takes the place of ours.
 *
 * - `denmark`: sign of the change since the baseline, both ends in whole units; no test. integrationsbarometer.dk,
 *   barometerbevægelser; methods note 2.6.
 * - `copenhagen`: the change since the base year is significant at 95 % (Newcombe from counts, else from the intervals).
 * - `growth`: compound growth achieved against growth needed toward the target. Statistics Canada, Open SDG; 1.2.
 */
import { changeSinceBaseline } from '../statistics/change.ts';
import { newcombe, type Share } from '../statistics/difference-interval.ts';
import { growthProgress } from '../statistics/progress-growth.ts';
import { cleaned, turned } from './movement.ts';
import { timeOf } from './time-of.ts';
import { hasValue } from './usable-figures.ts';
import type { Figure, Promised, RuleName, Yardstick } from './verdict.ts';

/** Every rule that stands in a receipt beside ours, in its order there. */
export const OTHER_RULES = ['denmark', 'copenhagen', 'growth'] as const satisfies Exclude<RuleName, 'barometer'>[];
export type OtherRule = (typeof OTHER_RULES)[number];

export interface OtherVerdict {
  rule: OtherRule;
  word: 'better' | 'worse' | 'no-clear-change' | 'met' | 'on-course' | 'off-course' | null;
  /** Why there is none. */
  why: 'no-figure' | 'no-direction' | 'break' | 'no-interval' | 'no-target' | 'not-positive' | null;
  from: Figure | null;
  to: Figure | null;
  /** The number the rule decides by: change in whole units, change in full, ratio of growths. */
  decides: number | null;
  lower: number | null;
  upper: number | null;
}

type Ends = { from: Figure & { value: number }; to: Figure & { value: number } };

/** Baseline (or the first figure) and newest figure, and whether something parts them. */
function endsOf(figures: readonly Figure[], baseline: string | null): { ends: Ends | null; isBroken: boolean } {
  const present = figures.filter(hasValue);
  const from = baseline === null ? present[0] : present.find((one) => one.period === baseline);
  const to = present.at(-1);
  if (!from || !to || from === to) return { ends: null, isBroken: false };
  const between = figures.slice(figures.indexOf(from) + 1, figures.indexOf(to) + 1);
  return { ends: { from, to }, isBroken: between.some(({ status }) => status.includes('B')) };
}

/** Of a figure what the rule may rest on, and nothing a caller carries along with it. */
function figureOnly(one: Figure | undefined): Figure | null {
  if (!one) return null;
  const { period, start, end, value, lower, upper, numerator, denominator, status, reason } = one;
  return { period, start, end, value, lower, upper, numerator, denominator, status, reason };
}

const nothing = (rule: OtherVerdict['rule'], why: OtherVerdict['why'], ends: Ends | null): OtherVerdict => ({
  rule,
  word: null,
  why,
  from: figureOnly(ends?.from),
  to: figureOnly(ends?.to),
  decides: null,
  lower: null,
  upper: null,
});

const wordOf = (sign: number, good: number): OtherVerdict['word'] =>
  sign === 0 ? 'no-clear-change' : Math.sign(sign) === good ? 'better' : 'worse';

/** @param decimals whole per cent in the published rule */
export function danishRule(figures: readonly Figure[], yardstick: Yardstick, decimals = 0): OtherVerdict {
  const { ends, isBroken } = endsOf(figures, yardstick.baseline);
  if (!ends) return nothing('denmark', 'no-figure', null);
  if (isBroken) return nothing('denmark', 'break', ends);
  const [from, to] = [turned(yardstick, ends.from.value), turned(yardstick, ends.to.value)];
  if (from.good === 0) return nothing('denmark', 'no-direction', ends);
  const { change } = changeSinceBaseline(from.value, to.value, decimals, from.good > 0 ? 'up' : 'down');
  return { ...nothing('denmark', null, ends), word: wordOf(change, from.good), decides: change };
}

const shareOf = ({ numerator, denominator }: Figure): Share | null =>
  numerator !== null && denominator !== null && denominator > 0 && numerator <= denominator && numerator >= 0
    ? { count: numerator, total: denominator }
    : null;

export function copenhagenRule(figures: readonly Figure[], yardstick: Yardstick): OtherVerdict {
  const { ends, isBroken } = endsOf(figures, yardstick.baseline);
  if (!ends) return nothing('copenhagen', 'no-figure', null);
  if (isBroken) return nothing('copenhagen', 'break', ends);
  const { good } = turned(yardstick, 0);
  if (good === 0 || yardstick.direction === 'parity') return nothing('copenhagen', 'no-direction', ends);
  const limits = limitsOfChange(ends, yardstick.measureType === 'share');
  if (!limits) return nothing('copenhagen', 'no-interval', ends);
  const difference = cleaned(ends.to.value - ends.from.value);
  const sign = limits.lower > 0 ? 1 : limits.upper < 0 ? -1 : 0;
  return { ...nothing('copenhagen', null, ends), word: wordOf(sign, good), decides: difference, ...limits };
}

/** Limits of the change, in the unit of the figures. */
function limitsOfChange({ from, to }: Ends, isShare: boolean): { lower: number; upper: number } | null {
  const [before, after] = [shareOf(from), shareOf(to)];
  if (isShare && before && after) {
    const found = newcombe(after, before);
    if (found.ok) return { lower: cleaned(found.lower * 100), upper: cleaned(found.upper * 100) };
  }
  if (from.lower === null || from.upper === null || to.lower === null || to.upper === null) return null;
  const difference = to.value - from.value;
  return {
    lower: cleaned(difference - Math.hypot(to.value - to.lower, from.upper - from.value)),
    upper: cleaned(difference + Math.hypot(to.upper - to.value, from.value - from.lower)),
  };
}

export function growthRule(
  figures: readonly Figure[],
  yardstick: Yardstick,
  promised: (Promised & { start: string; end: string }) | null,
): OtherVerdict {
  const { ends, isBroken } = endsOf(figures, yardstick.baseline);
  if (!ends) return nothing('growth', 'no-figure', null);
  if (!promised) return nothing('growth', 'no-target', ends);
  if (isBroken) return nothing('growth', 'break', ends);
  if (yardstick.direction !== 'higher' && yardstick.direction !== 'lower')
    return nothing('growth', 'no-direction', ends);
  const { status, value } = growthProgress({
    baseValue: ends.from.value,
    baseYear: timeOf(ends.from),
    currentValue: ends.to.value,
    currentYear: timeOf(ends.to),
    target: promised.target,
    targetYear: timeOf({ period: promised.targetPeriod, start: promised.start, end: promised.end }),
    direction: yardstick.direction === 'higher' ? 'up' : 'down',
  });
  if (status === 'not_computable') return nothing('growth', 'not-positive', ends);
  const word = status === 'target_achieved' ? 'met' : status === 'on_track' ? 'on-course' : 'off-course';
  return { ...nothing('growth', null, ends), word, decides: value === null ? null : cleaned(value) };
}
