import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../../scripts/build.ts';
import { loadAssets } from '../../server/http/assets.ts';
import { passwordOf, peopleApp, type PeopleApp } from '../accounts/people-app.ts';
import { addOffice } from '../catalogue/office.ts';
import { launchBrowser } from '../browser.ts';

let browser: Browser;
let app: PeopleApp;
beforeAll(async () => {
  ensureBuilt();
  browser = await launchBrowser();
  app = await peopleApp({ BACKUP_AT: 'off' }, null, loadAssets());
  await addOffice(app.services, 'destatis');
  await app.add('stat@example.org', 'statistician');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const HEAD = 'indicator,period,value\n';
const SENT = {
  'old.csv': `${HEAD}unemp-rate,2021,5.1\nunemp-rate,2022,5.2\n`,
  'copy of old.csv': `${HEAD}unemp-rate,2021,5.1\nunemp-rate,2022,5.2\n`,
  'new.csv': `${HEAD}unemp-rate,2022,5.4\nunemp-rate,2023,5.5\n`,
  'asks.csv': 'Stichjahr;Anteil in %\n2021;71,2\n2022;71,9\n',
  'letter.pdf': '%PDF-1.4\nNo table.',
};

/** By the key that presses it, without a mouse. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().focus();
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

test('on a phone, by keyboard, without JavaScript: five files, four of them not right, become one release', async () => {
  const context = await browser.newContext({
    locale: 'en',
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  const answer = (): Promise<string> => page.locator('.answer').innerText();
  const fits = (): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  await page.goto(`${app.address}/studio/sign-in`);
  await page.getByLabel('E-mail address').fill('stat@example.org');
  await page.getByLabel('Password').fill(passwordOf('stat@example.org'));
  await press(page, 'Sign in');
  await page.goto(`${app.address}/studio/uploads/new`);
  await page.setInputFiles(
    'input[type=file]',
    Object.entries(SENT).map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
  );
  await press(page, 'Send and check');
  expect(await answer()).toBe(
    '5 files: 2 read, only the source is missing; 1 waiting for your answer; 1 with errors; 1 sent twice.',
  );
  expect(await fits()).toBe(true);
  const overview = page.url();

  // What asks is answered on its own page, which leads back.
  await page.getByRole('link', { name: 'Answer the questions of “asks.csv”' }).click();
  await page.locator('select').first().selectOption('emp-rate-20-64');
  await press(page, 'Read again');
  await page.getByRole('link', { name: 'Back to the files it came with' }).click();

  await page.getByLabel('letter.pdf').uncheck();
  await page.getByLabel('Source', { exact: true }).selectOption({ index: 1 });
  await press(page, 'Name the source');
  await page.getByText('The source of 3 files is named.').waitFor();

  // Two that contradict each other are named, and none is published with the other.
  expect(await page.locator('#contradictions ~ .problems').innerText()).toMatch(
    /“old.csv” and “new.csv” say different things of 1 figure\..* 2022: 5.2 in the first, 5.4 in the second\./,
  );
  expect(await page.getByRole('button', { name: /as one release/ }).count()).toBe(0);
  await press(page, 'Leave out new.csv');
  await press(page, 'Leave out letter.pdf');
  await press(page, 'Put back letter.pdf');
  expect(await answer()).toBe('5 files: 2 ready to publish; 1 with errors; 1 left out; 1 sent twice.');

  await press(page, 'Look at 2 files as one release');
  expect(await page.locator('.says').innerText()).toMatch(/^2 uploads: 4 new, 0 with another value/);
  expect(await fits()).toBe(true);
  await press(page, 'Publish 4 figures');
  await page.getByText('Published as release 2026-0001.').waitFor();
  const files = await page.locator('.facts .lines a').allInnerTexts();
  expect(files.toSorted()).toEqual(['asks.csv', 'old.csv']);

  // What was left out follows as a release of its own, and revises.
  await page.goto(overview);
  await press(page, 'Put back new.csv');
  await press(page, 'Look at 1 file as one release');
  expect(await page.locator('.says').innerText()).toMatch(/^1 upload: 1 new, 1 with another value/);
  await context.close();
}, 90_000);
