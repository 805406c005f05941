import { ProblemList } from '../problems.ts';
import type { TableLimits } from './limits.ts';
import type { OpenTable, RowBatch } from './table.ts';

/**
 * The same table with its rows counted and measured as they come: at the first row beyond a limit a problem says so and
 * nothing is read any further. Undefined where the first rows are beyond one already: nothing else needs to be asked.
 */
export function withinLimits(table: OpenTable, limits: TableLimits, problems: ProblemList): OpenTable | undefined {
  const rows = (found: ProblemList): Iterable<RowBatch> => measured(table.rows(found), limits, found);
  const before = problems.errors;
  // The first batch is measured now; what else is wrong with it is said when it is read.
  for (const batch of table.rows(new ProblemList())) {
    tellBeyond(batch, limits, problems);
    break;
  }
  return problems.errors > before ? undefined : { ...table, rows };
}

function* measured(batches: Iterable<RowBatch>, limits: TableLimits, problems: ProblemList): Generator<RowBatch> {
  for (const batch of batches) {
    if (tellBeyond(batch, limits, problems)) return;
    yield batch;
  }
}

/** Whether a row lies beyond a limit. */
function tellBeyond({ rows, line: first }: RowBatch, limits: TableLimits, problems: ProblemList): boolean {
  if (first + rows.length - 1 > limits.rows) {
    problems.add('too-many-rows', {}, { limit: limits.rows });
    return true;
  }
  for (let at = 0; at < rows.length; at += 1) {
    const cells = rows[at] ?? [];
    const line = first + at;
    if (cells.length > limits.columns) {
      problems.add('too-many-columns', { line }, { found: cells.length, limit: limits.columns });
      return true;
    }
    for (const cell of cells)
      if (cell.length > limits.cellLength) {
        problems.add(
          'cell-too-long',
          { line, value: cell.slice(0, 40) },
          { found: cell.length, limit: limits.cellLength },
        );
        return true;
      }
  }
  return false;
}
