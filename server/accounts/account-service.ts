import { createHash, randomBytes } from 'node:crypto';
import type { Request } from 'express';
import { recordAudit } from '../audit/audit-store.ts';
import { AppError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import { inTransaction } from '../store/transaction.ts';
import { AccountStore, type Account } from './account-store.ts';
import type { Person, Role } from './person.ts';

export interface AccountEffects {
  now(): Date;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Accounts and the tokens scripts use. A token is 256 random bits, so its plain hash is enough to keep. */
export class AccountService {
  readonly #database: Database;
  readonly #effects: AccountEffects;

  constructor(database: Database, effects: AccountEffects) {
    this.#database = database;
    this.#effects = effects;
  }

  /** Adds an account, or gives an existing one these roles (and enables it again). */
  async add(cityId: number, email: string, roles: readonly Role[], body: string | null): Promise<Account> {
    const address = email.trim().toLowerCase();
    if (!/^[^\s@]+@[^\s@]+$/.test(address))
      throw new AppError('invalid-input', { where: 'command', field: 'email', problem: email });
    return inTransaction(this.#database, async (trx) => {
      const store = new AccountStore(trx);
      const at = this.#effects.now().toISOString();
      const before = await store.findByEmail(cityId, address);
      if (before) await store.update(before.id, { roles, body });
      else await store.insert({ cityId, email: address, roles, body, at });
      const after = await store.findByEmail(cityId, address);
      if (!after) throw new Error('The account just written was not found');
      await recordAudit(trx, {
        cityId,
        at,
        accountId: null,
        action: before ? 'account.change' : 'account.add',
        subject: address,
        before: before?.roles,
        after: roles,
      });
      return after;
    });
  }

  async list(cityId: number): Promise<Account[]> {
    return new AccountStore(this.#database.knex).list(cityId);
  }

  /** Disables an account and revokes its tokens; what it did stays in the log. @throws AppError `not-found` */
  async remove(cityId: number, email: string): Promise<void> {
    await inTransaction(this.#database, async (trx) => {
      const store = new AccountStore(trx);
      const account = await store.findByEmail(cityId, email.trim().toLowerCase());
      if (!account) throw new AppError('not-found', { what: 'account', id: email });
      const at = this.#effects.now().toISOString();
      await store.disable(account.id, at);
      await recordAudit(trx, { cityId, at, accountId: null, action: 'account.disable', subject: account.email });
    });
  }

  /** Makes a token; it is returned once and only its hash is kept. @throws AppError `not-found` */
  async makeToken(cityId: number, email: string, name: string): Promise<string> {
    const token = `ib_${randomBytes(32).toString('base64url')}`;
    await inTransaction(this.#database, async (trx) => {
      const store = new AccountStore(trx);
      const account = await store.findByEmail(cityId, email.trim().toLowerCase());
      if (!account || account.disabledAt) throw new AppError('not-found', { what: 'account', id: email });
      const at = this.#effects.now().toISOString();
      await store.insertToken({ accountId: account.id, name, hash: hashOf(token), at });
      await recordAudit(trx, {
        cityId,
        at,
        accountId: null,
        action: 'token.make',
        subject: account.email,
        after: { name },
      });
    });
    return token;
  }

  /** Who asks, by `Authorization: Bearer …`; null without one. @throws AppError `unauthorized` for one that is not valid */
  async identify(request: Request): Promise<Person | null> {
    const header = request.get('authorization');
    if (!header) return null;
    const token = /^Bearer (ib_[\w-]{43})$/.exec(header)?.[1];
    const person = token && (await new AccountStore(this.#database.knex).findPersonByToken(hashOf(token)));
    if (!person) throw new AppError('unauthorized');
    return person;
  }
}
