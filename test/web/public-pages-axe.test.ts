import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../indicators/text.ts';
import { axeFinds } from '../axe.ts';
import { LOOKS, PAGES, publicSite, type Look, type PublicSite } from './public-site.ts';

/** A chart in a frame of somebody else's page: one page without the site around it. */
const WITH_FRAMES = [...PAGES, 'embed/bs-turnout'];

/** Each page in each language in one look, every look of each page among the languages; all of them in the audit. */
function looksAt(language: Language, path: string): readonly Look[] {
  if (process.env['AUDIT'] === 'all') return LOOKS;
  const which = (LANGUAGES.indexOf(language) + WITH_FRAMES.indexOf(path)) % LOOKS.length;
  return LOOKS.filter((_look, at) => at === which);
}

let site: PublicSite;
beforeAll(async () => {
  site = await publicSite();
}, 120_000);
afterAll(() => site?.close());

describe.each(LANGUAGES)('the pages in %s', (language) => {
  test.each(WITH_FRAMES)(
    'axe finds nothing and the console stays empty, light, dark and forced colours, wide and narrow: /%s',
    async (path) => {
      for (const look of looksAt(language, path)) {
        const { page, complaints, close } = await site.open(`${language}/${path}`, look);
        expect(await axeFinds(page)).toEqual([]);
        expect(complaints.filter((one) => !(path === 'nothing-here' && one.includes('404')))).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
        await close();
      }
    },
    60_000,
  );
});

test.each(LOOKS)('axe finds nothing in a chart that is being walked through: %o', async (look) => {
  const { page, complaints, close } = await site.open('en/indicators/bs-unemployment?view=gap', look);
  await page.locator('.chart-stage').first().focus();
  await page.locator('.chart-live svg').first().waitFor();
  await page.keyboard.press('ArrowLeft');
  expect(await axeFinds(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(complaints).toEqual([]);
  await close();
});

test('axe does find what is wrong', async () => {
  const { page, close } = await site.open('en/about');
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  expect(await axeFinds(page)).toContainEqual(['button-name', '<button></button>']);
  await close();
});
