import { accessSync, constants, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { makeDataFolder } from '../store/data-folder.ts';
import { StartRefused } from '../store/migrate.ts';

/** Held locked, through SQLite, as long as its holder lives: the system frees it, however the process ends. */
const LOCK = 'server.lock';
/** Who holds the lock, for people; without the lock it says nothing, so it may be stale. */
const HOLDER = 'server.holder';

/** Locks nobody let go of yet: a connection that nothing points to would be closed, and the lock with it. */
const held = new Set<Sqlite.Database>();

export interface Holder {
  /** `server`, or the command that must be alone. */
  what: string;
  pid: number;
  host: string;
  /** ISO 8601, UTC. */
  since: string;
}

/**
 * Takes a data folder for this process alone, so that no two servers run on one database file and nothing is restored
 * under a running one. A lock of the operating system, not the number of a process: it cannot be stale, and a number
 * given again to another process means nothing.
 * @returns what lets go of it; a process that dies lets go by itself
 * @throws StartRefused when a living process holds it, or the folder cannot be written to
 */
export function claimDataFolder(dataDir: string, what = 'server'): () => void {
  makeDataFolder(dataDir);
  requireWritable(dataDir);
  const lock = tryLock(dataDir);
  if (!lock) throw new StartRefused(`${sayHolder(dataDir)} Stop it first, or set DATA_DIR to another folder.`);
  const holder = join(dataDir, HOLDER);
  const own: Holder = { what, pid: process.pid, host: hostname(), since: new Date().toISOString() };
  try {
    writeFileSync(holder, `${JSON.stringify(own)}\n`);
  } catch {
    // On a full disk the lock alone does what is needed.
  }
  held.add(lock);
  return () => {
    if (!held.delete(lock)) return;
    rmSync(holder, { force: true });
    lock.close();
  };
}

/** A folder of ours whose files belong to somebody else: as of a backup that was copied there by hand. */
function requireWritable(dataDir: string): void {
  for (const name of readdirSync(dataDir))
    if (/^(barometer\.sqlite|server\.lock)/.test(name)) {
      const file = join(dataDir, name);
      try {
        accessSync(file, constants.R_OK | constants.W_OK);
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
        throw new StartRefused(
          `The file ${file} cannot be read and written to (${code}). Give the user that runs the server the right to.`,
        );
      }
    }
}

/** Who holds a data folder; null when nobody does. */
export function findHolder(dataDir: string): Holder | null {
  if (!existsSync(join(dataDir, LOCK))) return null;
  const lock = tryLock(dataDir);
  if (!lock) return readHolder(dataDir) ?? { what: 'server', pid: 0, host: '', since: '' };
  lock.close();
  return null;
}

/** `The server (process 1234, since 2026-05-01T10:00:00.000Z) works on the data folder data/local.` */
function sayHolder(dataDir: string): string {
  const holder = readHolder(dataDir);
  if (!holder) return `Another server works on the data folder ${dataDir}.`;
  const host = holder.host === hostname() ? '' : ` on ${holder.host}`;
  return `Another ${holder.what} (process ${holder.pid}${host}, since ${holder.since}) works on the data folder ${dataDir}.`;
}

function readHolder(dataDir: string): Holder | null {
  try {
    return JSON.parse(readFileSync(join(dataDir, HOLDER), 'utf8')) as Holder;
  } catch {
    return null;
  }
}

/** The lock, held; undefined when somebody else holds it. */
function tryLock(dataDir: string): Sqlite.Database | undefined {
  let lock: Sqlite.Database | undefined;
  try {
    lock = new Sqlite(join(dataDir, LOCK), { timeout: 0 });
    // Nothing is ever written: no journal is needed.
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined;
    throw new StartRefused(
      `The data folder ${dataDir} cannot be locked (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}
