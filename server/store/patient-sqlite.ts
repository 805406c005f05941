import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import type Sqlite from 'better-sqlite3';
import type { Knex } from 'knex';

/** How long a statement waits while another thread or program writes, in ms: a large publication takes its time. */
export const WRITER_PATIENCE = 60_000;

const BUSY: ReadonlySet<unknown> = new Set(['SQLITE_BUSY', 'SQLITE_BUSY_RECOVERY']);

interface Queries {
  _query<Query>(connection: Sqlite.Database, query: Query): Promise<Query>;
}

/** The query builder ships its dialects without types. */
const BetterSqlite = createRequire(import.meta.url)('knex/lib/dialects/better-sqlite3/index.js') as new (
  config: Knex.Config,
) => Queries;

/**
 * The query builder's SQLite, waiting for the writer's place without holding up its thread: SQLite's own waiting would
 * keep everybody waiting who is served by it.
 */
class Patient extends BetterSqlite {
  override async _query<Query>(connection: Sqlite.Database, query: Query): Promise<Query> {
    const end = performance.now() + WRITER_PATIENCE;
    for (let wait = 1; ; wait = Math.min(wait + 1, 20))
      try {
        // oxlint-disable-next-line no-underscore-dangle -- the query builder's own name
        return await super._query(connection, query);
      } catch (error) {
        if (!BUSY.has((error as { code?: unknown }).code) || performance.now() > end) throw error;
        await pause(wait);
      }
  }
}

export const PatientSqlite = Patient as unknown as typeof Knex.Client;
