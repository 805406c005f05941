import { describe, expect, it } from 'vitest';
import { sharedFile } from '../../read-case.ts';
import { readTable, type ReadTable } from '../read-table.ts';

const dimension = {
  sex: { label: 'Sex', category: { index: { M: 0, F: 1 }, label: { F: 'women', M: 'men' } } },
  year: { category: { index: ['2019', '2020'] } },
};
const dataset = (more: object = {}): object => ({
  version: '2.0',
  class: 'dataset',
  label: 'Employed',
  id: ['sex', 'year'],
  size: [2, 2],
  role: { time: ['year'] },
  dimension,
  value: [1, 2, 3, 4],
  ...more,
});
const read = (content: unknown, sheet?: string): ReadTable =>
  readTable(typeof content === 'string' ? content : JSON.stringify(content), sheet === undefined ? {} : { sheet });
const values = ({ rows, table }: ReadTable): unknown[] => {
  const at = rows[0]?.indexOf(table?.known.columns?.['value'] ?? '') ?? -1;
  return rows.slice(1).map((row) => row[at]);
};
const damage = (content: unknown): unknown => {
  const [problem] = read(content).list.list();
  return problem?.code === 'file-damaged' ? problem.facts['what'] : problem?.code;
};

describe('a JSON-stat data set', () => {
  it('gives a row for each cell, the last dimension changing fastest', () => {
    const { rows, table, codes } = read(dataset({ source: 'City', note: ['From a survey.'] }));
    expect(rows).toEqual([
      ['Sex', 'year', 'Sex (code)', 'value'],
      ['men', '2019', 'M', '1'],
      ['men', '2020', 'M', '2'],
      ['women', '2019', 'F', '3'],
      ['women', '2020', 'F', '4'],
    ]);
    expect(codes).toEqual([]);
    expect(table).toMatchObject({
      format: 'json-stat',
      known: { shape: 'long', columns: { period: 'year', value: 'value' } },
      outline: { headerRow: 1, above: [{ text: 'Employed' }], below: [{ text: 'From a survey.' }, { text: 'City' }] },
    });
  });

  it('keeps numbers as they were sent', () => {
    const text = JSON.stringify(dataset({ value: ['a', 'b', 'c', 'd'] })).replace(
      '["a","b","c","d"]',
      '[18.0, 1.50e1, 12345678901234567890, -0.10]',
    );
    expect(values(read(text))).toEqual(['18.0', '15', '12345678901234567890', '-0.10']);
  });

  it('may name its cells one by one; those with a status are there too', () => {
    const { rows } = read(dataset({ value: { 3: 4, 0: 1 }, status: { 0: 'p', 2: '..' } }));
    expect(rows.slice(1)).toEqual([
      ['men', '2019', 'M', '1', 'p'],
      ['women', '2019', 'F', '..', ''],
      ['women', '2020', 'F', '4', ''],
    ]);
  });

  it('has a status in each of its three forms; SDMX letters are known as such', () => {
    const statuses = (status: unknown) => {
      const { rows, table } = read(dataset({ status, value: [1, 2, null, 4] }));
      const at = rows[0]?.indexOf('status') ?? -1;
      return [
        table?.known.columns?.['status'],
        values({ rows, table } as ReadTable)[2],
        ...rows.slice(1).map((row) => row[at]),
      ];
    };
    expect(statuses('A')).toEqual(['status', 'A', 'A', 'A', '', 'A']);
    expect(statuses(['e'])).toEqual([undefined, 'e', 'e', 'e', '', 'e']);
    expect(statuses(['A', 'P', '..', 'A'])).toEqual(['status', '..', 'A', 'P', '', 'A']);
    expect(statuses({ 1: 'E', 2: '..' })).toEqual(['status', '..', '', 'E', '', '']);
  });

  it('of Eurostat has its flags beside the figures, under its convention', () => {
    const read1 = read(
      dataset({ extension: { agencyId: 'ESTAT' }, value: { 0: 1.5, 1: 2 }, status: { 0: 'bu', 2: 'c', 3: ':' } }),
    );
    expect(values(read1)).toEqual(['1.5 bu', '2', ': c', ':']);
    expect(read1.table?.known.convention).toBe('eurostat');
  });

  it('has units and notes of its categories in columns of their own', () => {
    const sex = {
      ...dimension.sex.category,
      unit: { M: { label: 'persons' }, F: { label: '%' } },
      note: { F: ['With leave.'] },
    };
    const { rows, table } = read(
      dataset({ dimension: { ...dimension, sex: { category: sex } }, role: { metric: ['sex'] } }),
    );
    expect(rows[0]).toEqual(['sex', 'year', 'sex (code)', 'unit', 'value', 'note']);
    expect(rows[1]).toEqual(['men', '2019', 'M', 'persons', '1', '']);
    expect(rows[3]).toEqual(['women', '2019', 'F', '%', '3', 'With leave.']);
    expect(table?.known.columns).toEqual({ value: 'value', note: 'note' });
  });

  it.each([
    [{ label: 'persons', multiplier: 3 }, '1000 persons'],
    [{ label: 'thousands of persons', multiplier: 3 }, 'thousands of persons'],
    [{ base: 'Person', multiplier: 'Units' }, 'Person'],
    [{ symbol: '%', multiplier: 0 }, '%'],
    [{ label: 'persons', multiplier: 'Thousands' }, 'Thousands persons'],
  ])('says by what a unit is multiplied: %j', (unit, text) => {
    const sex = { ...dimension.sex.category, unit: { M: unit, F: { label: 'x' } } };
    const { rows } = read(dataset({ dimension: { ...dimension, sex: { category: sex } }, role: { metric: ['sex'] } }));
    expect(rows[1]?.[rows[0]?.indexOf('unit') ?? -1]).toBe(text);
  });

  it('takes its periods from the ids where the labels are none', () => {
    const year = { category: { index: ['2019M01', '2019M02'], label: { '2019M01': 'early', '2019M02': 'late' } } };
    const { table } = read(dataset({ dimension: { ...dimension, year } }));
    expect(table?.known).toMatchObject({ columns: { period: 'year (code)' }, twins: { year: 'year (code)' } });
  });

  it('names its place where there is one, not where there are two', () => {
    expect(read(dataset({ role: { geo: ['sex'] } })).table?.known.columns?.['area']).toBe('Sex');
    expect(read(dataset({ role: { geo: ['sex', 'year'] } })).table?.known.columns?.['area']).toBeUndefined();
  });
});

describe('a JSON-stat response', () => {
  const { id, size, role, ...rest } = dataset() as Record<string, unknown>;
  const first = { label: 'A', value: rest['value'], dimension: { id, size, role, ...dimension } };

  it('of version 1 is a bundle of data sets by name', () => {
    expect(read({ dataset: first }).rows).toHaveLength(5);
    const two = { one: first, two: { ...first, value: [5, 6, 7, 8] } };
    expect(read(two)).toMatchObject({ table: { sheet: 'one', sheets: ['one', 'two'] }, codes: ['sheet-unclear'] });
    expect(values(read(two, 'two'))).toEqual(['5', '6', '7', '8']);
    expect(read(two, 'three').codes).toEqual(['sheet-missing']);
  });

  it('of version 2 may be a collection that holds data sets, or only points to them', () => {
    const link = { item: [{ class: 'dataset', href: 'https://example.org' }, dataset()] };
    expect(read({ version: '2.0', class: 'collection', link })).toMatchObject({
      table: { sheet: 'Employed' },
      codes: [],
    });
    expect(damage({ version: '2.0', class: 'collection', link: { item: link.item.slice(0, 1) } })).toBe(
      'document-refused',
    );
  });

  it('that is other JSON is refused by name', () => {
    expect(read([{ Year: 2019, Value: 1 }]).list.list()).toMatchObject([
      { code: 'document-refused', facts: { kind: 'json' } },
    ]);
    expect(read({ type: 'FeatureCollection', features: [] }).codes).toEqual(['document-refused']);
  });

  it('that breaks the rules is refused, with the place', () => {
    expect(damage(dataset({ value: [1, 2, 3] }))).toBe('value: 3 ≠ 4');
    expect(damage(dataset({ value: { 4: 1 } }))).toBe('value: 4');
    expect(damage(dataset({ status: ['A', 'B'] }))).toBe('status: 2 ≠ 4');
    expect(damage(dataset({ size: [2, 3] }))).toBe('dimension.year: size 3');
    expect(damage(dataset({ id: ['sex', 'sex'] }))).toBe('id, size');
    expect(damage(dataset({ id: ['sex', 'age'] }))).toBe('dimension.age');
    expect(damage(dataset({ dimension: { ...dimension, sex: { category: { index: { M: 0, F: 2 } } } } }))).toBe(
      'dimension.sex: size 2',
    );
    expect(damage(JSON.stringify(dataset()).slice(0, -1))).toMatch(/JSON/);
    expect(damage(`{"dataset":${'['.repeat(200_000)}`)).toMatch(/./);
    const large = { category: { index: Array.from({ length: 8000 }, (_, at) => String(at)) } };
    expect(damage(dataset({ dimension: { sex: large, year: large }, size: [8000, 8000], value: {} }))).toBe(
      'size: 64000000 > 50000000',
    );
  });
});

describe('real JSON-stat files, as read by eye', () => {
  const real = (name: string, sheet?: string): ReadTable | undefined => {
    const bytes = sharedFile(`jsonstat/${name}`);
    return bytes && readTable(bytes, sheet === undefined ? {} : { sheet });
  };

  it('Canada, the second of two data sets: one status for all, two units', ({ skip }) => {
    const table = real('oecd-canada.json', 'canada') ?? skip();
    expect(table.rows).toHaveLength(1 + 20 * 2 * 3);
    expect(table.rows[1]?.slice(-3)).toEqual(['thousands of persons', '34880.5', 'a']);
  });

  it('Norway: dots in place of figures; Cantabria: the last cell', ({ skip }) => {
    const norway = real('ssb-29843.json') ?? skip();
    expect(norway.rows).toHaveLength(1 + 20 * 6 * 312);
    expect(norway.rows[1]?.at(-1)).toBe('.');
    expect(norway.rows.at(-1)?.at(-1)).toBe('5.8');
    expect(real('cantabria.json')?.rows.at(-1)).toEqual([
      '2016 - 4',
      'Mujeres',
      'De 55 y más años',
      'Inactivos',
      'Miles de personas',
      '87.0',
    ]);
  });

  it('England and Wales: cells by their numbers; Sweden: codes that are numbers', ({ skip }) => {
    const england = real('ons.json') ?? skip();
    expect(england.rows[1]?.at(-1)).toBe('195074');
    expect(real('statswe.json')?.rows.at(-1)).toEqual([
      '25 Norrbottens län',
      'cirkulationsorganens sjukdomar',
      '90+ år',
      'kvinnor',
      'Döda',
      '1996',
      '25',
      '23-28',
      '90+',
      '2',
      'HS0301A1',
      '137',
    ]);
  });
});
