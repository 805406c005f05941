import { filledCount } from './outline/column-kinds.ts';
import type { OpenTable } from './table.ts';
import type { TableBatch } from './table-batches.ts';
import type { ProblemList } from '../problems.ts';

/**
 * The same table as one WITHOUT A HEADER: its first row is data like all others, and its columns are called by their
 * places. Only a person can say so: where a header is looked for in vain, that is asked first.
 */
export function withoutHeader(table: OpenTable): OpenTable {
  if (table.format !== 'delimited' && table.format !== 'xlsx') return table;
  return { ...table, firstRow: firstRowOf(table), outline: { ...table.outline, headerRow: null, headerRows: 1 } };
}

/** Where the rows of data of a table begin whose header is none. */
export const firstRowOf = ({ outline }: OpenTable): number =>
  outline.headerRow ?? (outline.above.at(-1)?.line ?? 0) + 1;

/** The rows of a table without a header; with each batch comes a header without names, as wide as the first row. */
export function* namelessBatches(table: OpenTable, first: number, problems: ProblemList): Generator<TableBatch> {
  const { lastRow } = table.outline;
  let width: number | undefined;
  for (const { rows, line, share } of table.rows(problems)) {
    const from = Math.max(0, first - line);
    const to = lastRow === null ? rows.length : Math.min(rows.length, lastRow - line + 1);
    const own = rows.slice(from, Math.max(from, to));
    width ??= own.find((cells) => filledCount(cells) > 0)?.length;
    const header = width === undefined ? undefined : { cells: Array<string>(width).fill(''), line: first };
    yield { rows: own, line: line + from, share, header };
    if (lastRow !== null && line + rows.length > lastRow) return;
  }
}
