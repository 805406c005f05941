/** Whether two figures differ by more than chance: above, below, no clear difference, or not to be told. */
import type { DifferenceWord } from '../../contract/compare-views.ts';
import { exactDifference } from '../../../indicators/format.ts';
import { newcombe, type Share } from '../../../indicators/statistics/difference-interval.ts';

export interface ComparedFigure {
  value: number;
  /** 95 % limits, where the source has them. */
  lower: number | null;
  upper: number | null;
  numerator: number | null;
  denominator: number | null;
}

export interface FigureDifference {
  word: DifferenceWord;
  /** First minus second, in the unit of the figures. */
  difference: number;
  /** 95 % limits of the difference; null where nothing is known. */
  limits: { lower: number; upper: number } | null;
  /** `counts`: by Newcombe from both counts; `limits`: from the limits of both; `none`: nothing is known. */
  method: 'counts' | 'limits' | 'none';
}

/** A figure below this base moves with every single person in it. */
export const SMALL_BASE = 30;

/** The figure's own counts, with the factor its unit multiplies by; null where they do not give the figure. */
function shareOf({ value, numerator, denominator }: ComparedFigure): (Share & { scale: number }) | null {
  if (numerator === null || denominator === null || denominator <= 0 || numerator < 0 || numerator > denominator)
    return null;
  for (const scale of [100, 1, 1000]) {
    // Published with few decimals: half a unit of the second one is near enough to know the scale.
    const computed = (scale * numerator) / denominator;
    if (Math.abs(computed - value) <= Math.max(0.005 * scale, Math.abs(value) * 0.01))
      return { count: numerator, total: denominator, scale };
  }
  return null;
}

/** `isPart`: the first is a part of the second, and is compared with the rest of it. */
export function figureDifference(
  first: ComparedFigure,
  second: ComparedFigure,
  { isPart = false }: { isPart?: boolean } = {},
): FigureDifference {
  const difference = exactDifference(first.value, second.value);
  const [a, b] = [shareOf(first), shareOf(second)];
  if (a && b && a.scale === b.scale) {
    const rest = isPart ? { count: b.count - a.count, total: b.total - a.total } : b;
    const limits = newcombe(a, rest);
    if (limits.ok) {
      const { lower, upper } = limits;
      return {
        word: wordOf(lower, upper),
        difference,
        limits: { lower: lower * a.scale, upper: upper * a.scale },
        method: 'counts',
      };
    }
  }
  if (first.lower !== null && first.upper !== null && second.lower !== null && second.upper !== null) {
    const lower = difference - Math.hypot(first.value - first.lower, second.upper - second.value);
    const upper = difference + Math.hypot(first.upper - first.value, second.value - second.lower);
    return { word: wordOf(lower, upper), difference, limits: { lower, upper }, method: 'limits' };
  }
  const word = difference > 0 ? 'higher' : difference < 0 ? 'lower' : 'equal';
  return { word, difference, limits: null, method: 'none' };
}

const wordOf = (lower: number, upper: number): DifferenceWord =>
  lower > 0 ? 'above' : upper < 0 ? 'below' : 'unclear';
