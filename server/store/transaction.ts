import type { Knex } from 'knex';
import type { Database } from './database.ts';

/**
 * Runs `work` in one write transaction: all of it or nothing.
 *
 * SQLite's transaction takes the writer's place at once. A deferred one that read first and wrote later would be
 * refused whenever the intake worker had committed in between.
 */
export async function inTransaction<T>(database: Database, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
  return database.knex.transaction(async (trx) => {
    if (database.kind === 'sqlite') await trx.raw('UPDATE city SET revision = revision WHERE id < 0');
    return work(trx);
  });
}
