import type { Actor } from '../accounts/account-service.ts';
import { AppError } from '../errors.ts';
import { CatalogueStore } from './catalogue-store.ts';
import { changeCity, type CityChange, type EditingParts } from './change-city.ts';
import type { Body } from './city-catalogue.ts';
import { typedBodySchema } from './city-schemas.ts';
import { completeText, type TypedText } from './complete-text.ts';
import { readTyped } from './read-typed.ts';
import type { Knex } from 'knex';

/** A body as somebody typed it: names that are left out repeat the default language's. */
export type TypedBody = Omit<Body, 'name'> & { name: TypedText };

export interface BodyUse {
  accounts: number;
  /** Indicators whose figures it owes. */
  indicators: number;
  /** Versions of what it said and promised. */
  statements: number;
}

/** Bodies in charge: committees, departments, offices. */
export class BodyService {
  readonly #parts: EditingParts;

  constructor(parts: EditingParts) {
    this.#parts = parts;
  }

  /** @throws AppError `conflict` when there is a body of this key; `invalid-input` with the field */
  async add(body: TypedBody, actor: Actor): Promise<Body> {
    return changeCity(this.#parts, actor, async (city) => {
      const read = readBody(city, body);
      if ((await city.store.bodies(city.cityId)).some((one) => one.key === read.key))
        throw new AppError('conflict', { reason: 'key-taken', id: read.key });
      await city.store.insertBody(city.cityId, read);
      await city.audit('body.add', read.key, undefined, read);
      return read;
    });
  }

  /** @throws AppError `not-found`; `invalid-input` with the field */
  async save(body: TypedBody, actor: Actor): Promise<Body> {
    return changeCity(this.#parts, actor, async (city) => {
      const before = await getBody(city, body.key);
      const after = readBody(city, body);
      await city.store.updateBody(city.cityId, after);
      await city.audit('body.change', after.key, before, after);
      return after;
    });
  }

  /** @throws AppError `not-found`; `conflict` while an account is bound to it or it owes figures */
  async remove(key: string, actor: Actor): Promise<void> {
    await changeCity(this.#parts, actor, async (city) => {
      const before = await getBody(city, key);
      const used = (await usageOfBodies(city.trx, city.cityId)).get(key);
      if (used)
        throw new AppError('conflict', {
          reason: 'body-used',
          id: key,
          count: used.accounts + used.indicators + used.statements,
        });
      await city.store.deleteBody(city.cityId, key);
      await city.audit('body.remove', key, before);
    });
  }

  /** What names each body, by key; bodies nothing names are left out. */
  async usage(): Promise<Map<string, BodyUse>> {
    const { knex } = this.#parts.database;
    const city = await new CatalogueStore(knex).findCity();
    return city ? usageOfBodies(knex, city.id) : new Map<string, BodyUse>();
  }
}

function readBody({ identity }: CityChange, body: TypedBody): Body {
  return readTyped(typedBodySchema, { ...body, name: completeText(body.name, identity.defaultLanguage) });
}

async function getBody({ store, cityId }: CityChange, key: string): Promise<Body> {
  const body = (await store.bodies(cityId)).find((one) => one.key === key);
  if (!body) throw new AppError('not-found', { what: 'body', id: key });
  return body;
}

const NAMED_IN = {
  accounts: ['account', 'body'],
  indicators: ['adoption', 'owner'],
  statements: ['statement', 'body'],
} as const;

async function usageOfBodies(knex: Knex, cityId: number): Promise<Map<string, BodyUse>> {
  const usage = new Map<string, BodyUse>();
  for (const [kind, [table, column]] of Object.entries(NAMED_IN)) {
    const counted = (await knex(table)
      .where({ city_id: cityId })
      .whereNotNull(column)
      .groupBy(column)
      .select({ key: column })
      .count({ count: '*' })) as { key: string; count: number | string }[];
    for (const { key, count } of counted)
      usage.set(key, { accounts: 0, indicators: 0, statements: 0, ...usage.get(key), [kind]: Number(count) });
  }
  return usage;
}
