import type { Knex } from 'knex';
import type { Actor } from '../accounts/account-service.ts';
import { AppError } from '../errors.ts';
import { CatalogueStore } from './catalogue-store.ts';
import { changeCity, type CityChange, type EditingParts } from './change-city.ts';
import type { Source } from './city-catalogue.ts';
import { sourceSchema } from './city-schemas.ts';
import { readTyped } from './read-typed.ts';

export interface SourceUse {
  uploads: number;
  /** Versions of figures, those replaced since among them. */
  observations: number;
  profiles: number;
}

/** Who published the figures: changed and removed. New ones come through `CatalogueService.addSource`. */
export class SourceService {
  readonly #parts: EditingParts;

  constructor(parts: EditingParts) {
    this.#parts = parts;
  }

  /** What is left out of `change` stays; the key does. @throws AppError `not-found`; `invalid-input` with the field */
  async saveSource(key: string, change: Partial<Omit<Source, 'key'>>, actor: Actor): Promise<Source> {
    return changeCity(this.#parts, actor, async (city) => {
      const before = await getSource(city, key);
      const after: Source = readTyped(sourceSchema, { ...before, ...change, key });
      await city.store.updateSource(city.cityId, after);
      await city.audit('source.change', key, before, after);
      return after;
    });
  }

  /** @throws AppError `not-found`; `conflict` while an upload, a figure or a profile names it */
  async removeSource(key: string, actor: Actor): Promise<void> {
    await changeCity(this.#parts, actor, async (city) => {
      const before = await getSource(city, key);
      const used = (await usageOfSources(city.trx, city.cityId)).get(key);
      if (used) {
        const count = used.uploads + used.observations + used.profiles;
        throw new AppError('conflict', { reason: 'source-used', id: key, count });
      }
      await city.store.deleteSource(city.cityId, key);
      await city.audit('source.remove', key, before);
    });
  }

  /** What names each source, by key; sources nothing names are left out. */
  async usage(): Promise<Map<string, SourceUse>> {
    const { knex } = this.#parts.database;
    const city = await new CatalogueStore(knex).findCity();
    return city ? usageOfSources(knex, city.id) : new Map<string, SourceUse>();
  }
}

async function getSource({ store, cityId }: CityChange, key: string): Promise<Source> {
  const found = (await store.sources(cityId)).find((one) => one.key === key);
  if (!found) throw new AppError('not-found', { what: 'source', id: key });
  const { id: _id, ...source } = found;
  return source;
}

const NAMED_IN = { uploads: 'upload', observations: 'observation', profiles: 'profile' } as const;

async function usageOfSources(knex: Knex, cityId: number): Promise<Map<string, SourceUse>> {
  const usage = new Map<string, SourceUse>();
  for (const [kind, table] of Object.entries(NAMED_IN)) {
    const counted = (await knex(table)
      .join('source', 'source.id', `${table}.source_id`)
      .where('source.city_id', cityId)
      .groupBy('source.key')
      .select('source.key')
      .count({ count: '*' })) as { key: string; count: number | string }[];
    for (const { key, count } of counted)
      usage.set(key, { uploads: 0, observations: 0, profiles: 0, ...usage.get(key), [kind]: Number(count) });
  }
  return usage;
}
