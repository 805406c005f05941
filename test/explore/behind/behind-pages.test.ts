import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../indicators/text.ts';
import { SESSION_IDLE, SESSION_LONGEST } from '../../../server/accounts/session-store.ts';
import { CONFIRM_DAYS } from '../../../server/council/subscription-service.ts';
import { DAYS_KEPT } from '../../../server/mail/mail-service.ts';
import { PRIVACY_WORDS } from '../../../server/words/privacy.ts';
import { demonstration, type Demonstration } from '../demonstration.ts';

const HOUR = 3600_000;
let city: Demonstration;

beforeAll(async () => {
  city = await demonstration();
});
afterAll(() => city.close());

const page = async (path: string): Promise<string> => (await city.get(path)).text();
const linksIn = (markup: string): string[] =>
  [...markup.matchAll(/href="([^"]+)"/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&'));

describe('open data', () => {
  test('every file the page offers is there, and the file of all holds what the files of each hold', async () => {
    const files = linksIn(await page('/en/data')).filter((one) => /format=csv/.test(one));
    const [all, ...each] = files;
    const rows = async (path: string): Promise<number> => (await page(path)).trimEnd().split('\n').length - 1;
    const counts = await Promise.all(each.map(rows));
    expect(each.length).toBeGreaterThan(15);
    expect(await rows(all ?? '')).toBe(counts.reduce((sum, one) => sum + one, 0));
  });

  test('the figures it counts for an indicator are those of its file', async () => {
    const markup = (await page('/en/data')).replaceAll(/\s+/g, ' ');
    const shown = /bs-unemployment">[^<]+<\/a> ?<\/th>.*?<td [^>]*class="number"[^>]*>([\d,]+)</.exec(markup)?.[1];
    const { items } = (await city.json('/api/v1/indicators/bs-unemployment/observations?limit=50000')) as {
      items: unknown[];
    };
    expect(Number(shown?.replace(',', ''))).toBe(items.length);
  });

  test('its lists and code lists answer', async () => {
    const lists = linksIn(await page('/fr/data')).filter((one) => /^\/api\/v1\/[a-z-]+(\/CL_\w+)?\?lang=fr$/.test(one));
    expect(lists.length).toBeGreaterThan(20);
    for (const one of lists) expect((await city.get(one)).status, one).toBe(200);
  });
});

test.each(LANGUAGES)(
  'in %s the page of gaps and the one of data stand in every foot, with places that are there',
  async (language) => {
    const foot = linksIn(await page(`/${language}/about`));
    for (const name of ['data', 'missing', 'privacy', 'accessibility']) {
      expect(foot).toContain(`/${language}/${name}`);
      const answer = await city.get(`/${language}/${name}`);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain(`<html lang="${language}">`);
    }
    for (const one of new Set(
      linksIn(await page(`/${language}/missing`)).filter((href) => href.includes('/indicators/')),
    ))
      expect((await city.get(one)).status, one).toBe(200);
  },
);

test('the map of the site names them', async () => {
  const map = await page('/sitemap.xml');
  for (const name of ['data', 'missing', 'privacy', 'accessibility']) expect(map).toContain(`/en/${name}<`);
});

test.each(LANGUAGES)('in %s the page on privacy names the spans of time the program keeps to', (language) => {
  const text = JSON.stringify(PRIVACY_WORDS[language]);
  for (const span of [CONFIRM_DAYS, DAYS_KEPT, SESSION_IDLE / HOUR, SESSION_LONGEST / (24 * HOUR)])
    expect(text).toMatch(new RegExp(`\\b${span}\\b`));
});

test('reading sets no cookie and fetches nothing from elsewhere', async () => {
  const answer = await city.get('/en/');
  expect(answer.headers.get('set-cookie')).toBeNull();
  const fetched = [
    ...(await answer.text()).matchAll(/<(?:script|img|link)[^>]*(?:src|rel="stylesheet" href)="([^"]+)"/g),
  ];
  expect(fetched.length).toBeGreaterThan(1);
  for (const [, address] of fetched) expect(address).toMatch(/^\//);
});
