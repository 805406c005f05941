import { recordAudit } from '../audit/audit-store.ts';
import { AppError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import { inTransaction } from '../store/transaction.ts';
import { AccountStore } from './account-store.ts';
import type { Person } from './person.ts';
import { hashOfToken, randomToken } from './random-token.ts';
import { TokenStore, type Token } from './token-store.ts';

export type { Token } from './token-store.ts';

/** How exact "last used" is: one write an hour is enough. */
const USE_NOTED_EVERY = 3600_000;

/** Tokens for scripts: shown once, revoked at once. A token may what its account may. */
export class TokenService {
  readonly #database: Database;
  readonly #effects: { now(): Date };

  constructor(database: Database, effects: { now(): Date }) {
    this.#database = database;
    this.#effects = effects;
  }

  /** Makes a token; it is returned once and only its hash is kept. @throws AppError `not-found` */
  async make(
    cityId: number,
    accountId: number,
    name: string,
    actor: number | null,
  ): Promise<{ id: number; token: string }> {
    const token = `ib_${randomToken()}`;
    return inTransaction(this.#database, async (trx) => {
      const account = await new AccountStore(trx).find(cityId, accountId);
      if (!account || account.disabledAt) throw new AppError('not-found', { what: 'account', id: accountId });
      const at = this.#effects.now().toISOString();
      const id = await new TokenStore(trx).insert({ accountId, name, hash: hashOfToken(token), at });
      const subject = account.email;
      await recordAudit(trx, { cityId, at, accountId: actor, action: 'token.make', subject, after: { id, name } });
      return { id, token };
    });
  }

  /** Newest first; of one account, or of all. */
  list(cityId: number, accountId: number | null): Promise<Token[]> {
    return new TokenStore(this.#database.knex).list(cityId, accountId);
  }

  /** Revokes a token; `ownOf` limits it to those of one account. @throws AppError `not-found`, also for somebody else's */
  async revoke(cityId: number, id: number, ownOf: number | null, actor: number | null): Promise<void> {
    await inTransaction(this.#database, async (trx) => {
      const store = new TokenStore(trx);
      const token = await store.find(cityId, id);
      if (!token || (ownOf !== null && token.accountId !== ownOf))
        throw new AppError('not-found', { what: 'token', id });
      if (token.revokedAt) return;
      const at = this.#effects.now().toISOString();
      await store.revoke(id, at);
      const { email: subject, name } = token;
      await recordAudit(trx, { cityId, at, accountId: actor, action: 'token.revoke', subject, before: { id, name } });
    });
  }

  /** Who sends this `Authorization` header; null without one. @throws AppError `unauthorized` for one that is not valid */
  async identify(header: string | undefined): Promise<Person | null> {
    if (!header) return null;
    const token = /^Bearer (ib_[\w-]{43})$/i.exec(header)?.[1];
    const store = new TokenStore(this.#database.knex);
    const found = token ? await store.findAccount(hashOfToken(token)) : undefined;
    const person = found && (await new AccountStore(this.#database.knex).findPerson(found.accountId));
    if (!found || !person) throw new AppError('unauthorized');
    const now = this.#effects.now();
    if (!found.lastUsedAt || now.getTime() - Date.parse(found.lastUsedAt) > USE_NOTED_EVERY)
      // A full or read-only disk must not keep a script from reading.
      await store.noteUse(found.tokenId, now.toISOString()).catch(() => undefined);
    return person;
  }
}
