/** Databases for tests: SQLite in memory always, PostgreSQL where its programs are found. */
import type Sqlite from 'better-sqlite3';
import { openDatabase, type Database } from '../../server/store/database.ts';
import { migrateSqlite } from '../../server/store/migrate.ts';

/** A new, migrated database in memory: no shared state, no file. */
export async function memoryDatabase(): Promise<Database> {
  const database = openDatabase({ kind: 'sqlite', location: ':memory:' });
  const connection = (await database.knex.client.acquireConnection()) as Sqlite.Database;
  try {
    migrateSqlite(connection);
  } finally {
    await database.knex.client.releaseConnection(connection);
  }
  return database;
}
