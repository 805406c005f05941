import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../accounts/browser.ts';
import { peopleApp, type PeopleApp } from '../accounts/people-app.ts';

let app: PeopleApp;
let editor: Browser;

beforeAll(async () => {
  app = await peopleApp({ DEMO: 'on', BACKUP_AT: 'off' });
  await app.add('editor@example.org', 'editor');
  const id = await app.add('social@example.org', 'contributor');
  await app.services.database.knex('account').where({ id }).update({ body: 'social' });
  editor = await app.browser('editor@example.org');
}, 60_000);
afterAll(() => app.close());

const YEAR = new Date().getFullYear() - 1;
const step = (name: string, year = YEAR): Promise<{ status: number }> =>
  editor.ask('POST', `/studio/reports/${year}`, {
    body: `step=${name}`,
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
  });
const states = async (): Promise<unknown[]> => app.services.database.knex('report').select('year', 'state');

describe('preparing the year', () => {
  test('what is missing stands under the name of the body that owes it, in the language of who looks', async () => {
    const { status, text } = await editor.ask('GET', `/studio/reports/${YEAR}`, {
      headers: { accept: 'text/html', 'accept-language': 'de' },
    });
    expect(status).toBe(200);
    const social = app.services.catalogue.current().bodies.find((one) => one.key === 'social');
    const names = [...text.matchAll(/<h3>([^<]*)</g)].map((one) => one[1]?.trim());
    expect(names.filter((one) => Object.values(social?.name ?? {}).includes(one ?? ''))).toHaveLength(1);
  });

  test('reminders go to those who write for a body that owes something', async () => {
    expect((await step('remind')).status).toBe(303);
    const letters = await app.services.mail.outbox(app.services.cityId, 5);
    expect(letters.map((one) => one.recipient)).toEqual(['social@example.org']);
  });

  test('a report is built, reviewed, and only then published; after that nothing moves it', async () => {
    expect((await step('published')).status).toBe(404);
    expect((await step('build')).status).toBe(303);
    expect((await step('published')).status).toBe(409);
    expect((await step('in-review')).status).toBe(303);
    expect((await step('published')).status).toBe(303);
    expect(await states()).toEqual([{ year: YEAR, state: 'published' }]);
    for (const name of ['build', 'draft']) expect((await step(name)).status).toBe(409);
    expect((await step('nonsense')).status).toBe(400);
    expect((await step('build', YEAR + 5)).status).toBe(404);
  });
});
