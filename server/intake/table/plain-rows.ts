import type { ProblemList } from '../problems.ts';
import { isEmptyRow } from './empty-row.ts';
import { openTable } from './open-table.ts';
import { tableBatches } from './table-batches.ts';

/**
 * BYTES → ROWS by recognition alone: the header first where the file has one, its rows joined by a space, then every
 * row of data. Empty rows, what stands above and below the table, and empty cells behind the last column are left out.
 * Rows that have another number of cells than the first one are given as they are, with a problem.
 */
export function* plainRows(bytes: Uint8Array, problems: ProblemList): Generator<string[]> {
  const table = openTable(bytes, {}, problems);
  if (!table) return;
  let width: number | undefined;
  for (const { header, rows, line } of tableBatches(table, problems, { joint: ' ' })) {
    if (header && width === undefined) {
      width = header.cells.length;
      yield header.cells;
    }
    for (const [at, row] of rows.entries()) {
      if (isEmptyRow(row)) continue;
      width ??= row.length;
      const isLong = row.length > width && isEmptyRow(row.slice(width));
      const cells = isLong ? row.slice(0, width) : row;
      if (cells.length !== width)
        problems.add('cells-differ', { line: line + at }, { expected: width, found: cells.length });
      yield cells;
    }
  }
}
