import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../server/errors.ts';
import { databaseKinds } from '../store/databases.ts';
import { HOUR, peopleApp, tokenOf, type PeopleApp } from './people-app.ts';

const ADMIN = 'admin@example.org';
const NEW = 'new@example.org';
const WORD = 'a quiet green harbour';

let app: PeopleApp;
afterEach(() => app.close());

/** The code of the error a link is answered with; null when it was taken. */
async function redeem(token: string, password = WORD, email: string | null = null): Promise<string | null> {
  try {
    await app.services.signIn.redeem(token, password, email);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

describe.each(databaseKinds())('a link on $kind', ({ open }) => {
  let admin: Awaited<ReturnType<PeopleApp['browser']>>;
  let id: number;
  let invitation: string;
  beforeEach(async () => {
    app = await peopleApp({}, await open());
    await app.add(ADMIN, 'admin');
    admin = await app.browser(ADMIN);
    const { status, body } = await admin.post('/api/v1/users', { email: NEW, roles: ['editor'], name: 'Nora' });
    expect(status).toBe(201);
    id = (body['user'] as { id: number }).id;
    const { url, mailed } = body['link'] as { url: string; mailed: boolean };
    expect(mailed).toBe(false);
    expect(url).toMatch(/^http:\/\/localhost:3000\/studio\/link\/[\w-]{43}$/);
    invitation = tokenOf(url);
  });

  const again = async (): Promise<string> =>
    tokenOf((await admin.post(`/api/v1/users/${id}/link`, undefined)).body['url'] as string);

  test('sets a password once', async () => {
    expect(await app.services.signIn.look(invitation)).toEqual({ purpose: 'invitation', email: NEW });
    expect(await redeem(invitation)).toBeNull();
    expect(await redeem(invitation, 'the word of a thief')).toBe('link-void');
    await (await app.browser()).signIn(NEW, WORD);
  });

  test('taken twice at the same moment works once', async () => {
    const answers = await Promise.all(
      ['one word more', 'two words more', 'three words more'].map((word) => redeem(invitation, word)),
    );
    expect(answers.filter((code) => code === null)).toHaveLength(1);
    expect(answers.filter((code) => code === 'link-void')).toHaveLength(2);
  });

  test('is not used up by a password that is too weak', async () => {
    expect(await redeem(invitation, 'short')).toBe('password-weak');
    expect(await redeem(invitation, 'password1')).toBe('password-weak');
    expect(await redeem(invitation, NEW)).toBe('password-weak');
    expect(await redeem(invitation)).toBeNull();
  });

  test('is void after seven days', async () => {
    app.pass(7 * 24 * HOUR - 1000);
    expect((await app.services.signIn.look(invitation)).email).toBe(NEW);
    app.pass(1000);
    expect(await redeem(invitation)).toBe('link-void');
  });

  test('makes older ones void, and belongs to one account', async () => {
    const other = await app.add('other@example.org', 'editor');
    const second = await again();
    const third = await again();
    for (const token of [invitation, second]) expect(await redeem(token)).toBe('link-void');
    await app.services.signIn.makeLink(other, 'reset', null);
    expect(await redeem(third)).toBeNull();
  });

  test('ends the sessions there are: whoever is in with the old password is out', async () => {
    await redeem(invitation);
    const browser = await app.browser();
    await browser.signIn(NEW, WORD);
    expect(await redeem(await again(), 'another long word')).toBeNull();
    expect(await browser.who()).toBeNull();
  });

  test('is void once the account is ended, and none is made for it', async () => {
    await admin.ask('DELETE', `/api/v1/users/${id}`);
    expect(await redeem(invitation)).toBe('link-void');
    expect((await admin.post(`/api/v1/users/${id}/link`, undefined)).status).toBe(404);
  });

  test.each(['', 'x', '../../etc', '\0', 'a'.repeat(43)])('that nobody made (%j) is void', async (token) => {
    expect(await redeem(token)).toBe('link-void');
  });

  test('is kept as a hash', async () => {
    expect(JSON.stringify(await app.services.database.knex('account_link').select())).not.toContain(invitation);
  });

  test('is made by administrators', async () => {
    await redeem(invitation);
    const nora = await app.browser();
    expect((await nora.post(`/api/v1/users/${id}/link`, undefined)).status).toBe(401);
    await nora.signIn(NEW, WORD);
    expect((await nora.post(`/api/v1/users/${id}/link`, undefined)).status).toBe(403);
    expect((await admin.post(`/api/v1/users/${id}/link`, undefined)).status).toBe(200);
  });
});

describe.each(databaseKinds())('the first administrator on $kind', ({ open }) => {
  test('is made by a link that is told once and works once', async () => {
    app = await peopleApp({}, await open());
    const { signIn } = app.services;
    const token = tokenOf(await signIn.firstAdminLink());
    expect(await signIn.firstAdminLink()).toBeNull();
    expect(await redeem(token, WORD, 'not an address')).toBe('invalid-input');
    expect(await redeem(token, WORD, ADMIN)).toBeNull();
    expect(await redeem(token, WORD, 'second@example.org')).toBe('link-void');
    expect(await signIn.firstAdminLink()).toBeNull();
    const browser = await app.browser();
    const { body } = await browser.signIn(ADMIN, WORD);
    expect(body['person']).toMatchObject({ roles: ['admin', 'statistician'] });
    expect((await browser.get('/api/v1/users')).body['items']).toHaveLength(1);
  });

  test('of the settings is made once, and no link beside it', async () => {
    app = await peopleApp({}, await open());
    const { signIn } = app.services;
    expect(await signIn.ensureAdmin(ADMIN, WORD)).toBe(true);
    expect(await signIn.ensureAdmin('second@example.org', WORD)).toBe(false);
    expect(await signIn.ensureAdmin(ADMIN, 'another long word')).toBe(false);
    expect(await signIn.firstAdminLink()).toBeNull();
    await (await app.browser()).signIn(ADMIN, WORD);
  });

  test('cannot be made a second time by a link that was left over', async () => {
    app = await peopleApp({}, await open());
    const token = tokenOf(await app.services.signIn.firstAdminLink());
    await app.add('eva@example.org', 'statistician');
    expect(await redeem(token, WORD, 'eva@example.org')).toBe('conflict');
    await app.add(ADMIN, 'admin');
    expect(await redeem(token, WORD, 'thief@example.org')).toBe('link-void');
    await expect(app.services.signIn.look(token)).rejects.toThrow('link-void');
  });
});

test('without an account there is nobody to begin with', async () => {
  app = await peopleApp();
  const answer = await (await app.browser()).post('/api/v1/session', { email: ADMIN, password: WORD });
  expect(answer.status).toBe(401);
  expect(await app.services.database.knex('account')).toEqual([]);
});

describe.each(databaseKinds())('a forgotten password on $kind', ({ open }) => {
  const EVA = 'eva@example.org';
  const letters = async (): Promise<number> => (await app.services.database.knex('mail').select('id')).length;

  test('brings one letter, however often it is asked for within ten minutes; its link stays good', async () => {
    app = await peopleApp({ SMTP_URL: 'smtp://127.0.0.1:1' }, await open());
    const { signIn, accounts, cityId } = app.services;
    await accounts.add(cityId, { email: EVA, roles: ['editor'] }, null);
    for (let time = 0; time < 3; time += 1) await signIn.forgotten(EVA);
    expect(await letters()).toBe(1);
    app.pass(10 * 60_000);
    await signIn.forgotten(EVA.toUpperCase());
    expect(await letters()).toBe(2);
  });

  test('is answered after the same time whether there is such an account or not', async () => {
    app = await peopleApp({ SMTP_URL: 'smtp://127.0.0.1:1' }, await open());
    const { signIn, accounts, cityId } = app.services;
    await accounts.add(cityId, { email: EVA, roles: ['editor'] }, null);
    const took = async (email: string): Promise<number> => {
      const began = performance.now();
      await signIn.forgotten(email);
      return performance.now() - began;
    };
    const [known, unknown] = [await took(EVA), await took('nobody@example.org')];
    expect(Math.min(known, unknown)).toBeGreaterThan(190);
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(2);
  });
});
