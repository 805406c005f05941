import { BrokenFile } from '../../broken-file.ts';
import type { JsonDataset } from './dataset.ts';

/** A cell that is there: its number, its value as text (empty where it has none), and its status. */
export interface JsonCell {
  cell: number;
  text: string;
  status: string;
}

/** More cells than this are not gone through one by one. */
const MOST_CELLS = 50_000_000;

const textOf = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';

/**
 * The cells of a data set: all of them where `value` is a list, those that are named where it is an object.
 */
export function* cellsOf({ dimensions, value, status }: JsonDataset): Generator<JsonCell> {
  const count = dimensions.reduce((product, { categories }) => product * categories.length, 1);
  if (!(count <= MOST_CELLS)) throw new BrokenFile(`size: ${count} > ${MOST_CELLS}`);
  const statusOf = statusFinder(status, count);
  const cell = (at: number, found: unknown): JsonCell => ({ cell: at, text: textOf(found), status: statusOf(at) });
  if (Array.isArray(value)) {
    if (value.length !== count) throw new BrokenFile(`value: ${value.length} ≠ ${count}`);
    for (let at = 0; at < count; at += 1) yield cell(at, value[at]);
    return;
  }
  if (typeof value !== 'object' || value === null) throw new BrokenFile('value');
  const sparse = value as Record<string, unknown>;
  // Cells with nothing but a status are there too.
  const others = typeof status === 'object' && status !== null && !Array.isArray(status) ? Object.keys(status) : [];
  const keys = [...new Set([...Object.keys(sparse), ...others])].map((key) => {
    const at = Number(key);
    if (!(Number.isInteger(at) && at >= 0 && at < count && String(at) === key)) throw new BrokenFile(`value: ${key}`);
    return at;
  });
  for (const at of keys.toSorted((a, b) => a - b)) yield cell(at, Object.hasOwn(sparse, at) ? sparse[at] : null);
}

/** A status for every cell: one for all, a list, or an object of those that have one. */
function statusFinder(status: unknown, count: number): (cell: number) => string {
  if (status === undefined || status === null) return () => '';
  if (typeof status === 'string') return () => status;
  if (Array.isArray(status)) {
    if (status.length === 1) return () => textOf(status[0]);
    if (status.length !== count) throw new BrokenFile(`status: ${status.length} ≠ ${count}`);
    return (cell) => textOf(status[cell]);
  }
  if (typeof status !== 'object') throw new BrokenFile('status');
  const sparse = status as Record<string, unknown>;
  return (cell) => (Object.hasOwn(sparse, cell) ? textOf(sparse[cell]) : '');
}
