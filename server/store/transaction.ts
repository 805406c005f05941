import type { Knex } from 'knex';
import type { Database } from './database.ts';

/** The number of the lock by which writers on PostgreSQL, of all servers, take turns. */
const WRITER = 0x62617257;

/**
 * Runs `work` in one write transaction: all of it or nothing. Writers of this process take turns and hold no connection
 * while they wait, so that readers are served meanwhile.
 *
 * SQLite's transaction takes the writer's place at once. A deferred one that read first and wrote later would be
 * refused whenever the intake worker had committed in between. On PostgreSQL writers take turns as well: two that check
 * and then act side by side would both find the upload unpublished and the same number free.
 */
export function inTransaction<T>(database: Database, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
  const begin = (): Promise<T> =>
    database.knex.transaction(async (trx) => {
      if (database.kind === 'sqlite') await trx.raw('UPDATE city SET revision = revision WHERE id < 0');
      else await trx.raw('SELECT pg_advisory_xact_lock(?)', [WRITER]);
      return work(trx);
    });
  // Within a rehearsal the turn is had already.
  return database.knex.isTransaction ? begin() : database.writing.inTurn(begin);
}
