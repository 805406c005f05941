import Sqlite from 'better-sqlite3';

/**
 * Copies a SQLite database, also one that is being written to, into a file that is empty. The writer's log goes on
 * meanwhile; a plain copy of the file would lack what is still in the log.
 */
export function copySqlite(from: string, to: string): void {
  const connection = new Sqlite(from, { fileMustExist: true, timeout: 30_000 });
  try {
    connection.prepare('VACUUM INTO ?').run(to);
  } finally {
    connection.close();
  }
}
