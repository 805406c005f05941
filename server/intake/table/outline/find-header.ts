import { cellKind, isPeriodLike } from '../cell-kind.ts';
import { filledCount, type ColumnKind, type LinedRow } from './column-kinds.ts';

/** How many rows a header may take, and how many may stand between it and the first figures. */
const MOST_ROWS = 8;
const MOST_BETWEEN = 4;

/** Places in a list of rows: the header's first row and the row behind its last. */
export interface HeaderPlace {
  from: number;
  to: number;
}

/**
 * The header of the table whose first row of data stands at `data`: the nearest row of names above it, and the rows of
 * groups above that one. Undefined where no row is one.
 */
export function findHeader(
  rows: readonly LinedRow[],
  data: number,
  kinds: readonly ColumnKind[],
): HeaderPlace | undefined {
  // Periods across are figures too: a row of them may have been taken for the first row of data.
  const first = rows[data];
  const below = rows.slice(data + 1, data + 40);
  const above = rows[data - 1]?.cells ?? [];
  const isNamed = first !== undefined && isNames(above, kinds) && filledCount(above) >= filledCount(first.cells);
  const isPeriods = first !== undefined && !isNamed && isPeriodHeader(first.cells, below, kinds);
  const last = isPeriods ? data : nearestNames(rows, data, kinds);
  if (last === undefined) return undefined;
  let from = last;
  while (from > 0 && last - from + 1 < MOST_ROWS && isGroupRow(rows, from - 1, last, kinds)) from -= 1;
  return { from, to: last + 1 };
}

function nearestNames(rows: readonly LinedRow[], data: number, kinds: readonly ColumnKind[]): number | undefined {
  let signed: number | undefined;
  for (let at = data - 1; at >= Math.max(0, data - 1 - MOST_BETWEEN); at -= 1) {
    const cells = rows[at]?.cells ?? [];
    const hasSigns = kinds.some((kind, place) => kind !== 'text' && cellKind(cells[place] ?? '') === 'sign');
    if (isNames(cells, kinds) && (!hasSigns || isLowerNames(cells, rows[at - 1]?.cells ?? [], kinds))) return at;
    // A row of data without any figure looks like names; a column may also be called x.
    if (isNames(cells, kinds)) signed ??= at;
    // Only a row of data that is flawed, what heads a group of rows, or nothing may stand between a header and its data.
    else if (filledCount(cells) > 1 && !cells.some((cell) => ['number', 'date'].includes(cellKind(cell)))) break;
  }
  return signed;
}

/**
 * `,n,%,n,%` below `area,Women,,Men,`: what could be signs in place of figures names columns where nothing stands beside
 * the figures, and the row above leaves some of these columns without a name.
 */
function isLowerNames(cells: readonly string[], above: readonly string[], kinds: readonly ColumnKind[]): boolean {
  const isFilled = (row: readonly string[], at: number): boolean => (row[at] ?? '').trim() !== '';
  const figures = kinds.flatMap((kind, at) => (kind === 'text' ? [] : [at]));
  return (
    isNames(above, kinds) &&
    kinds.every((kind, at) => kind !== 'text' || !isFilled(cells, at)) &&
    figures.some((at) => isFilled(cells, at) && !isFilled(above, at))
  );
}

/** Whether a row can name columns: two texts or more (one, in a table of one column), and no figure but periods. */
export function isNames(cells: readonly string[], kinds: readonly ColumnKind[]): boolean {
  const filled = filledCount(cells);
  if (filled < Math.min(2, kinds.length)) return false;
  const arePeriods = cells.every((cell) => cell.trim() === '' || isPeriodLike(cell));
  if (filled <= 2 && kinds.length >= 5 && !arePeriods) return false;
  return kinds.every((kind, at) => {
    const cell = cells[at] ?? '';
    return kind === 'text' || cellKind(cell) !== 'number' || isPeriodLike(cell);
  });
}

/** Whether a row names most of the columns of a table. */
export const isFullNames = (cells: readonly string[], kinds: readonly ColumnKind[]): boolean =>
  isNames(cells, kinds) && filledCount(cells) >= kinds.length / 2;

const hasNoFigure = (cells: readonly string[]): boolean =>
  cells.every((cell) => cellKind(cell) !== 'number' || isPeriodLike(cell));

/** Years or numbers one after another over columns whose figures are none. */
function isPeriodHeader(cells: readonly string[], below: readonly LinedRow[], kinds: readonly ColumnKind[]): boolean {
  const figures = kinds.flatMap((kind, at) => (kind === 'text' || (cells[at] ?? '').trim() === '' ? [] : [at]));
  const texts = figures.filter((at) => cellKind(cells[at] ?? '') === 'text');
  const periods = figures.filter((at) => isPeriodLike(cells[at] ?? ''));
  if (periods.length + texts.length < figures.length || figures.length === 0) return isCounting(cells, figures, below);
  if (periods.length === 0) return texts.length > 0 && texts.length >= figures.length / 2;
  // In a column of years, a year is no header.
  const among = periods.filter((at) => {
    const values = below.map((row) => (row.cells[at] ?? '').trim()).filter((value) => value !== '');
    return values.filter((value) => isPeriodLike(value)).length <= values.length / 2;
  });
  if (periods.length === 1) return among.length === 1 && below.length > 0;
  return among.length >= 2 && among.length >= periods.length / 2;
}

/** 1, 2, 3, … over figures that do not go on like this. */
function isCounting(cells: readonly string[], figures: readonly number[], below: readonly LinedRow[]): boolean {
  if (figures.length < 3 || below.length === 0) return false;
  const counts = (row: readonly string[]): boolean =>
    figures.every((at, place) => Number(row[at]) === Number(row[figures[0] ?? 0]) + place);
  return counts(cells) && below.filter((row) => counts(row.cells)).length < below.length / 10;
}

/**
 * Whether the row above a header belongs to it: it names groups of columns (with gaps, each name reaching to the next)
 * or names all of them once more. Titles and lines of a key and its value do not.
 */
function isGroupRow(rows: readonly LinedRow[], at: number, last: number, kinds: readonly ColumnKind[]): boolean {
  const cells = rows[at]?.cells ?? [];
  const names = rows[last]?.cells ?? [];
  const filled = filledCount(cells);
  const named = filledCount(names);
  // `,,Women,,Men,` above `area,year,n,%,n,%`: names of groups begin behind the first column, with gaps; no key and its value does.
  const hasGaps = cells.every(
    (cell, place) => cell.trim() === '' || (place > 0 && (cells[place - 1] ?? '').trim() === ''),
  );
  if (kinds.length < 3 || filled < 2 || !(isNames(cells, kinds) || (hasGaps && hasNoFigure(cells)))) return false;
  const extent = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  // A key and its value stand at the left of a wide table.
  if (filled <= 2 && extent <= 2 && named > 2) return false;
  if (filled < kinds.length / 2)
    return cells.some((cell, place) => place > 0 && cell.trim() !== '') && extent > named / 3;
  return true;
}
