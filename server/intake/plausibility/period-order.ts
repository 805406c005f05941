/**
 * PERIODS of one series: a hole between figures that used to follow each other, a figure that comes when later ones are
 * known already, and another kind of period than before.
 */
import { isHole, usualStep, type Point } from './figures.ts';

/** So many steps that follow each other make a habit. */
const HABIT = 3;
/** A hole of up to three periods, in steps from the figure before it to the one after. */
const SHORT = 4.3;

export interface Hole {
  from: Point;
  to: Point;
}

/** Holes right before what the file adds, in a series that had none until there. A period that is absent with a reason is there. */
export function holes(points: readonly Point[], step = usualStep(points)): Hole[] {
  if (points.length < HABIT + 2) return [];
  const found: Hole[] = [];
  let regular = 0;
  for (let at = 1; at < points.length; at += 1) {
    const [from, to] = [points[at - 1], points[at]];
    if (!from || !to || from.period.kind !== to.period.kind) continue;
    if (!isHole(from, to, step)) regular += 1;
    // It began with holes, or has had some before: one more is no surprise.
    else if (regular < HABIT || !isAdded(to)) return found;
    else found.push({ from, to });
  }
  return found;
}

const isAdded = (point: Point): boolean => point.line !== null && point.before === undefined;

/**
 * What the file adds into a short hole of a series that goes on after it: most often a year that is mistyped. Figures
 * from before the series began are welcome, and so is a past that is filled up.
 */
export function latecomers(points: readonly Point[]): Point[] {
  const current = points.filter((point) => !isAdded(point));
  if (current.length < 2 * HABIT) return [];
  const step = usualStep(current);
  return points.filter((point) => {
    if (!isAdded(point)) return false;
    const before = current.findLast(({ period }) => period.end < point.period.end);
    const after = current.find(({ period }) => period.end > point.period.end);
    return before !== undefined && after !== undefined && after.period.day - before.period.day <= SHORT * step;
  });
}

/** The newest of what is current, revised or not. */
export const newestCurrent = (points: readonly Point[]): Point | undefined =>
  points.findLast((point) => !isAdded(point));

/** The newest figure the file adds, where the series is current in other kinds of period only. */
export function otherKind(points: readonly Point[], current: Point): Point | undefined {
  const sent = points.findLast(isAdded);
  if (!sent || sent.period.kind === current.period.kind) return undefined;
  return points.some((point) => !isAdded(point) && point.period.kind === sent.period.kind) ? undefined : sent;
}
