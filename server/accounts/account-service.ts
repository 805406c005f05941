import type { Knex } from 'knex';
import { z } from 'zod';
import { recordAudit } from '../audit/audit-store.ts';
import { AppError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import { inTransaction } from '../store/transaction.ts';
import { AccountStore, type Account, type AccountChange } from './account-store.ts';
import type { Role } from './person.ts';

export type { Account, AccountChange } from './account-store.ts';

/** Drafts and profiles somebody leaves behind. */
export interface OpenWork {
  uploads: number;
  profiles: number;
}

/** What later stages of the program know of an account; handed in, since accounts come first. */
export interface AccountWorld {
  now(): Date;
  bodyExists(key: string): boolean;
  openWork(knex: Knex, accountId: number): Promise<OpenWork>;
  /** Gives one person's drafts and profiles to another. */
  handOver(trx: Knex.Transaction, from: number, to: number): Promise<OpenWork>;
}

/** Who acts: an account, or null for the command line and the program itself. */
export type Actor = number | null;

/** An address as it is stored. @throws AppError `invalid-input` */
export function readEmail(email: string): string {
  const address = email.trim().toLowerCase();
  if (!z.email().max(254).safeParse(address).success)
    throw new AppError('invalid-input', { where: 'body', field: 'email', problem: 'an e-mail address' });
  return address;
}

/** People: who has an account, with which roles, and what becomes of their work when they go. */
export class AccountService {
  readonly #database: Database;
  readonly #world: AccountWorld;

  constructor(database: Database, world: AccountWorld) {
    this.#database = database;
    this.#world = world;
  }

  /**
   * A new account, without a password: a link sets it.
   * @throws AppError `conflict` when the address has one; `invalid-input` for a contributor without a body
   */
  async add(
    cityId: number,
    account: { email: string; name?: string | null; roles: readonly Role[]; body?: string | null },
    actor: Actor,
  ): Promise<Account> {
    const email = readEmail(account.email);
    this.#checkBody(account.roles, account.body ?? null);
    return inTransaction(this.#database, async (trx) => {
      const store = new AccountStore(trx);
      if (await store.findByEmail(cityId, email))
        throw new AppError('conflict', { reason: 'account-exists', id: email });
      const at = this.#world.now().toISOString();
      const id = await store.insert({
        cityId,
        email,
        name: account.name ?? null,
        roles: account.roles,
        body: account.body ?? null,
        at,
      });
      const after = { roles: account.roles, body: account.body ?? null, name: account.name ?? null };
      await recordAudit(trx, { cityId, at, accountId: actor, action: 'account.add', subject: email, after });
      return this.#get(store, cityId, id);
    });
  }

  /** @throws AppError `not-found`; `conflict` when the last administrator would be lost */
  async change(cityId: number, id: number, change: AccountChange, actor: Actor): Promise<Account> {
    return inTransaction(this.#database, async (trx) => {
      const store = new AccountStore(trx);
      const before = await this.#get(store, cityId, id);
      const roles = change.roles ?? before.roles;
      this.#checkBody(roles, change.body === undefined ? before.body : change.body);
      if (!roles.includes('admin')) await this.#keepAnAdmin(store, before);
      await store.update(id, change);
      const after = await this.#get(store, cityId, id);
      await recordAudit(trx, {
        cityId,
        at: this.#world.now().toISOString(),
        accountId: actor,
        action: 'account.change',
        subject: before.email,
        before: changeable(before),
        after: changeable(after),
      });
      return after;
    });
  }

  /**
   * Ends an account: nobody signs in with it from the next request on. Its drafts and profiles go to `handOverTo`, and
   * what it did stays in the log under its name.
   * @throws AppError `not-found`; `conflict` for the last administrator, open work that nobody is named for, or an heir
   * who may not work with drafts
   */
  async disable(cityId: number, id: number, handOverTo: number | null, actor: Actor): Promise<OpenWork> {
    return inTransaction(this.#database, async (trx) => {
      const store = new AccountStore(trx);
      const account = await this.#get(store, cityId, id);
      if (account.disabledAt) return { uploads: 0, profiles: 0 };
      await this.#keepAnAdmin(store, account);
      const heir = handOverTo === null ? null : await this.#heir(store, cityId, id, handOverTo);
      const { uploads, profiles } = await this.#world.openWork(trx, id);
      if (!heir && uploads + profiles > 0)
        throw new AppError('conflict', { reason: 'heir-missing', id: account.email, count: uploads + profiles });
      const handed = heir ? await this.#world.handOver(trx, id, heir.id) : { uploads: 0, profiles: 0 };
      const at = this.#world.now().toISOString();
      await store.disable(id, at);
      const after = heir ? { handedTo: heir.email, ...handed } : undefined;
      await recordAudit(trx, {
        cityId,
        at,
        accountId: actor,
        action: 'account.disable',
        subject: account.email,
        after,
      });
      return handed;
    });
  }

  async enable(cityId: number, id: number, actor: Actor): Promise<Account> {
    return inTransaction(this.#database, async (trx) => {
      const store = new AccountStore(trx);
      const account = await this.#get(store, cityId, id);
      if (!account.disabledAt) return account;
      await store.enable(id);
      const at = this.#world.now().toISOString();
      await recordAudit(trx, { cityId, at, accountId: actor, action: 'account.enable', subject: account.email });
      return this.#get(store, cityId, id);
    });
  }

  /** In how many browsers somebody is signed in. */
  openSessions(id: number): Promise<number> {
    return new AccountStore(this.#database.knex).countSessions(id, this.#world.now().toISOString());
  }

  /** Ends every session of somebody; tokens stay. */
  async endSessions(cityId: number, id: number, actor: Actor): Promise<number> {
    return inTransaction(this.#database, async (trx) => {
      const store = new AccountStore(trx);
      const { email } = await this.#get(store, cityId, id);
      const ended = await store.endSessions(id);
      const at = this.#world.now().toISOString();
      await recordAudit(trx, { cityId, at, accountId: actor, action: 'session.end-all', subject: email, after: ended });
      return ended;
    });
  }

  async list(cityId: number): Promise<Account[]> {
    return new AccountStore(this.#database.knex).list(cityId);
  }

  /** @throws AppError `not-found` */
  async get(cityId: number, id: number): Promise<Account> {
    return this.#get(new AccountStore(this.#database.knex), cityId, id);
  }

  /** @throws AppError `not-found` */
  async getByEmail(cityId: number, email: string): Promise<Account> {
    const account = await new AccountStore(this.#database.knex).findByEmail(cityId, email.trim().toLowerCase());
    if (!account) throw new AppError('not-found', { what: 'account', id: email });
    return account;
  }

  /** What somebody would leave behind, said before an account is ended. */
  openWork(id: number): Promise<OpenWork> {
    return this.#world.openWork(this.#database.knex, id);
  }

  async #get(store: AccountStore, cityId: number, id: number): Promise<Account> {
    const account = await store.find(cityId, id);
    if (!account) throw new AppError('not-found', { what: 'account', id });
    return account;
  }

  async #heir(store: AccountStore, cityId: number, from: number, to: number): Promise<Account> {
    const heir = await this.#get(store, cityId, to);
    const fits = heir.roles.includes('statistician') || heir.roles.includes('admin');
    if (heir.disabledAt || heir.id === from || !fits) throw new AppError('conflict', { reason: 'heir-unfit' });
    return heir;
  }

  async #keepAnAdmin(store: AccountStore, account: Account): Promise<void> {
    if (!account.roles.includes('admin') || account.disabledAt) return;
    const others = (await store.list(account.cityId)).filter(
      (one) => one.id !== account.id && !one.disabledAt && one.roles.includes('admin'),
    );
    if (others.length === 0) throw new AppError('conflict', { reason: 'last-admin' });
  }

  #checkBody(roles: readonly Role[], body: string | null): void {
    if (body !== null && !this.#world.bodyExists(body))
      throw new AppError('invalid-input', { where: 'body', field: 'body', problem: body });
    if (body === null && roles.includes('contributor')) throw new AppError('body-missing');
  }
}

const changeable = ({ roles, body, name, language }: Account): AccountChange => ({ roles, body, name, language });
