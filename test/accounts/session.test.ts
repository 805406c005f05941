import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SessionStore } from '../../server/accounts/session-store.ts';
import { databaseKinds } from '../store/databases.ts';
import type { Browser } from './browser.ts';
import { HOUR, passwordOf, peopleApp, type PeopleApp } from './people-app.ts';

const EVA = 'eva@example.org';
const ADMIN = 'admin@example.org';
const COOKIE = 'barometer';

describe.each(databaseKinds())('a session on $kind', ({ open }) => {
  let app: PeopleApp;
  let eva: number;
  beforeAll(async () => {
    app = await peopleApp({}, await open());
    await app.add(ADMIN, 'admin');
    eva = await app.add(EVA, 'statistician', 'editor');
  });
  afterAll(() => app.close());

  const ends = async (browser: Browser): Promise<void> => {
    expect(await browser.who()).toBeNull();
    const refused = await browser.get('/api/v1/tokens');
    expect(refused.status).toBe(401);
    expect(refused.body['type']).toBe('/problems/unauthorized');
  };

  test('is a cookie that scripts cannot read and other sites cannot send', async () => {
    const browser = await app.browser();
    const { headers, body } = await browser.signIn(` ${EVA.toUpperCase()} `, passwordOf(EVA));
    const [cookie = '', ...more] = headers.getSetCookie();
    expect(more).toEqual([]);
    expect(cookie).toMatch(/^barometer=s%3A[\w-]{43}\.[\w%]+; /);
    expect(cookie).toMatch(/; Path=\/(;|$)/);
    expect(cookie).toMatch(/; HttpOnly(;|$)/);
    expect(cookie).toMatch(/; SameSite=Lax(;|$)/);
    expect(cookie).not.toMatch(/Domain|Secure/i);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toEqual({
      person: { email: EVA, name: null, roles: ['statistician', 'editor'], body: null, language: null },
    });
    expect(await browser.who()).toBe(EVA);
  });

  test('is not begun for nobody: reading, and a wrong password, set no cookie', async () => {
    const browser = await app.browser();
    for (const path of ['/en', '/api/v1/indicators', '/api/v1/session']) await browser.get(path);
    expect((await browser.post('/api/v1/session', { email: EVA, password: 'not the word' })).status).toBe(401);
    expect(browser.cookies.size).toBe(0);
  });

  test('has a new id at sign-in: one that was planted is worth nothing afterwards', async () => {
    const thief = await app.browser(ADMIN);
    const planted = thief.cookies.get(COOKIE) ?? '';
    const victim = thief.twin();
    await victim.signIn(EVA, passwordOf(EVA));
    expect(victim.cookies.get(COOKIE)).not.toBe(planted);
    expect(await victim.who()).toBe(EVA);
    await ends(thief);
  });

  test.each(['s%3Aplanted.signature', 's%3A', 'planted', '%00', `s%3A${'a'.repeat(43)}.${'b'.repeat(43)}`])(
    'with an id nobody gave out (%s) is none',
    async (value) => {
      const browser = await app.browser();
      browser.cookies.set(COOKIE, value);
      await ends(browser);
      await browser.signIn(EVA, passwordOf(EVA));
      expect(browser.cookies.get(COOKIE)).not.toBe(value);
    },
  );

  test('that was changed by a letter is none', async () => {
    const browser = await app.browser(EVA);
    const value = browser.cookies.get(COOKIE) ?? '';
    const letter = value.at(8) === 'a' ? 'b' : 'a';
    browser.cookies.set(COOKIE, value.slice(0, 8) + letter + value.slice(9));
    await ends(browser);
  });

  test('is over after signing out, also for whoever copied the cookie; other sessions go on', async () => {
    const browser = await app.browser(EVA);
    const elsewhere = await app.browser(EVA);
    const copy = browser.twin();
    expect((await browser.ask('DELETE', '/api/v1/session')).status).toBe(204);
    expect(browser.cookies.has(COOKIE)).toBe(false);
    await ends(copy);
    expect(await elsewhere.who()).toBe(EVA);
  });

  test('leaves public pages as they are, and what it opens to us', async () => {
    const browser = await app.browser(EVA);
    const page = await browser.get('/en/about');
    expect(page.headers.get('etag')).toBe((await (await app.browser()).get('/en/about')).headers.get('etag'));
    expect(page.headers.get('etag')).toMatch(/^"/);
    for (const path of ['/api/v1/session', '/api/v1/tokens', '/API/v1/session']) {
      const { status, headers } = await browser.get(path);
      expect([path, status, headers.get('cache-control')]).toEqual([path, 200, 'no-store']);
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    }
  });

  test('is kept as a hash: what lies in the database opens nothing', async () => {
    const browser = await app.browser(EVA);
    const id = decodeURIComponent(browser.cookies.get(COOKIE) ?? '').slice(2, 45);
    const rows = JSON.stringify(await app.services.database.knex('session').select());
    expect(rows).not.toContain(id);
    const row = await app.services.database.knex('session').first<{ hash: string }>('hash');
    browser.cookies.set(COOKIE, `s%3A${row.hash}`);
    await ends(browser);
  });

  test('ends when the password is changed, when an administrator says so, and with the account', async () => {
    const admin = await app.browser(ADMIN);
    const { signIn, database } = app.services;
    const first = await app.browser(EVA);
    const person = { accountId: eva, cityId: app.services.cityId, email: EVA, name: null, body: null, language: null };
    await signIn.changePassword({ ...person, roles: [] }, passwordOf(EVA), 'another long word');
    await ends(first);
    expect((await first.post('/api/v1/session', { email: EVA, password: passwordOf(EVA) })).status).toBe(401);
    await first.signIn(EVA, 'another long word');
    await signIn.changePassword({ ...person, roles: [] }, 'another long word', passwordOf(EVA));

    const second = await app.browser(EVA);
    const third = await app.browser(EVA);
    const { body } = await admin.ask('DELETE', `/api/v1/users/${eva}/sessions`);
    expect(body).toEqual({ ended: 2 });
    await ends(second);
    await ends(third);

    const fourth = await app.browser(EVA);
    expect((await admin.ask('DELETE', `/api/v1/users/${eva}`)).status).toBe(200);
    await ends(fourth);
    const refused = await fourth.post('/api/v1/session', { email: EVA, password: passwordOf(EVA) });
    expect(refused.status).toBe(401);
    expect(await database.knex('session').where({ account_id: eva })).toEqual([]);
    await admin.ask('PATCH', `/api/v1/users/${eva}`, { body: { disabled: false } });
    await ends(fourth);
    await fourth.signIn(EVA, passwordOf(EVA));
  });

  test('loses a role at the next request, and gains one', async () => {
    const admin = await app.browser(ADMIN);
    const browser = await app.browser(EVA);
    expect((await browser.get('/api/v1/uploads')).status).toBe(200);
    await admin.ask('PATCH', `/api/v1/users/${eva}`, { body: { roles: ['editor'] } });
    expect((await browser.get('/api/v1/uploads')).status).toBe(403);
    await admin.ask('PATCH', `/api/v1/users/${eva}`, { body: { roles: ['statistician', 'editor'] } });
    expect((await browser.get('/api/v1/uploads')).status).toBe(200);
  });

  test('ends after four hours without a sign of life, and after three days in any case', async () => {
    const idle = await app.browser(EVA);
    app.pass(3.9 * HOUR);
    expect(await idle.who()).toBe(EVA);
    app.pass(3.9 * HOUR);
    expect(await idle.who()).toBe(EVA);
    app.pass(4.1 * HOUR);
    await ends(idle);

    const busy = await app.browser(EVA);
    for (let hours = 0; hours < 71; hours += 1) {
      app.pass(HOUR);
      expect(await busy.who()).toBe(EVA);
    }
    app.pass(HOUR);
    await ends(busy);
    await new SessionStore(app.services.database, app.services.effects.now).sweep();
    expect(await app.services.database.knex('session')).toEqual([]);
  });

  test('does not live for ever when the clock is put back, nor end when it is put back a little', async () => {
    const browser = await app.browser(EVA);
    app.pass(-60_000);
    expect(await browser.who()).toBe(EVA);
    app.pass(-10 * 365 * 24 * HOUR);
    await ends(browser);
    app.pass(10 * 365 * 24 * HOUR + 60_000);
  });
});

test('behind https the cookie is for this host only and for https only, whatever the proxy says', async () => {
  const app = await peopleApp({ PUBLIC_URL: 'https://barometer.example.org' });
  await app.add(EVA, 'statistician');
  const browser = await app.browser();
  const { headers } = await browser.signIn(EVA, passwordOf(EVA));
  const [cookie = ''] = headers.getSetCookie();
  expect(cookie).toMatch(/^__Host-barometer=/);
  for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'])
    expect(cookie.split('; ')).toContain(attribute);
  expect(cookie).not.toContain('Domain');
  expect(await browser.who()).toBe(EVA);
  const gone = await browser.ask('DELETE', '/api/v1/session');
  expect(gone.headers.getSetCookie()[0]).toMatch(/^__Host-barometer=;.*Secure/);
  expect(gone.headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
  await app.close();
});
