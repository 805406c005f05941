import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { POSTGRES_TYPES, type DatabaseAddress, type DatabaseKind } from '../store/database.ts';

/** One look at a database: whatever is asked through it sees the same moment, however long it takes. */
export interface Snapshot {
  kind: DatabaseKind;
  all<T>(sql: string, args?: readonly unknown[]): Promise<T[]>;
  /** The rows in pieces, so that a large table is never held whole. */
  batches<T>(sql: string, args?: readonly unknown[], rowsAtOnce?: number): AsyncGenerator<T[]>;
}

const ROWS_AT_ONCE = 2000;

/** What a connection to a SQLite file sees; for one moment, when it is inside a transaction. */
export function viewOfSqlite(connection: Sqlite.Database): Snapshot {
  return {
    kind: 'sqlite',
    all: async <T>(sql: string, args: readonly unknown[] = []) => connection.prepare(sql).all(...args) as T[],
    batches: async function* <T>(sql: string, args: readonly unknown[] = [], rowsAtOnce = ROWS_AT_ONCE) {
      let batch: T[] = [];
      for (const row of connection.prepare(sql).iterate(...args)) {
        batch.push(row as T);
        if (batch.length < rowsAtOnce) continue;
        yield batch;
        batch = [];
      }
      if (batch.length > 0) yield batch;
    },
  };
}

/** What a client of PostgreSQL sees, inside the transaction that it has begun. */
export function viewOfPostgres(client: pg.Client): Snapshot {
  let cursors = 0;
  return {
    kind: 'postgres',
    all: async <T>(sql: string, args: readonly unknown[] = []) =>
      (await client.query(numbered(sql), [...args])).rows as T[],
    batches: async function* <T>(sql: string, args: readonly unknown[] = [], rowsAtOnce = ROWS_AT_ONCE) {
      const cursor = `batch_${(cursors += 1)}`;
      await client.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${numbered(sql)}`, [...args]);
      for (;;) {
        const { rows } = await client.query(`FETCH ${rowsAtOnce} FROM ${cursor}`);
        if (rows.length > 0) yield rows as T[];
        if (rows.length < rowsAtOnce) break;
      }
      await client.query(`CLOSE ${cursor}`);
    },
  };
}

/** PostgreSQL numbers the places of values. */
function numbered(sql: string): string {
  let place = 0;
  return sql.replaceAll('?', () => `$${(place += 1)}`);
}

export async function connectPostgres(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, types: POSTGRES_TYPES });
  // The server may end the connection between two questions; the next one says so.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Looks at a database, only to read, and lets go of it afterwards. Writers are not held up. */
export async function withSnapshot<T>(address: DatabaseAddress, look: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  if (address.kind === 'sqlite') {
    return withSqliteSnapshot(address.location, (connection) => look(viewOfSqlite(connection)));
  }
  const client = await connectPostgres(address.location);
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return await look(viewOfPostgres(client));
  } finally {
    await client.end();
  }
}

export async function withSqliteSnapshot<T>(
  file: string,
  look: (connection: Sqlite.Database) => Promise<T>,
): Promise<T> {
  const connection = new Sqlite(file, { fileMustExist: true, readonly: true });
  try {
    connection.exec('BEGIN');
    return await look(connection);
  } finally {
    connection.close();
  }
}
