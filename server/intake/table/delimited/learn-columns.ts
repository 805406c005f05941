import { filledCount } from '../outline/column-kinds.ts';
import type { Dialect, Outline } from '../table.ts';
import { ColumnShape } from './column-shape.ts';
import { RowMender } from './mend-row.ts';

/** So many rows must be sound, and so large a part of all, before others are held to be flawed. */
const FEWEST = 5;
const MOST_PART = 0.6;
const ENOUGH = 1000;

/**
 * Learns from the first rows of a table what its columns look like. Undefined where too few rows have the same number
 * of cells to say what a sound row is.
 */
export function learnMender(
  rows: readonly (readonly string[])[],
  outline: Outline,
  dialect: Dialect,
): RowMender | undefined {
  const from = outline.headerRow === null ? 0 : outline.headerRow + outline.headerRows - 1;
  const data = rows
    .slice(from, outline.lastRow ?? rows.length)
    .filter((cells) => filledCount(cells) > 0)
    .slice(0, ENOUGH);
  const counts = new Map<number, number>();
  for (const { length } of data) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, count] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [0, 0];
  if (width < 2 || count < FEWEST || count < data.length * MOST_PART) return undefined;
  const sound = data.filter(({ length }) => length === width);
  const columns = Array.from({ length: width }, (_none, at) => new ColumnShape(sound.map((cells) => cells[at] ?? '')));
  return new RowMender(dialect, columns);
}
