import type { Knex } from 'knex';
import type { Mapping } from '../../contract/upload.ts';
import type { Fingerprint } from './fingerprint.ts';
import { readStored } from '../../store/stored-text.ts';

/** A mapping kept under a name. */
export interface ProfileRecord {
  name: string;
  /** Key of the source its files come from. */
  source: string | null;
  mapping: Mapping;
  /** What its files look like; null until one of them was read. */
  fingerprint: Fingerprint | null;
  /** Who made it, or was handed it; null: the command line. */
  owner: { accountId: number; name: string } | null;
  createdAt: string;
  changedAt: string | null;
}

export interface NewProfile {
  cityId: number;
  name: string;
  mapping: Mapping;
  sourceId: number | null;
  fingerprint: Fingerprint | null;
  accountId: number | null;
  at: string;
}

/** The parts of a profile that change; those left out stay. */
export interface ProfileChange {
  name?: string;
  mapping?: Mapping;
  sourceId?: number | null;
  fingerprint?: Fingerprint | null;
  accountId?: number | null;
}

interface ProfileRow {
  name: string;
  source: string | null;
  mapping: string;
  fingerprint: string | null;
  account_id: number | null;
  account_name: string | null;
  email: string | null;
  created_at: string;
  changed_at: string | null;
}

/** Mappings kept under names. Build it on a transaction for what belongs together. */
export class ProfileStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(cityId: number): Promise<ProfileRecord[]> {
    return (await this.#rows(cityId).orderBy('p.name')).map(toRecord);
  }

  async find(cityId: number, name: string): Promise<ProfileRecord | undefined> {
    const [row] = await this.#rows(cityId).where('p.name', name);
    return row && toRecord(row);
  }

  #rows(cityId: number): Knex.QueryBuilder<ProfileRow, ProfileRow[]> {
    return this.#knex('profile as p')
      .leftJoin('source as s', 's.id', 'p.source_id')
      .leftJoin('account as a', 'a.id', 'p.account_id')
      .where('p.city_id', cityId)
      .select<ProfileRow[]>(
        'p.name',
        's.key as source',
        'p.mapping',
        'p.fingerprint',
        'p.account_id',
        'a.name as account_name',
        'a.email',
        'p.created_at',
        'p.changed_at',
      );
  }

  async insert(profile: NewProfile): Promise<void> {
    await this.#knex('profile').insert({
      city_id: profile.cityId,
      name: profile.name,
      mapping: JSON.stringify(profile.mapping),
      source_id: profile.sourceId,
      fingerprint: profile.fingerprint && JSON.stringify(profile.fingerprint),
      account_id: profile.accountId,
      created_at: profile.at,
    });
  }

  /** `at` stands as the time of the change; without it, only what the profile has learned of its files changes. */
  async update(cityId: number, name: string, change: ProfileChange, at?: string): Promise<void> {
    const { mapping, fingerprint } = change;
    await this.#knex('profile')
      .where({ city_id: cityId, name })
      .update({
        ...(change.name === undefined ? {} : { name: change.name }),
        ...(mapping === undefined ? {} : { mapping: JSON.stringify(mapping) }),
        ...(change.sourceId === undefined ? {} : { source_id: change.sourceId }),
        ...(fingerprint === undefined ? {} : { fingerprint: fingerprint && JSON.stringify(fingerprint) }),
        ...(change.accountId === undefined ? {} : { account_id: change.accountId }),
        ...(at === undefined ? {} : { changed_at: at }),
      });
  }

  async remove(cityId: number, name: string): Promise<void> {
    await this.#knex('profile').where({ city_id: cityId, name }).delete();
  }
}

const toRecord = (row: ProfileRow): ProfileRecord => ({
  name: row.name,
  source: row.source,
  mapping: readStored(row.mapping, { table: 'profile', column: 'mapping', row: row.name }) as Mapping,
  fingerprint:
    row.fingerprint === null
      ? null
      : (readStored(row.fingerprint, { table: 'profile', column: 'fingerprint', row: row.name }) as Fingerprint),
  owner:
    row.account_id === null
      ? null
      : { accountId: row.account_id, name: row.account_name ?? row.email ?? String(row.account_id) },
  createdAt: row.created_at,
  changedAt: row.changed_at,
});
