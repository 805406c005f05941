import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../scripts/build.ts';
import { loadAssets } from '../../server/http/assets.ts';
import type { Browser as Client } from '../accounts/browser.ts';
import { passwordOf, peopleApp, type PeopleApp } from '../accounts/people-app.ts';
import { launchBrowser } from '../browser.ts';
import { page as markupOf, send, value } from '../studio/forms.ts';

const TEXTS = JSON.parse(
  readFileSync(new URL('../cases/hostile/texts.json', import.meta.url), 'utf8'),
) as readonly string[];

/** As many of the texts, from one of them on, as a field has room for; each field begins with another one. */
function texts(from: number, longest: number): string {
  let all = 'x';
  for (let at = 0; at < TEXTS.length; at += 1) {
    const next = `${all} ${TEXTS[(from + at) % TEXTS.length] ?? ''}`;
    if (next.length > longest) break;
    all = next;
  }
  return all;
}

const CHIEF = 'chief@example.org';
let app: PeopleApp;
let browser: Browser;

beforeAll(async () => {
  ensureBuilt();
  browser = await launchBrowser();
  app = await peopleApp({ BACKUP_AT: 'off' }, null, loadAssets());
  await app.add(CHIEF, 'admin');
  await fillEverything(await app.browser(CHIEF));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** Writes the texts wherever somebody with every right can write one. */
async function fillEverything(chief: Client): Promise<void> {
  const taken = async (path: string, fields: Record<string, string | string[]>): Promise<void> => {
    const { status, text } = await send(chief, path, fields);
    expect([path, status], text.slice(0, 3000)).toEqual([path, 303]);
  };
  await taken('/studio/me', { name: texts(0, 200), language: 'en' });
  await taken('/studio/city', {
    'name.en': texts(1, 300),
    'name.de': texts(2, 300),
    'publisher.en': texts(3, 300),
    languages: ['en', 'de'],
    defaultLanguage: 'en',
    accent: '',
    arms: '',
  });
  await taken('/studio/bodies', { 'name.en': texts(4, 500), kind: 'office', contact: texts(5, 500) });
  await taken('/studio/areas', { code: 'N-1', 'name.en': texts(6, 500), kind: 'district', parent: 'CITY' });
  await taken('/studio/sources', {
    publisher: texts(7, 300),
    title: texts(8, 300),
    licence: texts(9, 300),
    kind: 'survey',
    surveyMode: texts(10, 300),
    'sourceNote.en': texts(11, 500),
  });
  await taken('/studio/people', { email: 'x@example.org', name: texts(12, 200), roles: 'statistician', body: '' });
  await taken('/studio/me/tokens', { tokenName: texts(13, 100) });
  await taken('/studio/indicators/unemp-rate', { state: 'not-used', 'reason.en': texts(14, 500), owner: '' });
  for (const [path, fields] of [
    ['key-factors/kf01.json', ['statement', 'why', 'label']],
    ['indicators/emp-rate-20-64.json', ['name', 'definition/text', 'pitfalls/0']],
    ['glossary.json', ['0/definition']],
  ] as const) {
    const base = value(await markupOf(chief, `/studio/catalogue/edit?path=${encodeURIComponent(path)}`), 'base');
    const places = fields.map((field, at) => [`place|/${field}.en`, texts(15 + at, 1000)]);
    await taken('/studio/catalogue/edit', { path, base, reason: texts(20, 500), ...Object.fromEntries(places) });
  }
  await publishFigures(chief);
}

async function publishFigures(chief: Client): Promise<void> {
  const [source] = app.services.catalogue.current().sources;
  const note = texts(21, 900).replaceAll('"', '""');
  const body = new FormData();
  const csv = `period,origin,value,note\n2020,NB,77.7,"${note}"\n2021,NB,78.7,\n`;
  body.set('file', new File([csv], `${texts(22, 80)}.csv`, { type: 'text/csv' }));
  const path = `/api/v1/uploads?indicator=emp-rate-20-64&source=${source?.key ?? ''}`;
  const sent = await chief.ask('POST', path, { body });
  expect(sent.status, sent.text).toBe(201);
  const id = String(sent.body['id']);
  const published = await chief.post(`/api/v1/uploads/${id}/publish`, { note: texts(23, 1500) });
  expect(published.status, published.text).toBe(200);
  const name = texts(24, 60).replaceAll(/[",]/g, '');
  const cells = `2020,${TEXTS[3] ?? ''},${TEXTS[0] ?? ''}`;
  const sendText = (body: string) =>
    chief.ask('POST', '/api/v1/uploads?indicator=emp-rate-20-64', { body, headers: { 'content-type': 'text/csv' } });
  const refused = await sendText(`period,origin,value,${name}\n${cells},x\n`);
  expect(refused.status, refused.text).toBe(422);
  // A table that is not of our form is asked about, in its own words.
  const asked = await sendText(`Jahr,origin,Wert,${name}\n${cells.replace(/,[^,]*$/, ',71.2')},${TEXTS[4] ?? ''}\n`);
  expect([asked.status, asked.body['state']], asked.text).toEqual([201, 'needs-answers']);
}

interface Watched {
  page: Page;
  faults: string[];
}

/** A page that tells of every dialog, complaint and request to somewhere else. */
async function watched(): Promise<Watched> {
  const context = await browser.newContext({ locale: 'en', viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('dialog', (dialog) => {
    faults.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 40\d/.test(message.text())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!/^(data:|http:\/\/127\.0\.0\.1:)/.test(request.url())) faults.push(`asked ${request.url()}`);
  });
  return { page, faults };
}

const STUDIO = [
  '',
  '/uploads',
  '/uploads/new?indicator=emp-rate-20-64',
  '/releases',
  '/releases/2026-0001?withdraw=1',
  '/releases/new',
  '/sources',
  '/indicators',
  '/indicators/unemp-rate',
  '/catalogue',
  '/catalogue/edit?path=key-factors/kf01.json',
  '/catalogue/edit?path=indicators/emp-rate-20-64.json',
  '/catalogue/edit?path=glossary.json',
  '/areas',
  '/areas/N-1',
  '/areas/load',
  '/bodies',
  '/city',
  '/first-steps?indicators=all',
  '/people',
  '/people/1',
  '/people/2',
  '/log',
  '/log?q=%3Cimg%20src%3Dx%20onerror%3Dwindow.__hit%3D1%3E',
  '/keeping',
  '/me',
  '/nothing%3Cscript%3E',
];
const PUBLIC = [
  '/en/',
  '/de/',
  '/en/indicators',
  '/en/indicators?q=%22%3E%3Cscript%3Ewindow.__hit%3D1%3C/script%3E',
  '/en/indicators/emp-rate-20-64',
  '/en/indicators/unemp-rate',
  '/en/key-factors',
  '/en/key-factors/kf01',
  '/en/about',
  '/en/%3Cscript%3E',
  '/studio/sign-in?next=%22%3E%3Cscript%3Ewindow.__hit%3D1%3C/script%3E',
];

/** What runs or is fetched because a text became markup, or stands over the edge of a phone because it is long. */
async function harmOn({ page, faults }: Watched, path: string): Promise<string[]> {
  await page.goto(app.address + path);
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
  const found = await page.evaluate(() => [
    ...('__hit' in window ? ['ran'] : []),
    ...(document.documentElement.scrollWidth > innerWidth ? ['over the edge'] : []),
    ...[...document.querySelectorAll('*')]
      .filter(
        (one) =>
          [...one.attributes].some(({ name }) => name.startsWith('on')) ||
          (one instanceof HTMLAnchorElement && one.protocol === 'javascript:') ||
          one.matches(
            'iframe, base, meta[http-equiv], video, math, template, img:not([src^="/"]), [src*="evil"], [href*="evil"]',
          ),
      )
      .map((one) => one.outerHTML.slice(0, 100)),
  ]);
  return [...found, ...faults.splice(0)].map((one) => `${path}: ${one}`);
}

describe('texts that try to be markup', () => {
  test('do nothing on any page of the studio, and stand there as they were written', async () => {
    const own = await watched();
    await own.page.goto(`${app.address}/studio/sign-in`);
    await own.page.fill('[name=email]', CHIEF);
    await own.page.fill('[name=password]', passwordOf(CHIEF));
    await own.page.locator('main button').click();
    await own.page.waitForLoadState('load');
    const { database } = app.services;
    const uploads = (await database.knex('upload').pluck('id')) as string[];
    const harm: string[] = [];
    for (const path of [...STUDIO, ...uploads.map((id) => `/uploads/${id}`)])
      harm.push(...(await harmOn(own, `/studio${path}`)));
    expect(harm).toEqual([]);
    await own.page.goto(`${app.address}/studio/sources`);
    expect(await own.page.locator('main').innerText()).toContain(texts(7, 300));
    await own.page.goto(`${app.address}/studio/me`);
    expect(await own.page.locator('[name=name]').inputValue()).toBe(texts(0, 200));
    await own.page.context().close();
  }, 120_000);

  test('do nothing on any public page', async () => {
    const own = await watched();
    const harm: string[] = [];
    for (const path of PUBLIC) harm.push(...(await harmOn(own, path)));
    expect(harm).toEqual([]);
    await own.page.goto(`${app.address}/en/key-factors/kf01`);
    expect(await own.page.locator('main').innerText()).toContain('<img src=x onerror=window.__hit=1>');
    await own.page.context().close();
  }, 60_000);
});
