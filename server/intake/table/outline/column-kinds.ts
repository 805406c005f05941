import { cellKind, type CellKind } from '../cell-kind.ts';

/** A row with its line, as a spreadsheet counts. */
export interface LinedRow {
  line: number;
  cells: readonly string[];
}

/** What a column holds below its header, as far as it is of one kind. */
export type ColumnKind = 'number' | 'date' | 'text';

export const filledCount = (cells: readonly string[]): number => {
  let count = 0;
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') count += 1;
  return count;
};

/**
 * ROWS → KINDS of their columns. Titles and notes, which fill a cell or two of a wide table, have no say. Where texts
 * stand above the figures only, they are its header, however many rows it takes.
 */
export function columnKinds(rows: readonly LinedRow[]): ColumnKind[] {
  const fullest = Math.max(0, ...rows.map(({ cells }) => filledCount(cells)));
  const table = rows.filter(({ cells }) => filledCount(cells) >= Math.max(Math.min(2, fullest), fullest / 2));
  const width = Math.max(0, ...table.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_none, at) => kindOf(table.map(({ cells }) => cellKind(cells[at] ?? ''))));
}

function kindOf(kinds: readonly CellKind[]): ColumnKind {
  const count = (kind: CellKind): number => kinds.filter((one) => one === kind).length;
  const [numbers, dates, texts] = [count('number'), count('date'), count('text')];
  const kind = numbers >= dates ? 'number' : 'date';
  const most = Math.max(numbers, dates);
  if (most === 0) return 'text';
  if (most >= texts) return kind;
  return kinds.lastIndexOf('text') < kinds.indexOf(kind) ? kind : 'text';
}
