import type { Knex } from 'knex';
import { isRowId } from '../store/row-id.ts';

export interface Token {
  id: number;
  accountId: number;
  email: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

interface TokenRow {
  id: number;
  account_id: number;
  email: string;
  name: string;
  created_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
}

const COLUMNS = [
  'token.id',
  'token.account_id',
  'account.email',
  'token.name',
  'token.created_at',
  'token.last_used_at',
  'token.revoked_at',
];

const rowToToken = (row: TokenRow): Token => ({
  id: row.id,
  accountId: row.account_id,
  email: row.email,
  name: row.name,
  createdAt: row.created_at,
  lastUsedAt: row.last_used_at,
  revokedAt: row.revoked_at,
});

/** The tokens scripts sign in with: only their hashes. */
export class TokenStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  #tokens(cityId: number): Knex.QueryBuilder {
    return this.#knex('token').join('account', 'account.id', 'token.account_id').where('account.city_id', cityId);
  }

  /** Newest first; of one account, or of all. */
  async list(cityId: number, accountId: number | null): Promise<Token[]> {
    const query = this.#tokens(cityId).orderBy('token.id', 'desc');
    if (accountId !== null) void query.where('token.account_id', accountId);
    return ((await query.select(COLUMNS)) as TokenRow[]).map(rowToToken);
  }

  async find(cityId: number, id: number): Promise<Token | undefined> {
    if (!isRowId(id)) return undefined;
    const row = (await this.#tokens(cityId).where('token.id', id).first(COLUMNS)) as TokenRow | undefined;
    return row && rowToToken(row);
  }

  async insert(token: { accountId: number; name: string; hash: string; at: string }): Promise<number> {
    const [row] = await this.#knex('token')
      .insert({ account_id: token.accountId, name: token.name, hash: token.hash, created_at: token.at })
      .returning<{ id: number }[]>('id');
    if (!row) throw new Error('The token was not written');
    return row.id;
  }

  async revoke(id: number, at: string): Promise<void> {
    await this.#knex('token').where({ id, revoked_at: null }).update({ revoked_at: at });
  }

  /** Whose token this is, unless it is revoked. */
  async findAccount(
    hash: string,
  ): Promise<{ tokenId: number; accountId: number; lastUsedAt: string | null } | undefined> {
    return this.#knex('token')
      .where({ hash, revoked_at: null })
      .first<{ tokenId: number; accountId: number; lastUsedAt: string | null } | undefined>(
        'id as tokenId',
        'account_id as accountId',
        'last_used_at as lastUsedAt',
      );
  }

  async noteUse(id: number, at: string): Promise<void> {
    await this.#knex('token').where({ id }).update({ last_used_at: at });
  }
}
