import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../scripts/build.ts';
import { loadAssets } from '../../server/http/assets.ts';
import { passwordOf, peopleApp, type PeopleApp } from '../accounts/people-app.ts';
import { axeFinds } from '../axe.ts';
import { launchBrowser } from '../browser.ts';

let browser: Browser;
beforeAll(async () => {
  ensureBuilt();
  browser = await launchBrowser();
}, 120_000);
afterAll(() => browser?.close());

const LAPTOP = { viewport: { width: 1280, height: 800 } };
const TABLET = { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true };

interface Person {
  page: Page;
  /** What the browser complained of. */
  complaints: string[];
  go(path: string): Promise<number>;
  /** Presses a button and waits for the page it leads to. */
  press(name: string | RegExp): Promise<void>;
  close(): Promise<void>;
}

async function person(
  app: PeopleApp,
  email: string | null,
  options: Parameters<Browser['newContext']>[0] = LAPTOP,
): Promise<Person> {
  const context: BrowserContext = await browser.newContext({ locale: 'en', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const own: Person = {
    page,
    complaints,
    go: async (path) => (await page.goto(app.address + path))?.status() ?? 0,
    press: async (name) => {
      await page.getByRole('button', { name }).first().click();
      await page.waitForLoadState('load');
    },
    close: () => context.close(),
  };
  if (email !== null) {
    await own.go('/studio/sign-in');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(passwordOf(email));
    await own.press('Sign in');
    await page.getByRole('heading', { level: 1, name: /^Good day/ }).waitFor();
  }
  return own;
}

const answer = (page: Page): Promise<string> => page.locator('.answer').first().innerText();

describe('from the demonstration to a first figure of one’s own', () => {
  let app: PeopleApp;
  beforeAll(async () => {
    app = await peopleApp({ DEMO: 'on', BACKUP_AT: 'off' }, null, loadAssets());
  }, 60_000);
  afterAll(() => app.close());

  test('the first administrator follows the link, clears the demonstration, names the city, and publishes', async () => {
    const began = performance.now();
    const link = (await app.services.signIn.firstAdminLink()) ?? '';
    const { page, go, press, complaints, close } = await person(app, null);
    await go(new URL(link).pathname);
    await page.getByLabel('E-mail address').fill('lea@neustadt.example');
    await page.getByLabel('New password').fill('drei enten am see');
    await page.getByLabel('The same password again').fill('drei enten am see');
    await press('Set the password and go on');
    await page.getByRole('link', { name: 'To the first steps' }).click();

    // Nothing is cleared by mistake.
    await page.getByLabel(/^Type/).fill('no');
    await press(/^Remove [\d,]+ figures/);
    await page.getByRole('alert').waitFor();
    expect(app.services.catalogue.current().identity.demo).toBe(true);
    await page.getByLabel(/^Type/).fill('clear');
    await press(/^Remove [\d,]+ figures/);
    await page.getByText('The city is yours now').waitFor();

    const name = page.locator('#name');
    await name.getByRole('group', { name: 'Name of the city' }).getByLabel('English').fill('Newtown');
    await name.getByRole('group', { name: 'Name of the city' }).getByLabel('Deutsch').fill('Neustadt');
    await name.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();

    await page.getByRole('link', { name: 'Load many areas' }).click();
    await page.getByLabel('Table of areas').fill('code;name_en;parent\nN-1;North;CITY\nN-2;South;NOWHERE\n');
    await press('See what it would do');
    await page.getByText('There is no such area to be part of').waitFor();
    await page.getByLabel('Table of areas').fill('code;name_en;parent\nN-1;North;CITY\nN-2;South;CITY\n');
    await press('See what it would do');
    await press('Load: add 2, change 0');
    await page.getByText('2 areas added, 0 changed.').waitFor();

    await go('/studio/first-steps');
    await page.getByText('Choose the indicators').click();
    await page.locator('#indicators').getByLabel('Employment rate, ages 20–64').waitFor();
    await page.locator('#indicators').getByLabel('Turnout', { exact: false }).first().uncheck();
    await page.locator('#indicators').getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();

    await page.locator('#upload').getByRole('link', { name: 'Send files' }).click();
    await page.getByText('Paste a table instead').click();
    await page
      .getByLabel('Table, with its header row')
      .fill('period;origin;value\n2021;NB;78,4\n2021;FB_NEU;61,2\n2022;NB;79,1\n2022;FB_NEU;62,9\n');
    await page.getByLabel('Indicator', { exact: true }).selectOption('emp-rate-20-64');
    await page.getByText('A new source').click();
    await page.getByLabel('Publisher', { exact: true }).fill('Statistical Office of Newtown');
    await page.getByLabel('Title', { exact: true }).fill('Labour force survey');
    await press('Send and check');
    await page.getByText('publishing changes 4 figures').waitFor();
    // The page it would become is there before anybody else can see it.
    expect(await page.locator('.preview .chart-wide svg').count()).toBe(1);
    expect(await (await fetch(`${app.address}/en/indicators/emp-rate-20-64`)).text()).not.toContain('62.9');
    await press('Publish 4 figures');
    await page
      .getByText(/Published as release/)
      .first()
      .waitFor();
    await go('/en/indicators/emp-rate-20-64');
    expect(await page.locator('.chart-wide svg').count()).toBe(1);
    expect(await page.locator('main').innerText()).toContain('62.9');
    expect(await page.title()).toContain('Newtown');
    expect(complaints.filter((one) => !/40[014]/.test(one))).toEqual([]);
    expect((performance.now() - began) / 1000).toBeLessThan(180);
    await close();
  }, 120_000);
});

const BROKEN = [
  'period;origin;sex;value',
  '2019;FB_NEU;_T;61,2',
  '2019;NB;_T;78,4',
  '2020;FB_NEU;_T;abc',
  '2020;Marsian;_T;79,0',
  '2021;FB_NEU;_T;x',
].join('\n');

describe('a year’s work', () => {
  let app: PeopleApp;
  beforeAll(async () => {
    app = await peopleApp({ DEMO: 'on', BACKUP_AT: 'off' }, null, loadAssets());
    for (const [name, ...roles] of [
      ['stat', 'statistician'],
      ['other', 'statistician'],
      ['chief', 'admin'],
    ] as const)
      await app.add(`${name}@example.org`, ...roles);
  }, 60_000);
  afterAll(() => app.close());

  test.each([
    ['laptop', LAPTOP],
    ['tablet', TABLET],
  ])(
    'a broken file is repaired, published and withdrawn, on a %s',
    async (device, options) => {
      const { page, go, press, complaints, close } = await person(app, 'stat@example.org', options);
      await go('/studio/uploads/new?indicator=emp-rate-20-64');
      await page.setInputFiles('input[type=file]', {
        name: `${device}.csv`,
        mimeType: 'text/csv',
        buffer: Buffer.from(`${BROKEN}\n`),
      });
      await press('Send and check');
      await page.getByText('2 errors stand between this file and publication').waitFor();
      // Each problem stands below the row it is about.
      const rows = await page.locator('.bench tbody tr').allInnerTexts();
      expect(rows.findIndex((row) => row.includes('abc is not') || row.includes('“abc” is not'))).toBe(
        rows.findIndex((row) => /^4\s.*abc/s.test(row)) + 1,
      );
      expect(await page.locator('.bench tbody tr').filter({ hasText: 'Marsian' }).count()).toBe(2);

      // What the word means is chosen; what is simply wrong is corrected in the text.
      await page.getByLabel('“Marsian”').selectOption('NB');
      await press('Read again');
      await page.getByText('1 error stands between').waitFor();
      const text = await page.getByLabel('Text of the file').inputValue();
      await page.getByLabel('Text of the file').fill(text.replace('abc', '62,0'));
      await press('Read the corrected text');
      await page.getByText('1 question that only a person can answer').waitFor();
      await page.getByLabel('“x”').selectOption('suppressed');
      await press('Read again');
      await page.getByText('publishing changes 5 figures').waitFor();
      expect(await page.locator('.bench-read').allInnerTexts()).toContainEqual(expect.stringContaining('withheld'));

      await page.locator('#publish ~ form').getByLabel('Source').selectOption({ index: 1 });
      await press('Publish 5 figures');
      await page
        .getByText(/Published as release/)
        .first()
        .waitFor();
      await go('/en/indicators/emp-rate-20-64');
      expect(await page.locator('main').innerText()).toContain('61.2');

      await page.goBack();
      await page.getByRole('link', { name: 'Withdraw this release' }).click();
      expect(await page.locator('.says').innerText()).toMatch(
        /takes 5 figures from the public pages, gives 0 .* brings 0/,
      );
      await page.getByLabel('Public reason').fill('The wrong year was sent.');
      await press(/^Withdraw release/);
      await page.getByText(/is withdrawn. Nothing stood there before: its figures are gone/).waitFor();
      await go('/en/indicators/emp-rate-20-64');
      expect(await page.locator('main').innerText()).not.toContain('61.2');
      expect(complaints.filter((one) => !/40[09]/.test(one))).toEqual([]);
      await close();
    },
    90_000,
  );

  test('a colleague’s draft is handed over when the account is ended', async () => {
    const stat = await person(app, 'stat@example.org');
    await stat.go('/studio/uploads/new?indicator=emp-rate-20-64');
    await stat.page.setInputFiles('input[type=file]', {
      name: 'draft.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('period,origin,value\n2018,NB,77.7\n'),
    });
    await stat.press('Send and check');
    await stat.page.getByText('publishing changes 1 figure').waitFor();

    const chief = await person(app, 'chief@example.org');
    await chief.go('/studio/people');
    await chief.page.getByRole('link', { name: 'stat@example.org' }).click();
    expect(await chief.page.locator('#end ~ .says').innerText()).toContain('1 draft goes');
    await chief.page.getByLabel('Hand over to').selectOption({ label: 'other@example.org' });
    await chief.press('End the account of stat@example.org');
    await chief.page.getByText('Handed over: 1 draft').waitFor();

    // The session that was open is over with the next step.
    expect(await stat.go('/studio/uploads')).toBe(401);
    const other = await person(app, 'other@example.org');
    const row = other.page.getByRole('row', { name: /draft\.csv/ });
    expect(await row.innerText()).toContain('other@example.org');
    await row.getByRole('link').click();
    expect(await answer(other.page)).toContain('publishing changes 1 figure');
    for (const one of [stat, chief, other]) await one.close();
  }, 60_000);

  test('a lost role works at once', async () => {
    const other = await person(app, 'other@example.org');
    expect(await other.go('/studio/uploads')).toBe(200);
    await other.page.getByRole('link', { name: 'draft.csv' }).click();
    const chief = await person(app, 'chief@example.org');
    await chief.go('/studio/people');
    await chief.page.getByRole('link', { name: 'other@example.org' }).click();
    await chief.page.getByLabel('statistician').uncheck();
    await chief.page.getByLabel('councillor').check();
    await chief.press('Save');
    await chief.page.getByText('Changed.').waitFor();
    // The page that was open before does nothing any more.
    const answered = other.page.waitForResponse((one) => one.request().method() === 'POST');
    await other.page.locator('form[action$="/discard"] button').click();
    expect((await answered).status()).toBe(403);
    const drafts = await app.services.uploads.list(10, 0, ['staged']);
    expect(drafts.map((one) => one.filename)).toContain('draft.csv');
    expect(await other.go('/studio/uploads')).toBe(403);
    expect(await other.go('/studio')).toBe(200);
    expect(await other.page.getByRole('link', { name: 'Uploads' }).count()).toBe(0);
    for (const one of [chief, other]) await one.close();
  }, 60_000);
});

describe('the pages of the studio', () => {
  const PATHS = [
    '',
    '/uploads',
    '/uploads/new',
    '/releases',
    '/releases/2026-0001?withdraw=1',
    '/sources',
    '/sources/new',
    '/indicators',
    '/indicators/emp-rate-20-64',
    '/catalogue',
    '/catalogue/edit?path=key-factors/kf01.json',
    '/catalogue/new',
    '/areas',
    '/areas/load',
    '/bodies/new',
    '/city',
    '/first-steps',
    '/people',
    '/people/1',
    '/log',
    '/keeping',
    '/me',
    '/nothing-here',
  ];
  let app: PeopleApp;
  beforeAll(async () => {
    app = await peopleApp({ DEMO: 'on', BACKUP_AT: 'off' }, null, loadAssets());
    await app.add('chief@example.org', 'admin');
  }, 60_000);
  afterAll(() => app.close());

  test.each([
    ['en', 'light', 1280, true],
    ['fr', 'dark', 360, true],
    // Same markup in other words: only what longer words can do is looked at.
    ['da', 'light', 820, false],
    ['de', 'dark', 360, false],
  ] as const)(
    'in %s, %s, %i wide: nothing for axe to find, nothing over the edge',
    async (language, colorScheme, width, withAxe) => {
      const { page, go, close } = await person(app, 'chief@example.org', {
        colorScheme,
        viewport: { width, height: 800 },
      });
      await go('/studio/me');
      await page.locator('[name=language]').selectOption(language);
      await page.locator('form[action="/studio/me"] button').click();
      await page.locator('.said').waitFor();
      for (const path of PATHS) {
        await go(`/studio${path}`);
        expect(await page.getAttribute('html', 'lang'), path).toBe(language);
        const found = withAxe || process.env['AUDIT'] === 'all' ? await axeFinds(page) : [];
        expect([path, found]).toEqual([path, []]);
        expect([path, await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)]).toEqual([
          path,
          true,
        ]);
        expect([path, await page.locator('h1').count()]).toEqual([path, 1]);
      }
      await go('/studio/me');
      await page.locator('[name=language]').selectOption('en');
      await page.locator('form[action="/studio/me"] button').click();
      await page.locator('.said').waitFor();
      await close();
    },
    120_000,
  );

  test('without JavaScript a file is sent and published', async () => {
    const { page, go, press, close } = await person(app, 'chief@example.org', { javaScriptEnabled: false });
    await go('/studio/uploads/new?indicator=emp-rate-20-64');
    await page.setInputFiles('input[type=file]', {
      name: 'plain.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('period,origin,value\n2018,NB,77.7\n'),
    });
    await page.getByLabel('Source', { exact: true }).selectOption({ index: 1 });
    await press('Send and check');
    // The figure leaps beside those of the demonstration: what is doubted is answered.
    for (const field of await page.locator('[name^="reason"]').all()) await field.fill('Checked by hand.');
    await press('Publish 1 figure');
    expect(await page.locator('.said').innerText()).toContain('Published as release');
    await close();
  }, 60_000);
});
