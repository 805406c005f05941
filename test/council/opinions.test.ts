import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRevisedSince } from '../../server/explore/said/revised-since.ts';
import type { ReleaseRecord } from '../../server/publication/release-store.ts';
import { demonstration, type Demonstration } from '../explore/demonstration.ts';

let demo: Demonstration;
const page = async (path: string): Promise<string> => (await demo.get(path)).text();

beforeAll(async () => {
  demo = await demonstration();
}, 60_000);
afterAll(() => demo.close());

describe('opinions and decisions', () => {
  test('stand with addressee, case number and what followed, in every language', async () => {
    for (const language of ['en', 'fr', 'da', 'de'])
      expect((await demo.get(`/${language}/opinions`)).status, language).toBe(200);
    const english = await page('/en/opinions');
    for (const text of [
      'That is not progress; it is a lower bar.',
      'Case number: 26.0000',
      'Places of the bridging year',
      'Forty places were kept that had been due to end.',
      'Without consequence so far',
    ])
      expect(english.includes(text), text).toBe(true);
  });

  test.each([
    ['en', 'To: Cantonal parliament', 'Committee on civic life'],
    ['fr', 'Parlement cantonal', 'Commission'],
    ['da', 'Kantonsparlamentet', 'Udvalg'],
    ['de', 'Kantonsparlament', 'Ausschuss für Zusammenleben'],
  ])('name whom they were given to in the language of the page: %s', async (language, parliament, committee) => {
    const text = await page(`/${language}/opinions`);
    expect(text).toContain(`${parliament}. `);
    expect(text.toLowerCase()).toContain(committee.toLowerCase());
    if (language !== 'en') expect(text).not.toMatch(/Cantonal parliament|Committee on/);
  });

  test('are searched, and a decision stands with the indicator whose figure it used', async () => {
    expect(await page('/en/opinions?q=lower+bar')).not.toContain('Read it together with the share');
    expect(await page('/en/indicators/bs-upper-secondary')).toContain('/en/opinions#bridging-year-2026');
  });

  test('are found by the search of the site, with the word they were found by', async () => {
    const found = await page('/en/indicators?q=bridging');
    expect(found).toContain('/en/opinions#bridging-year-2026');
    expect(found).toMatch(/Found by “bridging”/i);
    expect(await page('/en/indicators?q=lower+bar')).toContain('/en/opinions#');
    expect(await page('/en/indicators?q=zeppelin')).not.toContain('/en/opinions#');
  });

  test('a figure counts as revised only by a release after the one they had', () => {
    const release = (id: string, publishedAt: string, changed: number): ReleaseRecord => ({
      id,
      publishedAt,
      note: null,
      checksum: '',
      uploads: [],
      indicators: [
        { indicator: 'x', added: 1, changed, unchanged: 0, removed: 0, withdrawnAt: null, withdrawnReason: null },
      ],
    });
    const all = [release('2026-0002', '2026-06-01T10:00:00Z', 1), release('2026-0001', '2026-01-01T10:00:00Z', 0)];
    const seen = (id: string | null, date = '2026-03-01'): boolean => isRevisedSince('x', { release: id, date }, all);
    expect([seen('2026-0001'), seen('2026-0002'), seen(null), seen(null, '2026-07-01')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(isRevisedSince('y', { release: '2026-0001', date: '2026-03-01' }, all)).toBe(false);
  });
});
