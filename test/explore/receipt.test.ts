import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mannKendall } from '../../indicators/statistics/mann-kendall.ts';
import { receiptCsv } from '../../server/open-data/receipt-csv.ts';
import { demonstration, type Demonstration } from './demonstration.ts';

type Line = Record<string, string>;

let city: Demonstration;
beforeAll(async () => {
  city = await demonstration();
});
afterAll(() => city.close());

async function receipt(query: string): Promise<Line[]> {
  const answer = await city.get(`/api/v1/indicators/${query}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  return Papa.parse<Line>(await answer.text(), { header: true, skipEmptyLines: true }).data;
}

const items = (lines: readonly Line[], question: string, item: string): Line[] =>
  lines.filter((one) => one['question'] === question && one['item'] === item);

describe('the receipt as a file', () => {
  test('the test can be computed again from its observations', async () => {
    const lines = await receipt('bs-naturalisation-rate/receipt.csv?lang=en');
    const values = items(lines, 'movement', 'observation').map((one) => Number(one['value']));
    expect(values.length).toBeGreaterThanOrEqual(5);
    const { s, pExact, pNormal } = mannKendall(values);
    expect(Number(items(lines, 'movement', 'mann-kendall-s')[0]?.['value'])).toBe(s);
    expect(Number(items(lines, 'movement', 'mann-kendall-p')[0]?.['value'])).toBeCloseTo(pExact ?? pNormal, 12);
    expect(items(lines, 'movement', 'observation').every((one) => /^\d{4}-\d{4}$/.test(one['release'] ?? ''))).toBe(
      true,
    );
  });

  test('says the same as the summary', async () => {
    const lines = await receipt('bs-naturalisation-rate/receipt.csv?lang=fr');
    const summary = await city.json('/api/v1/indicators/bs-naturalisation-rate/summary?lang=fr');
    for (const question of ['movement', 'course'] as const) {
      const part = summary[question] as { value: string | null; sentence: string };
      expect(items(lines, question, 'verdict')[0]?.['text']).toBe(part.value ?? 'none');
      expect(items(lines, question, 'sentence')[0]?.['text']).toBe(part.sentence);
    }
  });

  test('where groups stand side by side, each has its own, and the page leads to it', async () => {
    const lines = await receipt('bs-unemployment/receipt.csv?lang=en');
    const groups = new Set(lines.map((one) => one['series']));
    expect(groups.size).toBeGreaterThan(5);
    const page = await (await city.get('/en/indicators/bs-unemployment')).text();
    for (const series of groups) {
      const [, code] = (series ?? '').split('=');
      expect(page).toContain(`/en/indicators/bs-unemployment?origin=${code}#verdict`);
    }
    const alone = await receipt(`bs-unemployment/receipt.csv?lang=en&origin=${[...groups][0]?.split('=')[1]}`);
    expect(alone).toEqual(lines.filter((one) => one['series'] === [...groups][0]));
  });

  test('what the parliament decided is a text, whatever it begins with', () => {
    const row = { question: 'course', item: 'target', period: '2028', value: 8, lower: null, upper: null } as const;
    const text = receiptCsv([
      { of: { indicator: 'a', area: 'b', series: 'c' }, rows: [{ ...row, text: '=1+1', release: '' }] },
    ]);
    expect(text.split('\n')[1]).toBe("a,b,c,course,target,2028,8,,,'=1+1,");
  });
});
