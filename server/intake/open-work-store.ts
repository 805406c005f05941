import type { Knex } from 'knex';
import type { UploadState } from '../contract/upload.ts';

/** States in which somebody still has to do something. */
const DRAFTS: readonly UploadState[] = [
  'reading',
  'needs-answers',
  'staged',
  'rejected',
  'in-review',
  'returned',
  'approved',
  'scheduled',
];

/** What stands under an account's name and must not be left without anybody when the account goes. */
export class OpenWorkStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Drafts (uploads that are neither published nor given up) and profiles of an account. */
  async of(accountId: number): Promise<{ uploads: number; profiles: number }> {
    const count = async (rows: Knex.QueryBuilder): Promise<number> => {
      const [row] = (await rows.count({ count: '*' })) as { count: number | string }[];
      return Number(row?.count ?? 0);
    };
    return {
      uploads: await count(this.#drafts(accountId)),
      profiles: await count(this.#knex('profile').where({ account_id: accountId })),
    };
  }

  /** Gives one account's drafts and profiles to another. */
  async handOver(from: number, to: number): Promise<{ uploads: number; profiles: number }> {
    return {
      uploads: await this.#drafts(from).update({ account_id: to }),
      profiles: await this.#knex('profile').where({ account_id: from }).update({ account_id: to }),
    };
  }

  #drafts(accountId: number): Knex.QueryBuilder {
    return this.#knex('upload').where({ account_id: accountId }).whereIn('state', DRAFTS);
  }
}
