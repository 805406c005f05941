import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseKinds } from '../store/databases.ts';
import type { Browser } from './browser.ts';
import { peopleApp, type PeopleApp } from './people-app.ts';

const ADMIN = 'admin@example.org';
const EVA = 'eva@example.org';
const IDA = 'ida@example.org';
const CSV = 'period,value\n2019,3.4\n';

describe.each(databaseKinds())('accounts on $kind', ({ open }) => {
  let app: PeopleApp;
  let admin: Browser;
  let adminId: number;
  let eva: number;
  beforeEach(async () => {
    app = await peopleApp({}, await open());
    adminId = await app.add(ADMIN, 'admin');
    eva = await app.add(EVA, 'statistician');
    admin = await app.browser(ADMIN);
  });
  afterEach(() => app.close());

  test('are for administrators: nobody 401, others 403', async () => {
    const nobody = await app.browser();
    const statistician = await app.browser(EVA);
    for (const [method, path] of [
      ['GET', '/api/v1/users'],
      ['POST', '/api/v1/users'],
      ['GET', `/api/v1/users/${eva}`],
      ['PATCH', `/api/v1/users/${eva}`],
      ['DELETE', `/api/v1/users/${eva}`],
      ['POST', `/api/v1/users/${eva}/link`],
      ['DELETE', `/api/v1/users/${eva}/sessions`],
    ] as const) {
      const asked =
        method === 'POST' || method === 'PATCH' ? { body: { email: 'x@example.org', roles: ['admin'] } } : {};
      expect((await nobody.ask(method, path, asked)).status, `${method} ${path}`).toBe(401);
      expect((await statistician.ask(method, path, asked)).status, `${method} ${path}`).toBe(403);
    }
    expect((await admin.get('/api/v1/users')).body['items']).toHaveLength(2);
  });

  test('show no password, and nobody gives themselves a role', async () => {
    const { text } = await admin.get(`/api/v1/users/${eva}`);
    expect(text).not.toMatch(/argon2|password|hash/i);
    const statistician = await app.browser(EVA);
    await statistician.ask('PATCH', `/api/v1/users/${eva}`, { body: { roles: ['admin'] } });
    expect((await statistician.get('/api/v1/users')).status).toBe(403);
    const strange = await admin.ask('PATCH', `/api/v1/users/${eva}`, { body: { passwordHash: 'x' } });
    expect(strange.status).toBe(400);
  });

  test.each([
    ['an address that is none', { email: 'eva', roles: ['editor'] }, 400],
    ['no role', { email: 'a@example.org', roles: [] }, 400],
    ['a role that is none', { email: 'a@example.org', roles: ['root'] }, 400],
    ['a contributor without a body', { email: 'a@example.org', roles: ['contributor'] }, 422],
    ['a body that is none', { email: 'a@example.org', roles: ['contributor'], body: 'no-such' }, 400],
    ['an address that has one', { email: EVA.toUpperCase(), roles: ['editor'] }, 409],
  ])('are not made with %s', async (_what, body, status) => {
    expect((await admin.post('/api/v1/users', body)).status).toBe(status);
    expect((await admin.get('/api/v1/users')).body['items']).toHaveLength(2);
  });

  test('keep the last administrator, whatever is asked', async () => {
    for (const [method, asked] of [
      ['DELETE', {}],
      ['PATCH', { body: { roles: ['editor'] } }],
    ] as const) {
      const answer = await admin.ask(method, `/api/v1/users/${adminId}`, asked);
      expect(answer.status).toBe(409);
      expect(answer.text).not.toContain('last-admin');
    }
    const second = await app.add(IDA, 'admin');
    // Both at once: one of them must stay.
    const answers = await Promise.all(
      [adminId, second].map((id) => admin.ask('PATCH', `/api/v1/users/${id}`, { body: { roles: ['editor'] } })),
    );
    const admins = await app.services.accounts.list(app.services.cityId);
    expect(admins.filter(({ roles }) => roles.includes('admin'))).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('an ended one is no administrator to count on', async () => {
    const second = await app.add(IDA, 'admin');
    expect((await admin.ask('DELETE', `/api/v1/users/${second}`)).status).toBe(200);
    expect((await admin.ask('DELETE', `/api/v1/users/${adminId}`)).status).toBe(409);
  });

  test('hand over drafts and profiles when they end; what was done stays under the old name', async () => {
    const statistician = await app.browser(EVA);
    const mapping = encodeURIComponent(JSON.stringify({ columns: { period: 'period', value: 'value' } }));
    const sent = await statistician.ask(
      'POST',
      `/api/v1/uploads?indicator=unemp-rate&profile=yearly&mapping=${mapping}`,
      {
        body: CSV,
        headers: { 'content-type': 'text/csv' },
      },
    );
    expect(sent.status, sent.text).toBe(201);
    const ida = await app.add(IDA, 'statistician');
    const editor = await app.add('editor@example.org', 'editor');
    expect((await admin.get(`/api/v1/users/${eva}`)).body['openWork']).toEqual({ uploads: 1, profiles: 1 });
    const nobody = await admin.ask('DELETE', `/api/v1/users/${eva}`);
    expect(nobody.status).toBe(409);
    expect(nobody.text).toContain('leaves drafts or profiles behind (2)');
    for (const unfit of [eva, editor])
      expect((await admin.ask('DELETE', `/api/v1/users/${eva}?handOverTo=${unfit}`)).status).toBe(409);
    expect((await admin.ask('DELETE', `/api/v1/users/${eva}?handOverTo=99999`)).status).toBe(404);
    const handed = await admin.ask('DELETE', `/api/v1/users/${eva}?handOverTo=${ida}`);
    expect(handed.status, handed.text).toBe(200);
    expect(handed.body).toEqual({ uploads: 1, profiles: 1 });
    const { knex } = app.services.database;
    expect(await knex('upload').select('account_id')).toEqual([{ account_id: ida }]);
    expect(await knex('profile').select('account_id')).toEqual([{ account_id: ida }]);
    expect((await admin.get(`/api/v1/users/${eva}`)).body).toMatchObject({
      user: { email: EVA, disabledAt: expect.any(String) },
      openWork: { uploads: 0, profiles: 0 },
    });
    const received = await knex('audit_entry').where({ action: 'upload.receive' }).select('account_id');
    expect(received).toEqual([{ account_id: eva }]);
    const ended = await knex('audit_entry').where({ action: 'account.disable' }).first<{ after: string }>('after');
    expect(JSON.parse(ended?.after ?? '')).toEqual({ handedTo: IDA, uploads: 1, profiles: 1 });
  });
});
