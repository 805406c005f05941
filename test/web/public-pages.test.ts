import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '../../indicators/text.ts';
import { PAGES, publicSite, type PublicSite } from './public-site.ts';

let site: PublicSite;
beforeAll(async () => {
  site = await publicSite();
}, 120_000);
afterAll(() => site?.close());

test.each(PAGES)('without JavaScript every kind of page is whole: /en/%s', async (path) => {
  const { page, close } = await site.open(`en/${path}`, { javaScriptEnabled: false });
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
  const { page, close } = await site.open('en/indicators/bs-unemployment', { javaScriptEnabled: false });
  expect(await page.locator('figure.chart svg path').count()).toBeGreaterThan(10);
  expect(await page.getByRole('row').count()).toBeGreaterThan(11);
  expect(await page.getByRole('cell', { name: '9.7%' }).count()).toBeGreaterThan(0);
  await page.getByRole('navigation').getByRole('link', { name: 'Key factors' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Key factors');
  await close();
});

test('events are numbered in their list as in the chart, and a factor’s reason begins on its own line', async () => {
  const { page, close } = await site.open('en/indicators/bs-unemployment');
  const marks = await page.locator('.events').evaluate((list) => getComputedStyle(list).listStyleType);
  expect(marks).toBe('decimal');
  await page.goto(new URL('/en/key-factors/kf07', page.url()).href);
  const note = await page
    .locator('.row-groups .row-note')
    .first()
    .evaluate((one) => getComputedStyle(one).display);
  expect(note).toBe('block');
  expect(await page.getByText('(2006–2013)').count()).toBe(1);
  await close();
});

test('a search works without JavaScript and keeps its words in the address', async () => {
  const { page, close } = await site.open('de/indicators', { javaScriptEnabled: false });
  await page.getByRole('searchbox').fill('einburgerung');
  await page.getByRole('search').getByRole('button').click();
  expect(page.url()).toContain('q=einburgerung');
  expect(await page.getByRole('main').getByRole('link', { name: 'Einbürgerungsziffer', exact: true }).count()).toBe(1);
  await close();
});

test('lines switched off in the live chart stay off in the address and after a reload', async () => {
  const { page, complaints, close } = await site.open('en/indicators/bs-rent-support');
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
  const { page, close } = await site.open('en/indicators/bs-rent-support');
  await page.route('**/api/v1/**', (route) => route.abort());
  await page.locator('.chart-stage').first().focus();
  await page.waitForTimeout(500);
  expect(await page.locator('figure.chart svg path').count()).toBeGreaterThan(3);
  expect(await page.getByRole('cell', { name: '3.6%' }).count()).toBeGreaterThan(0);
  await close();
});

test.each(LANGUAGES)('the barometer prints on one page, objectives, verdicts and all: %s', async (language) => {
  const { page, close } = await site.open(`${language}/`);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.glance-row:visible').count()).toBe(8);
  await close();
});

test('a table that goes on beyond the screen shows a shade there, and none at its end', async () => {
  const look = { viewport: { width: 320, height: 640 } };
  const { page, close } = await site.open('en/indicators/bs-unemployment', look);
  const wrap = page.locator('.table-wrap').first();
  expect(await wrap.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
  /** How dark the outermost pixels at the end side are, against those of the page. */
  const darkest = async (): Promise<number> => {
    await wrap.scrollIntoViewIfNeeded();
    const picture = (await wrap.screenshot()).toString('base64');
    return page.evaluate(async (data) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.codePointAt(0) ?? 0);
      const image = await createImageBitmap(new Blob([bytes]));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const pen = canvas.getContext('2d');
      if (!pen) return 0;
      pen.drawImage(image, 0, 0);
      const { data: pixels } = pen.getImageData(image.width - 2, 8, 1, 1);
      return (pixels[0] ?? 0) + (pixels[1] ?? 0) + (pixels[2] ?? 0);
    }, picture);
  };
  const more = await darkest();
  await wrap.evaluate((one) => {
    one.scrollLeft = one.scrollWidth;
  });
  const end = await darkest();
  expect(end - more).toBeGreaterThan(60);
  await close();
});
