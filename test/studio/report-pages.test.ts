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

  test('with a day set, those who owe something are reminded before and after it, once per step, in their language', async () => {
    const { services } = app;
    const { knex } = services.database;
    const DAY = 24 * 60 * 60 * 1000;
    await knex('account').where({ email: 'social@example.org' }).update({ language: 'fr' });
    const recipients = async (): Promise<string[]> =>
      (await services.mail.outbox(services.cityId, 50)).map((one) => one.recipient);
    const before = (await recipients()).length;
    expect(await app.remindOwners()).toBe(0);
    const form = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
    const setDue = async (due: string): Promise<number> =>
      (await editor.ask('POST', `/studio/reports/${YEAR}`, { body: `step=due&due=${due}`, headers: form })).status;
    expect(await setDue('soon')).toBe(400);
    // The clock stands at 15 January: three weeks before is ahead.
    expect(await setDue('2026-02-10')).toBe(303);
    expect(await app.remindOwners()).toBe(0);
    app.pass(6 * DAY);
    // Two servers on one database, or the next hour: still one letter.
    expect((await Promise.all([app.remindOwners(), app.remindOwners()])).sort()).toEqual([0, 1]);
    expect(await app.remindOwners()).toBe(0);
    const letter = (await knex('mail').orderBy('id', 'desc').first()) as { subject: string; body: string };
    expect(letter.subject).toContain('rapport 2025');
    expect(letter.body).toContain('Merci de l’envoyer d’ici au 10 février 2026.');
    // Off until three days after: one letter for the newest step, none for those that were missed.
    app.pass(23 * DAY);
    expect(await app.remindOwners()).toBe(1);
    expect(((await knex('mail').orderBy('id', 'desc').first()) as { body: string }).body).toContain(
      'C’était attendu pour le 10 février 2026.',
    );
    expect((await recipients()).length).toBe(before + 2);
    expect(new Set(await recipients())).toEqual(new Set(['social@example.org']));
    editor = await app.browser('editor@example.org');
    const { text } = await editor.ask('GET', `/studio/reports/${YEAR}`, {
      headers: { accept: 'text/html', 'accept-language': 'en' },
    });
    for (const part of ['left out; a later one went out', '14 days after', 'Nobody writes for these bodies'])
      expect(text).toContain(part);
    const logged = (await knex('audit_entry').where({ action: 'report.remind' }).orderBy('id').select('after')) as {
      after: string;
    }[];
    expect(logged.slice(-2).map((one) => JSON.parse(one.after) as unknown)).toEqual([
      { letters: 1, due: '2026-02-10', days: -21 },
      { letters: 1, due: '2026-02-10', days: 1 },
    ]);
    // Taken away, nobody is reminded any more.
    expect(await setDue('')).toBe(303);
    app.pass(20 * DAY);
    expect(await app.remindOwners()).toBe(0);
    editor = await app.browser('editor@example.org');
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
