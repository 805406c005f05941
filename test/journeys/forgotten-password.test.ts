/** Who has forgotten the password gets in again: by a letter where mail is set up, else by a link the administrator copies. */
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../../scripts/build.ts';
import { loadAssets } from '../../server/http/assets.ts';
import { passwordOf, peopleApp, type PeopleApp } from '../accounts/people-app.ts';
import { launchBrowser } from '../browser.ts';

const ANNA = 'anna@example.org';
const NEXT = 'vier gänse auf der wiese';
const PHONE = { viewport: { width: 360, height: 780 } };

let browser: Browser;
let app: PeopleApp;
const letters: string[] = [];
const post = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  onData: (stream, _session, done) => {
    void text(stream).then((letter) => {
      letters.push(letter);
      done();
    });
  },
});

beforeAll(async () => {
  ensureBuilt();
  browser = await launchBrowser();
}, 120_000);
afterAll(() => browser?.close());

const visitor = async (options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> =>
  (await browser.newContext({ locale: 'en', ...options })).newPage();
const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name }).first().click();
  await page.waitForLoadState('load');
};
async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto(`${app.address}/studio/sign-in`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await press(page, 'Sign in');
}
const isInside = (page: Page): Promise<void> => page.getByRole('heading', { level: 1, name: /^Good day/ }).waitFor();
/** From the page to sign in to the one where a new password is asked for. */
async function forget(page: Page): Promise<void> {
  await page.goto(`${app.address}/studio/sign-in`);
  await page.locator('main a[href="/studio/forgotten"]').click();
}
async function choose(page: Page, link: string): Promise<void> {
  await page.goto(app.address + new URL(link).pathname);
  await page.getByText(ANNA).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await page.getByLabel('New password').fill(NEXT);
  await page.getByLabel('The same password again').fill(NEXT);
  await page.locator('main form button').click();
  await isInside(page);
}
/** The link is used up, the old password and the sessions that were open are over, the new one is good. */
async function isNew(link: string, earlier: Page): Promise<void> {
  const page = await visitor();
  expect((await page.goto(app.address + new URL(link).pathname))?.status()).toBe(410);
  await page.getByText('only the newest counts').waitFor();
  expect((await earlier.goto(`${app.address}/studio/uploads`))?.status()).toBe(401);
  await signIn(page, ANNA, passwordOf(ANNA));
  await page.getByRole('alert').waitFor();
  await signIn(page, ANNA, NEXT);
  await isInside(page);
}

async function accounts(settings: Record<string, string>): Promise<Page> {
  app = await peopleApp({ BACKUP_AT: 'off', ...settings }, null, loadAssets());
  for (const [email, role] of [
    [ANNA, 'statistician'],
    ['chief@example.org', 'admin'],
  ] as const) {
    // By letter the link would reach nobody here.
    Object.assign(app.services.mail, { canSend: false });
    await app.add(email, role);
  }
  Object.assign(app.services.mail, { canSend: settings['SMTP_URL'] !== undefined });
  const earlier = await visitor();
  await signIn(earlier, ANNA, passwordOf(ANNA));
  await isInside(earlier);
  return earlier;
}

test('without mail: whom to ask, and a link to copy', async () => {
  const earlier = await accounts({});
  const anna = await visitor(PHONE);
  await forget(anna);
  expect(await anna.locator('main form').count()).toBe(0);
  expect(await anna.locator('main').innerText()).toContain('Ask the person who administers it for a link');

  const chief = await visitor();
  await signIn(chief, 'chief@example.org', passwordOf('chief@example.org'));
  await chief.goto(`${app.address}/studio/people`);
  await chief.getByRole('link', { name: ANNA }).click();
  await press(chief, 'Make a link for a new password');
  await chief.getByText(`Pass this link on to ${ANNA}`).waitFor();
  const link = await chief.locator('.secret input').inputValue();
  await chief.reload();
  expect(await chief.locator('.secret').count()).toBe(0);

  await choose(anna, link);
  await isNew(link, earlier);
  await app.close();
}, 60_000);

test('with mail: a letter to whoever has an account, the same answer to everybody', async () => {
  await new Promise<void>((resolve) => void post.listen(0, '127.0.0.1', resolve));
  const { port } = post.server.address() as AddressInfo;
  const earlier = await accounts({ SMTP_URL: `smtp://127.0.0.1:${port}` });
  const anna = await visitor(PHONE);
  const said: string[] = [];
  for (const email of ['nobody@example.org', ANNA]) {
    await forget(anna);
    await anna.getByLabel('E-mail address').fill(email);
    await anna.locator('main form button').click();
    await anna.waitForURL(/sent=1/);
    said.push(await anna.locator('main').innerText());
  }
  expect(said[0]).toBe(said[1]);
  await app.services.mail.sendDue();
  expect(letters).toHaveLength(1);
  const [link = ''] = /http:\S+\/studio\/link\/[\w-]+/.exec((letters[0] ?? '').replaceAll(/=\r?\n/g, '')) ?? [];

  await choose(anna, link);
  await isNew(link, earlier);
  await app.close();
  await new Promise<void>((resolve) => post.close(resolve));
}, 60_000);
