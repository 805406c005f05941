import Sqlite from 'better-sqlite3';
import { migrateSqlite } from '../store/migrate.ts';
import { schemaFault, schemaVersion } from './check-structure.ts';
import { keptRows } from './left-out.ts';
import { KeepingRefused } from './refusal.ts';
import { withSnapshot, type Snapshot } from './snapshot.ts';
import { tablesInOrder, type Table } from './tables.ts';

/**
 * Writes what a PostgreSQL database holds into a SQLite file of the same schema: the one form all copies have, so that a
 * copy can be brought back into either. All tables are read at one moment; writers are not held up.
 * @throws KeepingRefused when the schema is not this program's
 */
export async function copyPostgres(connectionString: string, file: string): Promise<void> {
  const connection = new Sqlite(file);
  try {
    migrateSqlite(connection);
    connection.pragma('journal_mode = DELETE');
    connection.pragma('synchronous = OFF');
    connection.pragma('foreign_keys = OFF');
    await withSnapshot({ kind: 'postgres', location: connectionString }, async (snapshot) => {
      const fault = schemaFault(await schemaVersion(snapshot));
      if (fault) throw new KeepingRefused(`The PostgreSQL database cannot be copied. ${fault}`);
      connection.exec('BEGIN');
      for (const table of tablesInOrder()) await copyTable(snapshot, connection, table);
      connection.exec('COMMIT');
    });
  } finally {
    connection.close();
  }
}

async function copyTable(snapshot: Snapshot, connection: Sqlite.Database, table: Table): Promise<void> {
  const { name, columns, rowsAtOnce } = table;
  const list = columns.join(', ');
  const insert = connection.prepare(`INSERT INTO ${name} (${list}) VALUES (${columns.map(() => '?').join(', ')})`);
  const select = `SELECT ${list} FROM ${name} WHERE ${keptRows(name)}`;
  for await (const rows of snapshot.batches<Record<string, unknown>>(select, [], rowsAtOnce))
    for (const row of rows) insert.run(columns.map((column) => row[column]));
}
