import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from './browser.ts';
import { passwordOf, peopleApp, type PeopleApp } from './people-app.ts';

const EVA = 'eva@example.org';
const OWN = 'https://barometer.example.org';
let app: PeopleApp;
let browser: Browser;
beforeAll(async () => {
  app = await peopleApp({ PUBLIC_URL: OWN });
  await app.add(EVA, 'statistician', 'admin');
  browser = await app.browser(EVA);
});
afterAll(() => app.close());

const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const name = JSON.stringify({ name: 'made by another site' });

/** What another site can make a reader's browser send, each with the reader's cookie. */
const FOREIGN: readonly [what: string, method: string, path: string, headers: Record<string, string>, body?: string][] =
  [
    ['an origin that is null', 'POST', '/api/v1/tokens', { ...json, origin: 'null' }, name],
    ['a foreign origin', 'POST', '/api/v1/tokens', { ...json, origin: 'https://evil.example' }, name],
    ['an origin below ours', 'POST', '/api/v1/tokens', { ...json, origin: `https://evil.barometer.example.org` }, name],
    ['an origin that begins as ours', 'POST', '/api/v1/tokens', { ...json, origin: `${OWN}.evil.example` }, name],
    ['an origin with another port', 'POST', '/api/v1/tokens', { ...json, origin: `${OWN}:8443` }, name],
    ['a browser that says cross-site', 'POST', '/api/v1/tokens', { ...json, 'sec-fetch-site': 'cross-site' }, name],
    ['a browser that says same-site', 'POST', '/api/v1/tokens', { ...json, 'sec-fetch-site': 'same-site' }, name],
    [
      'our origin, but a browser that says cross-site',
      'POST',
      '/api/v1/tokens',
      { ...json, origin: OWN, 'sec-fetch-site': 'cross-site' },
      name,
    ],
    ['a foreign page as referrer', 'POST', '/api/v1/tokens', { ...json, referer: 'https://evil.example/a' }, name],
    [
      'a referrer that has ours in it',
      'POST',
      '/api/v1/tokens',
      { ...json, referer: `https://evil.example/?${OWN}/` },
      name,
    ],
    ['a form', 'POST', '/api/v1/tokens', { ...form, origin: 'https://evil.example' }, 'name=made'],
    [
      'JSON sent as plain text',
      'POST',
      '/api/v1/tokens',
      { 'content-type': 'text/plain', origin: 'https://evil.example' },
      name,
    ],
    [
      'a file in a form',
      'POST',
      '/api/v1/uploads?indicator=unemp-rate',
      { 'content-type': 'multipart/form-data; boundary=b', origin: 'https://evil.example' },
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nperiod,value\n2019,3\r\n--b--\r\n',
    ],
    ['signing out', 'DELETE', '/api/v1/session', { origin: 'https://evil.example' }],
    [
      'signing in as somebody else',
      'POST',
      '/api/v1/session',
      { ...json, origin: 'https://evil.example' },
      JSON.stringify({ email: EVA, password: passwordOf(EVA) }),
    ],
  ];

/** How many things of the kinds that could be made there are. */
async function made(): Promise<number> {
  const { knex } = app.services.database;
  const [tokens, uploads, sessions] = await Promise.all(['token', 'upload', 'session'].map((table) => knex(table)));
  return (tokens?.length ?? 0) + (uploads?.length ?? 0) + (sessions?.length ?? 0);
}

describe('what another site sends with a reader’s cookie', () => {
  test.each(FOREIGN)('is refused: %s', async (_what, method, path, headers, body) => {
    const before = await made();
    const answer = await browser.ask(method, path, { headers, ...(body === undefined ? {} : { body }) });
    expect(answer.status, answer.text).toBe(403);
    expect(answer.body['type']).toBe('/problems/foreign-request');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(await made()).toBe(before);
    expect(await browser.who()).toBe(EVA);
  });

  test.each([
    ['GET', '/api/v1/tokens', { 'x-http-method-override': 'POST' }],
    ['GET', '/api/v1/tokens?_method=POST&name=made', {}],
    ['GET', '/api/v1/session?_method=DELETE', { 'x-http-method': 'DELETE' }],
    ['HEAD', '/api/v1/session', { 'x-method-override': 'DELETE' }],
  ])('has no other method than it has: %s %s', async (method, path, headers) => {
    const before = await made();
    await browser.ask(method, path, { headers });
    expect(await made()).toBe(before);
    expect(await browser.who()).toBe(EVA);
  });

  test('may not ask beforehand for what only our own pages may send', async () => {
    const answer = await browser.ask('OPTIONS', '/api/v1/tokens', {
      headers: {
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type, authorization',
      },
    });
    expect(answer.headers.get('access-control-allow-headers')).toBeNull();
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answer.headers.get('access-control-allow-methods')).toBeNull();
  });

  test('with a token that is not valid is not taken for the cookie’s owner', async () => {
    for (const authorization of ['Basic YTpi', 'Bearer x', `Bearer ib_${'a'.repeat(43)}`]) {
      const headers = { ...json, authorization, origin: 'https://evil.example' };
      expect((await browser.ask('POST', '/api/v1/tokens', { headers, body: name })).status).toBe(401);
    }
  });
});

describe('what is taken', () => {
  test.each([
    ['our own origin', { origin: OWN, 'sec-fetch-site': 'same-origin' }],
    ['our own page', { referer: `${OWN}/studio` }],
    ['a program, which says nothing', {}],
  ])('%s', async (_what, headers) => {
    const answer = await browser.ask('POST', '/api/v1/tokens', { headers: { ...json, ...headers }, body: name });
    expect(answer.status).toBe(201);
  });

  test('the address the browser has asked, where it is another than the public one', async () => {
    const headers = { ...json, origin: app.address };
    expect((await browser.ask('POST', '/api/v1/tokens', { headers, body: name })).status).toBe(201);
  });
});

test('another host in the request makes no foreign origin ours unless they agree', async () => {
  const status = await new Promise<number>((resolve, reject) => {
    const headers = { host: 'other.example', origin: 'https://evil.example', ...json };
    const out = request(`${app.address}/api/v1/tokens`, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    out.on('error', reject);
    out.end(name);
  });
  expect(status).toBe(403);
});
