import type { Knex } from 'knex';
import { ROLES, type Person, type Role } from './person.ts';

export interface Account {
  id: number;
  cityId: number;
  email: string;
  roles: Role[];
  body: string | null;
  createdAt: string;
  disabledAt: string | null;
}

interface AccountRow {
  id: number;
  city_id: number;
  email: string;
  roles: string;
  body: string | null;
  created_at: string;
  disabled_at: string | null;
}

const COLUMNS = [
  'account.id',
  'account.city_id',
  'account.email',
  'account.roles',
  'account.body',
  'account.created_at',
  'account.disabled_at',
];

const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

function rowToAccount(row: AccountRow): Account {
  return {
    id: row.id,
    cityId: row.city_id,
    email: row.email,
    roles: row.roles.split(' ').filter(isRole),
    body: row.body,
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
  };
}

export class AccountStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
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
    roles: readonly Role[];
    body: string | null;
    at: string;
  }): Promise<number> {
    const [row] = await this.#knex('account')
      .insert({
        city_id: account.cityId,
        email: account.email,
        roles: account.roles.join(' '),
        body: account.body,
        created_at: account.at,
      })
      .returning<{ id: number }[]>('id');
    if (!row) throw new Error('The account was not written');
    return row.id;
  }

  async update(id: number, change: { roles: readonly Role[]; body: string | null }): Promise<void> {
    await this.#knex('account')
      .where({ id })
      .update({ roles: change.roles.join(' '), body: change.body, disabled_at: null });
  }

  async disable(id: number, at: string): Promise<void> {
    await this.#knex('account').where({ id }).update({ disabled_at: at });
    await this.#knex('token').where({ account_id: id, revoked_at: null }).update({ revoked_at: at });
  }

  async insertToken(token: { accountId: number; name: string; hash: string; at: string }): Promise<void> {
    await this.#knex('token').insert({
      account_id: token.accountId,
      name: token.name,
      hash: token.hash,
      created_at: token.at,
    });
  }

  /** Who a token belongs to, unless it is revoked or its account disabled. */
  async findPersonByToken(hash: string): Promise<Person | undefined> {
    const row = await this.#knex('token')
      .join('account', 'account.id', 'token.account_id')
      .where({ 'token.hash': hash, 'token.revoked_at': null, 'account.disabled_at': null })
      .first<AccountRow | undefined>(COLUMNS);
    if (!row) return undefined;
    const { id, cityId, email, roles, body } = rowToAccount(row);
    return { accountId: id, cityId, email, roles, body };
  }
}
