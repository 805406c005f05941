import { isDeepStrictEqual } from 'node:util';
import type { Language } from '../../indicators/text.ts';
import type { Actor } from '../accounts/account-service.ts';
import type { CityIdentity } from '../contract/city.ts';
import { AppError } from '../errors.ts';
import { changeCity, type CityChange, type EditingParts } from './change-city.ts';
import { completeText, type TypedText } from './complete-text.ts';
import { identitySchema, typedAreaSchema } from './city-schemas.ts';
import { usageOfAreas } from './figures-in-use.ts';
import { readTyped, refuseField } from './read-typed.ts';

/** What may be changed of a city's identity; what is left out stays. */
export interface IdentityChange {
  key?: string;
  /** Languages that are left out or blank repeat the default one. */
  name?: TypedText;
  publisher?: TypedText;
  languages?: readonly Language[];
  defaultLanguage?: Language;
  /** `#rrggbb`, or null for the house's own. */
  accent?: string | null;
  /** SVG path data, or null for none. */
  arms?: string | null;
  /** Another code for the city's own area; possible until figures name it. */
  area?: string;
}

/** Who the city is. */
export class IdentityService {
  readonly #parts: EditingParts;

  constructor(parts: EditingParts) {
    this.#parts = parts;
  }

  /** @throws AppError `invalid-input` with the field; `conflict` when the area's code is in use or taken */
  async saveIdentity(change: IdentityChange, actor: Actor): Promise<CityIdentity> {
    return changeCity(this.#parts, actor, async (city) => {
      const before = city.identity;
      const after = changed(before, change);
      await city.store.updateIdentity(city.cityId, after);
      if (after.area !== before.area) await recode(city, before.area, after.area);
      await followName(city, before, after);
      await city.audit('city.change', after.key, before, after);
      return after;
    });
  }
}

function changed(before: CityIdentity, change: IdentityChange): CityIdentity {
  const { name, publisher, languages, ...rest } = change;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const own = change.defaultLanguage ?? before.defaultLanguage;
  const after = readTyped(identitySchema, {
    ...before,
    ...given,
    languages: languages ? [...languages] : before.languages,
    name: name ? completeText(name, own) : before.name,
    publisher: publisher ? completeText(publisher, own) : before.publisher,
    // Whether this is the demonstration is never typed.
    demo: before.demo,
  });
  if (!after.languages.includes(after.defaultLanguage))
    refuseField('defaultLanguage', 'one of the languages that are offered');
  return after;
}

async function recode({ trx, store, cityId }: CityChange, from: string, to: string): Promise<void> {
  readTyped(typedAreaSchema.pick({ code: true }), { code: to });
  const used = (await usageOfAreas(trx, cityId)).get(from);
  if (used) throw new AppError('conflict', { reason: 'area-used', id: from, count: used.series + used.staged });
  if ((await store.areas(cityId)).some((area) => area.code === to))
    throw new AppError('conflict', { reason: 'key-taken', id: to });
  await store.recodeArea(cityId, from, to);
}

/** The city's own area is called as the city is, unless somebody gave it another name. */
async function followName({ store, cityId }: CityChange, before: CityIdentity, after: CityIdentity): Promise<void> {
  const own = (await store.areas(cityId)).find((area) => area.code === after.area);
  if (own && isDeepStrictEqual(own.name, before.name)) await store.updateArea(cityId, { ...own, name: after.name });
}
