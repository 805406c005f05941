import { splitPeriodMark } from '../period-marks.ts';
import { patternView, safePattern } from '../safe-pattern.ts';
import type { ColumnLook } from './look-at-table.ts';
import { isPeriod } from './read-label.ts';

/** Columns whose headers are periods, and how a mapping names them: by a pattern where there is one, so that next year's column is found too. */
export interface PeriodsAcross {
  columns: ColumnLook[];
  pattern: string | string[];
}

/** A hyphen stands as it is: with a stroke before it, it is no pattern at all. */
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

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

/** Of longer words round a year a pattern names the beginning, or the end. */
const LONGEST = 50;

/** Whether a pattern finds all of these columns and none of the others, as it is tried later: on no more than the start of a header. */
function fitsOnly(source: string, columns: readonly ColumnLook[], others: readonly string[]): boolean {
  const headers = columns.map((one) => one.header);
  const pattern = safePattern(source, [...headers, ...others]);
  const isFound = (header: string): boolean => pattern?.test(patternView(header)) ?? false;
  return headers.every(isFound) && !others.some(isFound);
}

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
      .find((one) => fitsOnly(one, columns, others));
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
  const columns = dated.map((one) => one.column);
  const [before, after] = first.around;
  const start = before.length > LONGEST ? `${escaped(before.slice(0, LONGEST))}.*` : escaped(before);
  const end = after.length > LONGEST ? `.*${escaped(after.slice(-LONGEST))}` : escaped(after);
  const pattern = `^${start}(\\d{4})${end}$`;
  return fitsOnly(pattern, columns, others) ? { columns, pattern } : undefined;
}
