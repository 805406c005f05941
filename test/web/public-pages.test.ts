import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../scripts/build.ts';
import { loadAssets } from '../../server/http/assets.ts';
import { launchBrowser } from '../browser.ts';
import { demonstration, type Demonstration } from '../explore/demonstration.ts';

/** One of each kind of page, and the states that differ. */
const PAGES = [
  '',
  'indicators',
  'indicators?q=arbeitslosigkeit',
  'indicators?domain=procurement',
  'indicators?domain=voter-registration',
  'indicators/bs-unemployment',
  'indicators/bs-unemployment?view=gap',
  'indicators/bs-unemployment?view=breakdown',
  'indicators/bs-unemployment-monthly',
  'indicators/bs-employment-rate',
  'indicators/proc-diverse-spend',
  'indicators/part-voter-registration',
  'compare?indicator=bs-staff-foreign-share&indicator=bs-unemployment',
  'areas/CH-BS',
  'key-factors',
  'key-factors/kf07',
  'about',
  'accessibility',
  'nothing-here',
];
/** A chart in a frame of somebody else's page: one page without the site around it. */
const WITH_FRAMES = [...PAGES, 'embed/bs-turnout'];
const LANGUAGES = ['en', 'fr', 'da', 'de'] as const;

const LOOKS: Parameters<Browser['newContext']>[0][] = [
  { colorScheme: 'light' as const, viewport: { width: 1200, height: 900 } },
  { colorScheme: 'dark' as const, viewport: { width: 360, height: 740 } },
  // Four times enlarged on a small screen, in the system's own few colours.
  { colorScheme: 'light' as const, forcedColors: 'active' as const, viewport: { width: 320, height: 512 } },
];

/** Each page in each language in one look, every look of each page among the languages; all of them in the audit. */
function looksAt(language: (typeof LANGUAGES)[number], path: string): typeof LOOKS {
  if (process.env['AUDIT'] === 'all') return LOOKS;
  const which = (LANGUAGES.indexOf(language) + WITH_FRAMES.indexOf(path)) % LOOKS.length;
  return LOOKS.filter((_look, at) => at === which);
}

let city: Demonstration;
let browser: Browser;

beforeAll(async () => {
  ensureBuilt();
  [city, browser] = await Promise.all([demonstration(loadAssets()), launchBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await city?.close();
});

/** Opens a page and collects whatever the browser complains of. */
async function open(
  path: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; complaints: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(city.address) && !request.url().startsWith('data:'))
      complaints.push(`foreign request ${request.url()}`);
  });
  await page.goto(`${city.address}/${path}`);
  return { page, complaints, close: () => context.close() };
}

describe.each(LANGUAGES)('the pages in %s', (language) => {
  test.each(WITH_FRAMES)(
    'axe finds nothing and the console stays empty, light, dark and forced colours, wide and narrow: /%s',
    async (path) => {
      for (const look of looksAt(language, path)) {
        const { page, complaints, close } = await open(`${language}/${path}`, look);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map((one) => [one.id, one.nodes[0]?.html])).toEqual([]);
        expect(complaints.filter((one) => !(path === 'nothing-here' && one.includes('404')))).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
        await close();
      }
    },
    60_000,
  );
});

test.each(PAGES)('without JavaScript every kind of page is whole: /en/%s', async (path) => {
  const { page, close } = await open(`en/${path}`, { javaScriptEnabled: false });
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect(await page.getByRole('navigation').getByRole('link').count()).toBeGreaterThanOrEqual(6);
  const charts = await page.locator('figure.chart').count();
  expect(await page.locator('figure.chart .chart-still:visible svg path').count()).toBeGreaterThanOrEqual(charts);
  // As many figures in the table as there are cells with a number: none is left to a script.
  if (charts > 0)
    expect(await page.locator('.trend-table td.number').filter({ hasText: /\d/ }).count()).toBeGreaterThan(5);
  await close();
});

test('without JavaScript a page keeps its chart, table, numbers and navigation', async () => {
  const { page, close } = await open('en/indicators/bs-unemployment', { javaScriptEnabled: false });
  expect(await page.locator('figure.chart svg path').count()).toBeGreaterThan(10);
  expect(await page.getByRole('row').count()).toBeGreaterThan(11);
  expect(await page.getByRole('cell', { name: '9.7%' }).count()).toBeGreaterThan(0);
  await page.getByRole('navigation').getByRole('link', { name: 'Key factors' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Key factors');
  await close();
});

test('a search works without JavaScript and keeps its words in the address', async () => {
  const { page, close } = await open('de/indicators', { javaScriptEnabled: false });
  await page.getByRole('searchbox').fill('einburgerung');
  await page.getByRole('search').getByRole('button').click();
  expect(page.url()).toContain('q=einburgerung');
  expect(await page.getByRole('main').getByRole('link', { name: 'Einbürgerungsziffer', exact: true }).count()).toBe(1);
  await close();
});

test('lines switched off in the live chart stay off in the address and after a reload', async () => {
  const { page, complaints, close } = await open('en/indicators/bs-rent-support');
  await page.locator('.chart-stage').first().focus();
  const button = page.getByRole('button', { name: 'Mixed households' });
  await button.click();
  await expect.poll(() => button.getAttribute('aria-pressed')).toBe('false');
  expect(page.url()).toContain('hide=');
  await page.reload();
  await page.locator('.chart-stage').first().focus();
  await expect.poll(() => button.getAttribute('aria-pressed')).toBe('false');
  expect(complaints).toEqual([]);
  await close();
});

test('a chart that cannot become live leaves picture and table, and says so quietly', async () => {
  const { page, close } = await open('en/indicators/bs-rent-support');
  await page.route('**/api/v1/**', (route) => route.abort());
  await page.locator('.chart-stage').first().focus();
  await page.waitForTimeout(500);
  expect(await page.locator('figure.chart svg path').count()).toBeGreaterThan(3);
  expect(await page.getByRole('cell', { name: '3.6%' }).count()).toBeGreaterThan(0);
  await close();
});

test.each(LANGUAGES)('the barometer prints on one page, objectives, verdicts and all: %s', async (language) => {
  const { page, close } = await open(`${language}/`);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.glance-row:visible').count()).toBe(8);
  await close();
});

test.each(LOOKS)('axe finds nothing in a chart that is being walked through: %o', async (look) => {
  const { page, complaints, close } = await open('en/indicators/bs-unemployment?view=gap', look);
  await page.locator('.chart-stage').first().focus();
  await page.locator('.chart-live svg').first().waitFor();
  await page.keyboard.press('ArrowLeft');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((one) => [one.id, one.nodes[0]?.html])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(complaints).toEqual([]);
  await close();
});
