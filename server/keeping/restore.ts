import { chmodSync, copyFileSync, existsSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { renewMarker } from '../store/data-folder.ts';
import { migrate } from '../store/migrate.ts';
import { faultOfWal } from '../store/wal-fault.ts';
import { copyPostgres } from './copy-postgres.ts';
import type { Contents } from './contents.ts';
import { fillPostgres, refuseConnected } from './fill-postgres.ts';
import { placeSqlite } from './place-sqlite.ts';
import { proveCopy } from './prove-copy.ts';
import { KeepingRefused } from './refusal.ts';
import { requireRoom } from './room.ts';
import { claimDataFolder } from './running-server.ts';

export interface Restored {
  contents: Contents;
  /** Where the replaced database lies now; null when there was none. */
  kept: string | null;
}

/**
 * Puts a backup in the place of the database, which may be whole, damaged or gone.
 *
 *     folder for us alone ─► copy ─► prove, bring up to date ─► keep the old one ─► in place ─► marker
 *
 * @throws KeepingRefused or StartRefused in one line; nothing was changed then
 */
export async function restore(
  config: Pick<Config, 'dataDir' | 'database'>,
  backup: string,
  now: Date,
): Promise<Restored> {
  const { dataDir, database } = config;
  const source = resolve(backup);
  const size = statSync(source, { throwIfNoEntry: false });
  if (!size) throw new KeepingRefused(`There is no file ${source}.`);
  if (!size.isFile()) throw new KeepingRefused(`${source} is not a file.`);
  const release = claimDataFolder(dataDir, 'restore');
  const copy = join(dataDir, 'restoring.sqlite.partial');
  try {
    requireRoom(dataDir, size.size);
    removeParts(copy);
    takeCopy(source, copy);
    const contents = await proveCopy(copy, `The backup ${source}`);
    const kept =
      database.kind === 'sqlite'
        ? placeSqlite(copy, database.location, now)
        : await intoPostgres(database.location, copy, dataDir, now);
    if (database.kind === 'sqlite') renewMarker(dataDir, now);
    return { contents, kept };
  } finally {
    removeParts(copy);
    release();
  }
}

/** The backup itself is never opened. One that is not closed yet has its last changes in a log beside it. */
function takeCopy(source: string, copy: string): void {
  for (const suffix of ['', '-wal']) {
    if (suffix !== '' && !existsSync(`${source}${suffix}`)) continue;
    copyFileSync(`${source}${suffix}`, `${copy}${suffix}`);
    chmodSync(`${copy}${suffix}`, 0o600);
  }
  const fault = faultOfWal(copy);
  if (fault) throw new KeepingRefused(`The log beside ${source} ${fault}. Nothing was changed.`);
}

function removeParts(copy: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${copy}${suffix}`, { force: true });
}

/** The replaced rows are written into a file first, in the form that can be brought back. */
async function intoPostgres(address: string, copy: string, dataDir: string, now: Date): Promise<string | null> {
  await refuseConnected(address);
  const wasThere = (await migrate({ kind: 'postgres', location: address })) > 0;
  const kept = join(dataDir, `barometer-before-restore-${now.toISOString().replaceAll(/[:.]/g, '')}.sqlite`);
  if (wasThere) {
    await copyPostgres(address, kept);
    chmodSync(kept, 0o600);
  }
  await fillPostgres(address, copy);
  return wasThere ? kept : null;
}
