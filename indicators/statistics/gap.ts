/**
 * The distance between a group and those it is compared with. A gap is in points and positive when the group is behind,
 * whichever way the indicator runs; always show both levels beside it. Source: methods note 3.1, 3.2, 3.5.
 */
import { decimal, subtract, toNumber } from './decimal.ts';

/** Whether more of the indicator is wanted (employment) or less (unemployment). */
export type Outcome = 'desired' | 'adverse';

const minus = (a: number, b: number): number => toNumber(subtract(decimal(a), decimal(b)));

/** In the unit of the two levels; negative when the group is ahead. */
export function gap(group: number, reference: number, outcome: Outcome = 'desired'): number {
  return outcome === 'desired' ? minus(reference, group) : minus(group, reference);
}

/** Group over reference; null where the reference is zero. */
export function ratio(group: number, reference: number): number | null {
  return reference === 0 ? null : group / reference;
}

/** How far apart two figures are, whichever is larger: 1 at parity; null where one of them is zero or they differ in sign. */
export function twoSidedRatio(a: number, b: number): number | null {
  return a * b > 0 ? Math.max(a / b, b / a) : null;
}

export type GapChange = 'narrowed' | 'widened' | 'reversed' | 'unchanged';

/**
 * How a gap moved. The word goes by its size; a gap that changed sides is `reversed` and neither good nor bad by
 * itself (`good` null), as is one that did not move.
 */
export function changeOfGap(before: number, after: number): { change: number; label: GapChange; good: boolean | null } {
  const change = minus(after, before);
  if (before * after < 0) return { change, label: 'reversed', good: null };
  const size = minus(Math.abs(after), Math.abs(before));
  if (size === 0) return { change, label: 'unchanged', good: null };
  return size < 0 ? { change, label: 'narrowed', good: true } : { change, label: 'widened', good: false };
}

export type GapDevelopment =
  'convergence_by_improvement' | 'improvement_without_convergence' | 'levelling_down' | 'no_progress';

export interface DualCondition {
  groupImproved: boolean;
  gapNarrowed: boolean;
  label: GapDevelopment;
}

interface Levels {
  group: number;
  reference: number;
}

/**
 * Progress is a better level of the group and a smaller gap: a gap also closes when the reference group falls.
 * Source: Integrationsmonitoring der Länder, "Wie wird Integration gemessen?"
 */
export function dualCondition(before: Levels, after: Levels, good: 'up' | 'down'): DualCondition {
  const groupImproved = good === 'up' ? after.group > before.group : after.group < before.group;
  const size = (levels: Levels): number => Math.abs(gap(levels.group, levels.reference));
  const gapNarrowed = size(after) < size(before);
  const label = groupImproved
    ? gapNarrowed
      ? 'convergence_by_improvement'
      : 'improvement_without_convergence'
    : gapNarrowed
      ? 'levelling_down'
      : 'no_progress';
  return { groupImproved, gapNarrowed, label };
}

export interface Closure {
  /** Part of the first gap that is gone; null where there was none. */
  closedShare: number | null;
  /** Positive while the gap closes; null within one year. */
  pointsPerYear: number | null;
  /** Years until zero at the same pace: arithmetic, not a forecast. Null when the gap is not closing. */
  yearsToZero: number | null;
}

export function closure(gapBase: number, yearBase: number, gapNow: number, yearNow: number): Closure {
  const closed = minus(Math.abs(gapBase), Math.abs(gapNow));
  const sameSide = gapBase * gapNow >= 0;
  const closedShare = gapBase === 0 ? null : minus(gapBase, gapNow) / gapBase;
  const pointsPerYear = yearNow > yearBase ? minus(gapBase, gapNow) / (yearNow - yearBase) : null;
  const closing = sameSide && closed > 0 && pointsPerYear !== null;
  return { closedShare, pointsPerYear, yearsToZero: closing ? gapNow / pointsPerYear : null };
}
