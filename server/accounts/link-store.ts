import type { Knex } from 'knex';

/** `first-admin` makes the first account; an invitation and a reset set the password of one that exists. */
export type LinkPurpose = 'first-admin' | 'invitation' | 'reset';

export interface AccountLink {
  accountId: number | null;
  purpose: LinkPurpose;
  expiresAt: string;
}

/** One-time links: only their hashes are kept. */
export class LinkStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async insert(link: {
    hash: string;
    cityId: number;
    accountId: number | null;
    purpose: LinkPurpose;
    at: string;
    expiresAt: string;
  }): Promise<void> {
    await this.#knex('account_link').insert({
      hash: link.hash,
      city_id: link.cityId,
      account_id: link.accountId,
      purpose: link.purpose,
      created_at: link.at,
      expires_at: link.expiresAt,
    });
  }

  /** A link that can still be used at this time. */
  async findOpen(cityId: number, hash: string, at: string): Promise<AccountLink | undefined> {
    return this.#knex('account_link')
      .where({ hash, city_id: cityId, used_at: null })
      .where('expires_at', '>', at)
      .first<AccountLink | undefined>('account_id as accountId', 'purpose', 'expires_at as expiresAt');
  }

  /** Uses a link up; false when somebody else was faster. */
  async use(hash: string, at: string): Promise<boolean> {
    return (await this.#knex('account_link').where({ hash, used_at: null }).update({ used_at: at })) === 1;
  }

  /** A new link makes the older ones of the account void. */
  async voidAll(cityId: number, accountId: number | null, at: string): Promise<void> {
    await this.#knex('account_link')
      .where({ city_id: cityId, account_id: accountId, used_at: null })
      .update({ used_at: at });
  }

  /** Whether the account has a link that was made since then and can still be used. */
  async madeSince(cityId: number, accountId: number, since: string, at: string): Promise<boolean> {
    const row = await this.#knex('account_link')
      .where({ city_id: cityId, account_id: accountId, used_at: null })
      .where('created_at', '>', since)
      .where('expires_at', '>', at)
      .first<{ hash: string } | undefined>('hash');
    return row !== undefined;
  }

  async everMade(cityId: number, purpose: LinkPurpose): Promise<boolean> {
    return (await this.#knex('account_link').where({ city_id: cityId, purpose }).first('hash')) !== undefined;
  }
}
