import { shareOf, shareOfTexts, holdsNumbers, type TableLook } from './look-at-table.ts';
import type { Asked } from './draft.ts';
import { option } from './make-options.ts';
import { isPeriod } from './read-label.ts';

/** Columns whose first texts are shown. */
const SHOWN = 8;
/** Of a column of years all are years. */
const MOST = 0.8;

/** Whether a table whose first row was taken for data can be one of figures: a column of them, and one beside it. */
export const mayHoldFigures = (look: TableLook): boolean =>
  look.columns.length > 1 && look.columns.some((column) => holdsNumbers(column));

/**
 * A TABLE WITHOUT A HEADER: what its columns are, in one question. The period and the figure are proposed only where one
 * column can be each; what the others are is told then, and asked where their texts do not say it.
 */
export function askHeader(look: TableLook, line: number): Asked {
  const periods = look.columns.filter((one) => one.filled > 0 && shareOfTexts(one, isPeriod) >= MOST);
  const figures = look.columns.filter(
    (one) => !periods.includes(one) && holdsNumbers(one) && shareOf(one, isPeriod) < MOST,
  );
  const first = look.rows[0] ?? [];
  const texts = first.slice(0, SHOWN).map((text, at) => `#${at + 1} ${text}`);
  const byPlace = (period: string, value: string, isProposed: boolean) =>
    option(
      `${period}|${value}`,
      { code: 'columns-by-place', facts: { when: period, figure: value } },
      { headerless: true, columns: { period, value }, ignore: [] },
      isProposed,
    );
  const isSure = periods.length === 1 && figures.length === 1;
  const pairs = periods.flatMap((period) => figures.map((figure) => byPlace(period.name, figure.name, isSure)));
  return {
    code: 'header-none',
    place: { line },
    facts: { texts, line },
    question: {
      id: 'header',
      options: [
        ...pairs.slice(0, 20),
        option('by-place', { code: 'columns-unnamed', facts: {} }, { headerless: true }),
        option('names', { code: 'header-after-all', facts: { line } }, { headerRow: line }),
      ],
    },
  };
}
