import type Sqlite from 'better-sqlite3';
import type { Knex } from 'knex';

/**
 * Asks the database one bounded question. Whoever asks many leaves room between them, so that readers who share the
 * connection are never held up for long.
 */
export type Ask = <T>(sql: string, bindings: readonly Knex.Value[]) => Promise<T[]>;

/** Through knex, of both databases. */
export const askThrough =
  (knex: Knex): Ask =>
  async <T>(sql: string, bindings: readonly Knex.Value[]): Promise<T[]> => {
    const result: unknown = await knex.raw(sql, bindings as Knex.RawBinding[]);
    // better-sqlite3 gives the rows themselves, pg an object that holds them.
    const rows = (Array.isArray(result) ? result : (result as { rows: T[] }).rows) as T[];
    await new Promise((resolve) => setImmediate(resolve));
    return rows;
  };

/** Through a connection of its own, in a worker. */
export const askConnection =
  (connection: Sqlite.Database): Ask =>
  async <T>(sql: string, bindings: readonly Knex.Value[]): Promise<T[]> =>
    connection.prepare(sql).all(...bindings) as T[];
