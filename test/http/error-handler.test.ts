import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, expect, test } from 'vitest';
import { AppError } from '../../server/errors.ts';
import { errorHandler, type RenderErrorPage } from '../../server/http/error-handler.ts';

const logged: { event: string; facts: Record<string, unknown> | undefined }[] = [];
const log = {
  error: (event: string, facts?: Record<string, unknown>) => logged.push({ event, facts }),
  warn: () => undefined,
  info: () => undefined,
};
let close: () => void = () => undefined;
afterEach(() => {
  close();
  logged.length = 0;
});

async function ask(
  path: string,
  error: unknown,
  render: RenderErrorPage = (_request, problem) => `<h1>${problem.title}</h1>`,
): Promise<Response> {
  const app = express();
  app.set('env', 'production');
  app.use(() => {
    throw error;
  });
  app.use(errorHandler(log, render));
  const server = app.listen(0, '127.0.0.1');
  close = () => server.close();
  await new Promise((resolve) => server.once('listening', resolve));
  return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
    headers: { Accept: 'text/html' },
  });
}

test('an expected error of the API is a problem document in the language asked for', async () => {
  const response = await ask('/api/v1/x?lang=de', new AppError('not-found', { id: 'x' }));
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  expect(await response.json()).toMatchObject({ type: '/problems/not-found', title: 'Nicht gefunden', status: 404 });
  expect(logged).toEqual([]);
});

test('a fault of ours is logged whole and answered with a number, and nothing from inside', async () => {
  const response = await ask('/api/v1/x', new Error('secret table'));
  const text = await response.text();
  expect(response.status).toBe(500);
  expect(text).not.toContain('secret');
  expect(JSON.stringify(logged)).toContain('secret table');
  expect(text).toContain(String(logged[0]?.facts?.['id']));
});

test('a page of an error that cannot be made itself leaves its words alone', async () => {
  const response = await ask('/fr/x', new AppError('not-found'), () => {
    throw new Error('secret template');
  });
  const text = await response.text();
  expect(response.status).toBe(404);
  expect(text).toContain('Page introuvable');
  expect(text).not.toContain('secret');
});

test.each([
  ['a full disk', { code: 'SQLITE_FULL' }, 507],
  ['a read-only disk', { code: 'SQLITE_READONLY' }, 503],
  ['JSON that is none', { type: 'entity.parse.failed', status: 400 }, 400],
  ['a body over the limit', { type: 'entity.too.large', status: 413 }, 413],
])('%s is said as what it is', async (_name, error, status) => {
  expect((await ask('/api/v1/x', error)).status).toBe(status);
});
