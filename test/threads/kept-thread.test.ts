import { afterEach, beforeEach, expect, test } from 'vitest';
import { AppError } from '../../server/errors.ts';
import { KeptThread } from '../../server/threads/kept-thread.ts';
import type { Told } from './told-worker.ts';

const module = new URL('told-worker.ts', import.meta.url);
let thread: KeptThread<{ word: string }, { name: string }, Told>;
beforeEach(() => {
  thread = new KeptThread(module);
});
afterEach(() => thread.end());

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

test('one thread does job after job, tells how far it is, and is told anew only what has changed', async () => {
  const shares: number[] = [];
  const first = await thread.run({ word: 'one' }, { name: 'a' }, { onProgress: (share) => shares.push(share) });
  const second = await thread.run({ word: 'two' }, { name: 'a' });
  const third = await thread.run({ word: 'three' }, { name: 'b' });
  expect([first.shared, second.shared, third.shared]).toEqual(['a', 'a', 'b']);
  expect([second.word, second.thread, third.thread]).toEqual(['two', first.thread, first.thread]);
  expect(shares).toEqual([0.5]);
});

test('jobs at the same time have a thread each', async () => {
  const [one, other] = await Promise.all(['one', 'two'].map((word) => thread.run({ word }, { name: 'a' })));
  expect(one?.thread).not.toBe(other?.thread);
});

test('a thread that may not be kept is not', async () => {
  const one = await thread.run({ word: 'one' }, { name: 'a' }, { isKept: false });
  expect((await thread.run({ word: 'two' }, { name: 'a' })).thread).not.toBe(one.thread);
});

test('what is refused is refused here as there, and the thread goes on', async () => {
  const { thread: before } = await thread.run({ word: 'one' }, { name: 'a' });
  const refused = await failureOf(thread.run({ word: 'refuse' }, { name: 'a' }));
  expect(refused).toBeInstanceOf(AppError);
  expect(refused).toMatchObject({ code: 'conflict', status: 409, facts: { reason: 'told so' } });
  expect((refused as AppError).members).toEqual({ problems: ['a'] });
  expect((await thread.run({ word: 'two' }, { name: 'a' })).thread).toBe(before);
});

test('a fault ends the thread, keeps its code, and the next job has another', async () => {
  const { thread: before } = await thread.run({ word: 'one' }, { name: 'a' });
  expect(await failureOf(thread.run({ word: 'fail' }, { name: 'a' }))).toMatchObject({
    code: 'SQLITE_FULL',
    message: 'no room',
  });
  const next = await thread.run({ word: 'two' }, { name: 'a' });
  expect([next.shared, next.thread === before]).toEqual(['a', false]);
});
