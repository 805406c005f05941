import type { Knex } from 'knex';
import type { Mapping } from '../contract/upload.ts';

export interface Profile {
  mapping: Mapping;
  /** Key of the source its files come from. */
  source: string | null;
}

/** A profile as it is listed. */
export interface ProfileRecord {
  name: string;
  source: string | null;
  owner: string | null;
  createdAt: string;
}

/** Mappings kept under names. Build it on a transaction for what belongs together. */
export class ProfileStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(cityId: number): Promise<ProfileRecord[]> {
    return this.#knex('profile as p')
      .leftJoin('source as s', 's.id', 'p.source_id')
      .leftJoin('account as a', 'a.id', 'p.account_id')
      .where('p.city_id', cityId)
      .orderBy('p.name')
      .select<ProfileRecord[]>('p.name', 's.key as source', 'a.email as owner', 'p.created_at as createdAt');
  }

  async find(cityId: number, name: string): Promise<Profile | undefined> {
    const row = await this.#knex('profile as p')
      .leftJoin('source as s', 's.id', 'p.source_id')
      .where({ 'p.city_id': cityId, 'p.name': name })
      .first<{ mapping: string; source: string | null } | undefined>('p.mapping', 's.key as source');
    return row && { mapping: JSON.parse(row.mapping) as Mapping, source: row.source };
  }

  async insert(profile: {
    cityId: number;
    name: string;
    mapping: Mapping;
    sourceId: number | null;
    accountId: number | null;
    at: string;
  }): Promise<void> {
    await this.#knex('profile').insert({
      city_id: profile.cityId,
      name: profile.name,
      mapping: JSON.stringify(profile.mapping),
      source_id: profile.sourceId,
      account_id: profile.accountId,
      created_at: profile.at,
    });
  }

  /** A profile under a name, in the place of an older one. */
  async save(profile: {
    cityId: number;
    name: string;
    mapping: Mapping;
    sourceId: number | null;
    accountId: number | null;
    at: string;
  }): Promise<void> {
    await this.#knex('profile').where({ city_id: profile.cityId, name: profile.name }).delete();
    await this.insert(profile);
  }
}
