import type { Mapping } from '../../contract/upload.ts';
import { ProblemList } from '../problems.ts';
import { openTable } from './open-table.ts';
import { DEFAULT_LIMITS, type TableLimits } from './limits.ts';
import { isEmptyRow } from './empty-row.ts';

/** A row of a file as it came, at its line as a spreadsheet counts. */
export interface ExcerptRow {
  line: number;
  cells: string[];
}

/** How many rows stand at the beginning, and how many lines are looked for further down. */
const FIRST_ROWS = 30;
const MOST_LINES = 200;
const MOST_CELLS = 60;
const LONGEST_CELL = 300;

/**
 * Rows of a file for people to look at: its first ones, and those at the given lines. Reads no further than the last
 * line it needs. Empty where the bytes are no text.
 */
export function fileExcerpt(
  bytes: Uint8Array,
  mapping: Mapping,
  lines: readonly number[],
  limits: TableLimits = DEFAULT_LIMITS,
): ExcerptRow[] {
  // Rows are shown as they came, also those that are left out since they repeat the header.
  const asItCame: Mapping = { ...mapping, repairs: { ...mapping.repairs, 'repeated-header': 'refuse' } };
  const table = openTable(bytes, asItCame, new ProblemList(), limits);
  if (!table) return [];
  const wanted = new Set(lines.toSorted((a, b) => a - b).slice(0, MOST_LINES));
  const last = Math.max(FIRST_ROWS, ...wanted);
  const rows: ExcerptRow[] = [];
  for (const batch of table.rows(new ProblemList())) {
    batch.rows.forEach((cells, at) => {
      const line = batch.line + at;
      if ((line > FIRST_ROWS && !wanted.has(line)) || isEmptyRow(cells)) return;
      rows.push({ line, cells: cells.slice(0, MOST_CELLS).map((cell) => cell.slice(0, LONGEST_CELL)) });
    });
    if (batch.line + batch.rows.length > last) break;
  }
  return rows;
}
