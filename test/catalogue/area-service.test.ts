import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AreaService, type TypedArea } from '../../server/catalogue/area-service.ts';
import type { Services } from '../../server/services.ts';
import { editedCity, expectError, lastAudit, publishFigures } from './edited-city.ts';
import { addOffice } from './office.ts';

let services: Services;
let areas: AreaService;
beforeEach(async () => {
  services = await editedCity();
  areas = new AreaService(services);
});
afterEach(() => services.close());

const district = (code: string, more: Partial<TypedArea> = {}): TypedArea => ({
  code,
  name: { en: `District ${code}` },
  parent: 'CITY',
  kind: 'district',
  validFrom: null,
  validTo: null,
  ...more,
});
const find = (code: string) => services.catalogue.current().areas.find((area) => area.code === code);

describe('areas', () => {
  test('are added, changed, ended with a successor, and removed, each in the log', async () => {
    await areas.add(district('N'), 7);
    await areas.add(district('S'), 7);
    expect(find('N')).toEqual({ ...district('N'), name: all('District N'), successor: null });
    await areas.save(district('N', { name: { en: 'North', da: 'Nord' } }), 7);
    expect(find('N')?.name).toEqual({ en: 'North', fr: 'North', da: 'Nord', de: 'North' });
    await areas.end('N', '2025-12-31', 'S', 7);
    expect(find('N')).toMatchObject({ validTo: '2025-12-31', successor: 'S' });
    expect(await lastAudit(services)).toEqual({ action: 'area.end', subject: 'N', account_id: 7 });
    await expectError(areas.remove('S', 7), 'conflict', { reason: 'area-named', count: 1 });
    await areas.remove('N', 7);
    expect(find('N')).toBeUndefined();
    await areas.remove('S', 7);
  });

  test('a saved area keeps its successor unless it says another', async () => {
    await areas.add(district('N'), null);
    await areas.add(district('S', { successor: 'N' }), null);
    await areas.save(district('S', { name: { en: 'South' } }), null);
    expect(find('S')?.successor).toBe('N');
    await areas.save(district('S', { successor: null }), null);
    expect(find('S')?.successor).toBeNull();
  });

  test('never stand above or follow themselves, nor name what is not there', async () => {
    await areas.add(district('A'), null);
    await areas.add(district('B', { parent: 'A' }), null);
    await areas.add(district('C', { parent: 'B', successor: 'A' }), null);
    await expectError(areas.save(district('A', { parent: 'C' }), null), 'invalid-input', { field: 'parent' });
    await expectError(areas.save(district('A', { parent: 'A' }), null), 'invalid-input', { field: 'parent' });
    await expectError(areas.save(district('A', { parent: 'Z' }), null), 'invalid-input', { field: 'parent' });
    await expectError(areas.save(district('A', { successor: 'C' }), null), 'invalid-input', { field: 'successor' });
    await expectError(areas.end('A', '2025-12-31', 'Z', null), 'invalid-input', { field: 'successor' });
    expect(find('A')).toMatchObject({ parent: 'CITY', successor: null });
  });

  test('the city itself has nothing above it, does not end and stays', async () => {
    await areas.add(district('A'), null);
    const city = { ...district('CITY'), kind: 'city' as const };
    await expectError(areas.save({ ...city, parent: 'A' }, null), 'invalid-input', { field: 'parent' });
    await expectError(areas.end('CITY', '2025-12-31', null, null), 'invalid-input', { field: 'validTo' });
    await expectError(areas.remove('CITY', null), 'conflict', { reason: 'own-area' });
    await expectError(areas.add({ ...district('X'), kind: 'city' }, null), 'invalid-input', { field: 'kind' });
  });

  test.each([
    [district('=cmd'), 'code'],
    [district('A', { name: { en: '@formula' } }), 'name.en'],
    [district('A', { name: {} }), 'name.en'],
    [district('A', { validFrom: '2025-02-31' }), 'validFrom'],
    [district('A', { validFrom: '2025-02-01', validTo: '2025-01-01' }), 'validTo'],
  ])('are refused with the field (%#)', async (area, field) => {
    await expectError(areas.add(area, null), 'invalid-input', { field });
  });

  test('one with figures is not removed, and how many series name it is counted', async () => {
    await addOffice(services);
    await areas.add(district('N'), null);
    await publishFigures(services, 'soc-assistance-rate', 'area,period,value\nN,2019,5.1\nCITY,2019,4.1\n');
    expect(await areas.usage()).toEqual(
      new Map([
        ['CITY', { series: 1, staged: 0 }],
        ['N', { series: 1, staged: 0 }],
      ]),
    );
    await expectError(areas.remove('N', null), 'conflict', { reason: 'area-used', id: 'N', count: 1 });
  });

  test('two of one code are refused; one that is not there is not found', async () => {
    await areas.add(district('N'), null);
    await expectError(areas.add(district('N'), null), 'conflict', { reason: 'key-taken', id: 'N' });
    await expectError(areas.save(district('Z'), null), 'not-found');
    await expectError(areas.remove('Z', null), 'not-found');
  });
});

const all = (name: string) => ({ en: name, fr: name, da: name, de: name });

describe('a file of areas', () => {
  const FILE = 'CODE;Name;Name_DE;Population\nN;North;Nord;12000\nS;South;;9000\n\nN1;North 1;;1\n';

  test('is shown before it is loaded, in any of the usual delimiters', async () => {
    for (const text of [FILE, FILE.replaceAll(';', ','), `\uFEFF${FILE.replaceAll(';', '\t')}`]) {
      const plan = await areas.previewAreas(text);
      expect(plan.problems).toEqual([]);
      expect(plan.added.map((area) => area.code)).toEqual(['N', 'S', 'N1']);
      expect(plan.ignoredColumns).toEqual(['population']);
      expect(plan.notNamed).toEqual(['CITY']);
    }
    expect(services.catalogue.current().areas.some((area) => area.code === 'N')).toBe(false);
    const loaded = await areas.loadAreas(FILE, 3);
    expect(loaded.added[0]).toEqual({
      code: 'N',
      name: { en: 'North', fr: 'North', da: 'North', de: 'Nord' },
      parent: 'CITY',
      kind: 'district',
      validFrom: null,
      validTo: null,
      successor: null,
    });
    expect(find('N')?.name.de).toBe('Nord');
    expect(await lastAudit(services)).toEqual({ action: 'areas.load', subject: 'CITY', account_id: 3 });
  });

  test('says of what is known what changes, old and new, and keeps what it has no column for', async () => {
    await areas.loadAreas(FILE, null);
    const plan = await areas.previewAreas('code,name,valid_to,successor\nN,Northern,2025-12-31,S\nS,South,,\n');
    expect(plan.unchanged.map((area) => area.code)).toEqual(['S']);
    expect(plan.changed.map(({ fields }) => fields)).toEqual([
      [
        { field: 'name_en', before: 'North', after: 'Northern' },
        { field: 'name_fr', before: 'North', after: 'Northern' },
        { field: 'name_da', before: 'North', after: 'Northern' },
        // A translation stays.
        { field: 'valid_to', before: null, after: '2025-12-31' },
        { field: 'successor', before: null, after: 'S' },
      ],
    ]);
    await areas.loadAreas('code,name,valid_to,successor\nN,Northern,2025-12-31,S\nS,South,,\n', null);
    expect(find('N')).toMatchObject({ validTo: '2025-12-31', successor: 'S', parent: 'CITY' });
  });

  test('loaded a second time changes nothing and leaves no trace in the log', async () => {
    await areas.loadAreas(FILE, null);
    const logged = () => services.database.knex('audit_entry').count({ n: '*' }).first();
    const before = await logged();
    expect((await areas.loadAreas(FILE, null)).unchanged).toHaveLength(3);
    expect(await logged()).toEqual(before);
  });

  test.each<[string, string, { line: number; column: string | null; code: string }[]]>([
    ['nothing', '', [{ line: 1, column: null, code: 'empty-file' }]],
    [
      'no columns',
      'id,label\n1,A\n',
      [
        { line: 1, column: 'code', code: 'column-missing' },
        { line: 1, column: 'name', code: 'column-missing' },
      ],
    ],
    ['a column twice', 'code,name,Code\n1,A,2\n', [{ line: 1, column: 'code', code: 'column-twice' }]],
    ['a code twice', 'code,name\nA,A\n\nA,B\n', [{ line: 4, column: 'code', code: 'code-twice' }]],
    ['an unknown parent', 'code,name,parent\nA,A,Z\n', [{ line: 2, column: 'parent', code: 'unknown-parent' }]],
    [
      'a circle',
      'code,name,parent\nA,A,B\nB,B,A\n',
      [
        { line: 2, column: 'parent', code: 'parent-cycle' },
        { line: 3, column: 'parent', code: 'parent-cycle' },
      ],
    ],
    ['an unknown kind', 'code,name,kind\nA,A,suburb\n', [{ line: 2, column: 'kind', code: 'not-valid' }]],
    [
      'a day that is none',
      'code,name,valid_from\nA,A,1.1.2020\n',
      [{ line: 2, column: 'valid_from', code: 'not-valid' }],
    ],
    ['no code', 'code,name\n,A\n', [{ line: 2, column: 'code', code: 'not-valid' }]],
    ['no name', 'code,name\nA,\n', [{ line: 2, column: 'name', code: 'not-valid' }]],
    ['a formula', 'code,name,name_fr\nA,A,=1+1\n', [{ line: 2, column: 'name_fr', code: 'not-valid' }]],
    ['a cell too many', 'code,name\nA,A,what\n', [{ line: 2, column: null, code: 'cell-too-many' }]],
    ['an open quotation mark', 'code,name\nA,"A\nB,B\n', [{ line: 2, column: null, code: 'quotes-broken' }]],
    [
      'two mistakes',
      'code,name,kind\nA,A,suburb\nB,,\n',
      [
        { line: 2, column: 'kind', code: 'not-valid' },
        { line: 3, column: 'name', code: 'not-valid' },
      ],
    ],
  ])('with %s is refused with line and column, whole', async (_what, text, problems) => {
    const plan = await areas.previewAreas(text);
    expect(plan.problems.map(({ line, column, code }) => ({ line, column, code }))).toEqual(problems);
    const error = await expectError(areas.loadAreas(text, null), 'invalid-input', { where: 'body' });
    expect(error.members['problems']).toEqual(plan.problems);
    expect(services.catalogue.current().areas.filter((area) => area.kind === 'district')).toEqual([]);
  });
});
