import { describe, expect, test } from 'vitest';
import { readForeignTable } from '../foreign-tables.ts';

/** What is asked, and what is read by one who accepts what is proposed; the figures are rates of unemployment. */
const read = async (file: string, answers: Record<string, string> = {}): Promise<string> =>
  (await readForeignTable({ about: '', city: 'T Testville', indicator: 'unemp-rate', answers, file, reading: '' }))
    .trim()
    .replaceAll('unemp-rate T ', '')
    .replaceAll('\n', '; ');

const NATIONS = 'Jahr;Total;Ausländer;Italien;Portugal\n2021;3,1;5,5;5;6\n2022;2,8;5;6;4\n';

describe('columns of figures that are not understood, beside others that are', () => {
  test('called after countries, they are proposed as groups, and never to be left out', async () => {
    expect(await read(NATIONS)).toBe(
      'asks figures (series|origin); asks code|origin|Italien; asks code|origin|Portugal; needs-answers',
    );
  });

  test('are left out by whoever says so, and the others are read', async () => {
    expect(await read(NATIONS, { figures: 'leave-columns' })).toBe(
      'asks figures (series|origin); staged;  2021 = 3.1; origin=FOR_CIT 2021 = 5.5;  2022 = 2.8; origin=FOR_CIT 2022 = 5',
    );
  });

  test('called after ages no list has, they are proposed as ages', async () => {
    expect(await read('Year,15-24,25-54,55-64,Total\n2021,3.1,5.5,2.9,4\n2022,2.8,5.0,3.3,4.1\n')).toBe(
      'asks figures (series|age); asks code|age|25-54; asks code|age|55-64; needs-answers',
    );
  });

  test('called after something else, they are asked about, and nothing is proposed', async () => {
    const rows = '2021,3.1,5.5,290,4000,7\n2022,2.8,5.0,330,4100,9\n';
    expect(await read(`Year,Women,Men,Unemployed,Labour force,Vacancies\n${rows}`)).toBe('asks figures; needs-answers');
  });

  test('beside a column of values they are asked about; as groups, that column is of all together', async () => {
    const file = 'Jahr;Wert;Italien;Portugal\n2021;3,1;5,5;2,9\n2022;2,8;5;3,3\n';
    expect(await read(file)).toBe('asks figures; needs-answers');
    const answers = { figures: 'series|origin', 'code|origin|Italien': 'EU_CIT', 'code|origin|Portugal': 'FOR_CIT' };
    expect(await read(file, answers)).toContain('2021 = 3.1; origin=EU_CIT 2021 = 5.5; origin=FOR_CIT 2021 = 2.9');
  });

  test('what is left over is of the dimension the others are of, not of the one that has a code for it', async () => {
    const said = await read('Year,Total,Swiss,Italian,Turkish,Other\n2021,3.1,5.5,2.9,5,6\n2022,2.8,5.0,3.3,6,5\n');
    expect(said).toMatch(/^asks value \(series\|origin\); .*asks code\|origin\|Other; needs-answers$/);
    expect(said).not.toContain('sex');
  });
});
