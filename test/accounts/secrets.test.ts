import { expect, test } from 'vitest';
import { databaseKinds } from '../store/databases.ts';
import { passwordOf, peopleApp, tokenOf } from './people-app.ts';

const ADMIN = 'admin@example.org';
const EVA = 'eva@example.org';

test.each(databaseKinds())(
  'neither the log nor the audit log nor a table of $kind holds a password, a token, a link or a cookie',
  async ({ open }) => {
    const app = await peopleApp({}, await open());
    const { signIn, database, cityId } = app.services;
    const first = tokenOf(await signIn.firstAdminLink());
    await app.add(ADMIN, 'admin');
    const eva = await app.add(EVA, 'statistician');
    const admin = await app.browser(ADMIN);
    const browser = await app.browser(EVA);
    await browser.post('/api/v1/session', { email: EVA, password: 'a wrong guess' });
    const { body } = await browser.post('/api/v1/tokens', { name: 'nightly job' });
    const { url } = (await admin.post(`/api/v1/users/${eva}/link`, undefined)).body;
    await browser.ask('POST', '/api/v1/tokens', { body: { name: 'x' }, headers: { origin: 'https://evil.example' } });
    // Addresses with a link in them, refused or not.
    await browser.get(`/studio/link/${tokenOf(url as string)}`);
    await browser.ask('POST', `/studio/link/${first}`, { headers: { origin: 'https://evil.example' } });
    await browser.ask('DELETE', `/api/v1/tokens/${String(body['id'])}`);
    const person = { accountId: eva, cityId, email: EVA, name: null, body: null, language: null, roles: [] };
    await signIn.changePassword(person, passwordOf(EVA), 'another long word');
    await signIn.forgotten(EVA);

    const secrets = [
      passwordOf(ADMIN),
      passwordOf(EVA),
      'another long word',
      'a wrong guess',
      first,
      tokenOf(url as string),
      (body['token'] as string).slice(3),
      ...[...browser.cookies.values()].map((value) => decodeURIComponent(value).slice(2, 45)),
    ];
    expect(secrets.every((secret) => secret.length >= 10)).toBe(true);
    const tables = ['account', 'account_link', 'session', 'token', 'audit_entry', 'mail'];
    const kept = await Promise.all(tables.map(async (table) => JSON.stringify(await database.knex(table))));
    for (const secret of secrets) {
      expect(app.log.join('\n')).not.toContain(secret);
      expect(kept.join('\n')).not.toContain(secret);
    }

    const actions = await database.knex('audit_entry').orderBy('id').select<{ action: string }[]>('action');
    for (const action of [
      'account.add',
      'link.make',
      'password.set',
      'session.begin',
      'token.make',
      'token.revoke',
      'password.forgotten',
    ])
      expect(actions.map((entry) => entry.action)).toContain(action);
    expect(JSON.stringify(await database.knex('audit_entry'))).not.toContain('argon2');
    const events = app.log.map(
      (line) =>
        (JSON.parse(line) as { event: string; code?: string }).code ?? (JSON.parse(line) as { event: string }).event,
    );
    expect(events).toContain('foreign-request');
    expect(events).not.toContain('fault');
    await app.close();
  },
);
