import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../accounts/browser.ts';
import { peopleApp, type PeopleApp } from '../accounts/people-app.ts';
import { databaseKinds } from '../store/databases.ts';

const TARGET = {
  about: { indicator: 'emp-rate-20-64' },
  area: null,
  breakdown: { origin: 'FOR_CIT' },
  baseline: '2020',
  value: 65,
  period: '2030',
  text: null,
  decision: { text: { en: 'Council' }, date: '2021-05-12', reference: '21.5012', url: null },
};
const ACCOUNT = {
  about: { indicator: 'emp-rate-20-64' },
  year: 2025,
  form: 'account',
  date: '2026-01-10',
  signature: 'Committee on work',
  texts: { en: 'More people work.' },
};

describe.each(databaseKinds())('what the city promised and says, on $kind', ({ open }) => {
  let app: PeopleApp;
  let editor: Browser;
  let council: Browser;
  let reader: Browser;

  beforeAll(async () => {
    app = await peopleApp({ BACKUP_AT: 'off' }, await open());
    const { bodies, accounts, signIn, cityId } = app.services;
    for (const [key, kind] of [
      ['work', 'committee'],
      ['voices', 'council'],
    ] as const)
      await bodies.add({ key, name: { en: key }, kind, contact: null }, null);
    await app.add('editor@example.org', 'editor');
    editor = await app.browser('editor@example.org');
    const { id } = await accounts.add(
      cityId,
      { email: 'voice@example.org', roles: ['contributor'], body: 'voices' },
      null,
    );
    const { url } = await signIn.makeLink(id, 'invitation', null);
    await signIn.redeem(url?.split('/').at(-1) ?? '', 'the long word of voice@example.org', null);
    council = await app.browser('voice@example.org');
    reader = await app.browser();
  }, 60_000);
  afterAll(() => app.close());

  const post = (who: Browser, path: string, body: object) => who.ask('POST', `/api/v1/${path}`, { body });
  const patch = (who: Browser, path: string, body: object) => who.ask('PATCH', `/api/v1/${path}`, { body });
  const list = async (path: string): Promise<{ key: string; version: number }[]> =>
    (await reader.get(`/api/v1/${path}`)).body['items'] as { key: string; version: number }[];

  test('a draft is seen by nobody; published it is, and its change is a new version beside the old one', async () => {
    const made = await post(editor, 'targets', { content: TARGET });
    expect([made.status, made.body['version'], made.body['state']]).toEqual([201, 1, 'draft']);
    expect(await list('targets')).toEqual([]);
    const path = `targets/${String(made.body['key'])}`;
    expect((await reader.get(`/api/v1/${path}`)).status).toBe(404);
    expect((await patch(editor, path, { version: 1, state: 'published' })).status).toBe(200);
    expect(
      (await patch(editor, path, { version: 2, state: 'published', content: { ...TARGET, value: 63 } })).status,
    ).toBe(200);
    expect(await list('targets?indicator=emp-rate-20-64')).toMatchObject([{ version: 3, content: { value: 63 } }]);
    expect((await reader.get(`/api/v1/${path}`)).body['versions']).toMatchObject([
      { content: { value: 65 } },
      { content: { value: 63 } },
    ]);
  });

  test('two people at once: the second is told, and nothing is lost', async () => {
    const made = await post(editor, 'commentary', { body: 'work', content: ACCOUNT });
    const path = `commentary/${String(made.body['key'])}`;
    const both = await Promise.all(
      ['First.', 'Second.'].map((en) => patch(editor, path, { version: 1, content: { ...ACCOUNT, texts: { en } } })),
    );
    expect(both.map((one) => one.status).sort((a, b) => a - b)).toEqual([200, 409]);
    expect(both.find((one) => one.status === 409)?.body['detail']).toMatch(/\w/);
  });

  test('a second voice is its own: the office may not touch it, nor the council an account of others', async () => {
    const opinion = { ...ACCOUNT, form: 'opinion', signature: 'Integration council', texts: { de: 'Zu wenig.' } };
    expect((await post(editor, 'commentary', { body: 'voices', content: opinion })).status).toBe(403);
    const made = await post(council, 'commentary', { body: 'voices', state: 'published', content: opinion });
    expect(made.status).toBe(201);
    const path = `commentary/${String(made.body['key'])}`;
    expect((await patch(editor, path, { version: 1, state: 'withdrawn' })).status).toBe(403);
    // Nor by giving it to another body first.
    expect((await patch(editor, path, { version: 1, body: 'work' })).status).toBe(403);
    const account = await post(editor, 'commentary', { body: 'work', content: ACCOUNT });
    const other = `commentary/${String(account.body['key'])}`;
    expect((await patch(council, other, { version: 1, body: 'voices' })).status).toBe(403);
    expect((await post(council, 'targets', { body: 'voices', content: TARGET })).status).toBe(403);
  });

  test.each([
    ['an indicator that is not there', { ...TARGET, about: { indicator: 'nothing' } }, 'indicator'],
    ['a code that is not there', { ...TARGET, breakdown: { origin: 'MARS' } }, 'breakdown.origin'],
    ['a period that is none', { ...TARGET, period: 'soon' }, 'period'],
    ['no value for an indicator', { ...TARGET, value: null }, 'value'],
    [
      'an address that would run a script',
      { ...TARGET, decision: { ...TARGET.decision, url: 'javascript:alert(1)' } },
      'decision.url',
    ],
    ['a field nobody knows', { ...TARGET, role: 'admin' }, ''],
  ])('%s is refused by name', async (_name, content, field) => {
    const { status, body } = await post(editor, 'targets', { content });
    expect(status).toBe(400);
    expect(String(body['detail'])).toContain(field);
  });

  test('an action of the plan names what it is to move; how far it is reads as it was said last', async () => {
    const action = {
      title: { en: 'Mentors at work' },
      objectives: [] as string[],
      indicators: ['emp-rate-20-64'],
      policy: null,
      due: '2025-06-30',
      progress: 'running',
      checkedOn: null,
      text: null,
    };
    const nothing = await post(editor, 'actions', { body: 'work', content: { ...action, indicators: [] } });
    expect([nothing.status, String(nothing.body['detail'])]).toEqual([400, expect.stringContaining('indicators')]);
    for (const wrong of [{ progress: 'soon' }, { due: 'June' }, { objectives: ['nothing'] }])
      expect((await post(editor, 'actions', { body: 'work', content: { ...action, ...wrong } })).status).toBe(400);
    expect((await post(council, 'actions', { body: 'work', content: action })).status).toBe(403);
    const made = await post(editor, 'actions', { body: 'work', state: 'published', content: action });
    expect(made.status).toBe(201);
    expect(await list('actions?indicator=emp-rate-20-64')).toMatchObject([{ content: { progress: 'running' } }]);
    const page = async (): Promise<string> => (await fetch(`${app.address}/en/committees/work`)).text();
    expect(await page()).toMatch(/Mentors at work[^]*under way, late: due 30 June 2025/);
    const done = { version: 1, state: 'published', content: { ...action, progress: 'done', checkedOn: '2026-01-10' } };
    expect((await patch(editor, `actions/${String(made.body['key'])}`, done)).status).toBe(200);
    expect(await page()).toMatch(/Mentors at work[^]*done \(as of 10 January 2026\)/);
  });

  test('each version stands in the log, with what it was before', async () => {
    const entries = (await app.services.database
      .knex('audit_entry')
      .where('action', 'like', 'target.%')
      .orderBy('id')
      .select('action', 'before', 'after')) as { action: string; before: string | null; after: string }[];
    expect(entries.slice(0, 3).map((one) => one.action)).toEqual([
      'target.draft',
      'target.published',
      'target.published',
    ]);
    expect(entries[2]?.before).toContain('"value":65');
  });

  test('a body that has spoken is not removed', async () => {
    await expect(app.services.bodies.remove('work', null)).rejects.toMatchObject({ code: 'conflict' });
  });
});
