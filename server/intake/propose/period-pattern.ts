import { splitPeriodMark } from '../period-marks.ts';
import type { ColumnLook } from './look-at-table.ts';
import { isPeriod } from './read-label.ts';

/** Columns whose headers are periods, and how a mapping names them: by a pattern where there is one, so that next year's column is found too. */
export interface PeriodsAcross {
  columns: ColumnLook[];
  pattern: string | string[];
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);

/** `2019K1` → `\d{4}K\d`, `Januar 2019` → `\p{L}+ \d{4}`: the form of a period, whatever period it is. */
const formOf = (text: string): string =>
  text
    .split(/(\d+|\p{L}{3,}\.?)/u)
    .map((part) =>
      /^\d+$/.test(part)
        ? String.raw`\d{${part.length}}`
        : /^\p{L}{3}/u.test(part)
          ? String.raw`\p{L}+\.?`
          : escaped(part),
    )
    .join('');

/** `2022p`, `2022 1)`, `2022¹`: which years have a mark changes from edition to edition. */
const MARK = String.raw` ?(?:\d{1,2}\)|[a-z\*()\[\]¹²³⁴⁵⁶⁷⁸⁹]{0,3})`;

/** `2022 [YR2022]` */
const WORLD_BANK = String.raw` \[YR\d{4}\]`;

/** Whether a pattern finds all of these columns and none of the others. */
const fitsOnly = (pattern: RegExp, columns: readonly ColumnLook[], others: readonly string[]): boolean =>
  columns.every((one) => pattern.test(one.header)) && !others.some((header) => pattern.test(header));

/** The period in a header, without the mark behind it; undefined where there is none. */
function periodIn(header: string): string | undefined {
  if (isPeriod(header)) return header;
  const before = splitPeriodMark(header, 'auto')?.text;
  return before !== undefined && isPeriod(before) ? before : undefined;
}

/** At least two columns must be of periods: one alone may be anything. `others`: headers no pattern may match. */
export function periodPattern(figures: readonly ColumnLook[], others: readonly string[]): PeriodsAcross | undefined {
  const found = figures.flatMap((column) => {
    const period = periodIn(column.header);
    return period === undefined ? [] : [{ column, period }];
  });
  if (found.length >= 2) {
    const columns = found.map((one) => one.column);
    const [form = '', ...otherForms] = new Set(found.map((one) => formOf(one.period)));
    const pattern = ['', MARK, WORLD_BANK]
      .map((behind) => `^${form}${behind}$`)
      .find((one) => fitsOnly(new RegExp(one, 'u'), columns, others));
    return { columns, pattern: otherForms.length === 0 && pattern ? pattern : columns.map((one) => one.name) };
  }
  // One year in each header, and the same words around it: `Bevölkerung 2019`.
  const dated = figures.flatMap((column) => {
    const parts = column.header.split(/(?<!\d)((?:19|20)\d{2})(?!\d)/);
    return parts.length === 3 ? [{ column, around: [parts[0] ?? '', parts[2] ?? ''] as const }] : [];
  });
  const [first] = dated;
  if (dated.length < 2 || !first || dated.length < figures.length) return undefined;
  const isSame = dated.every(({ around }) => around[0] === first.around[0] && around[1] === first.around[1]);
  if (!isSame) return undefined;
  return {
    columns: dated.map((one) => one.column),
    pattern: `^${escaped(first.around[0])}(\\d{4})${escaped(first.around[1])}$`,
  };
}
