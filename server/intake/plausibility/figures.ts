/** What the rules look at: figures as they would stand if the upload were published now, beside what stands there today. */
import type { Breakdown } from '../../../indicators/observation.ts';

export interface FigurePeriod {
  id: number;
  code: string;
  start: string;
  end: string;
  /** Type with length: figures of two kinds never stand in one line. */
  kind: string;
  /** Its first day as a number of days: how far two periods lie apart. */
  day: number;
}

export interface Point {
  period: FigurePeriod;
  /** Null: absent, for a reason. */
  value: number | null;
  decimals: number | null;
  numerator: number | null;
  denominator: number | null;
  /** Status `B`: nothing is compared across it. */
  isBreak: boolean;
  /** Where it stands in the file; null for a figure that is current and stays. */
  line: number | null;
  /** What is current in its place; undefined where nothing is. */
  before: number | null | undefined;
}

export interface SeriesFigures {
  area: string;
  /** The key of the breakdown, and the same taken apart. */
  key: string;
  breakdown: Breakdown;
  /** In the order of time. */
  points: Point[];
}

/** All series of one indicator in one area, at least in the periods the upload speaks of. */
export interface AreaFigures {
  area: string;
  series: SeriesFigures[];
}

/** Whether the upload says something that was not there: what it repeats was looked at when it came first. */
export const isNews = (point: Point): boolean => point.line !== null && point.before !== point.value;

/** By their last day, then by their first. */
export const inTime = (a: FigurePeriod, b: FigurePeriod): number =>
  a.end === b.end ? (a.start < b.start ? -1 : a.start > b.start ? 1 : 0) : a.end < b.end ? -1 : 1;

/** By decimals; asked of every figure, so worked out once. */
const HALF_UNITS = Float64Array.from({ length: 20 }, (_none, decimals) => 0.5 * 10 ** -decimals);
/** Where it is not known how a figure was rounded, it is taken as exact. */
const EXACT = 9;

/** Half a unit of the last decimal: how far a figure may lie from what was rounded. */
export const halfUnit = (decimals: number | null): number => HALF_UNITS[decimals ?? EXACT] ?? 0;

/** Days from one point to the next that at least half of the steps have; a series of every fourth year steps by four years. */
export function usualStep(points: readonly Point[]): number {
  const steps = new Float64Array(Math.max(0, points.length - 1));
  for (let at = 1; at < points.length; at += 1)
    steps[at - 1] = (points[at]?.period.day ?? 0) - (points[at - 1]?.period.day ?? 0);
  return steps.sort()[steps.length >> 1] ?? 0;
}

/**
 * The usual step as far as holes are looked for: where no step is longer than another by more than a hole is, there are
 * none, and which of them is the usual one does not matter.
 */
export function stepForHoles(points: readonly Point[]): number {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (let at = 1; at < points.length; at += 1) {
    const step = (points[at]?.period.day ?? 0) - (points[at - 1]?.period.day ?? 0);
    if (step < least) least = step;
    if (step > most) most = step;
  }
  return most <= HOLE * least ? least : usualStep(points);
}

/** So many times the usual step is a hole, however long the months and years in it are. */
const HOLE = 1.3;

/** More than the usual step, however long the months and years in it are. */
export const isHole = (from: Point, to: Point, step: number): boolean => to.period.day - from.period.day > HOLE * step;
