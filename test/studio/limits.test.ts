import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer, Browser } from '../accounts/browser.ts';
import { peopleApp, type PeopleApp } from '../accounts/people-app.ts';

let app: PeopleApp;
let stat: Browser;
beforeAll(async () => {
  app = await peopleApp({ BACKUP_AT: 'off' });
  await app.add('stat@example.org', 'statistician');
  stat = await app.browser('stat@example.org');
});
afterAll(() => app.close());

function paste(text: string, more: Record<string, string> = {}): Promise<Answer> {
  const form = new FormData();
  form.set('text', text);
  for (const [name, value] of Object.entries({ indicator: 'emp-rate-20-64', mode: 'add', ...more }))
    form.set(name, value);
  return stat.ask('POST', '/studio/uploads', { body: form, headers: { accept: 'text/html' } });
}

test('a pasted table that is too long is refused whole: it is never cut', async () => {
  const rows = (count: number): string => `period,value,note\n2020,98.7,${'y'.repeat(count)}\n`;
  expect((await paste(rows(4 * 1024 * 1024))).status).toBe(413);
  expect((await app.services.uploads.list(10, 0)).length).toBe(0);
});

test('fields beyond the limit are no reason to read the rest', async () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_none, at) => [`extra${at}`, 'x']));
  expect((await paste('period,value\n2020,98.7\n', many)).status).toBe(400);
});

test('one person fills no disk: beyond a day’s measure nothing is taken', async () => {
  expect((await paste('period,value\n2020,98.7\n')).status).toBe(303);
  await app.services.database.knex('upload').update({ size: 1024 * 1024 * 1024 });
  expect((await paste('period,value\n2021,98.7\n')).status).toBe(413);
  app.pass(25 * 3600_000);
  stat = await app.browser('stat@example.org');
  expect((await paste('period,value\n2021,98.7\n')).status).toBe(303);
});

test('a table of areas with far too many columns is refused at once', async () => {
  const began = performance.now();
  const plan = await app.services.areas.previewAreas(`code,name${',x'.repeat(300_000)}\n${'A,B\n'.repeat(10_000)}`);
  expect(plan.problems).toHaveLength(1);
  expect(performance.now() - began).toBeLessThan(5000);
});

test('a mapping does not grow without end', async () => {
  const [upload] = await app.services.uploads.list(1, 0);
  const long = Object.fromEntries(
    Array.from({ length: 9000 }, (_none, at) => [`a word of the file, number ${at}`, 'NB']),
  );
  await expect(
    app.services.uploads.revise(upload?.id ?? '', { mapping: { codes: { origin: long } } }),
  ).rejects.toMatchObject({
    code: 'invalid-input',
  });
});
