/**
 * How an indicator moved: a trend that is clear (Mann–Kendall, five comparable figures, 5 %), large enough to matter
 * (Theil–Sen against the materiality of the indicator), and, where the figures have intervals, larger than their
 * uncertainty. Sources: methods note 2.1–2.5, 4.3; square-and-add limits of a difference after Newcombe 1998.
 */
import type { Direction, MeasureType } from '../definition.ts';
import { mannKendall, seasonalMannKendall, theilSen } from '../statistics/mann-kendall.ts';
import { atLeast } from '../statistics/progress.ts';
import { TREND_MINIMUM_POINTS } from '../statistics/trend.ts';
import { seasonOf, seasonsOf, timeOf } from './time-of.ts';
import { hasValue, usableFigures } from './usable-figures.ts';
import type { Figure, Movement, MovementReason, MovementVerdict, Yardstick } from './verdict.ts';

export const ALPHA = 0.05;

/** Binary noise must make no ties and break none. */
export const cleaned = (value: number): number => Number(value.toPrecision(12));

/** What equality is, where it is what is wanted: a gap of nothing, a ratio of one. Null where it is not a number. */
export function parityOf(measureType: MeasureType): number | null {
  if (measureType === 'ratio') return 1;
  return measureType === 'gap' || measureType === 'change' ? 0 : null;
}

/** Turns figures so that it is known which way is good: for parity, into their distance from it. */
export function turned(
  { direction, measureType }: Pick<Yardstick, 'direction' | 'measureType'>,
  value: number,
): { value: number; good: 1 | -1 | 0 } {
  if (direction === 'none') return { value, good: 0 };
  if (direction !== 'parity') return { value, good: direction === 'higher' ? 1 : -1 };
  const parity = parityOf(measureType);
  return parity === null ? { value, good: 0 } : { value: Math.abs(value - parity), good: -1 };
}

/** @param figures of one series, oldest first, absent ones among them */
export function movementOf(figures: readonly Figure[], yardstick: Yardstick): MovementVerdict {
  const { figures: used, blocked } = usableFigures(figures, yardstick.baseline);
  const none = (why: MovementReason): MovementVerdict => ({
    word: null,
    why,
    tendency: null,
    used,
    test: null,
    change: null,
  });
  if (blocked) return none(blocked);
  const good = turned(yardstick, 0).good;
  const change = changeOf(used);
  const early: MovementVerdict = { ...none('too-few'), word: good === 0 ? null : 'too-early', change };
  if (!isLongEnough(used)) return early;
  const test = testOf(used, (value) => turned(yardstick, value).value);
  if (!test) return early;
  const decided = judge(test, change, yardstick.materialityPerYear);
  const tendency = decided.sign === 0 ? 'flat' : decided.sign > 0 ? 'up' : 'down';
  const said = { used, test, change, why: good === 0 ? 'no-direction' : decided.why, tendency } as const;
  if (good === 0) return { ...said, word: null };
  if (decided.sign === 0) return { ...said, word: 'no-clear-change' };
  const word: Movement = decided.sign === good ? 'better' : 'worse';
  return { ...said, word, tendency: tendencyOf(yardstick.direction, decided.sign, change) };
}

/** Which way the figure itself went: a distance from parity that shrinks may be a figure that rises or falls. */
function tendencyOf(
  direction: Direction,
  sign: number,
  change: MovementVerdict['change'],
): MovementVerdict['tendency'] {
  const own = direction === 'parity' ? Math.sign(change?.difference ?? 0) : sign;
  return own === 0 ? 'flat' : own > 0 ? 'up' : 'down';
}

/** Five figures; of figures within the year, five of a season. */
function isLongEnough(used: readonly Figure[]): boolean {
  const seasons = Map.groupBy(used, (one) => seasonOf(one.period));
  return [...seasons.values()].some((own) => own.length >= TREND_MINIMUM_POINTS);
}

type Test = NonNullable<MovementVerdict['test']>;

function testOf(used: readonly Figure[], turn: (value: number) => number): Test | null {
  const points = used
    .filter(hasValue)
    .map((one) => ({ period: one.period, time: timeOf(one), value: cleaned(turn(one.value)) }));
  const [first] = points;
  if (!first) return null;
  const seasons = seasonsOf(first.period);
  if (seasons === 1) {
    const test = mannKendall(points.map((one) => one.value));
    const line = theilSen(points);
    if (!line) return null;
    const slopePerYear = cleaned(line.slope);
    const pFrom = test.pExact === null ? 'normal' : 'exact';
    return { method: 'mann-kendall', n: test.n, s: test.s, p: test.pExact ?? test.pNormal, pFrom, slopePerYear };
  }
  // Consecutive seasons from the first of its year on, gaps kept.
  const year = Math.floor(first.time);
  const grid = new Map(points.map((one) => [Math.round((one.time - year) * seasons), one.value]));
  const values = Array.from({ length: Math.max(...grid.keys()) + 1 }, (_none, at) => grid.get(at) ?? null);
  const test = seasonalMannKendall(values, seasons);
  if (test.slopePerYear === null) return null;
  const slopePerYear = cleaned(test.slopePerYear);
  return {
    method: 'seasonal-mann-kendall',
    n: points.length,
    s: test.s,
    p: test.pNormal,
    pFrom: 'normal',
    slopePerYear,
  };
}

/** Between the first and the last figure; limits by square and add, where both have an interval. */
function changeOf(used: readonly Figure[]): MovementVerdict['change'] {
  const [first, last] = [used[0], used.at(-1)];
  if (!first || !last || first === last || first.value === null || last.value === null) return null;
  const difference = cleaned(last.value - first.value);
  const { lower, upper, value } = last;
  if (lower === null || upper === null || first.lower === null || first.upper === null)
    return { difference, lower: null, upper: null };
  return {
    difference,
    lower: cleaned(difference - Math.hypot(value - lower, first.upper - first.value)),
    upper: cleaned(difference + Math.hypot(upper - value, first.value - first.lower)),
  };
}

/** The sign of a movement that is clear, matters and is certain; else 0 with the reason. */
function judge(
  test: Test,
  change: MovementVerdict['change'],
  materiality: number,
): { sign: -1 | 0 | 1; why: MovementReason } {
  if (test.s === 0 || test.p >= ALPHA) return { sign: 0, why: 'not-significant' };
  const sign = test.slopePerYear > 0 ? 1 : test.slopePerYear < 0 ? -1 : 0;
  if (sign === 0 || !atLeast(Math.abs(test.slopePerYear), materiality)) return { sign: 0, why: 'immaterial' };
  if (change && change.lower !== null && change.upper !== null && change.lower <= 0 && change.upper >= 0)
    return { sign: 0, why: 'within-uncertainty' };
  return { sign, why: 'trend' };
}
