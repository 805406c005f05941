import type { Knex } from 'knex';
import type { Actor } from '../accounts/account-service.ts';
import { recordAudit, type AuditAction } from '../audit/audit-store.ts';
import type { CityIdentity } from '../contract/city.ts';
import type { Database } from '../store/database.ts';
import { inTransaction } from '../store/transaction.ts';
import { CatalogueStore } from './catalogue-store.ts';

/** What every service that edits the city is made of. */
export interface EditingParts {
  database: Database;
  catalogue: { reload(): Promise<void> };
  effects: { now(): Date };
}

/** A change of the city under way, in its transaction. */
export interface CityChange {
  trx: Knex.Transaction;
  store: CatalogueStore;
  cityId: number;
  identity: CityIdentity;
  at: string;
  actor: Actor;
  audit(action: AuditAction, subject: string, before?: unknown, after?: unknown): Promise<void>;
}

/** Runs one change of the city: all of it or nothing, its revision raised, and the catalogue in memory anew after it. */
export async function changeCity<T>(
  { database, catalogue, effects }: EditingParts,
  actor: Actor,
  work: (change: CityChange) => Promise<T>,
): Promise<T> {
  const result = await inTransaction(database, async (trx) => {
    const store = new CatalogueStore(trx);
    const city = await store.findCity();
    if (!city) throw new Error('There is no city to change');
    const { id: cityId, identity } = city;
    const at = effects.now().toISOString();
    await store.bumpRevision(cityId);
    return work({
      trx,
      store,
      cityId,
      identity,
      at,
      actor,
      audit: (action, subject, before, after) =>
        recordAudit(trx, { cityId, at, accountId: actor, action, subject, before, after }),
    });
  });
  await catalogue.reload();
  return result;
}
