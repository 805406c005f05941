import type { Mapping } from '../../contract/upload.ts';
import type { DecimalMark } from './decimal-text.ts';
import type { NumberColumn } from './number-column.ts';

/** Decimal marks by position of the column. */
export type Marks = ReadonlyMap<number, DecimalMark>;

/** The mark that is given for a column, also by naming the other one as mark of thousands. */
export function givenMark(mapping: Mapping, column: string): DecimalMark | undefined {
  const { decimal, thousands, marks } = mapping;
  if (marks && Object.hasOwn(marks, column)) return marks[column];
  return decimal ?? (thousands === '.' ? ',' : thousands === ',' ? '.' : undefined);
}

/** The mark the columns that tell agree on. */
function markOfFile(columns: Iterable<NumberColumn>): DecimalMark | undefined {
  const marks = new Set<DecimalMark>();
  for (const one of columns) {
    const verdict = one.verdict();
    if (verdict === '.' || verdict === ',') marks.add(verdict);
    if (verdict === 'mixed') return undefined;
  }
  const [mark] = marks;
  return marks.size === 1 ? mark : undefined;
}

/**
 * A column where every value could be read two ways takes the mark all others agree on. Not where people would come
 * out in fractions: whoever writes 1.234 persons means thousands, whatever the other columns do.
 */
export function settledByFile(column: NumberColumn, columns: Iterable<NumberColumn>): DecimalMark | undefined {
  if (column.verdict() !== 'unclear') return undefined;
  const mark = markOfFile(columns);
  if (mark === undefined) return undefined;
  const isFraction = column.unclear?.text.includes(mark) ?? false;
  return isFraction && column.answers.isCount ? undefined : mark;
}

/** The marks all rows agree on, where a column was read under another one; undefined where none was. */
export function betterMarks(
  columns: ReadonlyMap<number, NumberColumn>,
  isGiven: (at: number) => boolean,
): Marks | undefined {
  const all = [...columns.values()];
  const marks = new Map<number, DecimalMark>();
  let wrong = false;
  for (const [at, one] of columns) {
    const verdict = isGiven(at) ? one.decimal : one.verdict();
    const mark = verdict === '.' || verdict === ',' ? verdict : settledByFile(one, all);
    if (mark !== undefined && mark !== one.decimal) wrong = true;
    marks.set(at, mark ?? one.decimal);
  }
  return wrong ? marks : undefined;
}
