import type Sqlite from 'better-sqlite3';
import knexModule, { type Knex } from 'knex';
import pg from 'pg';
import { keepStatements } from './kept-statements.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { PatientSqlite } from './patient-sqlite.ts';

const { knex: createKnex } = knexModule;

/** The first SQLite without the bug that could damage a WAL file read by two connections. */
export const OLDEST_SQLITE = '3.51.3';

export type DatabaseKind = 'sqlite' | 'postgres';

export interface DatabaseAddress {
  kind: DatabaseKind;
  /** Path of the SQLite file or `:memory:`; the connection string for PostgreSQL. */
  location: string;
}

/** An open database. Inside a transaction use the transaction, never this handle: it sees what stood before. */
export interface Database {
  kind: DatabaseKind;
  knex: Knex;
  /** Path of the SQLite file; null in memory and for PostgreSQL. */
  file: string | null;
  address: DatabaseAddress;
  /** Of those who write at length: see `inTransaction`. */
  writing: OneAtATime;
  close(): Promise<void>;
}

/** The settings every SQLite connection of ours runs with, in the main thread and in workers alike. */
export function prepareSqlite(connection: Sqlite.Database): void {
  connection.pragma('journal_mode = WAL');
  // FULL: what was acknowledged survives a power cut; NORMAL may lose the last transactions.
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('busy_timeout = 5000');
  connection.pragma(`journal_size_limit = ${64 * 1024 * 1024}`);
  connection.pragma('cache_size = -32000');
}

export function addressOf(databaseUrl: string | undefined, sqliteFile: string): DatabaseAddress {
  return databaseUrl ? { kind: 'postgres', location: databaseUrl } : { kind: 'sqlite', location: sqliteFile };
}

/** Opens a database without looking at its schema; `migrate.ts` brings it up to date first. */
export function openDatabase(address: DatabaseAddress): Database {
  const knex = address.kind === 'sqlite' ? openSqlite(address.location) : openPostgres(address.location);
  return {
    kind: address.kind,
    knex,
    file: address.kind === 'sqlite' && address.location !== ':memory:' ? address.location : null,
    address,
    writing: new OneAtATime(),
    close: () => knex.destroy(),
  };
}

/** One writes, others read meanwhile. */
const SQLITE_CONNECTIONS = 3;

function openSqlite(filename: string): Knex {
  return createKnex({
    client: PatientSqlite,
    connection: { filename },
    useNullAsDefault: true,
    pool: {
      min: 1,
      // A database in memory belongs to its connection.
      max: filename === ':memory:' ? 1 : SQLITE_CONNECTIONS,
      // Without these an idle pool would close an in-memory database and lose it.
      idleTimeoutMillis: 2 ** 31 - 1,
      afterCreate: (connection: Sqlite.Database, done: (error: Error | null, connection: Sqlite.Database) => void) => {
        prepareSqlite(connection);
        // It is waited for the writer's place without holding up the thread.
        connection.pragma('busy_timeout = 0');
        keepStatements(connection);
        done(null, connection);
      },
    },
  });
}

/** PostgreSQL's own number for the type of 64-bit integers. */
const INT8: number = pg.types.builtins.INT8;

/** How every connection of ours to PostgreSQL reads what it is sent. */
export const POSTGRES_TYPES = {
  // Counts and ids come as 64-bit integers; ours stay far below 2^53, so they are plain numbers on both databases.
  getTypeParser: (oid: number, format?: string): ((text: string) => unknown) =>
    oid === INT8
      ? Number
      : (pg.types.getTypeParser(oid, format === 'binary' ? 'binary' : 'text') as (text: string) => unknown),
};

function openPostgres(connectionString: string): Knex {
  return createKnex({
    client: 'pg',
    connection: {
      connectionString,
      types: POSTGRES_TYPES,
    },
    pool: { min: 0, max: 10 },
  });
}
