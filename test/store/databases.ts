/** Databases for tests: SQLite in memory always, PostgreSQL where its programs are found. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import pg from 'pg';
import { inject } from 'vitest';
import { openDatabase, type Database } from '../../server/store/database.ts';
import { migrate, migrateSqlite } from '../../server/store/migrate.ts';

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

/** A new, migrated database in a file: as the server has it, with connections and threads beside each other. */
export async function fileDatabase(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'barometer-'));
  const address = { kind: 'sqlite' as const, location: join(folder, 'barometer.sqlite') };
  await migrate(address);
  const database = openDatabase(address);
  return {
    ...database,
    close: async () => {
      await database.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A new, migrated database in the throw-away cluster. */
export async function postgresDatabase(): Promise<Database> {
  const socket = encodeURIComponent(inject('postgresSocket'));
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ connectionString: `postgres://barometer@/postgres?host=${socket}` });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  const address = { kind: 'postgres' as const, location: `postgres://barometer@/${name}?host=${socket}` };
  await migrate(address);
  return openDatabase(address);
}

/** For `describe.each`: every kind of database this machine can run. */
export function databaseKinds(): { kind: string; open: () => Promise<Database> }[] {
  const kinds = [{ kind: 'SQLite', open: memoryDatabase }];
  return inject('postgresSocket') === '' ? kinds : [...kinds, { kind: 'PostgreSQL', open: postgresDatabase }];
}
