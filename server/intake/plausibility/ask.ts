import type Sqlite from 'better-sqlite3';
import type { Knex } from 'knex';

/**
 * Asks the database one bounded question. Whoever asks many leaves room between them, so that readers who share the
 * connection are never held up for long. `LISTED(x)` gathers all values of a group in one JSON list, on both databases;
 * a value that comes back so is read with `listed`.
 */
export type Ask = <T>(sql: string, bindings: readonly Knex.Value[]) => Promise<T[]>;

/** Through knex, of both databases. */
export const askThrough =
  (knex: Knex): Ask =>
  async <T>(sql: string, bindings: readonly Knex.Value[]): Promise<T[]> => {
    const isPostgres = knex.client.config.client === 'pg';
    const own = sql.replaceAll('LISTED(', isPostgres ? 'json_agg(' : 'json_group_array(');
    const result: unknown = await knex.raw(own, bindings as Knex.RawBinding[]);
    // better-sqlite3 gives the rows themselves, pg an object that holds them.
    const rows = (Array.isArray(result) ? result : (result as { rows: T[] }).rows) as T[];
    await new Promise((resolve) => setImmediate(resolve));
    return rows;
  };

/** Questions asked again and again are prepared once; others come and go. */
const MOST_PREPARED = 20;

/** Through a connection of its own, in a worker. */
export function askConnection(connection: Sqlite.Database): Ask {
  const prepared = new Map<string, Sqlite.Statement>();
  return async <T>(sql: string, bindings: readonly Knex.Value[]): Promise<T[]> => {
    const statement = prepared.get(sql) ?? connection.prepare(sql.replaceAll('LISTED(', 'json_group_array('));
    if (prepared.size < MOST_PREPARED) prepared.set(sql, statement);
    return statement.all(...bindings) as T[];
  };
}

/** A list that came of `LISTED`: SQLite gives its text, PostgreSQL the list. */
export const listed = <T>(value: string | T[]): T[] => (typeof value === 'string' ? (JSON.parse(value) as T[]) : value);
