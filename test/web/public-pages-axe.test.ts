import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../indicators/text.ts';
import { axeFinds } from '../axe.ts';
import { LOOKS, PAGES, publicSite, type PublicSite } from './public-site.ts';

/** A chart in a frame of somebody else's page: one page without the site around it. */
const WITH_FRAMES = [...PAGES, 'embed/bs-turnout'];

/** Each page in every look; the languages take turns. Every page in all of them is for the audit. */
const VISITS = WITH_FRAMES.flatMap((path, at) =>
  LOOKS.flatMap((look, turn) => {
    const languages =
      process.env['AUDIT'] === 'all' ? LANGUAGES : [LANGUAGES[(at + turn) % LANGUAGES.length] as Language];
    return languages.map((language) => ({ path: `${language}/${path}`, look, isMissing: path === 'nothing-here' }));
  }),
);

let site: PublicSite;
beforeAll(async () => {
  site = await publicSite();
}, 120_000);
afterAll(() => site?.close());

test.each(VISITS)(
  'axe finds nothing, the console stays empty and all fits: /$path, $look',
  async ({ path, look, isMissing }) => {
    const { page, complaints, close } = await site.open(path, look);
    expect(await axeFinds(page)).toEqual([]);
    expect(complaints.filter((one) => !(isMissing && one.includes('404')))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await close();
  },
  60_000,
);

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
