import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseAddress } from './database.ts';
import { faultOfFile } from './file-fault.ts';
import { StartRefused } from './migrate.ts';

const MARKER = 'barometer.marker';

/** What brings a database back, as refusals name it. */
const RESTORE = 'To put a backup in its place: npm run restore -- FILE';

/**
 * Looks at the data folder before anything is opened. A marker in it remembers that a database was there: without this,
 * a lost file would start as an empty barometer and be published as "no data".
 * @throws StartRefused when the folder cannot be written to, or the database is missing, empty, damaged or not ours
 */
export function checkDataFolder(dataDir: string, address: DatabaseAddress): void {
  makeDataFolder(dataDir);
  if (address.kind !== 'sqlite') return;
  const file = address.location;
  const marker = join(dataDir, MARKER);
  const isMarked = existsSync(marker);
  const anew = `To begin anew with nothing, remove ${isMarked && existsSync(file) ? `both ${file} and ${marker}` : isMarked ? marker : file}.`;
  if (!existsSync(file)) {
    if (!isMarked) return;
    throw new StartRefused(
      `There was a database at ${file} since ${readFileSync(marker, 'utf8').trim()}, and it is gone. ${RESTORE}. ${anew}`,
    );
  }
  const fault = faultOfFile(file);
  // A first start that was cut off may have left a file with nothing in it, and no marker.
  if (!fault || (fault.isBlank && !isMarked && fault.what === 'holds nothing')) return;
  throw new StartRefused(
    fault.isBlank
      ? `The database file ${file} ${fault.what}. It is not opened, so that nothing is published as "no data". ${RESTORE}. ${anew}`
      : `The database file ${file} ${fault.what}. It is left untouched. ${RESTORE}`,
  );
}

/** The refusal to run with a database in which something was found that is not what was written. */
export const damageRefused = (address: DatabaseAddress, found: string): StartRefused =>
  new StartRefused(
    `${address.kind === 'sqlite' ? `The database file ${address.location}` : 'The PostgreSQL database'} is damaged. ${found} It is left untouched. ${RESTORE}`,
  );

/** @throws StartRefused when the folder cannot be made or written to */
export function makeDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new StartRefused(
      `The data folder ${dataDir} cannot be written to (${code}). Give the user that runs the server the right to write there, or set DATA_DIR to another folder.`,
    );
  }
}

/** Remembers, after the first successful start, that there is a database now. */
export function markDataFolder(dataDir: string, now: Date): void {
  if (!existsSync(join(dataDir, MARKER))) renewMarker(dataDir, now);
}

/** Remembers a database that was put in place just now, whatever was remembered before. */
export function renewMarker(dataDir: string, now: Date): void {
  writeFileSync(join(dataDir, MARKER), `${now.toISOString()}\n`);
}
