import { ProblemList } from '../problems.ts';
import { isEmptyRow } from './empty-row.ts';
import { recogniseFamily } from './formats/families.ts';
import type { Family } from './formats/families/family.ts';
import { tableBatches } from './table-batches.ts';
import type { OpenTable, RowBatch } from './table.ts';

/** So many rows show what a family's columns hold. */
const ROWS = 200;

/** Adds what follows from the family a table belongs to by its header; tables whose form says more stay as they are. */
export function withFamily(table: OpenTable): OpenTable {
  if (table.format !== 'delimited' && table.format !== 'xlsx') return table;
  const rows: string[][] = [];
  for (const batch of tableBatches(table, new ProblemList())) {
    rows.push(...batch.rows.slice(0, ROWS - rows.length));
    if (!batch.header || (rows.length === 0 && batch.share < 1)) continue;
    const above = table.outline.above.map(({ text }) => text);
    const family = recogniseFamily({ header: batch.header.cells, rows, above });
    if (!family) return table;
    const read = { ...table, family: family.id, known: { ...family.known, ...table.known } };
    return family.columns ? { ...read, rows: (problems) => rewritten(table, family.columns, problems) } : read;
  }
  return table;
}

/** The rows with the family's own columns, from the header on. */
function* rewritten(table: OpenTable, columns: Family['columns'], problems: ProblemList): Generator<RowBatch> {
  const header = table.outline.headerRow ?? 0;
  for (const batch of table.rows(problems)) {
    const rows = batch.rows.map((cells, at) => {
      const line = batch.line + at;
      if (!columns || line < header || isEmptyRow(cells)) return cells;
      return line === header ? columns.header : columns.row(cells);
    });
    yield { ...batch, rows };
  }
}
