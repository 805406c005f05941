import type { Area, Catalogue } from '../../indicators/definition.ts';
import { AppError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import { StartRefused } from '../store/migrate.ts';
import { inTransaction } from '../store/transaction.ts';
import { CatalogueStore, type CatalogueFile } from './catalogue-store.ts';
import { changeCity } from './change-city.ts';
import type { CityArea, CityCatalogue, Source } from './city-catalogue.ts';
import { acceptAtFounding, readCityFiles } from './city-files.ts';
import { compose, toFiles, type Composition, type Files } from './compose-files.ts';
import { FileStore } from './file-store.ts';
import { UNNAMED, insertUnnamedArea } from './unnamed-city.ts';

/** The catalogue as the city runs it, in memory; loaded anew after each change. */
export class CatalogueService {
  readonly #database: Database;
  readonly #edition: string;
  readonly #effects: { now(): Date };
  #shipped: Files = new Map();
  #current: CityCatalogue | undefined;
  #composition: Composition | undefined;

  constructor(database: Database, standard: Catalogue, effects: { now(): Date }) {
    this.#database = database;
    this.#edition = standard.benchmarks[0]?.edition ?? '';
    this.#effects = effects;
  }

  /** Keeps the shipped standard in the database and loads the city; a database without one gets an unnamed city. */
  async start(standardFiles: readonly CatalogueFile[]): Promise<void> {
    this.#shipped = toFiles(standardFiles);
    await inTransaction(this.#database, async (trx) => {
      const store = new FileStore(trx);
      const before = await store.shippedBefore();
      await store.saveShipped(standardFiles, this.#edition);
      const city = await new CatalogueStore(trx).findCity();
      // A city that was never asked has accepted what it ran with until now.
      if (city) await acceptAtFounding(trx, city, before.length > 0 ? toFiles(before) : this.#shipped);
    });
    await this.reload();
  }

  async hasCity(): Promise<boolean> {
    return (await new CatalogueStore(this.#database.knex).findCity()) !== undefined;
  }

  /** Gives a database without a city an unnamed one, to be set up in the studio. */
  async foundUnnamedCity(): Promise<void> {
    await inTransaction(this.#database, async (trx) => {
      const store = new CatalogueStore(trx);
      if (await store.findCity()) return;
      const cityId = await store.insertCity(UNNAMED);
      await insertUnnamedArea(store, cityId);
      await acceptAtFounding(trx, { id: cityId, identity: UNNAMED }, this.#shipped);
    });
    await this.reload();
  }

  /** @throws AppError `conflict` when there is a source of this key */
  async addSource(source: Source, accountId: number | null): Promise<void> {
    const parts = { database: this.#database, catalogue: this, effects: this.#effects };
    await changeCity(parts, accountId, async ({ store, cityId, audit }) => {
      if ((await store.sources(cityId)).some((one) => one.key === source.key))
        throw new AppError('conflict', { reason: 'key-taken', id: source.key, source: source.key });
      await store.insertSource(cityId, source);
      await audit('source.add', source.key, undefined, source);
    });
  }

  /** Loads the city from the database. */
  async reload(): Promise<void> {
    const store = new CatalogueStore(this.#database.knex);
    const city = await store.findCity();
    if (!city) return;
    const composition = this.#compose(await readCityFiles(this.#database.knex, city, this.#shipped));
    const adoptions = await store.adoptions(city.id);
    const loaded: CityCatalogue = {
      cityId: city.id,
      identity: city.identity,
      catalogue: composition.catalogue,
      areas: withKnownPlaces(await store.areas(city.id), composition.catalogue.areas),
      sources: await store.sources(city.id),
      bodies: await store.bodies(city.id),
      adoptions: new Map(adoptions.map((adoption) => [adoption.indicator, adoption])),
      version: city.revision,
    };
    // Two may load at once: the one that began to look earlier never takes the place of the other.
    if (this.#current && this.#current.version > loaded.version) return;
    this.#composition = composition;
    this.#current = loaded;
  }

  /** Loads the city anew when another process has changed it; true when it had. */
  async refresh(): Promise<boolean> {
    const city = await this.#database
      .knex('city')
      .orderBy('id')
      .first<{ id: number; revision: number } | undefined>('id', 'revision');
    if (!city || city.revision === this.#current?.version) return false;
    await this.reload();
    return true;
  }

  current(): CityCatalogue {
    if (!this.#current) throw new Error('No city is loaded yet');
    return this.#current;
  }

  /** The standard's files as this program brings them. */
  shipped(): Files {
    return this.#shipped;
  }

  /** The files `current()` is made of, and what of them could not be read. */
  composition(): Composition {
    if (!this.#composition) throw new Error('No city is loaded yet');
    return this.#composition;
  }

  #compose({ shipped, accepted, own }: { shipped: Files; accepted: Files; own: Files }): Composition {
    try {
      return compose(shipped, accepted, own);
    } catch (error) {
      throw new StartRefused(`The city's catalogue cannot be read: ${error instanceof Error ? error.message : ''}`);
    }
  }
}

/** The city's areas, and after them the places the catalogue knows: figures of another place need no record of our own. */
function withKnownPlaces(own: readonly CityArea[], known: readonly Area[]): CityArea[] {
  const elsewhere = known.filter((place) => !own.some((one) => one.code === place.code));
  return [...own, ...elsewhere.map((place) => ({ ...place, successor: null }))];
}
