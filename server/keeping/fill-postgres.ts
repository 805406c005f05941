import Sqlite from 'better-sqlite3';
import type pg from 'pg';
import { checkReleases, checkTraces } from './check-records.ts';
import { inOneLine, KeepingRefused } from './refusal.ts';
import { connectPostgres, viewOfPostgres, viewOfSqlite } from './snapshot.ts';
import { tablesInOrder, type Table } from './tables.ts';

/**
 * Replaces all rows of a PostgreSQL database of the same schema by those of a proved copy, in one transaction: its
 * readers see the old ones until the new ones are complete and checked.
 * @throws KeepingRefused when PostgreSQL did not take them; nothing was changed then
 */
export async function fillPostgres(connectionString: string, copy: string): Promise<void> {
  const client = await connectPostgres(connectionString);
  const source = new Sqlite(copy, { readonly: true, fileMustExist: true });
  const tables = tablesInOrder();
  try {
    await client.query('BEGIN');
    await client.query(`SET LOCAL lock_timeout = '10s'`);
    await client.query(`TRUNCATE ${tables.map((table) => table.name).join(', ')}`);
    for (const table of tables) await fillTable(client, source, table);
    await continueNumbers(client);
    const view = viewOfPostgres(client);
    const [finding] = [...(await checkReleases(view)), ...(await checkTraces(view))];
    if (finding !== undefined) throw new Error(finding);
    await client.query('COMMIT');
  } catch (error) {
    throw new KeepingRefused(`PostgreSQL did not take the backup: ${inOneLine(error)}. Nothing was changed.`);
  } finally {
    source.close();
    // Without a commit, ending the connection takes everything back.
    await client.end();
  }
}

async function fillTable(client: pg.Client, source: Sqlite.Database, table: Table): Promise<void> {
  const { name, columns, rowsAtOnce } = table;
  const list = columns.join(', ');
  const insert = `INSERT INTO ${name} (${list}) SELECT ${list} FROM json_populate_recordset(NULL::${name}, $1::json)`;
  for await (const rows of viewOfSqlite(source).batches<Record<string, unknown>>(
    `SELECT ${list} FROM ${name}`,
    [],
    rowsAtOnce,
  ))
    await client.query(insert, [JSON.stringify(rows.map(withoutBytes))]);
}

/** Bytes as PostgreSQL writes them in text. */
const withoutBytes = (row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value,
    ]),
  );

/** Ids go on behind the highest. Written so that it is taken back with the transaction, which `setval` is not. */
async function continueNumbers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table_name: string; column_name: string }>(
    `SELECT table_name, column_name FROM information_schema.columns
     WHERE table_schema = current_schema() AND is_identity = 'YES'`,
  );
  for (const { table_name: table, column_name: column } of rows) {
    const { rows: found } = await client.query<{ next: number }>(
      `SELECT coalesce(max(${column}), 0) + 1 AS next FROM ${table}`,
    );
    await client.query(`ALTER TABLE ${table} ALTER COLUMN ${column} RESTART WITH ${found[0]?.next ?? 1}`);
  }
}

/** @throws KeepingRefused when somebody else is connected: a server would go on showing what it remembers */
export async function refuseConnected(connectionString: string): Promise<void> {
  const client = await connectPostgres(connectionString);
  try {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*) AS count FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
    );
    const count = rows[0]?.count ?? 0;
    if (count > 0)
      throw new KeepingRefused(
        `Others are connected to the PostgreSQL database (${count}). Stop every server on it first. Nothing was changed.`,
      );
  } finally {
    await client.end();
  }
}
