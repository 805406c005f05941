import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../server/accounts/person.ts';
import type { Browser } from '../accounts/browser.ts';
import { peopleApp, type PeopleApp } from '../accounts/people-app.ts';

/** Everybody who may ask: nobody, one of each role, and a second statistician. */
const ACTORS: Readonly<Record<string, readonly Role[]>> = {
  anonymous: [],
  statistician: ['statistician'],
  'second statistician': ['statistician'],
  editor: ['editor'],
  contributor: ['contributor'],
  councillor: ['councillor'],
  reviewer: ['reviewer'],
  admin: ['admin'],
};

const emailOf = (name: string): string => `${name.replaceAll(' ', '-')}@example.org`;

interface Operation {
  method: string;
  path: string;
  roles: string[];
}

let app: PeopleApp;
let operations: Operation[];
const actors = new Map<string, Browser>();
const ids = new Map<string, number>();

const METHODS = new Set(['get', 'post', 'put', 'patch', 'delete']);
/** These end the actor's own session: asked last. */
const ENDS_SESSION = new Set(['delete /api/v1/session', 'post /studio/sign-out']);
/** Open to all, and refuses whoever has no account of ours. */
const PROVES = new Set(['post /api/v1/session', 'post /studio/sign-in', 'get /studio/openid/callback']);

/** What stands in an address's place: nothing of this name exists. */
const filled = (path: string): string =>
  path
    .replace('{lang}', 'en')
    .replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
      path.startsWith('/api/v1/users') || path.startsWith('/api/v1/tokens') ? '999999' : `no-such-${name}`,
    );

beforeAll(async () => {
  app = await peopleApp({ BACKUP_AT: 'off' });
  await app.services.bodies.add({ key: 'office', name: { en: 'Office' }, kind: 'office', contact: null }, null);
  for (const [name, roles] of Object.entries(ACTORS)) {
    const email = emailOf(name);
    if (roles.length > 0) ids.set(name, await app.add(email, ...roles));
    actors.set(name, await app.browser(roles.length > 0 ? email : undefined));
  }
  // The description itself is what is held to: not the list of routes it was made from.
  const { body } = await (await app.browser()).get('/api/v1/openapi.json');
  const paths = body['paths'] as Record<string, Record<string, { 'x-roles': string[] }>>;
  operations = Object.entries(paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([method]) => METHODS.has(method))
        .map(([method, operation]) => ({ method, path, roles: operation['x-roles'] })),
    )
    .sort(
      (a, b) => Number(ENDS_SESSION.has(`${a.method} ${a.path}`)) - Number(ENDS_SESSION.has(`${b.method} ${b.path}`)),
    );
}, 60_000);
afterAll(() => app.close());

/** Express's own list, as far as it is asked here. */
interface Mounted {
  stack: { route?: { path: string; methods: Record<string, boolean> }; handle: Partial<Mounted> }[];
}

/** What the router itself says it answers to; `all`, which refuses the methods a path does not have, left out. */
function mountedIn({ stack }: Mounted): { method: string; path: string }[] {
  return stack.flatMap(({ route, handle }) => {
    if (handle.stack) return mountedIn({ stack: handle.stack });
    if (!route || route.methods['_all']) return [];
    return Object.keys(route.methods).map((method) => ({ method, path: route.path }));
  });
}

const actor = (name: string): Browser => actors.get(name) ?? expect.unreachable(name);

/** What somebody gets who sends next to nothing: whether they may is decided before anything is read. */
async function ask(who: string, { method, path }: Operation): Promise<number> {
  const isForm = path.startsWith('/studio');
  const isRead = method === 'get';
  const { status } = await actor(who).ask(method.toUpperCase(), filled(path), {
    ...(isRead || method === 'delete' ? {} : { body: isForm ? 'nothing=1' : {} }),
    headers: {
      accept: isForm ? 'text/html' : 'application/json',
      ...(isForm && !isRead ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    },
  });
  return status;
}

describe('who may what, as the description says', () => {
  test('every operation names its roles, and there are some of each kind', () => {
    expect(operations.filter((one) => !Array.isArray(one.roles) || one.roles.length === 0)).toEqual([]);
    expect(operations.length).toBeGreaterThan(100);
    expect(operations.filter((one) => one.path.startsWith('/studio')).length).toBeGreaterThan(50);
  });

  test.each(Object.entries(ACTORS))(
    '%s',
    async (name, roles) => {
      const wrong: string[] = [];
      for (const operation of operations) {
        const key = `${operation.method} ${operation.path}`;
        const isPublic = operation.roles.includes('public');
        const may = isPublic || roles.includes('admin') || roles.some((role) => operation.roles.includes(role));
        if (ENDS_SESSION.has(key) && roles.length > 0) actors.set(name, await app.browser(emailOf(name)));
        const status = await ask(name, operation);
        const expected = may ? 'allowed' : roles.length === 0 ? '401' : '403';
        const got =
          status === 401 && !(may && PROVES.has(key))
            ? '401'
            : status === 403
              ? '403'
              : status >= 500
                ? String(status)
                : 'allowed';
        if (got !== expected) wrong.push(`${key}: ${expected} expected, ${status} answered`);
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  test('every route of the running program stands in the description, and the other way round', () => {
    const described = operations.map((one) => `${one.method} ${one.path}`);
    const running = mountedIn(app.express.router as unknown as Mounted).map(
      ({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`,
    );
    expect(running.length).toBeGreaterThan(100);
    expect(running.filter((one) => !described.includes(one))).toEqual([]);
    expect(described.filter((one) => !running.includes(one))).toEqual([]);
  });

  test('a method that is not described is refused', async () => {
    const admin = await app.browser('admin@example.org');
    const methods = new Map<string, Set<string>>();
    for (const { method, path } of operations) methods.set(path, (methods.get(path) ?? new Set()).add(method));
    for (const [path, known] of methods) {
      for (const other of [...METHODS].filter((method) => !known.has(method))) {
        const { status } = await admin.ask(other.toUpperCase(), filled(path));
        expect([404, 405], `${other} ${path}`).toContain(status);
      }
    }
  }, 30_000);

  test('what changes something is refused from another site, whoever is signed in', async () => {
    const admin = await app.browser('admin@example.org');
    const taken: string[] = [];
    for (const { method, path } of operations.filter((one) => one.method !== 'get')) {
      const type = path.startsWith('/studio') ? 'application/x-www-form-urlencoded' : 'text/plain';
      const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', 'content-type': type };
      const { status } = await admin.ask(method.toUpperCase(), filled(path), { body: 'nothing=1', headers });
      if (status !== 403) taken.push(`${method} ${path}: ${status}`);
    }
    expect(taken).toEqual([]);
    expect(await admin.who()).toBe('admin@example.org');
  });

  test('looking changes nothing', async () => {
    const { knex } = app.services.database;
    const tables = (await knex('sqlite_schema').where({ type: 'table' }).pluck('name')) as string[];
    const rows = async (): Promise<string[]> =>
      Promise.all(
        tables
          .filter((name) => name !== 'session' && !name.startsWith('sqlite_'))
          .map(async (name) => `${name} ${JSON.stringify(await knex(name).select('*'))}`),
      );
    const admin = await app.browser('admin@example.org');
    const before = await rows();
    for (const { path } of operations.filter((one) => one.method === 'get')) await admin.get(filled(path));
    expect(await rows()).toEqual(before);
  });
});

describe('somebody else’s objects', () => {
  const signedIn = (name: string): Promise<Browser> => app.browser(emailOf(name));

  test('a token is its owner’s and an administrator’s', async () => {
    const owner = await signedIn('statistician');
    const { body } = await owner.post('/api/v1/tokens', { name: 'own' });
    const path = `/api/v1/tokens/${String(body['id'])}`;
    for (const name of ['second statistician', 'editor', 'councillor']) {
      const other = await signedIn(name);
      expect((await other.ask('DELETE', path)).status, name).toBe(404);
      expect(JSON.stringify((await other.get('/api/v1/tokens')).body)).not.toContain('"own"');
      const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
      expect(
        (await other.ask('POST', `/studio/me/tokens/${String(body['id'])}/revoke`, { body: '', headers: form })).status,
      ).toBe(404);
    }
    expect((await owner.get('/api/v1/tokens')).text).toContain('"revokedAt":null');
    expect((await (await signedIn('admin')).ask('DELETE', path)).status).toBe(204);
  });

  test('an upload is every statistician’s work, and nobody else’s', async () => {
    const owner = await signedIn('statistician');
    const file = 'period,origin,sex,value\n2020,FB_NEU,_T,61.2\n';
    const sent = await owner.ask('POST', '/api/v1/uploads?indicator=emp-rate-20-64', {
      body: file,
      headers: { 'content-type': 'text/csv' },
    });
    expect(sent.status).toBe(201);
    const id = String(sent.body['id']);
    for (const name of ['editor', 'contributor', 'councillor', 'reviewer']) {
      const other = await signedIn(name);
      for (const path of [`/api/v1/uploads/${id}`, `/api/v1/uploads/${id}/file`, `/studio/uploads/${id}`])
        expect((await other.get(path)).status, `${name} ${path}`).toBe(403);
      expect((await other.ask('DELETE', `/api/v1/uploads/${id}`)).status).toBe(403);
    }
    const second = await signedIn('second statistician');
    expect((await second.get(`/studio/uploads/${id}`)).status).toBe(200);
    expect((await second.get(`/api/v1/uploads/${id}`)).body['owner']).toMatchObject({
      accountId: ids.get('statistician'),
    });
    expect((await second.ask('DELETE', `/api/v1/uploads/${id}`)).status).toBe(204);
  });

  test('nobody gives themselves a role', async () => {
    const contributor = await signedIn('contributor');
    const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
    await contributor.ask('POST', '/studio/me', {
      body: 'name=X&language=de&roles=admin&body=&disabled=',
      headers: form,
    });
    const { body } = await contributor.get('/api/v1/session');
    expect(body['person']).toMatchObject({ roles: ['contributor'], name: 'X', language: 'de' });
    expect(
      (await contributor.ask('PATCH', `/api/v1/users/${ids.get('contributor') ?? 0}`, { body: { roles: ['admin'] } }))
        .status,
    ).toBe(403);
  });
});
