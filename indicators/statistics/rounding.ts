/**
 * Rounding for display. Figures keep full precision until they are shown; then halves go away from zero, on decimal
 * text. Sources: Eurostat, Tutorial: Rounding of numbers; Statistics Sweden Q2014; methods note 8.1–8.3.
 */
import { add, compare, decimal, roundDecimal, subtract, toText } from './decimal.ts';

/** `decimals` may be negative (−1: tens). Zero has no sign: −0.04 with one decimal is `0.0`. */
export function roundHalfAway(value: number | string, decimals: number): string {
  return toText(decimal(value), decimals);
}

/** Only where a source demands it: 7.5 and 8.5 both become 8. */
export function roundHalfEven(value: number | string, decimals: number): string {
  return toText(roundDecimal(decimal(value), decimals, 'even'), decimals);
}

export interface ShownDifference {
  /** Of the unrounded figures, then rounded: the one to show. */
  difference: string;
  /** What a reader gets who subtracts the two figures shown. */
  differenceOfShown: string;
  /** Whether the two disagree, so that a note must say why. */
  noteNeeded: boolean;
}

/** `a − b`, both in percent or points. */
export function pointDifference(a: number | string, b: number | string, decimals: number): ShownDifference {
  const [first, second] = [decimal(a), decimal(b)];
  const difference = toText(subtract(first, second), decimals);
  const differenceOfShown = toText(subtract(roundDecimal(first, decimals), roundDecimal(second, decimals)), decimals);
  return { difference, differenceOfShown, noteNeeded: difference !== differenceOfShown };
}

/**
 * Whether a target is met, on full precision, and the figure with as many decimals as it takes for the display to say
 * the same: 69.96 is shown as 69.96, not as 70.0, beside a target of 70.
 */
export function showAgainstTarget(
  value: number | string,
  target: number | string,
  decimals: number,
  direction: 'up' | 'down',
): { met: boolean; display: string } {
  const [exact, goal] = [decimal(value), decimal(target)];
  const meets = (order: number): boolean => (direction === 'up' ? order >= 0 : order <= 0);
  const met = meets(compare(exact, goal));
  let places = decimals;
  while (places < exact.scale && meets(compare(roundDecimal(exact, places), goal)) !== met) places += 1;
  return { met, display: toText(exact, places) };
}

/** Rounded parts beside a rounded total: what they add up to, and whether a note must explain the difference. */
export function showParts(
  parts: readonly (number | string)[],
  total: number | string,
  decimals: number,
): { shown: string[]; sumOfShown: string; noteNeeded: boolean } {
  const shown = parts.map((part) => roundHalfAway(part, decimals));
  const sum = shown.map(decimal).reduce(add, decimal(0));
  return {
    shown,
    sumOfShown: toText(sum, decimals),
    noteNeeded: compare(sum, roundDecimal(decimal(total), decimals)) !== 0,
  };
}

export type EurostatLevel = 'table_percent' | 'text_percent' | 'table_absolute' | 'text_absolute';

/** Place of the first digit that is not zero: 0 for 1–9, 3 for 1 234, −1 for 0.5. */
function magnitude(value: number | string): number {
  const { coefficient, scale } = decimal(value);
  return String(coefficient < 0n ? -coefficient : coefficient).length - 1 - scale;
}

/**
 * Eurostat's levels of approximation: percentages with one decimal in tables; two significant digits in text. Counts
 * in one table are all rounded to the same place, the one that leaves the smallest of them two significant digits.
 */
export function eurostatLevels(values: readonly (number | string)[], level: EurostatLevel): string[] {
  if (level === 'table_percent') return values.map((value) => roundHalfAway(value, 1));
  const twoDigits = (value: number | string): number => 1 - magnitude(value);
  if (level === 'table_absolute') {
    const places = values.filter((value) => Number(value) !== 0).map(twoDigits);
    const common = Math.min(0, Math.max(...places, Number.NEGATIVE_INFINITY));
    return values.map((value) => roundHalfAway(value, Number.isFinite(common) ? common : 0));
  }
  return values.map((value) => {
    if (Number(value) === 0) return roundHalfAway(value, 0);
    const places = twoDigits(value);
    return roundHalfAway(value, level === 'text_absolute' ? Math.min(0, places) : places);
  });
}
