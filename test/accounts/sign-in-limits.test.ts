import { EventEmitter } from 'node:events';
import type { Request, Response } from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInLimits, WRONG_TRIES } from '../../server/accounts/sign-in-limits.ts';
import type { Answer } from './browser.ts';
import { passwordOf, peopleApp, type PeopleApp } from './people-app.ts';

let app: PeopleApp;
beforeAll(async () => {
  app = await peopleApp();
  for (const name of ['eva', 'ida', 'leo', 'max', 'pia', 'gone']) await app.add(`${name}@example.org`, 'statistician');
  await app.add('admin@example.org', 'admin');
  const { accounts, cityId } = app.services;
  await accounts.disable(cityId, (await accounts.getByEmail(cityId, 'gone@example.org')).id, null, null);
});
afterAll(() => app.close());

async function guess(email: string, password: string, headers: Record<string, string> = {}): Promise<Answer> {
  return (await app.browser()).ask('POST', '/api/v1/session', { body: { email, password }, headers });
}

test(`after ${WRONG_TRIES} wrong tries an address has to wait, from wherever they come; others get in; each try is a line of the log`, async () => {
  const answers: Answer[] = [];
  for (let time = 0; time < WRONG_TRIES + 4; time += 1)
    answers.push(
      await guess(time % 2 ? ' EVA@example.org' : 'eva@example.org', `guess ${time}`, {
        'x-forwarded-for': `203.0.113.${time}`,
        'x-real-ip': `203.0.113.${time}`,
        forwarded: `for=203.0.113.${time}`,
      }),
    );
  expect(answers.map(({ status }) => status)).toEqual([
    ...Array<number>(WRONG_TRIES).fill(401),
    ...Array<number>(4).fill(429),
  ]);
  for (const { headers, body } of answers.slice(WRONG_TRIES)) {
    const seconds = Number(headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(300);
    expect(body['type']).toBe('/problems/too-many-requests');
  }
  const tries = app.log.map((line) => JSON.parse(line) as { event: string; email?: string });
  expect(
    tries.filter(({ email }) => email?.trim().toLowerCase() === 'eva@example.org').map(({ event }) => event),
  ).toEqual(['sign-in', ...Array<string>(WRONG_TRIES).fill('sign-in-refused'), ...Array<string>(4).fill('refused')]);
  // Also with the right password: who guesses must not learn that they have found it.
  expect((await guess('eva@example.org', passwordOf('eva@example.org'))).status).toBe(429);
  expect((await guess('leo@example.org', passwordOf('leo@example.org'))).status).toBe(200);
});

test('tries sent at the same moment are counted as well', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_one, time) => guess('ida@example.org', `guess ${time}`)),
  );
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(WRONG_TRIES);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(20 - WRONG_TRIES);
});

test('many sign-ins of one account at the same moment, with the right password, are all taken', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => guess('leo@example.org', passwordOf('leo@example.org'))),
  );
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
});

test('a try whose browser goes away holds nobody up', async () => {
  for (let time = 0; time < 3; time += 1) {
    const end = new AbortController();
    const body = JSON.stringify({ email: 'pia@example.org', password: 'a guess' });
    const headers = { 'content-type': 'application/json' };
    const left = fetch(`${app.address}/api/v1/session`, { method: 'POST', headers, body, signal: end.signal });
    setTimeout(() => end.abort(), time * 10);
    await left.catch(() => undefined);
  }
  expect((await guess('pia@example.org', passwordOf('pia@example.org'))).status).toBe(200);
});

test('nor does one that had gone before its turn came', async () => {
  const inTurn = signInLimits()[1];
  const request = { body: { email: 'pia@example.org' } } as Request;
  const gone = Object.assign(new EventEmitter(), { destroyed: true }) as unknown as Response;
  const here = Object.assign(new EventEmitter(), { destroyed: false }) as unknown as Response;
  await new Promise<void>((resolve) => void inTurn?.(request, gone, () => resolve()));
  await new Promise<void>((resolve) => void inTurn?.(request, here, () => resolve()));
});

test('whoever knows the password is never kept waiting for their own wrong tries before it', async () => {
  for (let round = 0; round < 4; round += 1) {
    expect((await guess('leo@example.org', 'a slip')).status).toBe(401);
    for (let time = 0; time < 3; time += 1)
      expect((await guess('leo@example.org', passwordOf('leo@example.org'))).status).toBe(200);
  }
});

test('the owner is told, once, how often somebody tried', async () => {
  const { signIn } = app.services;
  const email = 'max@example.org';
  for (let time = 0; time < 3; time += 1) await guess(email, 'a guess');
  expect((await signIn.signIn(email, passwordOf(email))).refused).toMatchObject({ count: 3 });
  expect((await signIn.signIn(email, passwordOf(email))).refused).toBeNull();
});

describe('an address nobody has, an ended account and a wrong password', () => {
  const ASKED = ['nobody@example.org', 'gone@example.org', 'max@example.org'];

  test('are answered with the same words', async () => {
    const [nobody, ended, wrong] = await Promise.all(ASKED.map((email) => guess(email, 'a guess')));
    expect(wrong?.status).toBe(401);
    for (const other of [nobody, ended]) {
      expect(other?.text).toBe(wrong?.text);
      expect([...(other?.headers.keys() ?? [])]).toEqual([...(wrong?.headers.keys() ?? [])]);
    }
  });

  test('take as long as each other, within a factor of two', async () => {
    const times = ASKED.map(() => [] as number[]);
    for (let round = 0; round < 4; round += 1)
      for (const [at, email] of ASKED.entries()) {
        const started = performance.now();
        // Each time another address, so that no limit answers in their place; the service is what takes the time.
        await app.services.signIn.signIn(email, 'a guess').catch(() => undefined);
        times[at]?.push(performance.now() - started);
      }
    const [nobody = 0, ended = 0, wrong = 0] = times.map((own) => own.toSorted((a, b) => a - b)[1] ?? 0);
    for (const one of [nobody / wrong, ended / wrong, wrong / nobody]) expect(one).toBeLessThan(2);
  });
});
