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

interface Change {
  from: Point;
  to: Point;
  size: number;
}

/** Jumps of a series in the order of time: at what is news, or right after it. */
export function jumps(points: readonly Point[], settings: JumpSettings): Jump[] {
  const changes = changesOf(points, settings.byRatio);
  if (changes.length < 3 || !changes.some(isOpen)) return [];
  const sizes = Float64Array.from(changes, (one) => one.size);
  const least = leastMove(changes, settings.byRatio);
  const ofAll = sizes.length > MANY ? spreadOf(sizes) : undefined;
  const found: Jump[] = [];
  let before = -2;
  for (const [at, change] of changes.entries()) {
    if (!isOpen(change)) continue;
    const others = ofAll ? sizes : without(sizes, at);
    const limit = limitOf(others, ofAll ?? spreadOf(others), least, settings.threshold);
    if (Math.abs(change.size - limit.around) <= limit.width) continue;
    if (isSeason(changes, at, limit.width)) continue;
    // The way back from a single wild figure is not a second one.
    const isReturn = before === at - 1 && Math.abs(change.size + (sizes[at - 1] ?? 0)) <= limit.width;
    if (isReturn) continue;
    before = at;
    const level = Math.abs(change.from.value ?? 0);
    const usual = Math.max(limit.deviation, least);
    found.push({ point: change.to, from: change.from, usual: settings.byRatio ? level * Math.expm1(usual) : usual });
  }
  return found;
}

const isOpen = ({ from, to }: Change): boolean => isNews(from) || isNews(to);

/** From each figure to the next of the same kind; none across a break, a missing figure or a hole. */
function changesOf(points: readonly Point[], byRatio: boolean): Change[] {
  const positive = byRatio && points.every(({ value }) => value === null || value > 0);
  const step = usualStep(points);
  const changes: Change[] = [];
  for (let at = 1; at < points.length; at += 1) {
    const [from, to] = [points[at - 1], points[at]];
    if (!from || !to || from.value === null || to.value === null || to.isBreak) continue;
    if (from.period.kind !== to.period.kind || isHole(from, to, step)) continue;
    changes.push({ from, to, size: positive ? Math.log(to.value / from.value) : to.value - from.value });
  }
  return changes;
}

function leastMove(changes: readonly Change[], byRatio: boolean): number {
  let sum = 0;
  let decimals = 0;
  for (const { to } of changes) {
    sum += Math.abs(to.value ?? 0);
    decimals = Math.max(decimals, to.decimals ?? 0);
  }
  const level = sum / changes.length;
  const unit = 2 * halfUnit(decimals);
  const isRatio = byRatio && changes.every(({ from, to }) => (from.value ?? 0) > 0 && (to.value ?? 0) > 0);
  return isRatio ? Math.max(STILL, level > 0 ? unit / level : 0) : Math.max(unit, STILL * level);
}

interface Limit {
  around: number;
  width: number;
  deviation: number;
}

function limitOf(
  others: Float64Array,
  spread: { median: number; deviation: number },
  least: number,
  threshold: number,
): Limit {
  if (others.length < ENOUGH) {
    const largest = others.reduce((most, size) => Math.max(most, Math.abs(size)), least);
    return { around: 0, width: TIMES_LARGEST * largest * (threshold / DEFAULT_JUMP_THRESHOLD), deviation: largest };
  }
  const width = threshold * (1 + 10 / others.length) * Math.max(spread.deviation, least);
  return { around: spread.median, width, deviation: spread.deviation };
}

/** What an indicator that says nothing else is asked about; 3.5 with the authors, more because changes have heavy tails. */
export const DEFAULT_JUMP_THRESHOLD = 5;

/** Whether other years move like this at the same time of the year; of yearly figures there is no other time. */
function isSeason(changes: readonly Change[], at: number, width: number): boolean {
  const own = changes[at];
  if (!own || own.to.period.day - own.from.period.day > 360) return false;
  const month = ({ to }: Change): string => to.period.start.slice(5, 7);
  const sameTime = changes.filter((one, other) => other !== at && month(one) === month(own));
  if (sameTime.length < 2) return false;
  const { median } = spreadOf(Float64Array.from(sameTime, (one) => one.size));
  return Math.abs(own.size - median) <= width;
}

function without(sizes: Float64Array, at: number): Float64Array {
  const others = new Float64Array(sizes.length - 1);
  others.set(sizes.subarray(0, at));
  others.set(sizes.subarray(at + 1), at);
  return others;
}
