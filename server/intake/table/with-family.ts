import { ProblemList } from '../problems.ts';
import { recogniseFamily } from './formats/families.ts';
import { tableBatches } from './table-batches.ts';
import type { OpenTable } from './table.ts';

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
    return family ? { ...table, family: family.id, known: { ...family.known, ...table.known } } : table;
  }
  return table;
}
