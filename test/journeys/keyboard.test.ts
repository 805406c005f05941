import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../../scripts/build.ts';
import { loadAssets } from '../../server/http/assets.ts';
import { peopleApp, type PeopleApp } from '../accounts/people-app.ts';
import { launchBrowser } from '../browser.ts';

let browser: Browser;
let app: PeopleApp;
beforeAll(async () => {
  ensureBuilt();
  browser = await launchBrowser();
  app = await peopleApp({ BACKUP_AT: 'off' }, null, loadAssets());
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** What has the focus, as somebody would call it, and whether it can be seen that it has. */
const focused = (page: Page): Promise<{ name: string; isSeen: boolean }> =>
  page.evaluate(() => {
    const one = document.activeElement;
    const field =
      one instanceof HTMLInputElement || one instanceof HTMLSelectElement || one instanceof HTMLTextAreaElement;
    const isSeen = one instanceof HTMLElement && one.offsetWidth > 0 && getComputedStyle(one).outlineStyle !== 'none';
    return { name: field ? one.name : (one?.textContent.trim() ?? ''), isSeen };
  });

/** Goes on with the tab key until something has the focus; everything on the way must show it. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let at = 0; at < 100; at += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now.name !== name && !now.name.startsWith(`${name}\n`)) continue;
    expect([name, now.isSeen]).toEqual([name, true]);
    return;
  }
  throw new Error(`${name} is not reached; the focus is at ${(await focused(page)).name}`);
}

async function enter(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

test('without a mouse: from the link to a published chart of an own table', async () => {
  const page = await (await browser.newContext({ locale: 'en' })).newPage();
  const type = async (name: string, text: string): Promise<void> => {
    await tabTo(page, name);
    await page.keyboard.insertText(text);
  };
  await page.goto(app.address + new URL((await app.services.signIn.firstAdminLink()) ?? '').pathname);
  await type('email', 'lea@neustadt.example');
  await type('password', 'drei enten am see');
  await type('again', 'drei enten am see');
  await enter(page);
  await tabTo(page, 'To the first steps');
  await enter(page);
  await type('name.en', 'Newtown');
  await enter(page);
  await page.getByText('Saved.').waitFor();
  await tabTo(page, 'Send files');
  await enter(page);
  await tabTo(page, 'Paste a table instead');
  await page.keyboard.press('Enter');
  await type('text', 'period;origin;value\n2021;NB;78,4\n2021;FB_NEU;61,2\n2022;NB;79,1\n2022;FB_NEU;62,9\n');
  await tabTo(page, 'indicator');
  await page.keyboard.type('Employment rate, ages 20');
  await tabTo(page, 'A new source');
  await page.keyboard.press('Enter');
  await type('publisher', 'Office');
  await type('title', 'Survey');
  await tabTo(page, 'Send and check');
  await page.keyboard.press('Enter');
  await page.getByText('publishing changes 4 figures').waitFor();
  // The focus follows to the page that took this one's place.
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await tabTo(page, 'Publish 4 figures');
  await enter(page);
  await page.getByText('Published as release 2026-0001.').waitFor();
  await page.goto(`${app.address}/en/indicators/emp-rate-20-64`);
  expect(await page.locator('.chart-wide svg').count()).toBe(1);
}, 60_000);
