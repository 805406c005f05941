import { EventEmitter } from 'node:events';
import type { Request, Response } from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInLimits, WRONG_TRIES } from '../../server/accounts/sign-in-limits.ts';
import { PasswordHasher } from '../../server/accounts/password-hash.ts';
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
    const { signIn } = app.services;
    const taken = ASKED.map((email) => () => signIn.signIn(email, 'a guess').catch(() => undefined));
    for (const ratio of await pairedRatios(taken, 6)) expect(ratio).toBeLessThan(2);
  });

  test('cost as much work as each other, the first time too', async () => {
    const known = await new PasswordHasher().hash('a long word');
    const check = (hash: string | null) => async () => void (await new PasswordHasher().verify(hash, 'a guess'));
    const first = await pairedRatios([check(null), check(known)], 9);
    const hasher = new PasswordHasher();
    await hasher.verify(known, 'a guess');
    const later = await pairedRatios([() => hasher.verify(null, 'a guess'), () => hasher.verify(known, 'a guess')], 9);
    for (const ratio of [...first, ...later]) expect(ratio).toBeLessThan(2);
  });
});

/**
 * How many times longer each work takes than each other one: the median over pairs of neighbouring runs, so that what
 * slows the machine slows both of a pair; a first run of each is not counted.
 */
async function pairedRatios(works: readonly (() => Promise<unknown>)[], rounds: number): Promise<number[]> {
  const times = works.map(() => [] as number[]);
  for (let round = 0; round <= rounds; round += 1) {
    // Each time another one begins.
    const order = works.map((_work, at) => (at + round) % works.length);
    for (const at of order) {
      const started = performance.now();
      await works[at]?.();
      if (round > 0) times[at]?.push(performance.now() - started);
    }
  }
  const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
  return times.flatMap((own, at) =>
    times
      .filter((_other, place) => place !== at)
      .map((other) => median(own.map((time, round) => time / (other[round] ?? NaN)))),
  );
}
