/** FIGURES OF GROUPS OR DISTRICTS → ROWS, each set against one figure, in the order they came: never ranked. */
import { formatNumber, formatValue, roundHalfAway } from '../../../indicators/format.ts';
import type { IndicatorDefinition } from '../../../indicators/definition.ts';
import type { Language } from '../../../indicators/text.ts';
import type { ComparedRow, ComparisonView, DifferenceWord } from '../../contract/compare-views.ts';
import type { CompareWords } from '../../words/compare-words.ts';
import { SMALL_BASE, figureDifference, type ComparedFigure } from './figure-difference.ts';

export interface RowFigure extends Omit<ComparedFigure, 'value'> {
  label: string;
  href: string | null;
  /** As shown: value with unit, or the reason why there is none. */
  text: string;
  value: number | null;
  /** Unweighted sample size. */
  n: number | null;
}

export interface RowsContext {
  kind: ComparisonView['kind'];
  period: string;
  /** All rows are parts of what they are set against. */
  areParts: boolean;
  definition: Pick<IndicatorDefinition, 'unit' | 'decimals'>;
  language: Language;
  words: CompareWords;
}

const hasValue = (one: RowFigure): one is RowFigure & { value: number } => one.value !== null;

/** A distance between two percentages is said in percentage points. */
export function sizeOf(
  difference: number,
  { unit, decimals }: Pick<IndicatorDefinition, 'unit' | 'decimals'>,
  language: Language,
): string {
  return formatValue(Math.abs(difference), { unit: unit === 'PC' ? 'PP' : unit, decimals, language });
}

export function comparedRows(
  figures: readonly RowFigure[],
  benchmark: RowFigure & { value: number },
  context: RowsContext,
): ComparisonView {
  const { definition, language, words } = context;
  const rows = figures.filter(hasValue).map((one): ComparedRow => {
    const found = figureDifference(one, benchmark, { isPart: context.areParts });
    // What rounds to nothing is not told as higher or lower by nothing.
    const isNothing = Number(roundHalfAway(found.difference, definition.decimals)) === 0;
    const word: DifferenceWord = found.method === 'none' && isNothing ? 'equal' : found.word;
    return {
      label: one.label,
      href: one.href,
      text: one.text,
      value: one.value,
      lower: one.lower,
      upper: one.upper,
      word,
      said: words.said[word](sizeOf(found.difference, definition, language)),
      isSmall: (one.denominator ?? one.n ?? SMALL_BASE) < SMALL_BASE,
    };
  });
  const count = (...wanted: DifferenceWord[]): number =>
    rows.filter((one) => one.word !== null && wanted.includes(one.word)).length;
  return {
    kind: context.kind,
    period: context.period,
    benchmark: { label: benchmark.label, text: benchmark.text, value: benchmark.value },
    sentence: words.counts({
      above: count('above'),
      below: count('below'),
      unclear: count('unclear'),
      unknown: count('higher', 'lower', 'equal'),
    }),
    rows,
    absent: figures.filter((one) => one.value === null).map(({ label, text }) => ({ label, text })),
  };
}

/** "10.1–14.5", where limits are known. */
export const limitsText = (
  { lower, upper }: Pick<ComparedRow, 'lower' | 'upper'>,
  decimals: number,
  language: Language,
): string | null =>
  lower === null || upper === null
    ? null
    : `${formatNumber(lower, decimals, language)}–${formatNumber(upper, decimals, language)}`;
