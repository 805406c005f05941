/**
 * How the distance between a group and those it is compared with moved, and which side moved it: a gap also closes when
 * the reference group falls. Sources: methods note 3.1, 3.5 (dual condition), 3.7.
 */
import type { Yardstick, Figure, MovementVerdict } from './verdict.ts';
import { gap, type Outcome } from '../statistics/gap.ts';
import { cleaned, movementOf } from './movement.ts';

export type GapWord = 'closing' | 'closing-reference-fell' | 'widening' | 'no-clear-change' | 'too-early';

export interface GapVerdict {
  /** Null: no verdict is given; `movement.why` says why. */
  word: GapWord | null;
  /** The distances it rests on: reference minus group for what is wanted more of, else the other way round. */
  gaps: Figure[];
  /** The movement of their size. */
  movement: MovementVerdict;
  /** Both levels at both ends; null below two common figures. */
  levels: { from: GapLevels; to: GapLevels } | null;
  /** Which side moved in the wanted direction between the ends. */
  groupImproved: boolean | null;
  referenceImproved: boolean | null;
}

export interface GapLevels {
  period: string;
  group: number;
  reference: number;
  gap: number;
}

/** @param group, reference figures of the two series, oldest first */
export function gapMovementOf(
  group: readonly Figure[],
  reference: readonly Figure[],
  yardstick: Yardstick,
): GapVerdict {
  const outcome: Outcome = yardstick.direction === 'lower' ? 'adverse' : 'desired';
  const byPeriod = new Map(reference.map((one) => [one.period, one]));
  const pairs = group.flatMap((own) => {
    const other = byPeriod.get(own.period);
    return other ? [{ own, other, distance: distanceOf(own, other, outcome) }] : [];
  });
  const gaps = pairs.map((one) => one.distance);
  const isJudged = yardstick.direction === 'higher' || yardstick.direction === 'lower';
  const movement = movementOf(gaps, {
    ...yardstick,
    direction: isJudged ? 'parity' : 'none',
    measureType: 'gap',
    validRange: null,
  });
  const [first, last] = [movement.used[0], movement.used.at(-1)];
  const levelsAt = (figure: Figure | undefined): GapLevels | null => {
    const pair = pairs.find(({ distance }) => distance.period === figure?.period);
    if (!pair || pair.own.value === null || pair.other.value === null || pair.distance.value === null) return null;
    return {
      period: pair.own.period,
      group: pair.own.value,
      reference: pair.other.value,
      gap: pair.distance.value,
    };
  };
  const [from, to] = [levelsAt(first), levelsAt(last)];
  const improved = (before: number, after: number): boolean =>
    outcome === 'desired' ? after > before : after < before;
  // Where nothing may be compared, the two ends are not set beside each other either.
  const isComparable = movement.word !== null || movement.why === 'no-direction';
  const levels = isComparable && from && to && from.period !== to.period ? { from, to } : null;
  // Where neither direction is wanted, nobody is better off.
  const isTold = levels !== null && isJudged;
  const groupImproved = isTold ? improved(levels.from.group, levels.to.group) : null;
  const referenceImproved = isTold ? improved(levels.from.reference, levels.to.reference) : null;
  return { word: wordOf(movement, groupImproved), gaps, movement, levels, groupImproved, referenceImproved };
}

function wordOf({ word }: MovementVerdict, groupImproved: boolean | null): GapWord | null {
  if (word === 'better') return groupImproved ? 'closing' : 'closing-reference-fell';
  return word === 'worse' ? 'widening' : word;
}

/** The distance of two figures of one period, with the marks of both; without a figure where one of them has none. */
function distanceOf(own: Figure, other: Figure, outcome: Outcome): Figure {
  const { period, start, end } = own;
  const status = [...new Set([...own.status, ...other.status].filter((letter) => letter !== 'A'))];
  const base = { period, start, end, status, numerator: null, denominator: null };
  if (own.value === null || other.value === null)
    return { ...base, value: null, lower: null, upper: null, reason: own.reason ?? other.reason };
  const value = cleaned(gap(own.value, other.value, outcome));
  const half = (one: Figure, side: 'lower' | 'upper'): number | null => {
    const limit = one[side];
    return limit === null || one.value === null ? null : Math.abs(limit - one.value);
  };
  // The side of each interval that makes the distance larger, or smaller: square and add.
  const up =
    outcome === 'desired' ? [half(other, 'upper'), half(own, 'lower')] : [half(own, 'upper'), half(other, 'lower')];
  const down =
    outcome === 'desired' ? [half(other, 'lower'), half(own, 'upper')] : [half(own, 'lower'), half(other, 'upper')];
  const joined = ([a, b]: (number | null)[]): number | null =>
    a === null || a === undefined || b === null || b === undefined ? null : Math.hypot(a, b);
  const [above, below] = [joined(up), joined(down)];
  return {
    ...base,
    value,
    lower: below === null ? null : cleaned(value - below),
    upper: above === null ? null : cleaned(value + above),
    reason: null,
  };
}
