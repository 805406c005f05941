import { afterEach, describe, expect, test } from 'vitest';
import { checkCatalogue, type CatalogueFile } from '../../indicators/catalogue.ts';
import type { IndicatorDefinition } from '../../indicators/definition.ts';
import { CatalogueEditor } from '../../server/catalogue/catalogue-editor.ts';
import { DemonstrationService } from '../../server/catalogue/demonstration-service.ts';
import { StandardService } from '../../server/catalogue/standard-service.ts';
import type { Services } from '../../server/services.ts';
import type { Database } from '../../server/store/database.ts';
import { memoryDatabase } from '../store/databases.ts';
import { STANDARD, editedCity, expectError, lastAudit, publishFigures } from './edited-city.ts';
import { addOffice } from './office.ts';

const UNEMP = 'indicators/unemp-rate.json';

let services: Services;
afterEach(() => services.close());

/** The standard of a newer program: some files otherwise, others new, others gone. */
function newer(change: Record<string, ((content: never) => unknown) | null>): typeof STANDARD {
  const files: CatalogueFile[] = STANDARD.files.flatMap((file) => {
    const one = change[file.path];
    return one === null ? [] : [one ? { path: file.path, content: one(file.content as never) } : file];
  });
  for (const [path, one] of Object.entries(change))
    if (one && !STANDARD.files.some((file) => file.path === path))
      files.push({ path, content: one(undefined as never) });
  const { catalogue, mistakes } = checkCatalogue(files);
  expect(mistakes).toEqual([]);
  if (!catalogue) throw new Error('unreachable');
  return { catalogue, files };
}

const named = (name: string) => (content: IndicatorDefinition) => ({ ...content, name: { ...content.name, en: name } });
const copyOf = (path: string, id: string) => () => ({
  ...(STANDARD.files.find((file) => file.path === path)?.content as object),
  id,
});
const nameOf = (id: string) => services.catalogue.current().catalogue.indicators.find((one) => one.id === id)?.name.en;

/** Founds a city with the standard of today and starts a program with another one on it. */
async function upgraded(standard: typeof STANDARD, before?: (old: Services) => Promise<unknown>): Promise<Database> {
  const database = await memoryDatabase();
  const old = await editedCity('off', database);
  await before?.(old);
  services = await editedCity('off', database, standard);
  return database;
}

describe('an upgrade of the standard', () => {
  test('that changes nothing offers nothing', async () => {
    await upgraded(newer({ [UNEMP]: (content: object) => Object.fromEntries(Object.entries(content).reverse()) }));
    expect(await new StandardService(services).offers()).toEqual([]);
  });

  test('is offered file by file, and nothing of it is applied', async () => {
    const standard = newer({
      [UNEMP]: named('Joblessness'),
      'indicators/unemp-new.json': copyOf(UNEMP, 'unemp-new'),
      'indicators/wel-languages.json': null,
    });
    await upgraded(standard);
    const offers = new StandardService(services);
    const [changed, added, removed, ...others] = await offers.offers();
    expect(others).toEqual([]);
    expect(changed).toMatchObject({ path: 'indicators/unemp-new.json', change: 'new', forced: false });
    expect(added).toEqual({
      path: UNEMP,
      kind: 'indicator',
      id: 'unemp-rate',
      change: 'changed',
      forced: false,
      ownSetAside: false,
      mistakes: [],
      differences: [{ field: 'name.en', accepted: nameOf('unemp-rate'), shipped: 'Joblessness' }],
    });
    expect(removed).toMatchObject({ path: 'indicators/wel-languages.json', change: 'removed' });
    expect(nameOf('unemp-rate')).not.toBe('Joblessness');
    expect(nameOf('unemp-new')).toBeUndefined();
    expect(nameOf('wel-languages')).toBeDefined();

    await offers.accept(UNEMP, 6);
    expect(nameOf('unemp-rate')).toBe('Joblessness');
    expect(await lastAudit(services)).toEqual({ action: 'standard.accept', subject: UNEMP, account_id: 6 });
    await offers.accept(['indicators/unemp-new.json', 'indicators/wel-languages.json'], 6);
    expect(nameOf('unemp-new')).toBeDefined();
    expect(nameOf('wel-languages')).toBeUndefined();
    expect(await offers.offers()).toEqual([]);
    await expectError(offers.accept(UNEMP, 6), 'not-found', { what: 'offer' });
    // And so it stays at the next start.
    const again = await editedCity('off', services.database, standard);
    expect(again.catalogue.current().catalogue).toEqual(services.catalogue.current().catalogue);
  });

  test('leaves the city’s own wording, and says beside the offer what that is', async () => {
    await upgraded(newer({ [UNEMP]: named('Joblessness') }), async (old) => {
      const editor = new CatalogueEditor(old);
      const { content } = await editor.open(UNEMP);
      await editor.revise(
        UNEMP,
        named('Out of work')(content as IndicatorDefinition),
        { base: null, reason: null },
        null,
      );
    });
    const offers = new StandardService(services);
    const [offer] = await offers.offers();
    expect(offer?.differences).toEqual([
      { field: 'name.en', accepted: expect.any(String) as string, shipped: 'Joblessness', own: 'Out of work' },
    ]);
    await offers.accept(UNEMP, null);
    expect(nameOf('unemp-rate')).toBe('Out of work');
    const editor = new CatalogueEditor(services);
    expect(await editor.compare(UNEMP)).toMatchObject({
      standardChangedSince: true,
      differences: [{ field: 'name.en', standard: 'Joblessness', own: 'Out of work' }],
    });
    await editor.restore(UNEMP, null, null);
    expect(nameOf('unemp-rate')).toBe('Joblessness');
  });

  test('that would take away what figures name is refused, and what misses its other half', async () => {
    const list = 'codelists/CL_NEW.json';
    const standard = newer({
      [UNEMP]: null,
      [list]: copyOf('codelists/CL_SEX.json', 'CL_NEW'),
      'dimensions.json': (content: object[]) => [...content, { ...content[0], id: 'new_one', codelist: 'CL_NEW' }],
    });
    await upgraded(standard, async (old) => {
      await addOffice(old);
      await publishFigures(old, 'unemp-rate', 'period,value\n2019,5.1\n');
    });
    const offers = new StandardService(services);
    await expectError(offers.accept(UNEMP, null), 'conflict', { reason: 'indicator-used', id: 'unemp-rate' });
    const error = await expectError(offers.accept('dimensions.json', null), 'invalid-input');
    expect(error.members['mistakes']).toHaveLength(1);
    await offers.accept([list, 'dimensions.json'], null);
    expect((await offers.offers()).map((one) => one.path)).toEqual([UNEMP]);
  });

  test('a city that was never asked has accepted what it ran with', async () => {
    await upgraded(newer({ [UNEMP]: named('Joblessness') }), async (old) => {
      await old.database.knex('city_standard').delete();
    });
    expect(nameOf('unemp-rate')).not.toBe('Joblessness');
    expect(await new StandardService(services).offers()).toHaveLength(1);
  });
});

describe('a program that can no longer read', () => {
  /** As if the rules had changed: what is stored has a member nobody knows any more. */
  const spoil = async (database: Database, table: string, where: object): Promise<void> => {
    const row = await database.knex(table).where(where).first<{ body: string }>('body');
    await database
      .knex(table)
      .where(where)
      .update({ body: JSON.stringify({ ...(JSON.parse(row.body) as object), colour: 'red' }) });
  };

  test('an accepted file takes the shipped one, starts, and says so', async () => {
    await upgraded(newer({ [UNEMP]: named('Joblessness') }), (old) =>
      spoil(old.database, 'city_standard', { path: UNEMP }),
    );
    expect(nameOf('unemp-rate')).toBe('Joblessness');
    const offers = new StandardService(services);
    const [offer] = await offers.offers();
    expect(offer).toMatchObject({ path: UNEMP, forced: true, change: 'changed' });
    expect(offer?.mistakes).toMatchObject([{ file: UNEMP, found: 'colour' }]);
    await offers.accept(UNEMP, null);
    expect(await offers.offers()).toEqual([]);
  });

  test('an accepted set without a file it needs, or with one it does not know, starts all the same', async () => {
    await upgraded(STANDARD, async ({ database, cityId }) => {
      await database.knex('city_standard').where({ path: 'comparability.json' }).delete();
      await database.knex('city_standard').insert({ city_id: cityId, path: 'old-things.json', body: '[]' });
    });
    const { offers } = { offers: new StandardService(services) };
    const found = services.catalogue.composition().forced;
    expect([...found.keys()]).toEqual(['comparability.json', 'old-things.json']);
    expect(services.catalogue.current().catalogue).toEqual(STANDARD.catalogue);
    expect((await offers.offers()).map((one) => [one.path, one.change, one.forced])).toEqual([
      ['comparability.json', 'new', true],
      ['old-things.json', 'removed', true],
    ]);
    await offers.accept(['comparability.json', 'old-things.json'], null);
    expect(await offers.offers()).toEqual([]);
  });

  test('a file of the city’s own leaves it out until it is put right', async () => {
    await upgraded(STANDARD, async (old) => {
      const editor = new CatalogueEditor(old);
      const { content } = await editor.open(UNEMP);
      await editor.revise(
        UNEMP,
        named('Out of work')(content as IndicatorDefinition),
        { base: null, reason: null },
        null,
      );
      await spoil(old.database, 'catalogue_revision', { entry: UNEMP });
    });
    expect(nameOf('unemp-rate')).not.toBe('Out of work');
    const [offer] = await new StandardService(services).offers();
    expect(offer).toMatchObject({ path: UNEMP, change: 'none', forced: false, ownSetAside: true });
    expect(offer?.mistakes).toMatchObject([{ file: UNEMP, found: 'colour' }]);
    const editor = new CatalogueEditor(services);
    const { content, base } = await editor.open(UNEMP);
    await editor.revise(UNEMP, named('Jobless')(content as IndicatorDefinition), { base, reason: null }, null);
    expect(nameOf('unemp-rate')).toBe('Jobless');
    expect(await new StandardService(services).offers()).toEqual([]);
  });
});

describe('the demonstration', () => {
  test('follows the shipped standard, and accepts it when it is cleared', async () => {
    const database = await memoryDatabase();
    await editedCity('on', database);
    services = await editedCity('on', database, newer({ [UNEMP]: named('Joblessness') }));
    expect(nameOf('unemp-rate')).toBe('Joblessness');
    expect(await new StandardService(services).offers()).toEqual([]);
    await new DemonstrationService(services).clearDemonstration(null);
    services = await editedCity('on', database);
    expect(nameOf('unemp-rate')).toBe('Joblessness');
    expect((await new StandardService(services).offers()).map((one) => one.path)).toEqual([UNEMP]);
  });
});
