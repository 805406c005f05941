import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultOfFile, type DatabaseAddress } from './database.ts';
import { StartRefused } from './migrate.ts';

const MARKER = 'barometer.marker';

/**
 * Looks at the data folder before anything is opened. A marker in it remembers that a database was there: without this,
 * a lost file would start as an empty barometer and be published as "no data".
 * @throws StartRefused when the database is missing, empty or damaged
 */
export function checkDataFolder(dataDir: string, address: DatabaseAddress): void {
  mkdirSync(dataDir, { recursive: true });
  if (address.kind !== 'sqlite') return;
  const marker = join(dataDir, MARKER);
  if (existsSync(marker) && !existsSync(address.location)) {
    throw new StartRefused(
      `There was a database at ${address.location} since ${readFileSync(marker, 'utf8').trim()}, and it is gone. Put it or a backup of it back in its place. (To begin anew on purpose, remove ${marker}.)`,
    );
  }
  const fault = faultOfFile(address.location);
  if (fault) throw new StartRefused(fault);
}

/** Remembers, after the first successful start, that there is a database now. */
export function markDataFolder(dataDir: string, now: Date): void {
  const marker = join(dataDir, MARKER);
  if (!existsSync(marker)) writeFileSync(marker, `${now.toISOString()}\n`);
}
