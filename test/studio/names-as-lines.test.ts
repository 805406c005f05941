/** Names with breaks, signs that cannot be seen and formulas in them, wherever a name comes out again. */
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../accounts/browser.ts';
import { peopleApp, type PeopleApp } from '../accounts/people-app.ts';
import { page, send, value } from './forms.ts';

const INDICATOR = 'emp-rate-20-64';
const BROKEN = 'Name\r\nBcc: eve@evil.example\0\u0001\u2028\u202Eend\uD800';
const LINE = 'Name Bcc: eve@evil.example end\uFFFD';
const FORMULA = '=HYPERLINK("http://evil.example")';
const inAll = (name: string, text: string) =>
  Object.fromEntries(['en', 'fr', 'da', 'de'].map((language) => [`${name}.${language}`, text]));

let app: PeopleApp;
let chief: Browser;
let nobody: Browser;
const edit = async (fields: Record<string, string>) => {
  const path = `indicators/${INDICATOR}.json`;
  const base = value(await page(chief, `/studio/catalogue/edit?path=${path}`), 'base');
  return send(chief, '/studio/catalogue/edit', { path, base, ...fields });
};

beforeAll(async () => {
  app = await peopleApp({ BACKUP_AT: 'off' });
  await app.add('chief@example.org', 'admin', 'editor');
  Object.assign(app.services.mail, { canSend: true });
  chief = await app.browser('chief@example.org');
  nobody = await app.browser();
  const identity = { languages: ['en', 'de'], defaultLanguage: 'en', accent: '', arms: '' };
  for (const [path, fields] of [
    ['/studio/city', { ...inAll('name', BROKEN), ...inAll('publisher', BROKEN), ...identity }],
    ['/studio/bodies', { ...inAll('name', BROKEN), kind: 'office', contact: BROKEN }],
    ['/studio/areas', { code: 'N-1', ...inAll('name', BROKEN), kind: 'district', parent: 'CITY' }],
    ['/studio/sources', { publisher: BROKEN, title: BROKEN, licence: BROKEN, kind: 'survey' }],
    ['/studio/me', { name: BROKEN, language: 'en' }],
  ] satisfies [string, Record<string, string | string[]>][]) {
    const { status, text } = await send(chief, path, fields);
    expect([path, status], text.slice(0, 2000)).toEqual([path, 303]);
  }
  expect((await edit({ ...inAll('place|/name', BROKEN), ...inAll('place|/measures', BROKEN) })).status).toBe(303);
  const file = 'period,area,value\n2020,CITY,61.2\n2021,CITY,62.5\n2020,N-1,60.2\n2021,N-1,61.5\n';
  const { key } = app.services.catalogue.current().sources[0] ?? { key: '' };
  const sent = await chief.ask('POST', `/api/v1/uploads?indicator=${INDICATOR}&source=${key}`, {
    body: file,
    headers: { 'content-type': 'text/csv' },
  });
  expect(sent.status, sent.text).toBe(201);
  const published = await chief.post(`/api/v1/uploads/${String(sent.body['id'])}/publish`, {});
  expect(published.status, published.text).toBe(200);
}, 60_000);
afterAll(() => app.close());

test('each is kept as one line', () => {
  const { identity, bodies, areas, sources, catalogue } = app.services.catalogue.current();
  const names = [
    identity.name.en,
    identity.publisher.de,
    bodies[0]?.name.en,
    bodies[0]?.contact,
    areas.find((one) => one.code === 'N-1')?.name.de,
    sources[0]?.publisher,
    sources[0]?.title,
    sources[0]?.licence,
    catalogue.indicators.find((one) => one.id === INDICATOR)?.name.fr,
  ];
  expect(names).toEqual(names.map(() => LINE));
});

test('pages, pictures, feeds, files and citations come, and XML can be read', async () => {
  const indicator = `/api/v1/indicators/${INDICATOR}`;
  const paths = [
    '/en/',
    `/de/indicators/${INDICATOR}`,
    '/en/reports/2025',
    '/en/social.png',
    `/en/social/${INDICATOR}.png`,
    '/feed.atom?lang=en',
    '/changes.atom?lang=en',
    '/sitemap.xml',
    `/api/v1/observations?indicator=${INDICATOR}&format=csv`,
    ...['svg', 'png', 'json', 'vega'].map((format) => `${indicator}/chart?format=${format}`),
    ...['bibtex', 'ris', 'text'].map((format) => `${indicator}/citation?format=${format}`),
  ];
  const answers = await Promise.all(paths.map(async (path) => ({ path, ...(await nobody.get(path)) })));
  expect(answers.map(({ path, status }) => `${path} ${status}`)).toEqual(paths.map((path) => `${path} 200`));
  for (const { path, text, headers } of answers) {
    expect([path, /^Bcc:/m.test(text)]).toEqual([path, false]);
    if (/svg|xml/.test(headers.get('content-type') ?? ''))
      // oxlint-disable-next-line no-control-regex -- these are looked for
      expect([path, /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/.test(text)]).toEqual([path, false]);
  }
});

test('no letter gains a header, and a reader’s question and a forgotten password go their way', async () => {
  expect((await send(nobody, '/studio/forgotten', { email: 'chief@example.org' })).status).toBe(303);
  expect((await send(nobody, `/en/indicators/${INDICATOR}/question`, { text: 'Why?\0' })).status).toBe(303);
  expect((await send(nobody, '/en/subscription', { email: 'reader@example.org', topic: 'all' })).status).toBe(303);
  const letters = await app.services.mail.outbox(app.services.cityId, 10);
  expect(letters.map((one) => one.recipient)).toEqual(['reader@example.org', 'chief@example.org', 'chief@example.org']);
  for (const { subject } of letters) expect(subject).toContain(LINE);
});

test('a text that a spreadsheet would run is a text in every file', async () => {
  for (const path of ['/studio/bodies', '/studio/areas'])
    expect((await send(chief, path, { ...inAll('name', FORMULA), kind: 'office', code: 'N-2' })).status).toBe(400);
  expect((await send(chief, '/studio/sources', { publisher: FORMULA, title: 'x', kind: 'survey' })).status).toBe(400);
  expect((await edit(inAll('place|/name', FORMULA))).status).toBe(303);
  const file = await fetch(`${app.address}/api/v1/observations?indicator=${INDICATOR}&format=xlsx`);
  expect(file.status).toBe(200);
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const text = Object.values(parts)
    .map((part) => new TextDecoder().decode(part))
    .join('\n');
  expect(text).toContain('=HYPERLINK(');
  expect(text).not.toMatch(/<f[ >/]|t="str"/);
  const chart = await nobody.get(`/api/v1/indicators/${INDICATOR}/receipt.csv`);
  expect(chart.text).not.toMatch(/(^|[,;\t"])=/m);
});
