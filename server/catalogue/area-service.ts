import type { Actor } from '../accounts/account-service.ts';
import { AppError } from '../errors.ts';
import { planAreas, type AreaPlan } from './area-file.ts';
import { changeCity, type CityChange, type EditingParts } from './change-city.ts';
import { AREA_FAULTS, checkAreas } from './check-areas.ts';
import { CatalogueStore } from './catalogue-store.ts';
import type { CityArea } from './city-catalogue.ts';
import { typedAreaSchema } from './city-schemas.ts';
import { completeText, type TypedText } from './complete-text.ts';
import { usageOfAreas, type FigureUse } from './figures-in-use.ts';
import { readTyped, refuseField } from './read-typed.ts';

/** An area as somebody typed it: names that are left out repeat the default language's. */
export type TypedArea = Omit<CityArea, 'name' | 'successor'> & { name: TypedText; successor?: string | null };

/** The areas figures can belong to. */
export class AreaService {
  readonly #parts: EditingParts;

  constructor(parts: EditingParts) {
    this.#parts = parts;
  }

  /** @throws AppError `conflict` when there is an area of this code; `invalid-input` with the field */
  async add(area: TypedArea, actor: Actor): Promise<CityArea> {
    return changeCity(this.#parts, actor, async (city) => {
      const areas = await city.store.areas(city.cityId);
      const read = readArea(city, area);
      if (areas.some((one) => one.code === read.code))
        throw new AppError('conflict', { reason: 'key-taken', id: read.code });
      refuseFaults([...areas, read], read.code, city);
      await city.store.insertArea(city.cityId, read);
      await city.audit('area.add', read.code, undefined, read);
      return read;
    });
  }

  /** @throws AppError `not-found`; `invalid-input` with the field */
  async save(area: TypedArea, actor: Actor): Promise<CityArea> {
    return changeCity(this.#parts, actor, async (city) => {
      const before = await getArea(city, area.code);
      const successor = area.successor === undefined ? before.successor : area.successor;
      return write(city, 'area.change', before, readArea(city, { ...area, successor }));
    });
  }

  /**
   * Ends an area: its figures stay, new ones belong to `successor`, where there is one.
   * @throws AppError `not-found`; `invalid-input` with the field
   */
  async end(code: string, validTo: string, successor: string | null, actor: Actor): Promise<CityArea> {
    return changeCity(this.#parts, actor, async (city) => {
      const before = await getArea(city, code);
      return write(city, 'area.end', before, readArea(city, { ...before, validTo, successor }));
    });
  }

  /** @throws AppError `not-found`; `conflict` while figures or other areas name it, or for the city itself */
  async remove(code: string, actor: Actor): Promise<void> {
    await changeCity(this.#parts, actor, async (city) => {
      const { trx, store, cityId, identity } = city;
      const before = await getArea(city, code);
      if (code === identity.area) throw new AppError('conflict', { reason: 'own-area', id: code });
      const used = (await usageOfAreas(trx, cityId)).get(code);
      if (used) throw new AppError('conflict', { reason: 'area-used', id: code, count: used.series + used.staged });
      const naming = (await store.areas(cityId)).filter((one) => one.parent === code || one.successor === code);
      if (naming.length > 0) throw new AppError('conflict', { reason: 'area-named', id: code, count: naming.length });
      await store.deleteArea(cityId, code);
      await city.audit('area.remove', code, before);
    });
  }

  /** How many series name each area; areas nothing names are left out. */
  async usage(): Promise<Map<string, FigureUse>> {
    const { knex } = this.#parts.database;
    const city = await new CatalogueStore(knex).findCity();
    return city ? usageOfAreas(knex, city.id) : new Map<string, FigureUse>();
  }

  /** What loading this file would do. Nothing is changed. */
  async previewAreas(csvText: string): Promise<AreaPlan> {
    const store = new CatalogueStore(this.#parts.database.knex);
    const city = await store.findCity();
    if (!city) throw new Error('There is no city to preview areas for');
    return planAreas(csvText, await store.areas(city.id), city.identity);
  }

  /** Adds and changes the file's areas; others stay. @throws AppError `invalid-input` with `members.problems` */
  async loadAreas(csvText: string, actor: Actor): Promise<AreaPlan> {
    return changeCity(this.#parts, actor, async ({ store, cityId, identity, audit }) => {
      const plan = planAreas(csvText, await store.areas(cityId), identity);
      const [first] = plan.problems;
      if (first)
        throw new AppError(
          'invalid-input',
          { where: 'body', field: first.column ?? 'file', problem: `${first.code} (${first.line})` },
          { members: { problems: plan.problems } },
        );
      for (const area of plan.added) await store.insertArea(cityId, area);
      for (const { area } of plan.changed) await store.updateArea(cityId, area);
      if (plan.added.length + plan.changed.length > 0)
        await audit(
          'areas.load',
          identity.area,
          plan.changed.map(({ area, fields }) => ({ code: area.code, fields })),
          { added: plan.added, changed: plan.changed.map(({ area }) => area) },
        );
      return plan;
    });
  }
}

function readArea({ identity }: CityChange, area: TypedArea): CityArea {
  return readTyped(typedAreaSchema, {
    ...area,
    name: completeText(area.name, identity.defaultLanguage),
    successor: area.successor ?? null,
  });
}

async function getArea({ store, cityId }: CityChange, code: string): Promise<CityArea> {
  const area = (await store.areas(cityId)).find((one) => one.code === code);
  if (!area) throw new AppError('not-found', { what: 'area', id: code });
  return area;
}

async function write(
  city: CityChange,
  action: 'area.change' | 'area.end',
  before: CityArea,
  after: CityArea,
): Promise<CityArea> {
  const others = (await city.store.areas(city.cityId)).filter((one) => one.code !== after.code);
  refuseFaults([...others, after], after.code, city);
  await city.store.updateArea(city.cityId, after);
  await city.audit(action, after.code, before, after);
  return after;
}

/** Only the area's own: what is wrong elsewhere must not stand in the way of putting one right. */
function refuseFaults(areas: readonly CityArea[], code: string, { identity }: CityChange): void {
  const fault = checkAreas(areas, identity.area).find((one) => one.area === code);
  if (fault) refuseField(fault.field, AREA_FAULTS[fault.code]);
}
