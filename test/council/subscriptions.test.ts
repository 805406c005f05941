import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstration, type Demonstration } from '../explore/demonstration.ts';

interface Arrived {
  to: string[];
  letter: string;
}

const arrived: Arrived[] = [];
let smtp: SMTPServer;
let demo: Demonstration;

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onData: (stream, session, done) => {
      void text(stream).then((letter) => {
        arrived.push({ to: session.envelope.rcptTo.map((one) => one.address), letter });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => void smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as AddressInfo;
  demo = await demonstration(undefined, { SMTP_URL: `smtp://127.0.0.1:${port}` });
}, 60_000);
afterAll(async () => {
  await demo.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

/** A letter as its reader sees it. */
const readable = (letter: string): string =>
  new TextDecoder().decode(
    Uint8Array.from(
      letter
        .replaceAll('\r\n', '\n')
        .replaceAll(/=\n/g, '')
        .replaceAll(/=([0-9A-F]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
      (mark) => mark.charCodeAt(0),
    ),
  );

const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(demo.address + path, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' });

/** The path of the link for a purpose in a letter. */
const linkIn = (letter: string, purpose: string): string =>
  new RegExp(`https?://[^/\\s]+(/\\w\\w/subscription/${purpose}/[\\w-]+)`).exec(readable(letter))?.[1] ??
  expect.unreachable(`no link to ${purpose}`);

const subscriptions = (): Promise<unknown[]> => demo.services.database.knex('subscription').select('*');

async function publish(indicator: string, source: string, csv: string): Promise<void> {
  const { uploads, publication, cityId } = demo.services;
  const { upload } = await uploads.receive({
    bytes: Buffer.from(csv),
    filename: 'more.csv',
    mediaType: 'text/csv',
    request: { indicator, source, mode: 'add' },
    accountId: null,
  });
  const warned = (await uploads.problems(upload.id)).filter((one) => one.severity === 'warning');
  const acknowledge = [...new Set(warned.map((one) => one.code))].map((code) => ({ code, reason: 'Checked.' }));
  await publication.publish({ uploadIds: [upload.id], note: null, acknowledge, accountId: null, cityId });
}

describe('letters about what changed, through a real mail server', () => {
  let leave = '';

  test('asking sends one letter to confirm, and nothing else', async () => {
    const asked = await send('/de/subscription', { email: 'Rosa@Example.org', topic: 'committee:citizens' });
    expect([asked.status, asked.headers.get('location')]).toEqual([303, '/de/subscription?sent=1']);
    await send('/de/subscription', { email: 'rosa@example.org', topic: 'committee:citizens' });
    expect(await demo.services.mail.sendDue()).toBe(1);
    expect(arrived.map((one) => one.to)).toEqual([['rosa@example.org']]);
    expect(readable(arrived[0]?.letter ?? '')).toContain('Ausschuss für Zusammenleben');
    expect(await demo.subscriptions.tell()).toBe(0);
  });

  test('looking at the link confirms nothing; pressing its button does', async () => {
    const path = linkIn(arrived[0]?.letter ?? '', 'confirm');
    const page = await (await demo.get(path)).text();
    expect(page).toContain('<button>Bestätigen</button>');
    await publish('bs-naturalisations', 'bs-4722', 'period,value\n2025,1200\n');
    expect(await demo.subscriptions.tell()).toBe(0);
    expect((await send(path, {})).status).toBe(200);
    expect(await (await demo.get(path)).text()).toContain('Bestätigt.');
  });

  test('what was published since is told once, with its address and the way out', async () => {
    await publish('bs-naturalisations', 'bs-4722', 'period,value\n2025,1234\n');
    await publish('bs-unemployment', 'bs-6406', 'period,origin,value\n2025,NAT_CIT,2.5\n');
    expect(await demo.subscriptions.tell()).toBe(1);
    expect(await demo.subscriptions.tell()).toBe(0);
    expect(await demo.services.mail.sendDue()).toBe(1);
    const letter = arrived[1]?.letter ?? '';
    const said = readable(letter);
    expect(said).toContain('/de/indicators/bs-naturalisations');
    expect(said).not.toContain('bs-unemployment');
    expect(said).toContain('Zahlen: ');
    leave = linkIn(letter, 'leave');
    const headers = letter.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n\r\n')[0] ?? '';
    expect(headers).toContain(`${leave}>`);
    expect(headers).toMatch(/^List-Unsubscribe: <http/im);
    expect(headers).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/im);
  });

  test('another one is not sent on the same day', async () => {
    await publish('bs-naturalisations', 'bs-4722', 'period,value\n2025,1250\n');
    expect(await demo.subscriptions.tell()).toBe(0);
  });

  test('a changed link leaves for nobody', async () => {
    for (const path of [leave.replace(/.$/, leave.endsWith('A') ? 'B' : 'A'), leave.replace('/leave/', '/confirm/')])
      expect((await send(path, {})).status).toBe(410);
    expect(await subscriptions()).toHaveLength(1);
  });

  test('one click of a mail program deletes the address; no letter follows', async () => {
    const clicked = await send(leave, { 'List-Unsubscribe': 'One-Click' });
    expect(clicked.status).toBe(200);
    expect(await subscriptions()).toEqual([]);
    await publish('bs-naturalisations', 'bs-4722', 'period,value\n2025,1260\n');
    expect(await demo.subscriptions.tell()).toBe(0);
    expect((await demo.get(leave)).status).toBe(410);
  });
});

describe('the form', () => {
  test('keeps what was typed when it is refused, and takes nothing from other sites or from programs', async () => {
    const refused = await send('/en/subscription', { email: 'not an address', topic: 'theme:nowhere' });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('value="not an address"');
    expect((await send('/en/subscription', { email: 'a@example.org', topic: 'theme:nowhere' })).status).toBe(400);
    expect(
      (await send('/en/subscription', { email: 'a@example.org' }, { origin: 'https://evil.example' })).status,
    ).toBe(403);
    expect((await send('/en/subscription', { email: 'a@example.org', website: 'x' })).status).toBe(400);
    expect(await subscriptions()).toEqual([]);
  });
});

describe('what changed since', () => {
  test('reads as page for a committee and a day, in every language', async () => {
    for (const language of ['en', 'fr', 'da', 'de']) {
      const answer = await demo.get(`/${language}/changes?since=2026-01-01&committee=citizens`);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('/indicators/bs-naturalisations');
    }
    expect((await demo.get('/en/changes?since=yesterday')).status).toBe(400);
    expect((await demo.get('/en/changes?committee=nobody')).status).toBe(404);
  });

  test('and as a feed of one topic', async () => {
    const feed = await (await demo.get('/changes.atom?lang=fr&topic=indicator:bs-naturalisations')).text();
    expect(feed).toContain('xml:lang="fr"');
    expect(feed.match(/<entry>/g)?.length).toBeGreaterThan(3);
    expect(feed).not.toContain('bs-unemployment');
    expect((await demo.get('/changes.atom?topic=theme:nowhere')).status).toBe(200);
  });
});
