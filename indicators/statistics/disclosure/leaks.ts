/**
 * Ways in which a suppressed count comes back through other published figures. Sources: Handbook on Statistical
 * Disclosure Control 5.2, 5.5; methods note 5.2, 5.4.
 */
import { decimal, roundDecimal, compare } from '../decimal.ts';
import { unsafeCount } from './primary.ts';

/** Every numerator a published percentage allows when the denominator is known; exactly one gives the count away. */
export function numeratorsOfPercent(
  percent: number | string,
  decimals: number,
  denominator: number,
): { numerators: number[]; leaks: boolean } {
  const shown = roundDecimal(decimal(percent), decimals);
  const scale = 10n ** BigInt(decimals);
  const bottom = BigInt(denominator);
  const numerators = Array.from({ length: denominator + 1 }, (_, numerator) => numerator).filter((numerator) => {
    // Half away from zero, in whole numbers.
    const rounded = (200n * BigInt(numerator) * scale + bottom) / (2n * bottom);
    return compare({ coefficient: rounded, scale: decimals }, shown) === 0;
  });
  return { numerators, leaks: numerators.length === 1 };
}

/** Two publications for slightly different areas or age bands: their difference is a table of its own. */
export function differencing(
  a: readonly number[],
  b: readonly number[],
  threshold = 5,
): { differences: number[]; leaks: boolean } {
  if (a.length !== b.length) throw new RangeError('Both tables need the same cells');
  const differences = b.map((value, index) => value - (a[index] ?? 0));
  return { differences, leaks: differences.some((difference) => unsafeCount(Math.abs(difference), threshold)) };
}

/** What is left of a total when a part of it is published elsewhere. */
export function remainder(total: number, part: number, threshold = 5): { value: number; leaks: boolean } {
  const value = total - part;
  return { value, leaks: unsafeCount(value, threshold) };
}

/** A suppressed value of before, from today's value and a published change: exact, whatever its size. */
export function valueFromChange(valueNow: number, publishedChange: number): number {
  return valueNow - publishedChange;
}
