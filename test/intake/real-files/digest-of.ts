import { createHash } from 'node:crypto';
import type { KeptRow } from './memory-staging.ts';

/** One text for all that was read from a file: every observation with its figure, reason, status and note. */
export function digestOf(rows: ReadonlyMap<string, KeptRow>): string {
  const hash = createHash('sha256');
  for (const key of [...rows.keys()].toSorted()) {
    const { line: _line, ...row } = rows.get(key) as KeptRow;
    hash.update(JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1))) + '\n');
  }
  return hash.digest('hex').slice(0, 16);
}
