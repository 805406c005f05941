import { inTransaction } from '../store/transaction.ts';
import type { Database } from '../store/database.ts';
import { publish } from './publish.ts';
import type { PublishRequest, WithdrawRequest } from './requests.ts';
import { withdraw } from './withdraw.ts';

/** An act that is tried and taken back. */
export type Rehearsal = { publish: PublishRequest } | { withdraw: WithdrawRequest };

/** Ends a rehearsal's transaction; nothing is wrong. */
class TakenBack extends Error {}

/**
 * Does what publishing or withdrawing would do, lets `look` read what readers would then read, and takes it all back.
 * It holds the writer's place meanwhile.
 * @throws AppError as the act itself would
 */
export async function rehearse<T>(
  database: Database,
  act: Rehearsal,
  at: Date,
  look: (database: Database) => Promise<T>,
): Promise<T> {
  const seen: { result?: T } = {};
  try {
    await inTransaction(database, async (trx) => {
      if ('publish' in act) await publish(database, trx, act.publish, { at });
      else await withdraw(database, trx, act.withdraw, { at });
      seen.result = await look({ ...database, knex: trx });
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  return seen.result as T;
}
