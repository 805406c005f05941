import type { ProblemList } from '../problems.ts';
import { isEmptyRow } from './empty-row.ts';
import { HEADER_JOINT, joinHeader } from './outline/join-header.ts';
import { namelessBatches } from './without-header.ts';
import type { OpenTable, RowBatch } from './table.ts';

/** The header of a table: its rows as one. */
export interface TableHeader {
  cells: string[];
  /** Line of its last row: the one in which most names stand. */
  line: number;
}

export interface TableBatch extends RowBatch {
  header: TableHeader | undefined;
}

/**
 * The rows of data of an opened table, without what stands above and below it; with each batch comes the header. Where
 * the outline knows no header and `orFirst` is set, the first row that is not empty takes its place.
 */
export function* tableBatches(
  table: OpenTable,
  problems: ProblemList,
  { orFirst = false, joint = HEADER_JOINT }: { orFirst?: boolean; joint?: string } = {},
): Generator<TableBatch> {
  if (table.firstRow !== undefined) {
    yield* namelessBatches(table, table.firstRow, problems);
    return;
  }
  const { headerRow, headerRows, lastRow } = table.outline;
  // Without a header the titles above end where the last of them stands.
  const first = headerRow ?? (table.outline.above.at(-1)?.line ?? 0) + 1;
  const above: string[][] = [];
  let header: TableHeader | undefined;
  const hasHeader = headerRow !== null || orFirst;
  let isBelowHeader = false;
  for (const batch of table.rows(problems)) {
    let from = 0;
    while (!isBelowHeader && from < batch.rows.length) {
      const cells = batch.rows[from] ?? [];
      const line = batch.line + from;
      if (!hasHeader && line >= first) {
        isBelowHeader = true;
        break;
      }
      from += 1;
      if (line < first || (above.length === 0 && isEmptyRow(cells))) continue;
      above.push(cells);
      if (headerRow !== null && line < headerRow + headerRows - 1) continue;
      header = { cells: joinHeader(above, joint), line };
      isBelowHeader = true;
    }
    const line = batch.line + from;
    const to = lastRow === null ? batch.rows.length : Math.min(batch.rows.length, lastRow - batch.line + 1);
    yield {
      rows: from === 0 && to === batch.rows.length ? batch.rows : batch.rows.slice(from, Math.max(from, to)),
      line,
      share: batch.share,
      header,
    };
    if (lastRow !== null && batch.line + batch.rows.length > lastRow) return;
  }
}
