import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkCatalogue } from '../../indicators/catalogue.ts';
import type { CodeList, IndicatorDefinition } from '../../indicators/definition.ts';
import { AdoptionService } from '../../server/catalogue/adoption-service.ts';
import { AreaService } from '../../server/catalogue/area-service.ts';
import { CatalogueEditor } from '../../server/catalogue/catalogue-editor.ts';
import { IdentityService } from '../../server/catalogue/identity-service.ts';
import { readCityPack } from '../../server/catalogue/city-pack.ts';
import type { Services } from '../../server/services.ts';
import { databaseKinds } from '../store/databases.ts';
import { editedCity, expectError, lastAudit, publishFigures } from './edited-city.ts';
import { addOffice } from './office.ts';

const UNEMP = 'indicators/unemp-rate.json';

let services: Services;
let editor: CatalogueEditor;
const folders: string[] = [];
afterEach(async () => {
  await services.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const start = async (demo: 'on' | 'off' = 'off'): Promise<void> => {
  services = await editedCity(demo);
  editor = new CatalogueEditor(services);
};
const indicator = (id: string) => services.catalogue.current().catalogue.indicators.find((one) => one.id === id);

/** Rewords an indicator, over what is there now. */
async function rename(id: string, name: string, base?: number | null): Promise<number | null> {
  const file = await editor.open(`indicators/${id}.json`);
  const content = { ...(file.content as IndicatorDefinition), name: { en: name, fr: name, da: name, de: name } };
  const seen = { base: base === undefined ? file.base : base, reason: 'Clearer' };
  return (await editor.revise(file.path, content, seen, 5)).revision;
}

describe('a text of the standard', () => {
  beforeEach(() => start());

  test('is worded otherwise: used at once, told from the standard, in the log', async () => {
    const standard = indicator('unemp-rate')?.name.en;
    expect((await editor.open(UNEMP)).base).toBeNull();
    await rename('unemp-rate', 'Out of work');
    expect(indicator('unemp-rate')?.name.en).toBe('Out of work');
    expect((await editor.editableFiles()).filter((one) => one.isChanged)).toEqual([
      { path: UNEMP, kind: 'indicator', id: 'unemp-rate', isOwn: false, isChanged: true },
    ]);
    expect(await editor.compare(UNEMP)).toMatchObject({ standardChangedSince: false });
    expect((await editor.compare(UNEMP)).differences[0]).toEqual({
      field: 'name.en',
      standard,
      own: 'Out of work',
    });
    expect(await lastAudit(services)).toEqual({ action: 'catalogue.revise', subject: UNEMP, account_id: 5 });
  });

  test('keeps its place among the others', async () => {
    const order = services.catalogue.current().catalogue.indicators.map((one) => one.id);
    await rename('unemp-rate', 'Out of work');
    expect(services.catalogue.current().catalogue.indicators.map((one) => one.id)).toEqual(order);
  });

  test('has a history, and any of it can be put back, the standard too', async () => {
    await services.accounts.add(services.cityId, { email: 'eva@example.org', name: 'Eva', roles: ['admin'] }, null);
    const [account] = await services.accounts.list(services.cityId);
    const standard = indicator('unemp-rate');
    const first = await rename('unemp-rate', 'One');
    await rename('unemp-rate', 'Two');
    await editor.restore(UNEMP, first, account?.id ?? null, 'It was better');
    expect(indicator('unemp-rate')?.name.en).toBe('One');
    await editor.restore(UNEMP, null, account?.id ?? null);
    expect(indicator('unemp-rate')).toEqual(standard);
    const history = await editor.history(UNEMP);
    expect(history.map(({ reason, isStandard }) => ({ reason, isStandard }))).toEqual([
      { reason: null, isStandard: true },
      { reason: 'It was better', isStandard: false },
      { reason: 'Clearer', isStandard: false },
      { reason: 'Clearer', isStandard: false },
    ]);
    expect(history[0]).toMatchObject({ account: 'Eva', accountId: account?.id });
    expect((await editor.editableFiles()).some((one) => one.isChanged)).toBe(false);
    await expectError(editor.restore(UNEMP, 999, null), 'not-found', { what: 'revision' });
    await expectError(editor.restore('indicators/unemp-gap.json', null, null), 'not-found');
  });

  test('written as the standard has it is the standard’s again; written as it is, nothing', async () => {
    await rename('unemp-rate', 'One');
    const revisions = async () => (await editor.history(UNEMP)).length;
    await rename('unemp-rate', 'One');
    expect(await revisions()).toBe(1);
    const { standard, base } = await editor.open(UNEMP);
    await editor.revise(UNEMP, standard, { base, reason: null }, null);
    expect((await editor.open(UNEMP)).isChanged).toBe(false);
    expect(await revisions()).toBe(2);
  });

  test('with mistakes is refused with each of them, and nothing is changed', async () => {
    const { version } = services.catalogue.current();
    const { content, base } = await editor.open(UNEMP);
    const wrong = { ...(content as object), unit: 'XX', theme: 'nothing', colour: 'red' };
    const error = await expectError(editor.revise(UNEMP, wrong, { base, reason: null }, null), 'invalid-input', {
      where: 'body',
    });
    expect(error.members['mistakes']).toEqual([{ file: UNEMP, path: '', expected: 'no colour', found: 'colour' }]);
    const { colour: _colour, ...less } = wrong;
    const more = await expectError(editor.revise(UNEMP, less, { base, reason: null }, null), 'invalid-input');
    expect((more.members['mistakes'] as { path: string }[]).map((one) => one.path)).toEqual(
      expect.arrayContaining(['theme', 'unit']),
    );
    for (const nothing of [null, undefined, 'text', []])
      await expectError(editor.revise(UNEMP, nothing, { base, reason: null }, null), 'invalid-input');
    expect(await editor.history(UNEMP)).toEqual([]);
    await services.catalogue.reload();
    expect(services.catalogue.current().version).toBe(version);
  });

  test('of which others speak is checked with them', async () => {
    const path = 'domains.json';
    const { content, base } = await editor.open(path);
    const fewer = (content as { id: string }[]).filter((one) => one.id !== indicator('unemp-rate')?.domain);
    const error = await expectError(editor.revise(path, fewer, { base, reason: null }, null), 'invalid-input');
    expect(JSON.stringify(error.members['mistakes'])).toContain(UNEMP);
  });

  test.each(['indicators/../x.json', '/etc/passwd', 'indicators/a/b.json', 'x.txt', '.json'])(
    'is none at the path %s',
    async (path) => {
      await expectError(editor.revise(path, {}, { base: null, reason: null }, null), 'not-found');
      await expectError(editor.open(path), 'not-found');
    },
  );

  test('is none of a kind the catalogue does not know', async () => {
    const error = await expectError(editor.revise('x.json', [], { base: null, reason: null }, null), 'invalid-input');
    expect(error.members['mistakes']).toMatchObject([{ file: 'x.json' }]);
  });

  test('key factors, objectives and dimensions are worded in the same way', async () => {
    const factor = await editor.open('key-factors/kf01.json');
    const content = factor.content as { questions: { id: string; text: object }[] };
    const questions = content.questions.map((one, at) => (at === 0 ? { ...one, text: { en: 'Is it so?' } } : one));
    await editor.revise(factor.path, { ...content, questions }, { base: null, reason: null }, null);
    const { keyFactors } = services.catalogue.current().catalogue;
    expect(keyFactors.find((one) => one.id === 'kf01')?.questions[0]?.text).toEqual({ en: 'Is it so?' });
    const dimensions = (await editor.open('dimensions.json')).content as { id: string; label: object }[];
    const all = (name: string) => ({ en: name, fr: name, da: name, de: name });
    const own = dimensions.map((one) => (one.id === 'sex' ? { ...one, label: all('Gender') } : one));
    await editor.revise('dimensions.json', own, { base: null, reason: null }, null);
    const found = services.catalogue.current().catalogue.dimensions;
    expect(found.map((one) => one.id)).toEqual(dimensions.map((one) => one.id));
    expect(found.find((one) => one.id === 'sex')?.label.en).toBe('Gender');
  });
});

describe.each(databaseKinds())('two who change the same on $kind', ({ open }) => {
  test('over one version: one is taken, the other is told', async () => {
    services = await editedCity('off', await open());
    editor = new CatalogueEditor(services);
    const results = await Promise.allSettled([
      rename('unemp-rate', 'One', null),
      rename('unemp-rate', 'Two', null),
      rename('unemp-rate', 'Three', null),
    ]);
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    for (const one of results)
      if (one.status === 'rejected')
        expect(one.reason).toMatchObject({ code: 'conflict', facts: { reason: 'changed-meanwhile' } });
    expect(await editor.history(UNEMP)).toHaveLength(1);
    await expectError(rename('unemp-rate', 'Late', null), 'conflict', { reason: 'changed-meanwhile' });
    await rename('unemp-rate', 'Again');
    expect(indicator('unemp-rate')?.name.en).toBe('Again');
  });

  test('another process sees it when it looks', async () => {
    services = await editedCity('off', await open());
    editor = new CatalogueEditor(services);
    const other = await editedCity('off', services.database);
    expect(await other.catalogue.refresh()).toBe(false);
    await rename('unemp-rate', 'Out of work');
    expect(await other.catalogue.refresh()).toBe(true);
    expect(other.catalogue.current().catalogue).toEqual(services.catalogue.current().catalogue);
    expect(await other.catalogue.refresh()).toBe(false);
  });
});

describe('what figures name', () => {
  beforeEach(async () => {
    await start();
    await addOffice(services);
    await publishFigures(services, 'unemp-rate', 'period,age,value\n2019,Y40T59,5.1\n2019,Y15T24,5.2\n');
  });

  test('stays in its code list', async () => {
    const file = await editor.open('codelists/CL_AGE.json');
    const list = file.content as CodeList;
    const without = (id: string) => ({ ...list, codes: list.codes.filter((one) => one.id !== id) });
    await expectError(editor.revise(file.path, without('Y40T59'), { base: null, reason: null }, null), 'conflict', {
      reason: 'code-used',
      id: 'age=Y40T59',
      count: 1,
    });
    expect(await editor.history(file.path)).toEqual([]);
    // What nothing names may go.
    await editor.revise(file.path, without('Y26T39'), { base: null, reason: null }, null);
  });

  test('stays a dimension of its indicator', async () => {
    const { content } = await editor.open(UNEMP);
    const { dimensions, ...rest } = content as IndicatorDefinition;
    const fewer = { ...rest, dimensions: dimensions.filter((one) => one !== 'age') };
    await expectError(editor.revise(UNEMP, fewer, { base: null, reason: null }, null), 'conflict', {
      reason: 'code-used',
      id: 'unemp-rate: age',
      count: 2,
    });
  });
});

describe('an own indicator', () => {
  beforeEach(async () => {
    await start();
    await new IdentityService(services).saveIdentity({ key: 'aarhus' }, null);
  });
  const own = { id: 'aarhus-unemp', basedOn: 'unemp-rate', difference: { en: 'Counted at the end of the year.' } };

  test('takes over what it does not say from the one it is based on, and may stand in its place', async () => {
    await editor.addOwnIndicator(own, { reason: 'Our register' }, 3);
    const base = indicator('unemp-rate');
    expect(indicator('aarhus-unemp')).toEqual({
      ...base,
      ...own,
      published: [],
      provenance: { state: 'verified', basis: 'Defined by the city itself.' },
    });
    expect(services.catalogue.current().catalogue.indicators.at(-1)?.id).toBe('aarhus-unemp');
    expect((await editor.editableFiles()).filter((one) => one.isOwn)).toMatchObject([{ id: 'aarhus-unemp' }]);
    await new AdoptionService(services).saveAdoption(
      { indicator: 'unemp-rate', state: 'replaced', replacedBy: 'aarhus-unemp' },
      null,
    );
    await expectError(editor.restore('indicators/aarhus-unemp.json', null, 3), 'conflict', {
      reason: 'indicator-used',
      id: 'aarhus-unemp',
    });
    await new AdoptionService(services).saveAdoption({ indicator: 'unemp-rate', state: 'adopted' }, null);
    await editor.restore('indicators/aarhus-unemp.json', null, 3);
    expect(indicator('aarhus-unemp')).toBeUndefined();
    await rename('unemp-rate', 'Something else');
  });

  test('with figures stays', async () => {
    await addOffice(services);
    await editor.addOwnIndicator(own, { reason: null }, null);
    await publishFigures(services, 'aarhus-unemp', 'period,value\n2019,5.1\n');
    await expectError(editor.restore('indicators/aarhus-unemp.json', null, 3), 'conflict', {
      reason: 'indicator-used',
      count: 1,
    });
  });

  test('begins with the city’s prefix, whichever way it comes, and has an id nobody has', async () => {
    await expectError(editor.addOwnIndicator({ ...own, id: 'emp-own' }, { reason: null }, null), 'invalid-input', {
      field: 'id',
    });
    await expectError(editor.addOwnIndicator({ ...own, id: '../x' }, { reason: null }, null), 'invalid-input');
    await expectError(editor.addOwnIndicator({ ...own, id: 'unemp-rate' }, { reason: null }, null), 'conflict', {
      reason: 'key-taken',
    });
    await expectError(editor.addOwnIndicator({ ...own, basedOn: 'nothing' }, { reason: null }, null), 'invalid-input', {
      field: 'basedOn',
    });
    const { content } = await editor.open(UNEMP);
    const copy = { ...(content as object), id: 'emp-own' };
    await expectError(
      editor.revise('indicators/emp-own.json', copy, { base: null, reason: null }, null),
      'invalid-input',
      { field: 'id' },
    );
    expect(await editor.ownPrefixes()).toEqual(['aarhus-']);
  });

  test('that says nowhere how it differs is refused with the mistake', async () => {
    const { difference: _difference, ...without } = own;
    const error = await expectError(editor.addOwnIndicator(without, { reason: null }, null), 'invalid-input', {
      field: 'difference',
    });
    expect(error.members['mistakes']).toHaveLength(1);
  });
});

describe('the whole as files', () => {
  /** Writes files below a new folder and returns it. */
  function writeFiles(files: readonly { path: string; content: unknown }[]): string {
    const folder = mkdtempSync(join(tmpdir(), 'export-'));
    folders.push(folder);
    for (const { path, content } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), JSON.stringify(content, null, 2));
    }
    return folder;
  }

  test('read back is the same catalogue and the same city', async () => {
    await start('on');
    expect(await editor.ownPrefixes()).toEqual(['bs-', 'basel-stadt-']);
    await rename('unemp-rate', 'Out of work');
    const areas = new AreaService(services);
    for (const code of ['N', 'S'])
      await areas.add(
        { code, name: { en: code }, parent: 'CH-BS', kind: 'district', validFrom: null, validTo: null },
        null,
      );
    await areas.end('N', '2025-12-31', 'S', null);
    const places = await editor.open('areas.json');
    const first = { ...(places.content as object[])[0], code: 'XX-NEW' };
    await editor.revise(places.path, [...(places.content as object[]), first], { base: null, reason: null }, null);
    const files = await editor.exportFiles();
    const folder = writeFiles(files);

    const prefix = 'catalogue/';
    const { catalogue, mistakes } = checkCatalogue(
      files
        .filter(({ path }) => path.startsWith(prefix))
        .map(({ path, content }) => ({ path: path.slice(prefix.length), content })),
    );
    expect(mistakes).toEqual([]);
    const current = services.catalogue.current();
    const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
    for (const part of ['indicators', 'codelists', 'keyFactors'] as const)
      expect(catalogue?.[part].toSorted(byId)).toEqual(current.catalogue[part].toSorted(byId));
    const rest = ({ indicators: _i, codelists: _c, keyFactors: _k, ...others }: typeof current.catalogue) => others;
    expect(catalogue && rest(catalogue)).toEqual(rest(current.catalogue));

    const pack = readCityPack(join(folder, 'city'));
    expect(pack.identity).toEqual(current.identity);
    expect(pack.bodies).toEqual(current.bodies);
    expect(pack.sources).toEqual(current.sources.map(({ id: _id, ...source }) => source));
    expect(new Map(pack.adoptions.map((one) => [one.indicator, one]))).toEqual(current.adoptions);
    expect(pack.areas).toEqual(current.areas.slice(0, 4));
    expect(pack.areas.find((one) => one.code === 'N')).toMatchObject({ validTo: '2025-12-31', successor: 'S' });
    const own = services.catalogue.composition().own;
    expect(new Map(pack.ownFiles.map((one) => [one.path, one.content]))).toEqual(own);
    expect(own.size).toBeGreaterThan(20);
  });
});
