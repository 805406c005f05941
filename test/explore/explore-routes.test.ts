import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstration, type Demonstration } from './demonstration.ts';

let city: Demonstration;
beforeAll(async () => {
  city = await demonstration();
});
afterAll(() => city.close());

interface Item {
  id: string;
  period: string;
  breakdown: Record<string, string>;
  value: number | null;
  release: string;
}

async function items(path: string): Promise<Item[]> {
  const response = await city.get(path);
  expect(response.status, path).toBe(200);
  return ((await response.json()) as { items: Item[] }).items;
}

async function refused(path: string): Promise<{ status: number; detail: string; type: string }> {
  const response = await city.get(path);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return (await response.json()) as { status: number; detail: string; type: string };
}

const share = '/api/v1/indicators/bs-foreign-share';
const unemployment = '/api/v1/indicators/bs-unemployment';

describe('observations', () => {
  it('come in full precision', async () => {
    const found = await items(`${share}/observations`);
    expect(found.at(0)).toMatchObject({
      period: '2006',
      value: 31.13765424192,
      decimals: 11,
      status: ['A'],
      conf: 'F',
    });
    expect(found.at(-1)).toMatchObject({ period: '2025', value: 39.19460026885 });
  });

  it('take a repeated parameter and one with commas as "any of"', async () => {
    const expected = new Set(['CH_DE', 'NAT_CIT']);
    for (const choice of ['origin=NAT_CIT&origin=CH_DE', 'origin=NAT_CIT,CH_DE']) {
      const found = await items(`${unemployment}/observations?${choice}&from=2024`);
      expect(new Set(found.map((one) => one.breakdown['origin']))).toEqual(expected);
    }
    expect(await items(`${unemployment}/observations?origin=_T`)).toEqual([]);
  });

  it('leave out what a page has switched off', async () => {
    const all = await items(`${unemployment}/observations?from=2024`);
    const shown = await items(`${unemployment}/observations?from=2024&hide=origin%3DNAT_CIT;origin%3DCH_DE`);
    expect(shown).toHaveLength(all.length - 2);
    const csv = await (await city.get(`${unemployment}/observations.csv?from=2024&hide=origin%3DNAT_CIT`)).text();
    expect(csv).not.toContain('NAT_CIT');
  });

  it.each([
    ['orgin=NAT_CIT', 'orgin'],
    ['grade=1', 'grade'],
    ['limit=-5', 'limit'],
    ['limit=abc', 'limit'],
    ['cursor=-1', 'cursor'],
    ['from=19', 'from'],
    ['to=2023-02-30', 'to'],
    ['asOf=2024-02-31', 'asOf'],
    ['asOf=yesterday', 'asOf'],
    ['lang=it', 'lang'],
  ])('refuse %s and name it', async (query, name) => {
    const problem = await refused(`${unemployment}/observations?${query}`);
    expect([problem.status, problem.detail.includes(name)]).toEqual([400, true]);
  });

  it('page through everything once', async () => {
    const all = await items(`${unemployment}/observations`);
    const paged: Item[] = [];
    for (let cursor: string | null = '0'; cursor !== null;) {
      const page = (await city.json(`${unemployment}/observations?limit=50&cursor=${cursor}`)) as unknown as {
        items: Item[];
        next: string | null;
      };
      paged.push(...page.items);
      cursor = page.next;
    }
    expect(paged).toEqual(all);
  });

  it('are given as asked by ending, parameter or Accept', async () => {
    const types = await Promise.all([
      city.get(`${share}/observations.csv`),
      city.get(`${share}/observations?format=csv`),
      city.get(`${share}/observations`, { Accept: 'text/csv' }),
    ]);
    for (const one of types) expect(one.headers.get('content-type')).toContain('text/csv');
    expect((await city.get(`${share}/observations.json`)).headers.get('content-type')).toContain('application/json');
    expect((await refused(`${share}/observations?format=parquet`)).status).toBe(406);
    expect((await city.get(`${share}/observations`, { Accept: 'image/png' })).status).toBe(406);
  });

  it('of several indicators need to be told which, and know the dimensions of each', async () => {
    expect((await refused('/api/v1/observations')).status).toBe(400);
    expect((await refused('/api/v1/observations?indicator=')).status).toBe(400);
    expect((await refused('/api/v1/observations?indicator=bs-foreign-share,nothing')).status).toBe(404);
    const two = await items(
      '/api/v1/observations?indicator=bs-foreign-share&indicator=bs-unemployment&from=2024&to=2024',
    );
    expect(two).toHaveLength(12);
  });

  it('are those known at the moment asked for', async () => {
    expect(await items(`${share}/observations?asOf=2026-01-14`)).toEqual([]);
    expect(await items(`${share}/observations?asOf=2026-01-15`)).toEqual(await items(`${share}/observations`));
  });
});

describe('chart and summary', () => {
  it('answer the same question as the page: nothing asked is passed over', async () => {
    expect((await refused(`${unemployment}/chart?orgin=NAT_CIT`)).status).toBe(400);
    expect((await refused(`${unemployment}/summary?orgin=NAT_CIT`)).status).toBe(400);
    expect((await refused(`${share}/chart?asOf=2026-01-14`)).status).toBe(404);
    const chart = await city.json(`${unemployment}/chart?format=json&origin=NAT_CIT&to=2020`);
    expect(chart['series']).toMatchObject([{ id: 'origin=NAT_CIT' }]);
    expect(JSON.stringify(chart['periods'])).not.toContain('2021');
  });

  it('sum up one series with method and inputs', async () => {
    const summary = await city.json(`${share}/summary`);
    expect(summary).toMatchObject({
      series: '_T',
      latest: { period: '2025', value: 39.19460026885 },
      previous: { period: '2024' },
      baseline: { period: '2006', value: 31.13765424192 },
      course: { value: 'no-target' },
      change: { difference: 8.05694602693, inputs: { from: { period: '2006' }, to: { period: '2025' } } },
      gap: null,
    });
  });

  it('tell both levels and the signed distance of target and reference group', async () => {
    const { gap } = (await city.json('/api/v1/indicators/bs-low-attainment/summary')) as {
      gap: { difference: number; inputs: Record<string, { value: number }> };
    };
    const { target, reference } = gap.inputs;
    expect(gap.difference).toBeCloseTo((target?.value ?? 0) - (reference?.value ?? 0), 10);
  });

  it('make no one series of many groups, but answer for the one that is chosen', async () => {
    expect(await city.json(`${unemployment}/summary`)).toMatchObject({ series: null, latest: null, change: null });
    expect(await city.json(`${unemployment}/summary?origin=NAT_CIT`)).toMatchObject({
      series: 'origin=NAT_CIT',
      latest: { period: '2024', value: 2.6 },
    });
  });
});

describe('the catalogue', () => {
  it('lists with limit and cursor, and refuses what it does not know by name', async () => {
    const first = (await city.json('/api/v1/key-factors?limit=10')) as unknown as { items: Item[]; next: string };
    const rest = (await city.json(`/api/v1/key-factors?limit=10&cursor=${first.next}`)) as unknown as {
      items: Item[];
      next: string | null;
    };
    expect([first.items.length, rest.items.length, rest.next]).toEqual([10, 3, null]);
    const problem = await refused('/api/v1/indicators?domian=employment');
    expect([problem.status, problem.detail.includes('domian')]).toEqual([400, true]);
  });

  it('marks a text that had to come from another language', async () => {
    const one = await city.json('/api/v1/key-factors/kf13?lang=da');
    expect(typeof one['label']).toBe('string');
    expect(one['statement']).toMatchObject({ language: 'en' });
    expect((await city.json('/api/v1/key-factors/kf13?lang=all'))['label']).toMatchObject({ da: one['label'] });
  });

  it('finds by words without accents and special letters, on the page as by API', async () => {
    const found = (await items('/api/v1/indicators?q=boligstotte')).map((one) => one.id);
    expect(found).toContain('bs-rent-support');
  });

  it.each([
    'key-factors/kf99',
    'codelists/none',
    'indicators/none',
    'indicators/none/observations',
    'indicators/__proto__',
  ])('has no %s', async (path) => {
    expect(await refused(`/api/v1/${path}`)).toMatchObject({ status: 404, type: '/problems/not-found' });
  });
});
