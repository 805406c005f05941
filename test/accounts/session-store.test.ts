import { promisify } from 'node:util';
import { Cookie, type SessionData } from 'express-session';
import { describe, expect, test } from 'vitest';
import { AccountStore } from '../../server/accounts/account-store.ts';
import { SessionStore } from '../../server/accounts/session-store.ts';
import { databaseKinds } from '../store/databases.ts';

const ID = 'a'.repeat(43);

describe.each(databaseKinds())('the store of sessions on $kind', ({ open }) => {
  test('does not bring a session back that was ended while a request of it was under way', async () => {
    const database = await open();
    const at = '2026-01-15T12:00:00.000Z';
    await database.knex('city').insert({ id: 1, key: 'city', identity: '{}', revision: 1 });
    const accounts = new AccountStore(database.knex);
    const accountId = await accounts.insert({
      cityId: 1,
      email: 'eva@example.org',
      name: null,
      roles: [],
      body: null,
      at,
    });
    const store = new SessionStore(database, () => new Date(at));
    const set = promisify((session: SessionData, done: (error?: unknown) => void) => store.set(ID, session, done));
    const get = promisify((done: (error: unknown, session?: SessionData | null) => void) => store.get(ID, done));

    await set({ cookie: new Cookie(), accountId });
    const underWay = await get();
    expect(underWay).toMatchObject({ accountId });
    if (underWay) await set({ ...underWay, notice: { for: null, done: 'saved' } });
    expect(await get()).toMatchObject({ accountId, notice: { done: 'saved' } });

    await accounts.endSessions(accountId);
    if (underWay) await set({ ...underWay, notice: { for: null, done: 'saved again' } });
    expect(await get()).toBeNull();
    await database.close();
  });

  test('takes one whose text was damaged for none, and lets nobody into another account', async () => {
    const database = await open();
    const at = '2026-01-15T12:00:00.000Z';
    const store = new SessionStore(database, () => new Date(at));
    const set = promisify((session: SessionData, done: (error?: unknown) => void) => store.set(ID, session, done));
    const get = promisify((done: (error: unknown, session?: SessionData | null) => void) => store.get(ID, done));
    await set({ cookie: new Cookie() });
    expect(await get()).not.toBeNull();
    await database.knex('session').update({ data: '{"cookie":{},"accountId":7}' });
    expect(await get()).toBeNull();
    await database.knex('session').update({ data: '{"cookie":{]' });
    expect(await get()).toBeNull();
    await database.close();
  });
});
