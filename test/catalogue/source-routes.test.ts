import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstration, type Demonstration } from '../explore/demonstration.ts';

let city: Demonstration;
let token = '';
beforeAll(async () => {
  city = await demonstration();
  const { accounts, tokens, cityId } = city.services;
  const { id } = await accounts.add(cityId, { email: 'stat@example.org', roles: ['statistician'] }, null);
  ({ token } = await tokens.make(cityId, id, 'test', null));
}, 60_000);
afterAll(() => city.close());

const send = (body: unknown, authorization?: string): Promise<Response> =>
  fetch(`${city.address}/api/v1/sources`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(authorization ? { Authorization: authorization } : {}) },
    body: JSON.stringify(body),
  });
const SOURCE = { key: 'atlas', publisher: 'Another office', title: 'Atlas', kind: 'local' };

test('nobody and a wrong token may not record a source', async () => {
  expect((await send(SOURCE)).status).toBe(401);
  expect((await send(SOURCE, 'Bearer ib_nothing')).status).toBe(401);
});

test('a statistician records a source once, and it is there for uploads and readers at once', async () => {
  expect((await send(SOURCE, `Bearer ${token}`)).status).toBe(201);
  expect((await send(SOURCE, `Bearer ${token}`)).status).toBe(409);
  const { items } = (await city.json('/api/v1/sources')) as { items: { key: string }[] };
  expect(items.map((one) => one.key)).toContain('atlas');
});

test('text that a spreadsheet would take for a formula is refused, and unknown members are named', async () => {
  expect((await send({ ...SOURCE, key: 'other', title: '=HYPERLINK("x")' }, `Bearer ${token}`)).status).toBe(400);
  const answer = await send({ ...SOURCE, key: 'other', colour: 'red' }, `Bearer ${token}`);
  expect(answer.status).toBe(400);
  expect(JSON.stringify(await answer.json())).toContain('colour');
});
