/**
 * JUMP: a figure that lies off the one before it by far more than this series ever moves.
 *
 * The score is the modified z-score of Iglewicz and Hoaglin (How to Detect and Handle Outliers, 1993): distance of a
 * change from the median change, in units of 1.4826 × the median absolute deviation of all changes. With few changes
 * that deviation is often small by chance, so the limit is raised by 1 + 10/n: of series whose changes have the heavy
 * tails of a t distribution with 3 degrees of freedom one in a hundred or fewer is asked about, from 5 changes to 30.
 */
import { halfUnit, isHole, isNews, usualStep, type Point } from './figures.ts';
import { spreadOf } from './spread.ts';

export interface JumpSettings {
  /** In units of the usual deviation; see `jumpThreshold` of the indicator. */
  threshold: number;
  /** Amounts that grow are compared by their ratios, shares by their differences. */
  byRatio: boolean;
}

export interface Jump {
  point: Point;
  /** The figure before it, and what the series usually does from one to the next, in the unit of the figure. */
  from: Point;
  usual: number;
}

/** So many changes besides the one in question make a spread. */
const ENOUGH = 4;
/** With two or three, a jump is so many times the largest of them. */
const TIMES_LARGEST = 10;
/** From so many changes on, one of them does not move the spread of all. */
const MANY = 12;
/** A series that hardly ever moves may move by this part of its level, or by a unit of its last decimal, as usual. */
const STILL = 0.01;

/** From each figure to the next of the same kind; none across a break, a missing figure or a hole. */
interface Changes {
  points: readonly Point[];
  /** The positions of the later figures; each of the earlier ones stands right before. */
  to: Int32Array;
  sizes: Float64Array;
}

/**
 * Jumps of a series in the order of time: at what is news, or right after it.
 * @param step see `usualStep`
 */
export function jumps(points: readonly Point[], settings: JumpSettings, step = usualStep(points)): Jump[] {
  if (points.length <= 3 || !points.some(isNews)) return [];
  const changes = changesOf(points, settings.byRatio, step);
  const { to, sizes } = changes;
  if (sizes.length < 3) return [];
  const least = leastMove(changes, settings.byRatio);
  const ofAll = sizes.length > MANY ? limitOf(sizes, least, settings.threshold) : undefined;
  const found: Jump[] = [];
  let before = -2;
  for (let at = 0; at < sizes.length; at += 1) {
    const size = sizes[at] ?? 0;
    if (ofAll && Math.abs(size - ofAll.around) <= ofAll.width) continue;
    const [from, point] = [points[(to[at] ?? 0) - 1], points[to[at] ?? 0]];
    if (!from || !point || !(isNews(from) || isNews(point))) continue;
    const limit = ofAll ?? limitOf(without(sizes, at), least, settings.threshold);
    if (Math.abs(size - limit.around) <= limit.width) continue;
    if (isSeason(changes, at, limit.width)) continue;
    // The way back from a single wild figure is not a second one.
    const isReturn = before === at - 1 && Math.abs(size + (sizes[at - 1] ?? 0)) <= limit.width;
    if (isReturn) continue;
    before = at;
    const level = Math.abs(from.value ?? 0);
    const usual = Math.max(limit.deviation, least);
    found.push({ point, from, usual: settings.byRatio ? level * Math.expm1(usual) : usual });
  }
  return found;
}

function changesOf(points: readonly Point[], byRatio: boolean, step: number): Changes {
  const positive = byRatio && points.every(({ value }) => value === null || value > 0);
  const to = new Int32Array(points.length);
  const sizes = new Float64Array(points.length);
  let length = 0;
  for (let at = 1; at < points.length; at += 1) {
    const [from, next] = [points[at - 1], points[at]];
    if (!from || !next || from.value === null || next.value === null || next.isBreak) continue;
    if (from.period.kind !== next.period.kind || isHole(from, next, step)) continue;
    to[length] = at;
    sizes[length] = positive ? Math.log(next.value / from.value) : next.value - from.value;
    length += 1;
  }
  return { points, to: to.subarray(0, length), sizes: sizes.subarray(0, length) };
}

function leastMove({ points, to }: Changes, byRatio: boolean): number {
  let [sum, decimals] = [0, 0];
  let isPositive = true;
  for (const at of to) {
    const [from, next] = [points[at - 1], points[at]];
    sum += Math.abs(next?.value ?? 0);
    decimals = Math.max(decimals, next?.decimals ?? 0);
    isPositive &&= (from?.value ?? 0) > 0 && (next?.value ?? 0) > 0;
  }
  const level = sum / to.length;
  const unit = 2 * halfUnit(decimals);
  return byRatio && isPositive ? Math.max(STILL, level > 0 ? unit / level : 0) : Math.max(unit, STILL * level);
}

interface Limit {
  around: number;
  width: number;
  deviation: number;
}

function limitOf(others: Float64Array, least: number, threshold: number): Limit {
  if (others.length < ENOUGH) {
    const largest = others.reduce((most, size) => Math.max(most, Math.abs(size)), least);
    return { around: 0, width: TIMES_LARGEST * largest * (threshold / DEFAULT_JUMP_THRESHOLD), deviation: largest };
  }
  const spread = spreadOf(others);
  const width = threshold * (1 + 10 / others.length) * Math.max(spread.deviation, least);
  return { around: spread.median, width, deviation: spread.deviation };
}

/** What an indicator that says nothing else is asked about; 3.5 with the authors, more because changes have heavy tails. */
export const DEFAULT_JUMP_THRESHOLD = 5;

/** Whether other years move like this at the same time of the year; of yearly figures there is no other time. */
function isSeason({ points, to, sizes }: Changes, at: number, width: number): boolean {
  const pointOf = (change: number, back = 0): Point | undefined => points[(to[change] ?? 0) - back];
  const days = (pointOf(at)?.period.day ?? 0) - (pointOf(at, 1)?.period.day ?? 0);
  if (days > 360) return false;
  const month = (change: number): string => pointOf(change)?.period.start.slice(5, 7) ?? '';
  const sameTime = sizes.filter((_size, other) => other !== at && month(other) === month(at));
  if (sameTime.length < 2) return false;
  return Math.abs((sizes[at] ?? 0) - spreadOf(sameTime).median) <= width;
}

function without(sizes: Float64Array, at: number): Float64Array {
  const others = new Float64Array(sizes.length - 1);
  others.set(sizes.subarray(0, at));
  others.set(sizes.subarray(at + 1), at);
  return others;
}
