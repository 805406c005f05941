import type { Knex } from 'knex';
import { isLanguage, type Language } from '../../indicators/text.ts';
import { isRole, type Person, type Role } from './person.ts';
import { isRowId } from '../store/row-id.ts';

export interface Account {
  id: number;
  cityId: number;
  email: string;
  name: string | null;
  roles: Role[];
  body: string | null;
  language: Language | null;
  createdAt: string;
  disabledAt: string | null;
  /** The last time somebody signed in, and what was refused since. */
  signedInAt: string | null;
  refusedCount: number;
  refusedAt: string | null;
  hasPassword: boolean;
}

interface AccountRow {
  id: number;
  city_id: number;
  email: string;
  name: string | null;
  roles: string;
  body: string | null;
  language: string | null;
  password_hash: string | null;
  created_at: string;
  disabled_at: string | null;
  signed_in_at: string | null;
  refused_count: number;
  refused_at: string | null;
}

const COLUMNS = [
  'account.id',
  'account.city_id',
  'account.email',
  'account.name',
  'account.roles',
  'account.body',
  'account.language',
  'account.password_hash',
  'account.created_at',
  'account.disabled_at',
  'account.signed_in_at',
  'account.refused_count',
  'account.refused_at',
];

function rowToAccount(row: AccountRow): Account {
  return {
    id: row.id,
    cityId: row.city_id,
    email: row.email,
    name: row.name,
    roles: row.roles.split(' ').filter(isRole),
    body: row.body,
    language: isLanguage(row.language) ? row.language : null,
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
    signedInAt: row.signed_in_at,
    refusedCount: row.refused_count,
    refusedAt: row.refused_at,
    hasPassword: row.password_hash !== null,
  };
}

export function accountToPerson({ id, cityId, email, name, roles, body, language }: Account): Person {
  return { accountId: id, cityId, email, name, roles, body, language };
}

/** What a change of an account may say; what it leaves out stays. */
export interface AccountChange {
  roles?: readonly Role[] | undefined;
  body?: string | null | undefined;
  name?: string | null | undefined;
  language?: Language | null | undefined;
}

/** Accounts. Build it on a transaction for what belongs together. */
export class AccountStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async find(cityId: number, id: number): Promise<Account | undefined> {
    if (!isRowId(id)) return undefined;
    const row = await this.#knex<AccountRow>('account')
      .where({ city_id: cityId, id })
      .first<AccountRow | undefined>(COLUMNS);
    return row && rowToAccount(row);
  }

  async findByEmail(cityId: number, email: string): Promise<Account | undefined> {
    const row = await this.#knex<AccountRow>('account')
      .where({ city_id: cityId, email })
      .first<AccountRow | undefined>(COLUMNS);
    return row && rowToAccount(row);
  }

  async list(cityId: number): Promise<Account[]> {
    const rows = await this.#knex<AccountRow>('account')
      .where({ city_id: cityId })
      .orderBy('email')
      .select<AccountRow[]>(COLUMNS);
    return rows.map(rowToAccount);
  }

  async insert(account: {
    cityId: number;
    email: string;
    name: string | null;
    roles: readonly Role[];
    body: string | null;
    at: string;
  }): Promise<number> {
    const [row] = await this.#knex('account')
      .insert({
        city_id: account.cityId,
        email: account.email,
        name: account.name,
        roles: account.roles.join(' '),
        body: account.body,
        created_at: account.at,
      })
      .returning<{ id: number }[]>('id');
    if (!row) throw new Error('The account was not written');
    return row.id;
  }

  async update(id: number, { roles, ...change }: AccountChange): Promise<void> {
    const columns = { ...change, ...(roles ? { roles: roles.join(' ') } : {}) };
    const given = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
    if (Object.keys(given).length > 0) await this.#knex('account').where({ id }).update(given);
  }

  async enable(id: number): Promise<void> {
    await this.#knex('account').where({ id }).update({ disabled_at: null });
  }

  /** Nobody signs in with it any more: sessions end, tokens and links are void, from this transaction on. */
  async disable(id: number, at: string): Promise<void> {
    await this.#knex('account').where({ id }).update({ disabled_at: at });
    await this.#knex('token').where({ account_id: id, revoked_at: null }).update({ revoked_at: at });
    await this.#knex('account_link').where({ account_id: id, used_at: null }).update({ used_at: at });
    await this.#knex('session').where({ account_id: id }).delete();
  }

  async passwordHash(id: number): Promise<string | null> {
    const row = await this.#knex('account').where({ id }).first<{ password_hash: string | null }>('password_hash');
    return row.password_hash;
  }

  /** A new password ends every session of the account. */
  async setPassword(id: number, passwordHash: string): Promise<void> {
    await this.#knex('account').where({ id }).update({ password_hash: passwordHash });
    await this.#knex('session').where({ account_id: id }).delete();
  }

  async noteSignIn(id: number, at: string): Promise<void> {
    await this.#knex('account').where({ id }).update({ signed_in_at: at, refused_count: 0, refused_at: null });
  }

  async noteRefusal(id: number, at: string): Promise<void> {
    await this.#knex('account').where({ id }).update({ refused_at: at }).increment('refused_count', 1);
  }

  async countSessions(id: number, at: string): Promise<number> {
    const row = await this.#knex('session')
      .where({ account_id: id })
      .where('expires_at', '>', at)
      .count<{ count: number | string }>({ count: '*' })
      .first();
    return Number(row?.count ?? 0);
  }

  async endSessions(id: number): Promise<number> {
    return this.#knex('session').where({ account_id: id }).delete();
  }

  /** Who a session or token belongs to, unless the account is disabled: asked anew with each request. */
  async findPerson(id: number): Promise<Person | undefined> {
    const row = await this.#knex('account').where({ id, disabled_at: null }).first<AccountRow | undefined>(COLUMNS);
    return row && accountToPerson(rowToAccount(row));
  }
}
