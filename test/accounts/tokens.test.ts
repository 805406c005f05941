import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseKinds } from '../store/databases.ts';
import type { Answer, Browser } from './browser.ts';
import { peopleApp, type PeopleApp } from './people-app.ts';

const ADMIN = 'admin@example.org';
const EVA = 'eva@example.org';
const IDA = 'ida@example.org';

describe.each(databaseKinds())('tokens on $kind', ({ open }) => {
  let app: PeopleApp;
  let eva: Browser;
  let ida: Browser;
  let admin: Browser;
  beforeEach(async () => {
    app = await peopleApp({}, await open());
    await app.add(ADMIN, 'admin');
    await app.add(EVA, 'statistician');
    await app.add(IDA, 'statistician');
    [admin, eva, ida] = [await app.browser(ADMIN), await app.browser(EVA), await app.browser(IDA)];
  });
  afterEach(() => app.close());

  const make = async (browser: Browser, name = 'nightly job'): Promise<{ id: number; token: string }> => {
    const answer = await browser.post('/api/v1/tokens', { name });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    return answer.body as { id: number; token: string };
  };
  const withToken = async (token: string, method = 'GET', path = '/api/v1/session'): Promise<Answer> =>
    (await app.browser()).ask(method, path, { headers: { authorization: `Bearer ${token}` } });
  const list = async (browser: Browser): Promise<unknown[]> =>
    (await browser.get('/api/v1/tokens')).body['items'] as unknown[];

  test('may what their account may, are shown once and kept as a hash', async () => {
    const { id, token } = await make(eva);
    expect(token).toMatch(/^ib_[\w-]{43}$/);
    const { body } = await withToken(token);
    expect(body['person']).toMatchObject({ email: EVA, roles: ['statistician'] });
    expect((await withToken(token, 'GET', '/api/v1/uploads')).status).toBe(200);
    expect((await withToken(token, 'GET', '/api/v1/users')).status).toBe(403);
    expect(await list(eva)).toMatchObject([{ id, email: EVA, name: 'nightly job', revokedAt: null }]);
    const { knex } = app.services.database;
    expect(JSON.stringify([await list(eva), await knex('token').select()])).not.toContain(token.slice(3));
  });

  test('are one’s own: others neither see nor revoke them, and learn nothing; an administrator does', async () => {
    const { id, token } = await make(eva);
    expect(await list(ida)).toEqual([]);
    const foreign = await ida.ask('DELETE', `/api/v1/tokens/${id}`);
    const none = await ida.ask('DELETE', '/api/v1/tokens/99999');
    expect([foreign.status, none.status]).toEqual([404, 404]);
    expect(foreign.text.replaceAll(String(id), '#')).toBe(none.text.replaceAll('99999', '#'));
    expect((await withToken(token)).status).toBe(200);
    expect(await list(admin)).toHaveLength(1);
    expect((await admin.ask('DELETE', `/api/v1/tokens/${id}`)).status).toBe(204);
    expect((await withToken(token)).status).toBe(401);
  });

  test('are void at once when they are revoked, also twice', async () => {
    const { id, token } = await make(eva);
    const kept = await make(eva, 'another');
    for (let time = 0; time < 2; time += 1) expect((await eva.ask('DELETE', `/api/v1/tokens/${id}`)).status).toBe(204);
    const refused = await withToken(token);
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toBe('Bearer realm="barometer"');
    expect((await withToken(kept.token)).status).toBe(200);
  });

  test('lose what their account loses at the next request, and end with it for good', async () => {
    const { token } = await make(eva);
    const { id } = await app.services.accounts.getByEmail(app.services.cityId, EVA);
    await admin.ask('PATCH', `/api/v1/users/${id}`, { body: { roles: ['editor'] } });
    expect((await withToken(token, 'GET', '/api/v1/uploads')).status).toBe(403);
    await admin.ask('DELETE', `/api/v1/users/${id}`);
    expect((await withToken(token)).status).toBe(401);
    await admin.ask('PATCH', `/api/v1/users/${id}`, { body: { disabled: false } });
    expect((await withToken(token)).status).toBe(401);
  });

  test.each(['Bearer', 'Bearer ', 'Bearer x', 'Basic YTpi', 'ib_', 'Bearer ib_' + 'a'.repeat(43), 'Bearer null'])(
    'that are none (%s) are refused, also where no token is needed',
    async (authorization) => {
      for (const path of ['/api/v1/session', '/api/v1/indicators'])
        expect((await (await app.browser()).ask('GET', path, { headers: { authorization } })).status).toBe(401);
    },
  );

  test('in an address are not taken', async () => {
    const { token } = await make(eva);
    const answer = await (await app.browser()).get(`/api/v1/session?access_token=${token}&token=${token}`);
    expect(answer.status).not.toBe(200);
  });

  test('are for whoever is signed in', async () => {
    const nobody = await app.browser();
    expect((await nobody.get('/api/v1/tokens')).status).toBe(401);
    expect((await nobody.post('/api/v1/tokens', { name: 'x' })).status).toBe(401);
    expect((await nobody.ask('DELETE', '/api/v1/tokens/1')).status).toBe(401);
  });
});
