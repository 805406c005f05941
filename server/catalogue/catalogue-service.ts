import { extendCatalogue, formatMistake } from '../../indicators/catalogue.ts';
import type { Area, Catalogue } from '../../indicators/definition.ts';
import { recordAudit } from '../audit/audit-store.ts';
import { AppError } from '../errors.ts';
import type { CityIdentity } from '../contract/city.ts';
import type { Database } from '../store/database.ts';
import { inTransaction } from '../store/transaction.ts';
import { StartRefused } from '../store/migrate.ts';
import { CatalogueStore, type CatalogueFile } from './catalogue-store.ts';
import type { CityCatalogue, Source } from './city-catalogue.ts';

/** What a database that is neither new with the demonstration nor set up yet calls its city. */
const UNNAMED: CityIdentity = {
  key: 'city',
  name: { en: 'Our city', fr: 'Notre ville', da: 'Vores by', de: 'Unsere Stadt' },
  area: 'CITY',
  languages: ['en', 'fr', 'da', 'de'],
  defaultLanguage: 'en',
  accent: null,
  arms: null,
  publisher: { en: 'City administration', fr: 'Administration municipale', da: 'Kommunen', de: 'Stadtverwaltung' },
  demo: false,
};

/** The catalogue as the city runs it, in memory; loaded anew after each change. */
export class CatalogueService {
  readonly #database: Database;
  readonly #standard: Catalogue;
  readonly #effects: { now(): Date };
  #current: CityCatalogue | undefined;

  constructor(database: Database, standard: Catalogue, effects: { now(): Date }) {
    this.#database = database;
    this.#standard = standard;
    this.#effects = effects;
  }

  /** Keeps the shipped standard in the database and loads the city; a database without one gets an unnamed city. */
  async start(standardFiles: readonly CatalogueFile[]): Promise<void> {
    await inTransaction(this.#database, async (trx) => {
      const store = new CatalogueStore(trx);
      await store.saveStandard(standardFiles, this.#standard.benchmarks[0]?.edition ?? '');
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
      await store.insertArea(cityId, {
        code: UNNAMED.area,
        name: UNNAMED.name,
        parent: null,
        kind: 'city',
        validFrom: null,
        validTo: null,
      });
    });
    await this.reload();
  }

  /** @throws AppError `conflict` when there is a source of this key */
  async addSource(source: Source, accountId: number | null): Promise<void> {
    const { cityId } = this.current();
    await inTransaction(this.#database, async (trx) => {
      const store = new CatalogueStore(trx);
      if ((await store.sources(cityId)).some((one) => one.key === source.key)) {
        throw new AppError('conflict', { source: source.key });
      }
      await store.insertSource(cityId, source);
      await store.bumpRevision(cityId);
      const at = this.#effects.now().toISOString();
      await recordAudit(trx, { cityId, at, accountId, action: 'source.add', subject: source.key, after: source });
    });
    await this.reload();
  }

  async reload(): Promise<void> {
    const store = new CatalogueStore(this.#database.knex);
    const city = await store.findCity();
    if (!city) return;
    const { catalogue, mistakes } = extendCatalogue(this.#standard, await store.ownFiles(city.id));
    if (!catalogue)
      throw new StartRefused(`The city's own catalogue has mistakes:\n${mistakes.map(formatMistake).join('\n')}`);
    const adoptions = await store.adoptions(city.id);
    this.#current = {
      cityId: city.id,
      identity: city.identity,
      catalogue,
      areas: withKnownPlaces(await store.areas(city.id), catalogue.areas),
      sources: await store.sources(city.id),
      bodies: await store.bodies(city.id),
      adoptions: new Map(adoptions.map((adoption) => [adoption.indicator, adoption])),
      version: city.revision,
    };
  }

  current(): CityCatalogue {
    if (!this.#current) throw new Error('No city is loaded yet');
    return this.#current;
  }
}

/** The city's areas, and after them the places the catalogue knows: figures of another place need no record of our own. */
function withKnownPlaces(own: readonly Area[], known: readonly Area[]): Area[] {
  return [...own, ...known.filter((place) => !own.some((one) => one.code === place.code))];
}
