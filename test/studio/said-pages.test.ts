import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../accounts/browser.ts';
import { peopleApp, type PeopleApp } from '../accounts/people-app.ts';
import { FORM_FIELDS } from '../../server/studio/said/form-fields.ts';
import { readForm } from '../../server/studio/said/read-form.ts';
import { STATEMENT_KINDS, STATEMENT_SCHEMAS } from '../../server/commitments/statement.ts';

let app: PeopleApp;
let editor: Browser;
let secretary: Browser;

beforeAll(async () => {
  app = await peopleApp({ BACKUP_AT: 'off' });
  const { bodies, accounts, signIn, cityId } = app.services;
  for (const [key, kind] of [
    ['work', 'committee'],
    ['voices', 'council'],
  ] as const)
    await bodies.add({ key, name: { en: key }, kind, contact: null }, null);
  await app.add('editor@example.org', 'editor');
  editor = await app.browser('editor@example.org');
  const { id } = await accounts.add(cityId, { email: 'sec@example.org', roles: ['contributor'], body: 'work' }, null);
  const { url } = await signIn.makeLink(id, 'invitation', null);
  await signIn.redeem(url?.split('/').at(-1) ?? '', 'the long word of sec@example.org', null);
  secretary = await app.browser('sec@example.org');
}, 60_000);
afterAll(() => app.close());

const send = (who: Browser, path: string, fields: Record<string, string>) =>
  who.ask('POST', path, {
    body: new URLSearchParams(fields).toString(),
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
  });
const page = async (who: Browser, path: string): Promise<string> =>
  (await who.ask('GET', path, { headers: { accept: 'text/html' } })).text;

const ACCOUNT = {
  about: 'indicator:emp-rate-20-64',
  year: '2025',
  form: 'account',
  date: '2026-01-10',
  signature: 'A committee',
  'texts.en': 'More people **work**.',
  seen: '0',
  state: 'published',
};

describe('what the city promised and says, in the studio', () => {
  test.each(STATEMENT_KINDS)('the form of %s has a field for every part of its shape', (kind) => {
    const parts = Object.keys(STATEMENT_SCHEMAS[kind].shape).filter((one) => !['invented', 'figures'].includes(one));
    const asked = FORM_FIELDS[kind].map((one) => one.name);
    if (kind !== 'question')
      expect(asked.sort((a, b) => a.localeCompare(b))).toEqual(parts.sort((a, b) => a.localeCompare(b)));
  });

  test.each(STATEMENT_KINDS.filter((one) => one !== 'question'))('the form for %s stands', async (kind) => {
    const html = await page(editor, `/studio/said/${kind}/new`);
    expect(html).toContain('name="seen"');
    expect(html).not.toMatch(/>\s*undefined|\[object/);
  });

  test('a committee’s secretary writes its account, and it stands on the page', async () => {
    const written = await send(secretary, '/studio/said/commentary', { ...ACCOUNT, body: 'work' });
    expect(written.status).toBe(303);
    const list = await page(secretary, '/studio/said/commentary');
    expect(list).toContain('2025');
    expect((await fetch(`${app.address}/en/indicators/emp-rate-20-64`)).status).toBe(200);
    expect(await (await fetch(`${app.address}/en/indicators/emp-rate-20-64`)).text()).toContain(
      'More people <strong>work</strong>.',
    );
  });

  test('and nothing in the name of another body', async () => {
    expect((await send(secretary, '/studio/said/commentary', { ...ACCOUNT, body: 'voices' })).status).toBe(403);
    expect(
      (await send(secretary, '/studio/said/threshold', { indicator: 'emp-rate-20-64', body: 'work', seen: '0' }))
        .status,
    ).toBe(400);
  });

  test('who writes over a newer text is told, with what was typed', async () => {
    const [one] = app.services.statements.book.newest('commentary');
    const path = `/studio/said/commentary/${one?.key ?? ''}`;
    expect((await send(editor, path, { ...ACCOUNT, body: 'work', seen: '1', 'texts.en': 'First.' })).status).toBe(303);
    const second = await send(secretary, path, { ...ACCOUNT, body: 'work', seen: '1', 'texts.en': 'Second.' });
    expect(second.status).toBe(409);
    expect(second.text).toContain('Second.');
  });

  test('a target typed with a comma is that number; text that is none is refused by name', async () => {
    const target = {
      about: 'indicator:emp-rate-20-64',
      value: '65,5',
      period: '2030',
      baseline: '2020',
      seen: '0',
      state: 'published',
    };
    expect((await send(editor, '/studio/said/target', { ...target, breakdown: 'origin=FOR_CIT' })).status).toBe(303);
    expect(app.services.statements.book.published('target')[0]?.content).toMatchObject({
      value: 65.5,
      breakdown: { origin: 'FOR_CIT' },
    });
    expect((await send(editor, '/studio/said/target', { ...target, value: 'many' })).status).toBe(400);
  });

  test('a reader’s question waits for an answer; whoever writes for the office hears of it', async () => {
    const asked = await fetch(`${app.address}/en/indicators/emp-rate-20-64/question`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ text: 'Why so few?', email: 'reader@example.org' }),
    });
    expect(asked.status).toBe(303);
    const [question] = app.services.statements.book.newest('question');
    const due = await page(editor, '/studio/said');
    expect(due).toContain('Why so few?');
    const answer = { 'answer.en': 'Because.', body: question?.body ?? '', seen: '1', state: 'published' };
    expect((await send(editor, `/studio/said/question/${question?.key ?? ''}`, answer)).status).toBe(303);
    const html = await (await fetch(`${app.address}/en/indicators/emp-rate-20-64`)).text();
    expect(html).toContain('Because.');
    expect(html).not.toContain('reader@example.org');
    const letters = await app.services.mail.outbox(app.services.cityId, 10);
    expect(letters.map((one) => one.recipient).sort((a, b) => a.localeCompare(b))).toEqual([
      'editor@example.org',
      'reader@example.org',
    ]);
  });

  test('what another body has not published is not read there, nor who asked a question', async () => {
    const { statements } = app.services;
    const content = { indicator: 'emp-rate-20-64', address: '/en/indicators/emp-rate-20-64', language: 'en' };
    const asked = { text: 'Why?', name: null, email: 'reader@example.org', askedOn: '2026-01-10', invented: false };
    const question = { ...content, ...asked, answer: null, answeredOn: null };
    const given = { kind: 'question', key: 'why', body: 'voices' } as const;
    await statements.write({ ...given, state: 'in-review', content: question, seen: 0 }, null);
    const read = () => secretary.ask('GET', '/studio/said/question/why', { headers: { accept: 'text/html' } });
    expect((await read()).status).toBe(404);
    expect(await page(editor, '/studio/said/question/why')).toContain('reader@example.org');

    const answered = { ...question, answer: { en: 'Because.' }, answeredOn: '2026-01-11' };
    await statements.write({ ...given, state: 'published', content: answered, seen: 1 }, null);
    const { status, text } = await read();
    expect(status).toBe(200);
    expect(text).toContain('Because.');
    expect(text).not.toContain('reader@example.org');
  });

  test('lines of milestones keep the other languages beside them', () => {
    const before = { milestones: [{ date: '2026-12-31', text: { de: 'Kurse' }, isReached: false }] };
    const typed = { milestones: '+ 2026-12-31; Courses\n2027-06-30; Review', 'title.en': 'Plan' };
    expect(readForm('policy-period', typed, before, 'en')['milestones']).toEqual([
      { date: '2026-12-31', text: { de: 'Kurse', en: 'Courses' }, isReached: true },
      { date: '2027-06-30', text: { en: 'Review' }, isReached: false },
    ]);
  });
});
