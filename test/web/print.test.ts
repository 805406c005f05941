/** What is printed is read on A4 or on Letter: large enough letters, and no table that runs over the sheet. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicSite, type PublicSite } from './public-site.ts';

/** The width of A4 without its margins, in CSS pixels. */
const SHEET = { width: 672, height: 1000 };
const PER_POINT = 96 / 72;

let site: PublicSite;
beforeAll(async () => {
  site = await publicSite();
}, 120_000);
afterAll(() => site?.close());

/** The smallest letters within `selector`, in points on paper; what is drawn counts at the scale it is drawn in. */
const smallest = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluateAll((elements, perPoint) => {
    const sizes = elements
      .filter((one) => one.checkVisibility() && one.textContent?.trim())
      .map((one) => {
        const matrix = one instanceof SVGGraphicsElement ? one.getScreenCTM() : null;
        return (Number.parseFloat(getComputedStyle(one).fontSize) * (matrix?.a ?? 1)) / perPoint;
      });
    return Math.min(...sizes);
  }, PER_POINT);

test.each([
  'en/indicators/bs-unemployment',
  'de/indicators/bs-unemployment?view=gap',
  'fr/indicators/bs-naturalisation-by-nationality',
  'da/indicators/bs-staff-foreign-share',
  'en/compare?indicator=bs-staff-foreign-share&indicator=bs-unemployment',
])('on paper tables, their heads and the letters of charts can be read: %s', async (path) => {
  const { page, close } = await site.open(path);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(SHEET);
  expect(await smallest(page, 'tbody td, tbody th')).toBeGreaterThanOrEqual(8.5);
  expect(await smallest(page, 'thead th')).toBeGreaterThanOrEqual(8);
  expect(await smallest(page, 'figure svg text')).toBeGreaterThanOrEqual(7);
  const widest = await page
    .locator('table')
    .evaluateAll((tables) => Math.max(...tables.map((one) => one.getBoundingClientRect().right)));
  expect(widest).toBeLessThanOrEqual(SHEET.width);
  expect(await page.locator('.site-footer').innerText()).toContain(`/${path}`);
  await close();
});

/** How many sheets a page takes, and how large the first of them is, in points. */
async function sheets(page: Page, options: Parameters<Page['pdf']>[0]): Promise<{ count: number; size: string }> {
  const pdf = (await page.pdf(options)).toString('latin1');
  const [, width = '', height = ''] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  return {
    count: Number(/\/Count (\d+)/.exec(pdf)?.[1]),
    size: `${Math.floor(Number(width))} × ${Math.floor(Number(height))}`,
  };
}

test.each(['en', 'fr', 'da', 'de'])('the barometer is one sheet, of A4 and of Letter: %s', async (language) => {
  const { page, close } = await site.open(`${language}/`);
  expect(await sheets(page, { format: 'A4', preferCSSPageSize: true })).toEqual({ count: 1, size: '595 × 842' });
  expect(await sheets(page, { format: 'Letter', preferCSSPageSize: true })).toEqual({ count: 1, size: '612 × 792' });
  await close();
});

test('paper stands as a person puts it in', async () => {
  const { page, close } = await site.open('en/indicators/bs-unemployment');
  const wide = await sheets(page, { format: 'A4', landscape: true, preferCSSPageSize: true });
  expect(wide.size).toBe('842 × 595');
  await close();
});

test('a table has no empty column on paper', async () => {
  const { page, close } = await site.open('en/data');
  await page.emulateMedia({ media: 'print' });
  const empty = await page
    .locator('.data-table tbody td')
    .evaluateAll(
      (cells) => cells.filter((one) => one.checkVisibility() && (one as HTMLElement).innerText.trim() === '').length,
    );
  expect(empty).toBe(0);
  await close();
});
