import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '../../indicators/text.ts';
import { demonstration, type Demonstration } from './demonstration.ts';

let city: Demonstration;
beforeAll(async () => {
  city = await demonstration();
});
afterAll(() => city?.close());

const rowOf = (page: string, id: string): string =>
  page.split('<tr').find((row) => row.includes(`/indicators/${id}"`)) ?? '';

test('from which change an amount counts as moved is a share of its first figure, never a fixed number of francs or people', async () => {
  const shares = { en: '0.5% of the first figure a year', fr: '0,5\u202F% de la première valeur par an' };
  for (const [language, share] of Object.entries(shares)) {
    const page = await (await fetch(`${city.address}/${language}/criteria`)).text();
    for (const id of ['bs-median-income', 'bs-naturalisations', 'bs-floor-space'])
      expect(rowOf(page, id)).toContain(share);
  }
});

test('a threshold stands with the digits it was set in', async () => {
  const page = await (await fetch(`${city.address}/en/criteria`)).text();
  expect(rowOf(page, 'bs-upper-secondary')).toContain('0.3\u00A0percentage points a year');
  expect(rowOf(page, 'bs-unemployment')).toContain('0.2\u00A0percentage points a year');
});

test.each(LANGUAGES)('each cell of the criteria carries its head, for phones: %s', async (language) => {
  const page = await (await fetch(`${city.address}/${language}/criteria`)).text();
  const cells = page.match(/<td/g)?.length ?? 0;
  expect(cells).toBeGreaterThan(20);
  expect(page.match(/<td role="cell" data-head="[^"]+"/g)).toHaveLength(cells);
});
