import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { Actor } from '../accounts/account-service.ts';
import { AppError } from '../errors.ts';
import type { CatalogueService } from './catalogue-service.ts';
import { changeCity, type CityChange, type EditingParts } from './change-city.ts';
import { CatalogueStore } from './catalogue-store.ts';
import { acceptAtFounding } from './city-files.ts';
import { UNNAMED, insertUnnamedArea } from './unnamed-city.ts';

export interface DemonstrationCounts {
  /** Figures readers see now. */
  observations: number;
  /** Indicators with figures. */
  indicators: number;
  releases: number;
  uploads: number;
  /** Of these, what people sent. */
  ownUploads: number;
  profiles: number;
  areas: number;
  sources: number;
  bodies: number;
  adoptions: number;
  /** Own indicators, code lists and dimensions. */
  ownFiles: number;
}

/** What the record of the clearing says, where the demonstration's releases stood. */
const NOTE = 'The demonstration and its figures were removed. What follows are the city’s own figures.';

/** SHA-256 of an act that opened and closed nothing, as `verify` computes it for every release. */
const CHECKSUM_OF_NOTHING = createHash('sha256').update('opened_act\nclosed_act\n').digest('hex');

/** Takes the demonstration out of a database, so that a city can begin with its own figures. */
export class DemonstrationService {
  readonly #parts: EditingParts & { catalogue: Pick<CatalogueService, 'shipped'> };

  constructor(parts: EditingParts & { catalogue: Pick<CatalogueService, 'shipped'> }) {
    this.#parts = parts;
  }

  /** What clearing would remove. */
  async demonstrationCounts(): Promise<DemonstrationCounts> {
    const { knex } = this.#parts.database;
    const city = await new CatalogueStore(knex).findCity();
    return countAll(knex, city?.id ?? 0);
  }

  /**
   * Removes the demonstration: its figures, files, records and own definitions. Accounts, tokens, sessions and the log
   * stay, and the bodies accounts are bound to. The city is unnamed afterwards.
   *
   * One empty release stays as the record of it. Numbers of releases and acts go on from there: what was once cited as
   * 2026-0003 is never another release later, and the version of the data, which is the newest act's number, never
   * falls, or a cache could take new figures for old ones.
   * @throws AppError `conflict` where the city is not the demonstration, or a file is being read
   */
  async clearDemonstration(actor: Actor): Promise<DemonstrationCounts> {
    return changeCity(this.#parts, actor, async (city) => {
      const { trx, cityId, identity } = city;
      if (!identity.demo) throw new AppError('conflict', { reason: 'not-demo' });
      // Whoever reads it would go on writing rows for an upload that is gone.
      if (await trx('upload').where({ city_id: cityId, state: 'reading' }).first('id'))
        throw new AppError('conflict', { reason: 'still-reading' });
      const counts = await countAll(trx, cityId);
      const record = await recordClearing(city);
      await removeAll(trx, cityId, record);
      await becomeUnnamed(city);
      await acceptAtFounding(trx, { id: cityId, identity: UNNAMED }, this.#parts.catalogue.shipped());
      await city.audit('demonstration.clear', identity.key, counts, record && { release: record });
      return counts;
    });
  }
}

/** A release that publishes nothing, under the next number; null where nothing was ever published. */
async function recordClearing({ trx, cityId, at, actor }: CityChange): Promise<string | null> {
  if (!(await trx('publication_act').where({ city_id: cityId }).first('id'))) return null;
  const year = Number(at.slice(0, 4));
  const last = await trx('release')
    .where({ city_id: cityId, year })
    .max<{ number: number | null }>({ number: 'number' })
    .first();
  const number = (last?.number ?? 0) + 1;
  const id = `${year}-${String(number).padStart(4, '0')}`;
  await trx('release').insert({
    id,
    city_id: cityId,
    number,
    year,
    published_at: at,
    account_id: actor,
    note: NOTE,
    checksum: CHECKSUM_OF_NOTHING,
  });
  await trx('publication_act').insert({
    city_id: cityId,
    kind: 'publish',
    release_id: id,
    at,
    account_id: actor,
    reason: NOTE,
  });
  return id;
}

/** What belongs to the demonstration, those that refer to others before them. */
async function removeAll(trx: Knex.Transaction, cityId: number, record: string | null): Promise<void> {
  const mine = (table: string, column = 'id'): Knex.QueryBuilder =>
    trx(table).where({ city_id: cityId }).select(column);
  const uploads = mine('upload');
  const stagings = trx('staging').whereIn('upload_id', uploads).select('upload_no');
  await trx('current_observation').whereIn('series_id', mine('series')).delete();
  await trx('observation').whereIn('series_id', mine('series')).delete();
  await trx('release_indicator').whereIn('release_id', mine('release')).delete();
  await trx('acknowledgement').whereIn('release_id', mine('release')).delete();
  await trx('release_upload').whereIn('release_id', mine('release')).delete();
  await trx('publication_act')
    .where({ city_id: cityId })
    .whereNot({ release_id: record ?? '' })
    .delete();
  await trx('release')
    .where({ city_id: cityId })
    .whereNot({ id: record ?? '' })
    .delete();
  await trx('staged_observation').whereIn('upload_no', stagings).delete();
  await trx('staged_series').whereIn('upload_no', stagings).delete();
  await trx('batch_file').whereIn('batch_id', mine('batch')).delete();
  for (const table of ['staging', 'upload_problem', 'upload_file'])
    await trx(table).whereIn('upload_id', uploads).delete();
  await trx('report_text').whereIn('report_id', mine('report')).delete();
  for (const table of [
    'report',
    'report_plan',
    'report_reminder',
    'subscription',
    'batch',
    'upload',
    'profile',
    'series',
    'source',
    'area',
    'adoption',
    'catalogue_revision',
    'city_standard',
    'statement',
  ])
    await trx(table).where({ city_id: cityId }).delete();
  await trx('body')
    .where({ city_id: cityId })
    .whereNotIn('key', trx('account').where({ city_id: cityId }).whereNotNull('body').select('body'))
    .delete();
}

async function becomeUnnamed({ store, cityId }: CityChange): Promise<void> {
  await store.updateIdentity(cityId, UNNAMED);
  await insertUnnamedArea(store, cityId);
}

async function countAll(knex: Knex, cityId: number): Promise<DemonstrationCounts> {
  const count = async (query: Knex.QueryBuilder, column = '*'): Promise<number> => {
    const [row] = (await query.countDistinct({ count: column })) as { count: number | string }[];
    return Number(row?.count ?? 0);
  };
  const rows = async (table: string, column: string): Promise<number> =>
    count(knex(table).where({ city_id: cityId }), column);
  const shown = (): Knex.QueryBuilder =>
    knex('current_observation as o').join('series as s', 's.id', 'o.series_id').where('s.city_id', cityId);
  const [observations] = (await shown().count({ count: '*' })) as { count: number | string }[];
  return {
    observations: Number(observations?.count ?? 0),
    indicators: await count(shown(), 's.indicator'),
    releases: await rows('release', 'id'),
    uploads: await rows('upload', 'id'),
    ownUploads: await count(knex('upload').where({ city_id: cityId }).whereNotNull('account_id'), 'id'),
    profiles: await rows('profile', 'id'),
    areas: await rows('area', 'id'),
    sources: await rows('source', 'id'),
    bodies: await rows('body', 'id'),
    adoptions: await rows('adoption', 'indicator'),
    ownFiles: await rows('catalogue_revision', 'entry'),
  };
}
