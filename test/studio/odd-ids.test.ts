import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../accounts/browser.ts';
import { peopleApp, type PeopleApp } from '../accounts/people-app.ts';
import { databaseKinds } from '../store/databases.ts';
import { HTML, send } from './forms.ts';

const ODD = ['x', '-1', '1.5', '2147483648', '99999999999999999999', '__proto__', '%00'];

describe.each(databaseKinds())('numbers in addresses that nothing has, on $kind', ({ open }) => {
  let app: PeopleApp;
  let chief: Browser;
  beforeAll(async () => {
    app = await peopleApp({ BACKUP_AT: 'off' }, await open());
    await app.add('chief@example.org', 'admin');
    chief = await app.browser('chief@example.org');
  });
  afterAll(() => app.close());

  test('are not found, or no numbers: never a fault', async () => {
    for (const odd of ODD)
      for (const [method, path] of [
        ['GET', `/studio/people/${odd}`],
        ['GET', `/studio/uploads?from=${odd}`],
        ['GET', `/studio/uploads/${odd}`],
        ['GET', `/studio/batches/${odd}`],
        ['GET', `/studio/releases/${odd}`],
        ['GET', `/studio/catalogue/edit?path=${odd}`],
        ['GET', `/api/v1/uploads/${odd}/file`],
        ['GET', `/api/v1/uploads?cursor=${odd}`],
        ['GET', `/api/v1/releases/${odd}/changes`],
        ['PATCH', `/api/v1/users/${odd}`],
        ['DELETE', `/api/v1/users/${odd}`],
        ['DELETE', `/api/v1/tokens/${odd}`],
      ] as const) {
        const body = method === 'PATCH' ? { body: { name: 'x' } } : {};
        const { status } = await chief.ask(method, path, { headers: HTML, ...body });
        expect([path, status < 500], String(status)).toEqual([path, true]);
      }
    for (const odd of ODD)
      for (const [path, fields] of [
        [`/studio/people/${odd}/link`, {}],
        [`/studio/people/${odd}/end`, { handOverTo: odd }],
        [`/studio/people/1/end`, { handOverTo: odd }],
        [`/studio/me/tokens/${odd}/revoke`, {}],
        ['/studio/catalogue/restore', { path: 'key-factors/kf01.json', revision: odd }],
        [`/studio/releases/${odd}/withdraw`, { reason: 'x' }],
      ] as const) {
        const { status } = await send(chief, path, fields);
        expect([path, odd, status < 500], String(status)).toEqual([path, odd, true]);
      }
  });
});
