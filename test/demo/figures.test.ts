import { describe, expect, it } from 'vitest';
import { readRows, rowOf, type Row } from './demo-figures.ts';

const at = (period: string, fields: Row = {}): Row => ({ period, ...fields });

/** Values as the publisher's file has them, in the indicator's unit, digit for digit. */
const FIGURES: [file: string, fields: Row, value: string][] = [
  ['bs-foreign-share.csv', at('2006'), '31.13765424192'],
  ['bs-foreign-share.csv', at('2025'), '39.19460026885'],
  ['bs-unemployment.csv', at('2024', { origin: 'NAT_CIT' }), '2.6'],
  ['bs-unemployment.csv', at('2024', { origin: 'CH_ARAB' }), '9.7'],
  ['bs-unemployment.csv', at('2024', { origin: 'CH_DE' }), '3.2'],
  ['bs-unemployment-monthly.csv', at('2025-12', { origin: 'FOR_CIT', sex: 'M' }), '6.8'],
  ['bs-higher-education.csv', at('2024', { origin: 'NAT_CIT' }), '27.0'],
  ['bs-higher-education.csv', at('2024', { origin: 'CH_DE' }), '9.0'],
  ['bs-employed-by-canton.csv', at('2024', { origin: 'NAT_CIT' }), '6.5'],
  ['bs-social-assistance.csv', at('2024', { origin: 'CH_ARAB' }), '30.88'],
  ['bs-social-assistance.csv', at('2024', { origin: 'CH_DE' }), '2.00'],
  ['bs-naturalisation-by-nationality.csv', at('2024', { origin: 'CH_DE' }), '25.2'],
  ['bs-naturalisations.csv', at('2024'), '1330'],
  ['bs-naturalisation-rate.csv', at('2024'), '16.6'],
  ['bs-voteless.csv', at('1995', { reason_no_vote: '_T' }), '36.4'],
  ['bs-voteless.csv', at('2025', { reason_no_vote: '_T' }), '50.3'],
];

describe('figures the demonstration must show', () => {
  it.each(FIGURES)('%s %j is %s', (file, fields, value) => {
    expect(rowOf(file, fields)['value']).toBe(value);
  });

  it('has the canton’s staff as counts, and their share in full precision', () => {
    const now = rowOf('bs-staff-foreign-share.csv', at('2024', { grade: '_T' }));
    expect([now['numerator'], now['denominator']]).toEqual(['1007', '6053']);
    expect(Number(now['value'])).toBeCloseTo((1007 / 6053) * 100, 10);
    const first = rowOf('bs-staff-foreign-share.csv', at('2005', { grade: '_T' }));
    expect(Number(first['value']).toFixed(1)).toBe('12.1');
    expect(Number(now['value']).toFixed(1)).toBe('16.6');
  });

  it('has Germans lowest and Arab countries highest among foreign groups out of work', () => {
    const foreign = readRows('bs-unemployment.csv')
      .rows.filter((row) => row['period'] === '2024' && row['origin'] !== 'NAT_CIT')
      .sort((a, b) => Number(a['value']) - Number(b['value']));
    expect([foreign[0]?.['origin'], foreign.at(-1)?.['origin']]).toEqual(['CH_DE', 'CH_ARAB']);
  });

  it('counts residents without a vote as the exact sum of the reasons', () => {
    const { rows } = readRows('bs-voteless.csv');
    const tenths = (row: Row | undefined): number => Math.round(Number(row?.['value']) * 10);
    for (let year = 1995; year <= 2025; year += 1) {
      const own = rows.filter((row) => row['period'] === String(year));
      const total = own.find((row) => row['reason_no_vote'] === '_T');
      const parts = own.filter((row) => row !== total);
      expect(parts).toHaveLength(5);
      expect(tenths(total)).toBe(parts.reduce((sum, row) => sum + tenths(row), 0));
    }
  });

  it('has New York’s fiscal years, and a reason where no statement was found', () => {
    const { rows } = readRows('nyc-procurement.csv');
    const shown = rows.map((row) => [row['period'], row['area'], row['supplier'], row['value'] || row['reason']]);
    const values = '5.0 2.7 3.9 5.3 4.8 4.9 5.5 not-yet-available not-yet-available 3.8 not-yet-available 5'.split(' ');
    expect(shown).toEqual(values.map((value, year) => [`${2011 + year}-07-01/P1Y`, 'US-NYC', 'MWBE', value]));
    for (const row of rows) expect(row['note']).toMatch(/^New York City’s fiscal year 20\d\d\./);
    const notes = (year: number): string => rows[year - 2012]?.['note'] ?? '';
    expect(notes(2015)).toContain('725 million of 13.8 billion');
    expect(notes(2017)).toContain('1.037 of 21 billion');
    expect(notes(2021)).toContain('1.166 of 30.4 billion');
    expect(notes(2014)).toContain('3.8');
  });
});
