/** A dangerous act is done as it was shown, or shown again: its mark is none for another act, person's work or time. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../accounts/browser.ts';
import { peopleApp, type PeopleApp } from '../accounts/people-app.ts';
import { page, send, value } from './forms.ts';

let app: PeopleApp;
let one: Browser;
let two: Browser;
let source: string;
beforeAll(async () => {
  app = await peopleApp({ BACKUP_AT: 'off' });
  await app.add('one@example.org', 'statistician');
  await app.add('two@example.org', 'statistician');
  [one, two] = [await app.browser('one@example.org'), await app.browser('two@example.org')];
  await one.post('/api/v1/sources', { key: 'lfs', publisher: 'Office', title: 'Survey', kind: 'survey' });
  source = 'lfs';
});
afterAll(() => app.close());

async function upload(who: Browser, figures: string): Promise<string> {
  const { body, text } = await who.ask('POST', `/api/v1/uploads?indicator=emp-rate-20-64&source=${source}`, {
    body: `period,origin,value\n${figures}\n`,
    headers: { 'content-type': 'text/csv' },
  });
  expect(body['state'], text).toBe('staged');
  return `/studio/uploads/${String(body['id'])}`;
}
const shownAt = async (who: Browser, path: string): Promise<string> => value(await page(who, path), 'shown');
const publish = async (who: Browser, path: string, shown: string): Promise<number> =>
  (await send(who, `${path}/publish`, { shown, 'reasons|revision': 'Checked.' })).status;
const current = async (): Promise<string> =>
  (await one.get('/api/v1/observations?indicator=emp-rate-20-64&format=csv')).text;

test('publishing: not with the mark of another upload, of other figures, of none, or twice', async () => {
  const first = await upload(one, '2020,NB,61.2');
  const second = await upload(two, '2020,NB,64.8');
  const mark = await shownAt(one, first);
  for (const other of ['', '1', await shownAt(two, second)]) expect(await publish(one, first, other)).toBe(409);
  expect(await publish(two, second, await shownAt(two, second))).toBe(303);
  // One figure still changes, but no longer from nothing: 64.8 was published meanwhile.
  expect(await publish(one, first, mark)).toBe(409);
  expect(await current()).toContain('64.8');
  const renewed = await shownAt(one, first);
  expect(await publish(one, first, renewed)).toBe(303);
  expect(await publish(one, first, renewed)).toBe(409);
  expect(await current()).toContain('61.2');
});

test('withdrawing: not with the mark of another release, nor what it did to figures before a newer release', async () => {
  const mark = await shownAt(one, '/studio/releases/2026-0001?withdraw=1');
  const withdraw = async (id: string, shown: string): Promise<number> =>
    (await send(one, `/studio/releases/${id}/withdraw`, { reason: 'Wrong', indicators: 'emp-rate-20-64', shown }))
      .status;
  expect(await withdraw('2026-0002', mark)).toBe(409);
  const newest = await shownAt(one, '/studio/releases/2026-0002?withdraw=1');
  expect(await publish(two, ...(await over(two, '2020,NB,62.0')))).toBe(303);
  expect(await withdraw('2026-0002', newest)).toBe(409);
  expect(await current()).toContain('62');
  expect(await withdraw('2026-0002', await shownAt(one, '/studio/releases/2026-0002?withdraw=1'))).toBe(303);
  expect(await current()).toContain('62');
});

async function over(who: Browser, figures: string): Promise<[string, string]> {
  const path = await upload(who, figures);
  return [path, await shownAt(who, path)];
}
