import Sqlite from 'better-sqlite3';

const cell = new Int32Array(new SharedArrayBuffer(4));

/**
 * Takes the writer's place of a connection whose thread may wait. SQLite itself looks again after ever longer pauses, of
 * up to a tenth of a second; others hold the place for some milliseconds.
 * @throws SqliteError `SQLITE_BUSY` where nobody gave the place up for as long as the connection waits otherwise
 */
export function beginSoon(connection: Sqlite.Database): void {
  const patience = connection.pragma('busy_timeout', { simple: true }) as number;
  const end = performance.now() + patience;
  connection.pragma('busy_timeout = 0');
  try {
    while (!isBegun(connection, end)) Atomics.wait(cell, 0, 0, 1);
  } finally {
    connection.pragma(`busy_timeout = ${patience}`);
  }
}

function isBegun(connection: Sqlite.Database, end: number): boolean {
  try {
    connection.exec('BEGIN IMMEDIATE');
    return true;
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError && error.code === 'SQLITE_BUSY') || performance.now() > end) throw error;
    return false;
  }
}
