import { findOutline } from '../outline/find-outline.ts';
import { filledCount } from '../outline/column-kinds.ts';
import type { Dialect } from '../table.ts';
import { ColumnShape } from './column-shape.ts';
import { RowMender } from './mend-row.ts';

/** So many rows must be sound, and so large a part of all, before others are held to be flawed. */
const FEWEST = 5;
const MOST_PART = 0.6;

/**
 * Learns from the first rows of a table what its columns look like. Undefined where too few rows have the same number
 * of cells to say what a sound row is.
 */
export function learnMender(rows: readonly string[][], dialect: Dialect): RowMender | undefined {
  const filled = rows.filter((cells) => filledCount(cells) > 0);
  const counts = new Map<number, number>();
  for (const { length } of filled) counts.set(length, (counts.get(length) ?? 0) + 1);
  const usual = [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
  // Words of texts without quotation marks are cells too where spaces divide: the header has the right number.
  const width = dialect.delimiter === ' ' ? (filled[0]?.length ?? 0) : usual;
  const count = counts.get(width) ?? 0;
  if (width < 2 || count < FEWEST) return undefined;
  // Flawed rows are no evidence of what stands where, nor of where the table begins.
  const sound = filled.filter(({ length }) => length === width);
  const { headerRow, headerRows, lastRow } = findOutline([{ rows: sound, line: 1, share: 1 }]).outline;
  const from = headerRow === null ? 0 : headerRow + headerRows - 1;
  const data = sound.slice(from, lastRow ?? sound.length);
  const first = filled.indexOf(data[0] ?? []);
  const last = filled.indexOf(data.at(-1) ?? []);
  if (data.length < FEWEST) return undefined;
  if (dialect.delimiter !== ' ' && data.length < (last - first + 1) * MOST_PART) return undefined;
  const columns = Array.from({ length: width }, (_none, at) => new ColumnShape(data.map((cells) => cells[at] ?? '')));
  return new RowMender(dialect, columns);
}
