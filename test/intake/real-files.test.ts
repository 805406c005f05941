import { describe, expect, test } from 'vitest';
import type { Mapping } from '../../server/contract/upload.ts';
import { brief, CONTEXT, readBytes, sharedFile } from './read-case.ts';

/** Real files of other publishers, with mappings written from the contract alone. */

const BASEL = 'basel-stadt-editions/6057_2018-03-21.tsv';
const BASEL_NATIONS = 'basel-stadt-editions/6406_2024-10-25.tsv';
const MUNICH = 'muenchen-indikatorenatlas/indikatorenatlas2014bevoelkerungauslaenderinnenanteil.csv';
const MUNICH_LIFE = 'muenchen-indikatorenatlas/indikatorenatlas2014arbeitsmarktarbeitslosendichte.csv';

const there = sharedFile(BASEL) !== undefined;
if (!there) console.info('The shared folder of real files is not here: its tests are skipped.');

const bytes = (path: string): Buffer => sharedFile(path) ?? Buffer.alloc(0);

const share: Mapping = {
  shape: 'wide-series',
  columns: { period: 'Jahr' },
  valueColumns: {
    Ausländeranteil: { indicator: 'ctx-pop-share', origin: 'FOR_CIT' },
    Ausländer: { indicator: 'ctx-pop-share', origin: 'FOR_CIT', field: 'numerator' },
    Bevölkerung: { indicator: 'ctx-pop-share', origin: 'FOR_CIT', field: 'denominator' },
  },
};

const MUNICH_AREAS: Record<string, string> = Object.fromEntries([
  ['#100', 'DE-MUC'],
  ...Array.from({ length: 25 }, (_none, at) => [String(at + 1), `DE-MUC-${String(at + 1).padStart(2, '0')}`]),
]) as Record<string, string>;
/** Number 99 are people whose district is not known: no area. */
const MUNICH_NUMBERS = Object.keys(MUNICH_AREAS);

const district: Mapping = {
  shape: 'long',
  columns: {
    period: 'JAHR',
    value: 'INDIKATOR_WERT',
    numerator: 'BASISWERT_1',
    denominator: 'BASISWERT_2',
    area: 'NUMMER',
    origin: 'INDIKATOR_AUSPRAEGUNG',
  },
  constants: { indicator: 'ctx-pop-share' },
  codes: { origin: { gesamt: 'FOR_CIT' }, area: MUNICH_AREAS },
  filter: { INDIKATOR_AUSPRAEGUNG: ['gesamt'], NUMMER: MUNICH_NUMBERS },
};

describe.skipIf(!there)('an edition of Basel-Stadt', () => {
  test('comes in with its counts: mark, tabs and line ends are found', async () => {
    const { result, staged } = await readBytes(bytes(BASEL), { mapping: share });
    expect(result.problems.map(brief)).toEqual([]);
    expect(result.recognised).toMatchObject({ encoding: 'utf-8', delimiter: '\t', headerRow: 1 });
    expect(staged).toHaveLength(20);
    expect(staged[0]).toMatchObject({
      key: 'ctx-pop-share T origin=FOR_CIT 1997',
      value: 26.755828738809,
      decimals: 12,
      numerator: 51974,
      denominator: 194253,
    });
  });

  test('gives one series for each nation', async () => {
    const { result, staged } = await readBytes(bytes(BASEL_NATIONS), {
      indicator: 'unemp-rate',
      mapping: {
        shape: 'wide-series',
        columns: { period: 'Jahr' },
        valueColumns: { Schweiz: { origin: 'NAT_CIT' }, 'EU-Ost': { origin: 'EU_CIT' } },
      },
    });
    expect(result.problems.map(({ code }) => code)).toEqual(['columns-ignored']);
    expect(staged.filter(({ key }) => key.endsWith('origin=NAT_CIT 2013'))).toEqual([
      { key: 'unemp-rate T origin=NAT_CIT 2013', value: 2.8, decimals: 1 },
    ]);
  });

  test('broken, it is refused with every problem', async () => {
    const text = bytes(BASEL)
      .toString('utf8')
      .replace('1999\t27.523259055122', '1999\t72.523259055122')
      .replace('2001\t28.077606303244', '2001\tabc')
      .replace('2003\t', '20x3\t')
      .replace('2005\t30.435291613452\t57194\t187920', '2005\t30.435291613452\t57194');
    const { result, staged } = await readBytes(Buffer.from(text), { mapping: share });
    expect(result.state).toBe('rejected');
    expect(staged).toEqual([]);
    expect(result.problems.map(brief)).toEqual([
      { code: 'base-disagrees', line: 4, column: 'Ausländeranteil', value: '72.523259055122' },
      { code: 'not-a-number', line: 6, column: 'Ausländeranteil', value: 'abc' },
      { code: 'period-unreadable', line: 8, column: 'Jahr', value: '20x3' },
      { code: 'cells-differ', line: 10 },
    ]);
  });
});

describe.skipIf(!there)('a district file of Munich', () => {
  test('comes in for all districts and the city: quoted cells, decimal comma', async () => {
    const { result, staged } = await readBytes(bytes(MUNICH), { mapping: district });
    expect(result.problems.filter(({ severity }) => severity === 'error').map(brief)).toEqual([]);
    expect(result.state).toBe('staged');
    expect(result.recognised.marks['INDIKATOR_WERT']).toBe(',');
    expect(staged.find(({ key }) => key === 'ctx-pop-share DE-MUC-11 origin=FOR_CIT 2006')).toMatchObject({
      key: 'ctx-pop-share DE-MUC-11 origin=FOR_CIT 2006',
      value: 34.9,
      decimals: 1,
      numerator: 23355,
      denominator: 66992,
    });
  });

  test('asks for the districts it does not know', async () => {
    const { result } = await readBytes(bytes(MUNICH), { mapping: { ...district, codes: {} } });
    expect(result.state).toBe('needs-answers');
    expect(new Set(result.problems.map(({ code }) => code))).toEqual(new Set(['area-unclear', 'columns-ignored']));
    expect(result.problems.every(({ line }) => line !== null)).toBe(true);
  });

  test('with sexes and halves of people among its counts', async () => {
    const { result, staged } = await readBytes(bytes(MUNICH_LIFE), {
      indicator: 'unemp-rate',
      mapping: {
        columns: { period: 'JAHR', value: 'INDIKATOR_WERT', sex: 'INDIKATOR_AUSPRAEGUNG', area: 'NUMMER' },
        codes: { sex: { männlich: 'M', weiblich: 'F' }, area: MUNICH_AREAS },
        filter: { INDIKATOR_AUSPRAEGUNG: ['männlich', 'weiblich'], NUMMER: MUNICH_NUMBERS },
      },
    });
    expect(result.problems.filter(({ severity }) => severity === 'error').map(brief)).toEqual([]);
    expect(staged.find(({ key }) => key === 'unemp-rate DE-MUC sex=M 2007')).toMatchObject({ value: 4.8 });
    expect(CONTEXT.areas.some(({ code }) => code === 'DE-MUC')).toBe(false);
  });
});
