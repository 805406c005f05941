/**
 * The report at and before the meeting, in a real browser. On a beamer every screen fits, keys turn them, one step leads back
 * to the list; on a phone one tap leads to what gets worse, with the answers.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../scripts/build.ts';
import type { ReportContent } from '../../server/contract/reports.ts';
import { meetingPage } from '../../server/council/pages/meeting-page.ts';
import { frenchSpacing } from '../../server/explore/pages/french-spacing.ts';
import { loadAssets } from '../../server/http/assets.ts';
import { launchBrowser } from '../browser.ts';
import { demonstration, type Demonstration } from '../explore/demonstration.ts';

const LANGUAGES = ['en', 'fr', 'da', 'de'] as const;
/** The usual beamers. */
const SCREENS = [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
];

let city: Demonstration;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  ensureBuilt();
  [city, browser] = await Promise.all([demonstration(loadAssets()), launchBrowser()]);
  page = await browser.newPage({ viewport: SCREENS[0] ?? null });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await city?.close();
});

/** The screens that are higher or wider than the beamer's. */
async function tooLarge(): Promise<string[]> {
  return page.$$eval('.slide', (all) =>
    all
      .filter((one) => one.getBoundingClientRect().height > innerHeight + 1 || one.scrollWidth > one.clientWidth)
      .map((one) => `${one.id} ${Math.round(one.getBoundingClientRect().height)}`),
  );
}

/** Texts in the pictures of the screens that are smaller than that many pixels. */
const tooSmall = (least: number): Promise<string[]> =>
  page.$$eval(
    '.slide:has(figure.chart)',
    (all, pixels) =>
      all.flatMap((slide) => {
        const svg = [...slide.querySelectorAll('svg')].find((one) => one.getClientRects().length > 0);
        const scale = svg?.getScreenCTM()?.a ?? 0;
        const letters = [...(svg?.querySelectorAll('text') ?? [])].map(
          (one) => parseFloat(getComputedStyle(one).fontSize) * scale,
        );
        return letters.length > 0 && Math.min(...letters) >= pixels ? [] : [`${slide.id} ${Math.min(...letters)}`];
      }),
    least,
  );

describe.each(SCREENS)('on $width × $height', (size) => {
  test.each(LANGUAGES)('no screen of the demonstration runs past the edge: %s', async (language) => {
    await page.setViewportSize(size);
    await page.goto(`${city.address}/${language}/reports/2025/meeting`);
    await page.evaluate(() => document.fonts.ready);
    expect(await page.locator('.slide').count()).toBeGreaterThan(20);
    expect(await tooLarge()).toEqual([]);
    // Read from the last row: a panel of ten as well as a single plot.
    expect(await tooSmall(size.width / 80)).toEqual([]);
  });

  test('nor does one of a report with many figures and long names', async () => {
    await page.setViewportSize(size);
    await page.goto(`${city.address}/de/reports/2025/meeting`);
    const answer = await city.json('/api/v1/reports/2025?lang=de');
    const { report, standing } = answer['content'] as ReportContent;
    const long = 'Anteil der Beschäftigten mit ausländischem Abschluss in Führungsstellen der Verwaltung';
    for (const committee of report.committees)
      for (const objective of committee.objectives) {
        objective.label = `${objective.label}, ${long}`;
        objective.indicators = [...objective.indicators, ...objective.indicators, ...objective.indicators].map(
          (one, at) => ({ ...one, id: `${one.id}-${at}`, name: `${one.name}, ${long}`, chart: null }),
        );
      }
    report.worse = Array.from({ length: 40 }, (_, at) => ({
      id: `w${at}`,
      name: `${long} ${at}`,
      href: '#x',
      group: at % 2 ? 'Mittel- und Südamerika' : '',
      owner: null,
    }));
    const body = meetingPage({ report, standing }, {}, '').text;
    await page.evaluate((text) => {
      const main = document.querySelector('main');
      if (main) main.innerHTML = text;
    }, body);
    expect(await tooLarge()).toEqual([]);
    // Everything that gets worse is on a screen, none is cut off.
    expect(await page.locator('.slide[id^="start"] li').count()).toBe(40);
  });
});

test('keys turn the screens, and from a figure one step leads back to the screen that lists it', async () => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(`${city.address}/de/reports/2025/meeting`);
  await page.keyboard.press('ArrowRight');
  const second = await page.locator('.slide').nth(1).getAttribute('id');
  await expect.poll(() => new URL(page.url()).hash).toBe(`#${String(second)}`);
  const anchors = await page.$$eval('.slide:has(figure.chart)', (all) =>
    all.map((one) => [one.id, one.querySelector('.eyebrow a')?.getAttribute('href') ?? '']),
  );
  for (const [id, back] of anchors)
    expect(
      await page.locator(`[id="${String(back).slice(1)}"] .slide-figures a[href="#${String(id)}"]`).count(),
      id,
    ).toBe(1);
});

test('on a large screen everything is as much larger', async () => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(`${city.address}/de/reports/2025/meeting`);
  await page.evaluate(() => document.fonts.ready);
  expect(await tooLarge()).toEqual([]);
  expect(await tooSmall(1920 / 80)).toEqual([]);
});

test.each([1920, 390])('a chart that is woken keeps its shape, %i wide', async (width) => {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`${city.address}/de/reports/2025/meeting#slide-bs-higher-education`);
  const slide = page.locator('#slide-bs-higher-education');
  const shape = (): Promise<string | null> =>
    slide.locator('svg').filter({ visible: true }).first().getAttribute('viewBox');
  const still = await shape();
  await slide.locator('.chart-stage').focus();
  await slide.locator('.chart-live svg').waitFor();
  expect(await shape()).toBe(still);
});

test('a pointer over a chart takes nothing from it, and the arrow keys turn the screens again after Escape', async () => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(`${city.address}/de/reports/2025/meeting#slide-bs-higher-education`);
  await page.evaluate(() => document.fonts.ready);
  const slide = page.locator('#slide-bs-higher-education');
  const stage = slide.locator('.chart-stage');
  const before = await stage.boundingBox();
  await stage.click();
  await slide.locator('.chart-live svg').waitFor();
  expect(await stage.boundingBox()).toEqual(before);
  expect(await tooLarge()).toEqual([]);
  expect(await tooSmall(16)).toEqual([]);
  await page.keyboard.press('ArrowLeft');
  expect(await slide.locator('.chart-readout').innerText()).toMatch(/\d/);
  expect(new URL(page.url()).hash).toBe('#slide-bs-higher-education');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => new URL(page.url()).hash).toBe('#slide-bs-low-attainment');
  // Back to the figure that was talked about in one step.
  await page.goBack();
  expect(new URL(page.url()).hash).toBe('#slide-bs-higher-education');
});

test.each(LANGUAGES)(
  'eight minutes before, on a phone: what gets worse, whose task it is, what they say, what was promised: %s',
  async (language) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${city.address}/${language}/`);
    // On the first screen, without scrolling.
    const way = page.locator('a[href*="#worse-now"]').first();
    expect((await way.boundingBox())?.y).toBeLessThan(700);
    await way.click();
    await page.waitForURL(/\/reports\/2025#worse-now$/);
    const { worse } = ((await city.json(`/api/v1/reports/2025?lang=${language}`))['content'] as ReportContent).report;
    expect(worse.length).toBeGreaterThan(0);
    const items = page.locator('section[aria-labelledby="worse-now"] .flip');
    for (const [at, one] of worse.entries()) {
      const text = await items.nth(at).innerText();
      const { why, promised, owed } = one.answers ?? { why: '?', promised: ['?'], owed: '?' };
      for (const part of [one.name, one.group, one.owner?.name ?? '?', why, ...promised, owed ?? ''])
        expect(text).toContain(language === 'fr' ? frenchSpacing(part) : part);
    }
    // Every answer that stands elsewhere is one tap away.
    const places = await items.locator('a[href^="#"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(places.length).toBeGreaterThan(worse.length);
    for (const place of places)
      expect(await page.locator(`[id="${String(place).slice(1)}"]`).count(), place ?? '').toBe(1);
    await items.locator('a[href^="#said-"]').first().click();
    await expect
      .poll(() => page.locator(':target').evaluate((one) => Math.abs(one.getBoundingClientRect().top)))
      .toBeLessThan(300);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  },
);
