/**
 * Every datum of a demonstration page, by keyboard and by the accessibility tree: what is spoken is what the table
 * holds, no more and no less. A page of each kind in the suite, all pages in all views in the audit.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../../scripts/build.ts';
import type { LiveChart } from '../../server/contract/chart.ts';
import { loadAssets } from '../../server/http/assets.ts';
import { launchBrowser } from '../browser.ts';
import { demonstration, type Demonstration } from '../explore/demonstration.ts';

const LANGUAGES = ['en', 'fr', 'da', 'de'] as const;
const VIEWS = ['trend', 'gap', 'breakdown'] as const;

/** Lines together, panels, a break, one line, months, distances, rows; in turn in the four languages. */
const SOME: [string, string, string][] = [
  ['en', 'bs-turnout', 'trend'],
  ['fr', 'bs-foreign-share', 'trend'],
  ['da', 'bs-employment-rate', 'trend'],
  ['de', 'bs-social-assistance', 'trend'],
  ['da', 'bs-rent-support', 'gap'],
  ['fr', 'bs-unemployment', 'gap'],
  ['en', 'bs-unemployment', 'breakdown'],
  ['de', 'bs-employment-rate', 'breakdown'],
];

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

/** The cells of one role in the accessibility tree, in the tree's order. */
async function cellsOfTree(session: CDPSession): Promise<string[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter((node) => !node.ignored && ['cell', 'gridcell'].includes(String(node.role?.value)))
    .map((node) => String(node.name?.value ?? '').trim());
}

/** A figure of a table under its two heads. */
interface Figure {
  row: string;
  column: string;
  value: string;
}

/** The figures of the `at`th table; those of where the comparable figures began bear their period themselves. */
const tableFigures = (page: Page, at: number): Promise<Figure[]> =>
  page
    .locator('.figures .trend-table')
    .nth(at)
    .evaluate((table) => {
      const heads = [...table.querySelectorAll('thead th')].map((head) => head.textContent?.trim() ?? '');
      return [...table.querySelectorAll('tbody tr')].flatMap((row) =>
        [...row.children].flatMap((cell, place) => {
          if (!cell.matches('td.number:not(.change)')) return [];
          const own = [...cell.childNodes].filter((node) => node.nodeName === '#text').map((node) => node.textContent);
          const value = own.join('').trim();
          const column = cell.getAttribute('data-period') ?? heads[place] ?? '';
          return value === '' ? [] : [{ row: row.children[0]?.textContent?.trim() ?? '', column, value }];
        }),
      );
    });

/** As it is spoken: period and group in this order, then the figure. */
const isSpoken = ({ row, column, value }: Figure, spoken: string): boolean =>
  [`${row}, ${column}, ${value}`, `${column}, ${row}, ${value}`].some(
    (start) => spoken.startsWith(start) && !/^[\d.,]?\d/.test(spoken.slice(start.length)),
  );

/** Walks everything there is by keys alone, line by line. */
async function walkAll(page: Page, at: number): Promise<string[][]> {
  const readout = page.locator('.figures .chart-readout').nth(at);
  await page.locator('.figures barometer-chart').nth(at).locator('.chart-stage').focus();
  await page.locator('.figures barometer-chart').nth(at).locator('.chart-live svg').waitFor();
  const said = (): Promise<string> => readout.evaluate((element) => element.textContent ?? '');
  for (;;) {
    const before = await said();
    await page.keyboard.press('ArrowUp');
    if ((await said()) === before) break;
  }
  const lines: string[][] = [];
  for (;;) {
    await page.keyboard.press('Home');
    const line: string[] = [await said()];
    for (;;) {
      await page.keyboard.press('ArrowRight');
      const now = await said();
      if (now === line.at(-1)) break;
      line.push(now);
    }
    lines.push(line);
    await page.keyboard.press('ArrowDown');
    const next = await said();
    if (next === line.at(-1)) return lines;
  }
}

async function walkPage(language: string, id: string, view: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${city.address}/${language}/indicators/${id}?view=${view}`);
  const session = await context.newCDPSession(page);
  const tree = await cellsOfTree(session);
  const pageText = await page.evaluate(() => document.body.textContent?.replaceAll(/\s+/g, ' ') ?? '');
  const charts = await page.locator('.figures barometer-chart').count();
  for (let at = 0; at < charts; at += 1) {
    const figures = await tableFigures(page, at);
    for (const { value } of figures) expect(tree.some((cell) => cell.startsWith(value))).toBe(true);
    const src = await page.locator('.figures barometer-chart').nth(at).getAttribute('src');
    const { walk, summary } = (await city.json(src ?? '')) as unknown as LiveChart;
    const lines = await walkAll(page, at);
    expect(lines.length).toBe(walk.length);
    const marks = walk.filter((line) => line.kind === 'marks').length;
    const spoken = lines.slice(0, lines.length - marks).flat();
    const unread = [...figures];
    for (const one of spoken) {
      const found = unread.findIndex((figure) => isSpoken(figure, one));
      expect([one, found >= 0]).toEqual([one, true]);
      unread.splice(found, 1);
    }
    expect(unread).toEqual([]);
    // Target, breaks and events stand on the page as text too.
    for (const mark of lines.slice(lines.length - marks).flat()) {
      const text = mark
        .replaceAll(/\s+/g, ' ')
        .replace(/^\d+\. /, '')
        .split(': ')
        .slice(1)
        .join(': ');
      expect([mark, pageText.includes(text)]).toEqual([mark, true]);
    }
    // What was said last is what the tree holds.
    await page.keyboard.press('s');
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    expect(nodes.some((node) => String(node.name?.value).trim() === summary)).toBe(true);
    await page.keyboard.press('t');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('table-wrap');
  }
  expect(complaints).toEqual([]);
  await context.close();
}

const all = process.env['AUDIT'] === 'all';

test.each(SOME)(
  'by keyboard and by the accessibility tree there is exactly what the table holds: /%s/indicators/%s?view=%s',
  walkPage,
  60_000,
);

test.skipIf(!all).each(LANGUAGES)(
  'every demonstration page in every view: %s',
  async (language) => {
    const found = (await city.json('/api/v1/indicators?limit=200')) as unknown as { items: { id: string }[] };
    let walked = 0;
    for (const { id } of found.items) {
      const html = await (await city.get(`/${language}/indicators/${id}`)).text();
      if (!html.includes('class="figures"')) continue;
      for (const view of VIEWS) {
        if (view !== 'trend' && !html.includes(`view=${view}#figures`)) continue;
        await walkPage(language, id, view);
        walked += 1;
      }
    }
    console.log(`${language}: ${walked} views walked`);
    expect(walked).toBeGreaterThan(20);
  },
  1_200_000,
);
