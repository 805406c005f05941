import { describe, expect, test } from 'vitest';
import type { Mapping } from '../../server/contract/upload.ts';
import { isPeriodPart, joinedColumns, joinPeriod, periodPart } from '../../server/intake/joined-period.ts';
import { readBytes } from './read-case.ts';

test('a year and its part are one text', () => {
  expect(
    ['1', '03', '12', 'M07', 'Jan', 'März', 'Total', '', '13'].map((part) => joinPeriod('2019', part, 'month')),
  ).toEqual(['2019-01', '2019-03', '2019-12', '2019-07', 'Jan 2019', 'März 2019', '2019', '2019', '13 2019']);
  expect(
    ['1', 'Q2', '3. Quartal', 'T4', 'K1', '1er trimestre'].map((part) => joinPeriod('2019', part, 'quarter')),
  ).toEqual(['2019-Q1', '2019-Q2', '2019-Q3', '2019-Q4', '2019-Q1', '2019-Q1']);
  expect(['1', 'S2'].map((part) => joinPeriod('2019', part, 'half'))).toEqual(['2019-S1', '2019-S2']);
});

test('headers say what part a column holds, and its texts must be such', () => {
  expect(
    ['Month', 'MONAT', 'Mois', 'Måned', 'Quartal', 'trimestre', 'Halbjahr', 'Year', 'Monat der Geburt'].map(periodPart),
  ).toEqual(['month', 'month', 'month', 'month', 'quarter', 'quarter', 'half', undefined, undefined]);
  expect(
    ['1', '12', 'Jan', 'février', 'Insgesamt', '13', '2019', 'x'].map((text) => isPeriodPart(text, 'month')),
  ).toEqual([true, true, true, true, true, false, false, false]);
});

test('a name of two columns is theirs only where no column has it', () => {
  const columns = ['Year', 'Month', 'A + B', 'C'];
  const isColumn = (name: string): boolean => columns.includes(name);
  expect(joinedColumns('Year + Month', isColumn)).toEqual(['Year', 'Month']);
  expect(joinedColumns('A + B + C', isColumn)).toEqual(['A + B', 'C']);
  expect(joinedColumns('A + B', isColumn)).toBeUndefined();
  expect(joinedColumns('Year + Day', isColumn)).toBeUndefined();
});

async function read(text: string, mapping: Mapping = {}) {
  const { result, staged } = await readBytes(new TextEncoder().encode(text), { indicator: 'emp-rate-20-64', mapping });
  return { result, staged: staged.map(({ key, value }) => [key, value]) };
}

describe('a file with year and month in two columns', () => {
  const text = 'Year,Month,Value\n2019,Jan,70\n2019,Feb,71\n2020,Jan,72\n2020,Total,73\n';
  const figures = [
    ['emp-rate-20-64 T  2019-01', 70],
    ['emp-rate-20-64 T  2019-02', 71],
    ['emp-rate-20-64 T  2020-01', 72],
    ['emp-rate-20-64 T  2020', 73],
  ];

  test('is read without a question, and its mapping names both', async () => {
    const { result, staged } = await read(text);
    expect([result.state, result.problems]).toEqual(['staged', []]);
    expect(staged).toEqual(figures);
    expect(result.recognised.mapping.columns).toEqual({ period: 'Year + Month', value: 'Value' });
    // Next year's file is read with it as well, column by column.
    const again = await read(text, result.recognised.mapping);
    expect([again.result.state, again.staged]).toEqual(['staged', figures]);
  });

  test('by a mapping, with numbers and quarters', async () => {
    const mapping = { columns: { period: 'Jahr + Quartal', value: 'Wert' } };
    const { staged } = await read('Jahr;Quartal;Wert\n2019;1;70\n2019;4;71\n', mapping);
    expect(staged).toEqual([
      ['emp-rate-20-64 T  2019-Q1', 70],
      ['emp-rate-20-64 T  2019-Q4', 71],
    ]);
    const { result } = await read('Jahr;Quartal;Wert\n2019;5;70\n', mapping);
    expect(result.problems.map(({ code, column, value }) => [code, column, value])).toEqual([
      ['period-unreadable', 'Jahr + Quartal', '5 2019'],
    ]);
  });
});
