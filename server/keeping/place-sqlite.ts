import { chmodSync, closeSync, copyFileSync, existsSync, fsyncSync, linkSync, openSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { faultOfFile } from '../store/file-fault.ts';
import { KeepingRefused } from './refusal.ts';
import { syncFolder } from './sync-folder.ts';

/** What SQLite writes beside a database while it is open, or leaves there when it is killed. */
const BESIDE = ['-wal', '-shm', '-journal'];

/**
 * Puts a proved copy in a database's place; at every moment one of the two is there. The replaced one, whole or damaged,
 * stays beside it under a name of its own.
 * @returns the replaced database's new path; null when there was none
 * @throws KeepingRefused when another program has the database open
 */
export function placeSqlite(copy: string, database: string, now: Date): string | null {
  syncFile(copy);
  const kept = join(dirname(database), `barometer-before-restore-${now.toISOString().replaceAll(/[:.]/g, '')}.sqlite`);
  const isThere = existsSync(database);
  if (isThere) {
    carryLogIn(database);
    keep(database, kept);
  }
  // A log that stayed would be taken for the new database's own.
  for (const suffix of BESIDE)
    if (existsSync(`${database}${suffix}`)) renameSync(`${database}${suffix}`, `${kept}${suffix}`);
  renameSync(copy, database);
  syncFolder(dirname(database));
  return isThere ? kept : null;
}

function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a whole database one file; a damaged one is kept as it is, with what lies beside it. */
function carryLogIn(database: string): void {
  if (faultOfFile(database)) return;
  const connection = new Sqlite(database, { fileMustExist: true, timeout: 2000 });
  try {
    // Leaving the log behind needs the file for itself: this is how another program that has it open is noticed.
    connection.pragma('journal_mode = DELETE');
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(error.code))
      throw new KeepingRefused(
        `Another program has the database ${database} open (an import?). Wait for it or stop it. Nothing was changed.`,
      );
    // No room to carry the log in: it is kept beside its database.
  } finally {
    connection.close();
  }
}

function keep(database: string, kept: string): void {
  try {
    linkSync(database, kept);
  } catch {
    // Some file systems know no second name for a file.
    copyFileSync(database, kept);
  }
  chmodSync(kept, 0o600);
}
