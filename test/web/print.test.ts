/** What is printed is read on A4: large enough letters, and no table that runs over the sheet. */
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
