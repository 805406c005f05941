import { statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { APPLICATION_ID, readSqliteHeader } from './sqlite-header.ts';
import { faultOfWal } from './wal-fault.ts';

/** Why a database file is not used, as the middle of a sentence about it, and whether there is nothing in it at all. */
export interface FileFault {
  what: string;
  isBlank: boolean;
}

const fault = (what: string, isBlank = false): FileFault => ({ what, isBlank });

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** How often a fault of the log must be seen: while another program writes, one look may catch it half way. */
const LOOKS = 5;

/**
 * Why a SQLite file cannot be used; null when it can. It is read, never repaired. Not for a file that this process has
 * open: reading it beside SQLite would drop SQLite's own locks on it.
 */
export function faultOfFile(file: string): FileFault | null {
  try {
    if (statSync(file).size === 0) return fault('is empty (0 bytes)', true);
    const header = readSqliteHeader(file);
    if (!header) return fault('is no database: its beginning is not that of one');
    // None yet: the very first change may still be in the log.
    if (header.applicationId !== 0 && header.applicationId !== APPLICATION_ID)
      return fault('belongs to another program');
    const log = faultOfLog(file);
    if (log) return fault(`is not opened, because its write-ahead log ${file}-wal ${log}`);
    return faultInside(file);
  } catch (error) {
    const isDamaged = error instanceof Sqlite.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code);
    return fault(`${isDamaged ? 'is damaged' : 'cannot be read'} (${messageOf(error)})`);
  }
}

function faultInside(file: string): FileFault | null {
  // Read-only: closing would else carry the log into the file, even into one that it does not belong to.
  const connection = new Sqlite(file, { fileMustExist: true, readonly: true });
  try {
    const found: unknown = connection.pragma('quick_check(1)', { simple: true });
    if (found !== 'ok') return fault(`is damaged (${String(found).replaceAll(/\s+/g, ' ')})`);
    if (connection.pragma('application_id', { simple: true }) === APPLICATION_ID) return null;
    const tables = connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number;
    return tables === 0 ? fault('holds nothing', true) : fault('holds tables of another program');
  } finally {
    connection.close();
  }
}

function faultOfLog(file: string): string | null {
  let found: string | null = null;
  for (let look = 0; look < LOOKS; look += 1) {
    found = faultOfWal(file);
    if (found === null) return null;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 40);
  }
  return found;
}
