import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observationsCsv } from '../../server/open-data/observations-csv.ts';
import { demonstration, type Demonstration } from '../explore/demonstration.ts';
import { observed } from '../explore/observations.ts';

const lines = (csv: string): string[] => csv.trimEnd().split('\n');

describe('the canonical form', () => {
  it('keeps every digit, and those that were sent', () => {
    const csv = observationsCsv(
      [
        observed('2020', 30.88, { decimals: 3 }),
        observed('2021', 1 / 3, { decimals: 1 }),
        observed('2022', 0.0000001, { decimals: 7 }),
        observed('2023', -2, { decimals: 0 }),
      ],
      [],
    );
    const values = lines(csv)
      .slice(1)
      .map((line) => line.split(',')[3]);
    expect(values).toEqual(['30.880', '0.3333333333333333', '0.0000001', '-2']);
    expect(values.map(Number)).toEqual([30.88, 1 / 3, 0.0000001, -2]);
  });

  it('leaves an absent value empty and says why', () => {
    const [header, row] = lines(observationsCsv([observed('2020', null)], [])).map((line) => line.split(','));
    const at = (name: string): string | undefined => row?.[header?.indexOf(name) ?? -1];
    expect([at('value'), at('reason'), at('status')]).toEqual(['', 'suppressed', 'Q']);
  });

  it('has a column for each dimension in use, the total written out', () => {
    const csv = observationsCsv(
      [observed('2020', 1), observed('2020', 2, { breakdown: { origin: 'FOR_CIT' } })],
      ['origin', 'sex'],
    );
    expect(lines(csv).map((line) => line.split(',').slice(0, 5).join(','))).toEqual([
      'indicator,area,period,origin,value',
      'x-rate,T,2020,_T,1.00',
      'x-rate,T,2020,FOR_CIT,2.00',
    ]);
  });

  it('keeps commas, quotes and line breaks of a note within its cell', () => {
    expect(observationsCsv([observed('2020', 1, { note: 'a, "b"\nc' })], [])).toContain('"a, ""b""\nc"');
  });
});

describe('what goes out comes in again', () => {
  let city: Demonstration;
  beforeAll(async () => {
    city = await demonstration();
  });
  afterAll(() => city.close());

  it('unchanged, for every indicator with figures', async () => {
    const { catalogue, uploads, publication, database } = city.services;
    const { cityId, sources } = catalogue.current();
    const indicators = (await database.knex('series').distinct('indicator')) as { indicator: string }[];
    expect(indicators.length).toBeGreaterThanOrEqual(14);
    for (const { indicator } of indicators) {
      const csv = await (await city.get(`/api/v1/indicators/${indicator}/observations.csv`)).text();
      const { upload } = await uploads.receive({
        bytes: Buffer.from(csv),
        filename: `${indicator}.csv`,
        mediaType: 'text/csv',
        request: { indicator, source: sources[0]?.key, mode: 'add' },
        accountId: null,
      });
      expect([indicator, upload.state]).toEqual([indicator, 'staged']);
      const { counts } = await publication.preview([upload.id], cityId);
      expect([indicator, counts]).toEqual([
        indicator,
        { added: 0, changed: 0, unchanged: lines(csv).length - 1, removed: 0 },
      ]);
    }
  });
});
