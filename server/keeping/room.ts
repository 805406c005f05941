import { existsSync, statfsSync, statSync } from 'node:fs';
import type { DatabaseAddress } from '../store/database.ts';
import { sayBytes } from './contents.ts';
import { KeepingRefused } from './refusal.ts';
import { withSnapshot } from './snapshot.ts';

/** Bytes a copy of the database takes at most; an estimate for PostgreSQL. */
export async function bytesOf(address: DatabaseAddress): Promise<number> {
  if (address.kind === 'sqlite')
    return [address.location, `${address.location}-wal`]
      .filter((file) => existsSync(file))
      .reduce((sum, file) => sum + statSync(file).size, 0);
  return withSnapshot(address, async (snapshot) => {
    const [row] = await snapshot.all<{ bytes: number }>('SELECT pg_database_size(current_database()) AS bytes');
    return row?.bytes ?? 0;
  });
}

/** @throws KeepingRefused when the folder's disk has less room than this and a tenth more */
export function requireRoom(folder: string, bytes: number): void {
  const needed = bytes * 1.1;
  const disk = statfsSync(folder);
  const free = disk.bavail * disk.bsize;
  if (free < needed)
    throw new KeepingRefused(
      `There is not enough room in ${folder}: about ${sayBytes(needed)} are needed and ${sayBytes(free)} are free. Nothing was changed.`,
    );
}
