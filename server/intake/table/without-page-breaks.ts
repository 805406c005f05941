import { seeCell, type SeenCells } from '../numbers/seen-cells.ts';
import { isEmptyRow } from './empty-row.ts';
import { PageBreak, textOfRow } from './outline/page-break.ts';
import type { OpenTable, RowBatch } from './table.ts';

/** So many rows at the end of a batch wait for the next one, which tells whether a header follows. */
const MOST_HELD = 200;

/**
 * The same table with the headers left out that stand again on each page, and what stands between the pages: those rows
 * are empty, so that every other one keeps its line. No figure stands in them. `repeated` tells which they were.
 */
export function withoutPageBreaks(table: OpenTable): OpenTable {
  if (table.outline.headerRow === null || (table.format !== 'delimited' && table.format !== 'xlsx')) return table;
  let seen: SeenCells | undefined;
  return {
    ...table,
    repeated: () => seen,
    rows: (problems) => {
      // Counted anew each time the file is gone through.
      seen = undefined;
      return emptied(table, table.rows(problems), (text, line) => {
        seen = seeCell(seen, text, line);
      });
    },
  };
}

function* emptied(
  { outline }: OpenTable,
  batches: Iterable<RowBatch>,
  tell: (header: string, line: number) => void,
): Generator<RowBatch> {
  const first = outline.headerRow ?? 1;
  const last = first + outline.headerRows - 1;
  const header: string[][] = [];
  let breaks: PageBreak | undefined;
  let held: string[][] = [];
  let [heldLine, share] = [1, 0];
  for (const batch of batches) {
    const rows = held.length > 0 ? [...held, ...batch.rows] : batch.rows;
    const line = batch.line - held.length;
    held = [];
    for (let at = Math.max(0, first - line); at < rows.length && line + at <= last; at += 1)
      header.push(rows[at] ?? []);
    if (!breaks && line + rows.length > last)
      breaks = new PageBreak(
        header,
        outline.above.map(({ text }) => text),
      );
    const from = Math.max(0, last + 1 - line);
    if (!breaks || breaks.depth === 0 || from >= rows.length) {
      yield rows === batch.rows ? batch : { rows, line, share: batch.share };
      continue;
    }
    const begin = rows.slice(from, from + MOST_HELD).find((cells) => !isEmptyRow(cells));
    if (begin) breaks.begin(begin);
    const plain = emptyBreaks(rows, from, breaks, (text, at) => tell(text, line + at));
    const keep = rows.length - waiting(plain, from, breaks);
    held = plain.slice(keep);
    heldLine = line + keep;
    share = batch.share;
    yield { rows: held.length > 0 ? plain.slice(0, keep) : plain, line, share };
  }
  if (held.length > 0) yield { rows: held, line: heldLine, share };
}

/** The rows with each header that other rows of the table follow, and the fillers right before it, made empty. */
function emptyBreaks(
  rows: string[][],
  from: number,
  breaks: PageBreak,
  tell: (header: string, at: number) => void,
): string[][] {
  let found = rows;
  for (let at = from; at < rows.length; at += 1) {
    if (!breaks.isHeader(rows[at] ?? [], 0)) continue;
    let to = at + 1;
    while (to < at + breaks.depth && breaks.isHeader(rows[to] ?? [], to - at)) to += 1;
    if (to < at + breaks.depth) continue;
    const next = rows.slice(to, to + MOST_HELD).find((cells) => !isEmptyRow(cells));
    if (!next || breaks.startsOver(next)) continue;
    let start = at;
    while (start > from && breaks.isFiller(rows[start - 1] ?? [])) start -= 1;
    if (found === rows) found = [...rows];
    for (let empty = start; empty < to; empty += 1) found[empty] = [];
    tell(textOfRow(rows[to - 1] ?? []), to - 1);
    at = to - 1;
  }
  return found;
}

/** How many rows at the end may belong to a break that is not whole yet. Rows that are empty alone do not wait. */
function waiting(rows: readonly string[][], from: number, breaks: PageBreak): number {
  const depths = Array.from({ length: breaks.depth }, (_none, depth) => depth);
  const isPart = (cells: readonly string[]): boolean =>
    breaks.isFiller(cells) || depths.some((depth) => breaks.isHeader(cells, depth));
  let at = rows.length;
  while (at > from && rows.length - at <= MOST_HELD && isPart(rows[at - 1] ?? [])) at -= 1;
  while (at < rows.length && isEmptyRow(rows[at] ?? [])) at += 1;
  return rows.length - at;
}
