import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import { Events, OAuth2Server, type MutableToken } from 'oauth2-mock-server';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Browser } from '../accounts/browser.ts';
import { passwordOf, peopleApp, type PeopleApp } from '../accounts/people-app.ts';
import { HTML, page, send, value } from './forms.ts';

describe('the texts of the catalogue', () => {
  let app: PeopleApp;
  let editor: Browser;
  const path = 'key-factors/kf01.json';
  const address = `/studio/catalogue/edit?path=${encodeURIComponent(path)}`;

  beforeAll(async () => {
    app = await peopleApp({ BACKUP_AT: 'off' });
    await app.add('ed@example.org', 'editor');
    await app.add('chief@example.org', 'admin');
    editor = await app.browser('ed@example.org');
  });
  afterAll(() => app.close());

  test('a question and an example of one’s own are read by the public at once, and taken back', async () => {
    const base = value(await page(editor, address), 'base');
    const fields = {
      path,
      base,
      'add|questions.en': 'Who said it last?',
      'add|examples.en': 'The council did.',
      reason: 'Decision of 2025',
    };
    const done = await send(editor, '/studio/catalogue/edit', fields);
    expect(done.status).toBe(303);
    const shown = await page(editor, address);
    expect(shown).toContain('Who said it last?');
    expect(shown).toContain('Decision of 2025');
    const nobody = await app.browser();
    const factor = (): Promise<Answer> => nobody.get('/api/v1/key-factors/kf01');
    expect((await factor()).text).toContain('Who said it last?');
    expect((await factor()).text).toContain('The council did.');

    expect((await send(editor, '/studio/catalogue/restore', { path, revision: '' })).status).toBe(303);
    expect((await factor()).text).not.toContain('Who said it last?');
    expect(await page(editor, address)).toContain('As in the standard.');
  });

  test('many parts are folded under the name of the open one, few are not', async () => {
    const chief = await app.browser('chief@example.org');
    expect(await page(chief, '/studio/people')).toMatch(/<summary>Menu<span>People<\/span><\/summary>/);
    expect(await page(editor, '/studio')).not.toContain('studio-menu');
  });

  test('the log is asked for from anywhere, and stays with what was searched', async () => {
    const chief = await app.browser('chief@example.org');
    for (const from of ['99999999999999999999', '-1', '1e9', 'x'])
      expect((await chief.ask('GET', `/studio/log?from=${from}`, { headers: HTML })).status, from).toBe(200);
    expect(await page(chief, '/studio/log?q=account.add&from=100')).toContain(
      'href="/studio/log?q=account.add&amp;from=0"',
    );
  });

  test('two who edit at once: the second is told, and keeps what was typed', async () => {
    const base = value(await page(editor, address), 'base');
    const typed = { path, base, 'place|/label.en': 'Mine' };
    expect((await send(editor, '/studio/catalogue/edit', { ...typed, 'place|/label.en': 'Theirs' })).status).toBe(303);
    const second = await send(editor, '/studio/catalogue/edit', typed);
    expect(second.status).toBe(409);
    expect(second.text).toContain('role="alert"');
    expect(second.text).toContain('Mine</textarea>');
    await send(editor, '/studio/catalogue/restore', { path, revision: '' });
  });

  test('what leaves a catalogue behind that cannot be read is refused with its place', async () => {
    const base = value(await page(editor, address), 'base');
    const refused = await send(editor, '/studio/catalogue/edit', { path, base, 'place|/label.en': '' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('“Name (en)” is not right: a text that is not empty');
    for (const whole of ['{', '[]', '{"id":"kf99"}'])
      expect((await send(editor, '/studio/catalogue/edit', { path, base, whole })).status, whole).toBe(400);
    expect((await send(editor, '/studio/catalogue/edit', { path: '../../etc/passwd', base, whole: '{}' })).status).toBe(
      404,
    );
  });

  test('an own indicator takes the place of a standard one', async () => {
    const prefix = value(await page(editor, '/studio/catalogue/new?basedOn=emp-rate-20-64'), 'id');
    const made = { basedOn: 'emp-rate-20-64', 'name.en': 'Own rate', 'difference.en': 'Only employees.' };
    expect((await send(editor, '/studio/catalogue/new', { ...made, id: 'foreign-rate' })).status).toBe(400);
    expect((await send(editor, '/studio/catalogue/new', { ...made, id: `${prefix}rate` })).status).toBe(303);
    expect(
      (await send(editor, '/studio/indicators/emp-rate-20-64', { state: 'replaced', replacedBy: '' })).status,
    ).toBe(400);
    expect(
      (await send(editor, '/studio/indicators/emp-rate-20-64', { state: 'replaced', replacedBy: `${prefix}rate` }))
        .status,
    ).toBe(303);
    expect((await send(editor, '/studio/indicators/unemp-rate', { state: 'not-used' })).status).toBe(400);
    expect(
      (await send(editor, '/studio/indicators/unemp-rate', { state: 'not-used', 'reason.en': 'No survey here.' }))
        .status,
    ).toBe(303);
    const nobody = await app.browser();
    expect((await nobody.ask('GET', '/en/indicators/unemp-rate', { headers: HTML })).text).toContain('No survey here.');
    expect((await nobody.ask('GET', '/en/indicators/emp-rate-20-64', { headers: HTML })).text).toContain('Own rate');
  });

  test('an own indicator that measures something else, in another unit; removed, and put back', async () => {
    const prefix = value(await page(editor, '/studio/catalogue/new'), 'id');
    const id = `${prefix}consultations`;
    const made = { basedOn: 'emp-rate-20-64', independent: 'on', id, 'name.en': 'Consultations' };
    expect((await send(editor, '/studio/catalogue/new', made)).status).toBe(303);
    const own = `indicators/${id}.json`;
    const edit = `/studio/catalogue/edit?path=${encodeURIComponent(own)}`;
    const chosen = {
      'choice|measureType': 'count',
      'choice|unit': 'NR',
      'choice|dimensions': 'sent',
      dimension: 'sex',
    };
    const fields = { path: own, base: value(await page(editor, edit), 'base'), ...chosen };
    const changed = await send(editor, '/studio/catalogue/edit', fields);
    expect(changed.status, changed.text).toBe(303);
    const nobody = await app.browser();
    expect((await nobody.get(`/api/v1/indicators/${id}`)).body).toMatchObject({
      unit: 'NR',
      dimensions: ['sex'],
    });
    expect((await nobody.get(`/api/v1/indicators/${id}`)).body).not.toHaveProperty('basedOn', 'emp-rate-20-64');

    expect((await send(editor, '/studio/catalogue/restore', { path: own, revision: '' })).status).toBe(303);
    expect((await nobody.get(`/api/v1/indicators/${id}`)).status).toBe(404);
    const removed = await page(editor, edit);
    const [, revision = ''] = /name="revision" value="(\d+)"/.exec(removed) ?? [];
    expect((await send(editor, '/studio/catalogue/restore', { path: own, revision })).status).toBe(303);
    expect((await nobody.get(`/api/v1/indicators/${id}`)).status).toBe(200);
  });

  test('everything as files', async () => {
    const response = await fetch(`${app.address}/studio/catalogue/files.zip`, {
      headers: { cookie: [...editor.cookies].map(([name, own]) => `${name}=${own}`).join('; ') },
    });
    expect(response.headers.get('content-type')).toBe('application/zip');
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['catalogue/indicators/unemp-rate.json', 'city/city.json', 'city/adoption.json']),
    );
    expect(new TextDecoder().decode(files['city/adoption.json'])).toContain('No survey here.');
  });

  test('the city’s colour is on every page, and one that cannot be read is refused', async () => {
    const chief = await app.browser('chief@example.org');
    const own = { 'name.en': 'Newtown', 'publisher.en': 'The office', languages: ['en', 'de'], defaultLanguage: 'de' };
    const pale = await send(chief, '/studio/city', { ...own, accent: '#ffee00' });
    expect([pale.status, pale.text.includes('contrast of at least 4.5')]).toEqual([400, true]);
    expect((await send(chief, '/studio/city', { ...own, accent: '#003366', arms: '' })).status).toBe(303);
    const nobody = await app.browser();
    const home = await page(nobody, '/de/');
    expect(home).toContain('/city.css?accent=003366');
    expect(home).not.toContain('hreflang="fr"');
    expect((await nobody.get('/city.css?accent=003366')).text).toContain('--brass:#003366');
  });
});

describe('what is said once', () => {
  let app: PeopleApp;
  beforeAll(async () => {
    app = await peopleApp({ BACKUP_AT: 'off' });
    await app.add('chief@example.org', 'admin');
  });
  afterAll(() => app.close());

  test('a token and a link are shown this once', async () => {
    const chief = await app.browser('chief@example.org');
    await send(chief, '/studio/me/tokens', { tokenName: 'nightly' });
    const shown = await page(chief, '/studio/me');
    const [token = ''] = /ib_[\w-]{43}/.exec(shown) ?? [];
    expect(token).not.toBe('');
    expect(await page(chief, '/studio/me')).not.toContain(token);
    expect(
      (await (await app.browser()).ask('GET', '/api/v1/session', { headers: { authorization: `Bearer ${token}` } }))
        .status,
    ).toBe(200);

    // The administrator sees what scripts send in somebody's name, and ends it.
    const eva = await app.add('eva@example.org', 'statistician');
    const { token: sent } = await app.services.tokens.make(app.services.cityId, eva, 'monthly', eva);
    const of = `/studio/people/${eva}`;
    const asEva = async (): Promise<number> =>
      (await (await app.browser()).ask('GET', '/api/v1/session', { headers: { authorization: `Bearer ${sent}` } }))
        .status;
    expect(await asEva()).toBe(200);
    expect(await page(chief, of)).toContain('1 token and any link stop working');
    const [path = ''] = /\/studio\/people\/\d+\/tokens\/\d+\/revoke/.exec(await page(chief, of)) ?? [];
    // Nobody's else by the number of hers.
    expect((await send(chief, path.replace(/people\/\d+/, 'people/1'), {})).status).toBe(404);
    expect((await send(chief, path, {})).status).toBe(303);
    expect(await asEva()).toBe(401);
    expect(await page(chief, of)).toContain('0 tokens and any link stop working');

    await send(chief, '/studio/people', { email: 'new@example.org', roles: 'statistician' });
    const people = await page(chief, '/studio/people');
    const [link = ''] = /\/studio\/link\/[\w-]+/.exec(people) ?? [];
    expect(await page(chief, '/studio/people')).not.toContain(link);
    const newcomer = await app.browser();
    expect((await send(newcomer, link, { password: 'ein langer satz', again: 'ein anderer satz' })).status).toBe(422);
    const set = await send(newcomer, link, { password: 'ein langer satz', again: 'ein langer satz' });
    expect([set.status, set.headers.get('location')]).toEqual([303, '/studio']);
    expect(await newcomer.who()).toBe('new@example.org');
    expect((await newcomer.ask('GET', link, { headers: HTML })).status).toBe(410);
  });

  test('another password ends the session', async () => {
    await app.add('anna@example.org', 'editor');
    const anna = await app.browser('anna@example.org');
    const next = { password: 'drei enten am see', again: 'drei enten am see' };
    expect((await send(anna, '/studio/me/password', { present: 'wrong', ...next })).status).toBe(401);
    expect((await send(anna, '/studio/me/password', { present: passwordOf('anna@example.org'), ...next })).status).toBe(
      303,
    );
    expect(await anna.who()).toBeNull();
    await anna.signIn('anna@example.org', 'drei enten am see');
  });
});

describe('with a mail server', () => {
  const letters: { to: string; text: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData: (stream, session, done) => {
      void text(stream).then((letter) => {
        letters.push({ to: session.envelope.rcptTo[0]?.address ?? '', text: letter });
        done();
      });
    },
  });
  let app: PeopleApp;
  beforeAll(async () => {
    const listening = server.listen(0, '127.0.0.1');
    await new Promise((resolve) => listening.once('listening', resolve));
    const { port } = listening.address() as AddressInfo;
    app = await peopleApp({
      BACKUP_AT: 'off',
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      PUBLIC_URL: 'http://newtown.example',
    });
  });
  afterAll(async () => {
    await app.close();
    await new Promise<void>((resolve) => server.close(resolve));
  });
  afterEach(() => void letters.splice(0));

  test('an invitation and a forgotten password go by letter, and nobody else sees the link', async () => {
    const { accounts, mail, cityId } = app.services;
    await accounts.add(cityId, { email: 'chief@example.org', roles: ['admin'] }, null);
    const nobody = await app.browser();
    expect((await send(nobody, '/studio/forgotten', { email: 'chief@example.org' })).status).toBe(303);
    expect((await send(nobody, '/studio/forgotten', { email: 'who@example.org' })).status).toBe(303);
    await mail.sendDue();
    expect(letters.map((one) => one.to)).toEqual(['chief@example.org']);
    const link = (letter: string): string =>
      /newtown\.example(\/studio\/link\/[\w-]+)/.exec(letter.replaceAll(/=\r?\n/g, ''))?.[1] ?? '';
    expect(
      (await send(nobody, link(letters[0]?.text ?? ''), { password: 'ein langer satz', again: 'ein langer satz' }))
        .status,
    ).toBe(303);

    letters.splice(0);
    await send(nobody, '/studio/people', { email: 'new@example.org', roles: 'statistician' });
    const people = await page(nobody, '/studio/people');
    expect(people).toContain('A letter to new@example.org is on its way.');
    expect(people).not.toContain('/studio/link/');
    await mail.sendDue();
    expect(link(letters[0]?.text ?? '')).not.toBe('');
    const outbox = await page(nobody, '/studio/keeping');
    expect(outbox).toContain('new@example.org');
    expect(outbox).not.toContain('/studio/link/');
  });
});

describe('with an identity provider', () => {
  const provider = new OAuth2Server();
  let claims: Record<string, unknown> = {};
  let app: PeopleApp;
  beforeAll(async () => {
    await provider.issuer.keys.generate('RS256');
    await provider.start(0, '127.0.0.1');
    provider.service.on(Events.BeforeTokenSigning, ({ payload }: MutableToken) => void Object.assign(payload, claims));
    app = await peopleApp({
      BACKUP_AT: 'off',
      OIDC_ISSUER: provider.issuer.url ?? '',
      OIDC_CLIENT_ID: 'barometer',
      OIDC_CLIENT_SECRET: 'kept-secret',
    });
    await app.add('anna@example.org', 'editor');
  });
  afterAll(async () => {
    await app.close();
    await provider.stop();
  });

  async function walk(browser: Browser): Promise<Answer> {
    const start = await browser.ask('GET', '/studio/openid?next=/studio/catalogue', { headers: HTML });
    const back = await fetch(start.headers.get('location') ?? '', { redirect: 'manual' });
    const { pathname, search } = new URL(back.headers.get('location') ?? '');
    return browser.ask('GET', pathname + search, { headers: HTML });
  }

  test('an account that exists is signed in, with its own roles, and led on', async () => {
    claims = { email: 'Anna@example.org', email_verified: true, roles: ['admin'] };
    const anna = await app.browser();
    expect(await page(anna, '/studio/sign-in')).toContain('/studio/openid');
    const done = await walk(anna);
    expect([done.status, done.headers.get('location')]).toEqual([303, '/studio/catalogue']);
    expect((await anna.get('/api/v1/session')).body['person']).toMatchObject({
      email: 'anna@example.org',
      roles: ['editor'],
    });
  });

  test.each([
    ['an address that is not verified', { email: 'anna@example.org', email_verified: false }],
    ['an address without an account', { email: 'new@example.org', email_verified: true }],
  ])('%s is not', async (_what, own) => {
    claims = own;
    const somebody = await app.browser();
    expect((await walk(somebody)).status).toBe(401);
    expect(await somebody.who()).toBeNull();
  });

  test('an answer nobody asked for is refused', async () => {
    const somebody = await app.browser();
    expect((await somebody.ask('GET', '/studio/openid/callback?code=x&state=y', { headers: HTML })).status).toBe(401);
  });
});
