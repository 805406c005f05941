import type { Mapping } from '../../../server/contract/upload.ts';
import { ProblemList } from '../../../server/intake/problems.ts';
import { openTable } from '../../../server/intake/table/open-table.ts';
import type { OpenTable } from '../../../server/intake/table/table.ts';
import { brief, type ProblemBrief } from '../read-case.ts';

/** A file opened and read to its end: all rows by their lines, and what was said. */
export interface ReadTable {
  table: OpenTable | undefined;
  rows: string[][];
  problems: ProblemBrief[];
  codes: string[];
  list: ProblemList;
}

export function readTable(bytes: Uint8Array | string, mapping: Mapping = {}): ReadTable {
  const list = new ProblemList();
  const table = openTable(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, mapping, list);
  const rows: string[][] = [];
  for (const batch of table?.rows(list) ?? []) {
    // A batch stands where it says it does.
    rows.length = batch.line - 1;
    rows.push(...batch.rows);
  }
  const problems = list.list();
  return { table, rows, problems: problems.map(brief), codes: problems.map(({ code }) => code), list };
}
