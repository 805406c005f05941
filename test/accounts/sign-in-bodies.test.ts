import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../store/databases.ts';
import { peopleApp, type PeopleApp } from './people-app.ts';

const EVA = 'eva@example.org';

/** Bodies that are not two texts. */
const BODIES: readonly [what: string, body: string, type?: string][] = [
  ['an object as address', '{"email":{"toString":1},"password":"x"}'],
  ['a list as address', `{"email":["${EVA}"],"password":"x"}`],
  ['an object as password', `{"email":"${EVA}","password":{"$ne":null}}`],
  ['a number', `{"email":1,"password":2}`],
  ['true', `{"email":true,"password":true}`],
  ['null', `{"email":null,"password":null}`],
  ['nothing', '{}'],
  ['a list', '[]'],
  ['a list of texts', `["${EVA}","x"]`],
  ['a text', '"x"'],
  ['the word null', 'null'],
  ['no JSON', '{"email":'],
  ['an empty body', ''],
  ['more than is asked for', `{"email":"${EVA}","password":"x","roles":["admin"]}`],
  ['a prototype', `{"email":"${EVA}","password":"x","__proto__":{"roles":["admin"]}}`],
  ['a constructor', `{"email":"${EVA}","password":"x","constructor":{"prototype":{"roles":["admin"]}}}`],
  ['an address without end', `{"email":"${'a'.repeat(100_000)}","password":"x"}`],
  ['a password without end', `{"email":"${EVA}","password":"${'a'.repeat(100_000)}"}`],
  ['a form', `email=${EVA}&password=x`, 'application/x-www-form-urlencoded'],
  ['plain text', `{"email":"${EVA}","password":"x"}`, 'text/plain'],
  ['another character set', `{"email":"${EVA}","password":"x"}`, 'application/json; charset=utf-77'],
];

/** Texts that are none of an account; refused as any wrong try is, or as what cannot be. */
const TEXTS = ['', ' ', '\0', `${EVA}\0`, '\ud800', "' OR 1=1 --", '%00', '\r\n{"level":"info"}', '𝔢𝔳𝔞@example.org'];

describe.each(databaseKinds())('signing in on $kind', ({ open }) => {
  let app: PeopleApp;
  beforeAll(async () => {
    app = await peopleApp({}, await open());
    await app.add(EVA, 'statistician');
  });
  afterAll(() => app.close());

  test.each(BODIES)('with %s is answered 400, and nobody is signed in', async (_what, body, type) => {
    const browser = await app.browser();
    const headers = { 'content-type': type ?? 'application/json' };
    const answer = await browser.ask('POST', '/api/v1/session', { body, headers });
    expect(answer.status, answer.text).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.text).not.toMatch(/node_modules|at \w+ \(|sqlite|select /i);
    expect(browser.cookies.size).toBe(0);
  });

  test.each(TEXTS)('with the address %j is refused, not a fault', async (email) => {
    const browser = await app.browser();
    const { status } = await browser.post('/api/v1/session', { email, password: 'x' });
    expect([400, 401]).toContain(status);
  });

  test.each(TEXTS)('with the password %j is refused, not a fault', async (password) => {
    const browser = await app.browser();
    const { status } = await browser.post('/api/v1/session', { email: `${password.length}${EVA}`, password });
    expect([400, 401]).toContain(status);
  });

  test('leaves only whole lines of JSON in the log, and no fault', () => {
    for (const line of app.log) {
      expect(line).not.toContain('\n');
      expect((JSON.parse(line) as { event: string }).event).not.toBe('fault');
    }
  });

  test('names with a zero in them are refused, not a fault', async () => {
    await app.services.signIn.ensureAdmin('first@example.org', 'a quiet green harbour');
    const browser = await app.browser(EVA);
    const { status } = await browser.post('/api/v1/tokens', { name: 'zero\0' });
    expect([201, 400]).toContain(status);
  });
});
