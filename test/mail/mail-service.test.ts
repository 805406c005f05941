import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../server/errors.ts';
import { createLog } from '../../server/http/log.ts';
import { failureOf, MailService, nextAttempt } from '../../server/mail/mail-service.ts';
import type { Database } from '../../server/store/database.ts';
import { StartRefused } from '../../server/store/migrate.ts';
import { inTransaction } from '../../server/store/transaction.ts';
import { databaseKinds } from '../store/databases.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SECRET = 'https://city.example/studio/link/secret-token';
const CITY = 1;

interface Arrived {
  from: string;
  to: string[];
  letter: string;
}

/** A mail server that takes everything, but for what `refuse…` says. */
interface MailServer {
  url: string;
  arrived: Arrived[];
  tried: number;
  refuseRecipient: Error | null;
  refuseSender: Error | null;
  refuseText: Error | null;
  close(): Promise<void>;
}

const refusal = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });

async function openMailServer(): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onMailFrom: (_address, _session, done) => {
      mail.tried += 1;
      done(mail.refuseSender);
    },
    onRcptTo: (_address, _session, done) => done(mail.refuseRecipient),
    onData: (stream, session, done) => {
      void text(stream).then((letter) => {
        if (mail.refuseText) return done(mail.refuseText);
        const { mailFrom, rcptTo } = session.envelope;
        mail.arrived.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map((one) => one.address), letter });
        done();
      });
    },
  });
  const mail: MailServer = {
    url: '',
    arrived: [],
    tried: 0,
    refuseRecipient: null,
    refuseSender: null,
    refuseText: null,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  mail.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return mail;
}

describe.each(databaseKinds())('letters on $kind', ({ open }) => {
  let database: Database;
  let mail: MailServer;
  let now: Date;
  let lines: string[];
  let service: MailService;

  const serviceFor = (smtpUrl: string | null): MailService =>
    new MailService({
      database,
      smtpUrl,
      from: 'Integration Barometer <noreply@city.example>',
      effects: { now: () => now },
      log: createLog(
        'info',
        () => now,
        (line) => lines.push(line),
      ),
    });

  beforeEach(async () => {
    database = await open();
    await database.knex('city').insert({ id: CITY, key: 'city', identity: '{}' });
    mail = await openMailServer();
    now = new Date('2026-06-30T12:00:00Z');
    lines = [];
    service = serviceFor(mail.url);
  });

  afterEach(async () => {
    await service.stop();
    await mail.close();
    await database.close();
  });

  const queue = (recipient = 'anna@city.example', subject = 'Grüezi'): Promise<void> =>
    inTransaction(database, (trx) =>
      service.queue(trx, { cityId: CITY, recipient, subject, body: `Set it here:\n\n${SECRET}\n` }),
    );
  const later = (ms: number): void => {
    now = new Date(now.getTime() + ms);
  };
  const bodies = (): Promise<string[]> => database.knex('mail').orderBy('id').pluck('body');
  const newest = async () => {
    const [letter] = await service.outbox(CITY, 1);
    if (!letter) throw new Error('there is no letter');
    return letter;
  };
  const until = async (holds: () => boolean): Promise<void> => {
    for (let tries = 0; tries < 500 && !holds(); tries += 1) await sleep(10);
    expect(holds()).toBe(true);
  };

  test('are sent once, and what they said is forgotten', async () => {
    await queue();
    expect(await service.waiting(CITY)).toBe(1);
    expect(await bodies()).toEqual([expect.stringContaining(SECRET)]);
    expect(await service.sendDue()).toBe(1);
    expect(mail.arrived).toMatchObject([{ from: 'noreply@city.example', to: ['anna@city.example'] }]);
    expect(mail.arrived[0]?.letter).toContain(SECRET);
    expect(mail.arrived[0]?.letter).toContain('Auto-Submitted: auto-generated');
    expect(await bodies()).toEqual(['']);
    expect(await service.waiting(CITY)).toBe(0);
    expect(await newest()).toEqual({
      id: expect.any(Number) as number,
      recipient: 'anna@city.example',
      subject: 'Grüezi',
      createdAt: '2026-06-30T12:00:00.000Z',
      attempts: 1,
      nextAttemptAt: null,
      sentAt: '2026-06-30T12:00:00.000Z',
      failure: null,
    });
    later(24 * HOUR);
    expect(await service.sendDue()).toBe(0);
    expect(mail.arrived).toHaveLength(1);
  });

  test('are not sent when the transaction rolls back', async () => {
    service.start();
    const undone = inTransaction(database, async (trx) => {
      await service.queue(trx, { cityId: CITY, recipient: 'anna@city.example', subject: 'x', body: 'x' });
      throw new Error('on second thoughts');
    });
    await expect(undone).rejects.toThrow('on second thoughts');
    expect(await service.sendDue()).toBe(0);
    expect(await service.outbox(CITY, 10)).toEqual([]);
    expect(mail.tried).toBe(0);
  });

  test('go out by themselves soon after the commit', async () => {
    service.start();
    await sleep(50);
    await queue();
    await until(() => mail.arrived.length === 1);
    await service.stop();
    await queue();
    await sleep(50);
    expect(await newest()).toMatchObject({ attempts: 0, sentAt: null });
  });

  test('are tried again, later and later, when the mail server cannot take them now', async () => {
    mail.refuseRecipient = refusal(451, 'Come back later');
    await queue();
    expect(await service.sendDue()).toBe(0);
    expect(await newest()).toMatchObject({
      attempts: 1,
      nextAttemptAt: '2026-06-30T12:01:00.000Z',
      failure: '451 Come back later',
    });
    expect(await bodies()).toEqual([expect.stringContaining(SECRET)]);
    expect(await service.sendDue()).toBe(0);
    expect(mail.tried).toBe(1);
    later(MINUTE);
    await service.sendDue();
    expect(await newest()).toMatchObject({ attempts: 2, nextAttemptAt: '2026-06-30T12:06:00.000Z' });
    mail.refuseRecipient = null;
    later(5 * MINUTE);
    expect(await service.sendDue()).toBe(1);
    expect(await newest()).toMatchObject({ attempts: 3, failure: null, sentAt: '2026-06-30T12:06:00.000Z' });
  });

  test('keep their Message-ID from one attempt to the next', async () => {
    mail.refuseText = refusal(451, 'Come back later');
    const idOf = (): string | undefined => /^Message-ID: (.*)$/im.exec(mail.arrived.at(-1)?.letter ?? '')?.[1];
    await queue();
    await service.sendDue();
    mail.refuseText = null;
    later(MINUTE);
    await service.sendDue();
    const { id } = await newest();
    expect(idOf()).toBe(`<letter-${id}-${Date.parse('2026-06-30T12:00:00Z')}@city.example>`);
  });

  test('are given up at once when the recipient or the text is refused for good', async () => {
    mail.refuseRecipient = refusal(550, 'No such user');
    await queue();
    await service.sendDue();
    expect(await newest()).toMatchObject({
      attempts: 1,
      nextAttemptAt: null,
      sentAt: null,
      failure: '550 No such user',
    });
    mail.refuseRecipient = null;
    mail.refuseText = refusal(554, `Do not like ${SECRET}`);
    await queue();
    await service.sendDue();
    expect((await newest()).failure).toBe('554 Do not like …');
    expect(await bodies()).toEqual(['', '']);
    expect(await service.waiting(CITY)).toBe(0);
    expect(lines.join('\n')).not.toContain('secret-token');
  });

  test('wait when it is the sender that is refused, and the others are not tried in vain', async () => {
    mail.refuseSender = refusal(550, 'Not from you');
    await queue();
    await queue('ben@city.example');
    await service.sendDue();
    expect(mail.tried).toBe(1);
    expect(await service.waiting(CITY)).toBe(2);
    mail.refuseSender = null;
    later(MINUTE);
    expect(await service.sendDue()).toBe(2);
  });

  test('wait when the mail server is down', async () => {
    await mail.close();
    await queue();
    expect(await service.sendDue()).toBe(0);
    expect(await newest()).toMatchObject({ attempts: 1, nextAttemptAt: '2026-06-30T12:01:00.000Z' });
    expect((await newest()).failure).toContain('ECONNREFUSED');
    mail = await openMailServer();
  });

  test('are given up after five days, and the last failure stays to be read', async () => {
    mail.refuseRecipient = refusal(451, 'Come back later');
    await queue();
    for (let tries = 0; tries < 130 && (await service.waiting(CITY)) > 0; tries += 1) {
      await service.sendDue();
      later(HOUR);
    }
    const letter = await newest();
    expect(letter).toMatchObject({ nextAttemptAt: null, sentAt: null, failure: '451 Come back later' });
    expect(letter.attempts).toBeGreaterThan(7);
    expect(await bodies()).toEqual(['']);
    await expect(service.retry(CITY, letter.id, null)).rejects.toThrow(AppError);
  });

  test('that nobody sent for five days are not sent at all: their links are dead', async () => {
    await queue();
    later(5 * 24 * HOUR + 1);
    expect(await service.sendDue()).toBe(0);
    expect(mail.tried).toBe(0);
    expect(await newest()).toMatchObject({ nextAttemptAt: null, failure: 'Not sent within 5 days' });
    expect(await bodies()).toEqual(['']);
  });

  test('are sent once by two servers on one database', async () => {
    const other = serviceFor(mail.url);
    for (let n = 0; n < 10; n += 1) await queue(`person${n}@city.example`);
    const sent = await Promise.all([service.sendDue(), other.sendDue()]);
    expect(sent[0] + sent[1]).toBe(10);
    expect(new Set(mail.arrived.map((one) => one.to[0])).size).toBe(10);
    expect(mail.arrived).toHaveLength(10);
  });

  test('that a server died over are due again once its claim has run out', async () => {
    await queue();
    const claim = new Date(now.getTime() + 5 * MINUTE).toISOString();
    await database.knex('mail').update({ next_attempt_at: claim, attempts: 1 });
    // What is on its way is not hurried: it would arrive twice.
    await service.retry(CITY, (await newest()).id, null);
    expect(await service.sendDue()).toBe(0);
    later(5 * MINUTE);
    expect(await service.sendDue()).toBe(1);
  });

  test('can be sent now or dropped, by their own city only', async () => {
    mail.refuseRecipient = refusal(451, 'Come back later');
    await queue();
    await service.sendDue();
    const { id } = await newest();
    mail.refuseRecipient = null;
    await expect(service.retry(2, id, null)).rejects.toThrow(AppError);
    await service.retry(CITY, id, null);
    expect(await service.sendDue()).toBe(1);
    await expect(service.drop(2, id, null)).rejects.toThrow(AppError);
    await service.drop(CITY, id, null);
    expect(await service.outbox(CITY, 10)).toEqual([]);
    await expect(service.drop(CITY, id, null)).rejects.toThrow(AppError);
  });

  test.each([
    ['a second recipient', 'anna@city.example, eve@evil.example', 'x'],
    ['a line in the recipient', 'anna@city.example\r\nBcc: eve@evil.example', 'x'],
  ])('with %s are refused', async (_what, recipient, subject) => {
    await expect(queue(recipient, subject)).rejects.toThrow('recipient');
    expect(await service.outbox(CITY, 10)).toEqual([]);
  });

  test.each(['\r\n', '\n', '\r', '\u2028', '\u0085', '\0'])(
    'with %j in the subject arrive all the same, with no header and no reader more',
    async (sign) => {
      await queue('anna@city.example', `Word for Newtown${sign}Bcc: eve@evil.example${sign}${sign}Text`);
      await service.sendDue();
      const [{ to, letter } = { to: [], letter: '' }] = mail.arrived;
      expect(to).toEqual(['anna@city.example']);
      const [headers = '', ...parts] = letter.split('\r\n\r\n');
      expect(headers).toMatch(/^Subject: Word for Newtown Bcc: eve@evil\.example Text\r?$/m);
      expect(headers).not.toMatch(/^bcc:/im);
      expect(parts.join('')).toContain('Set it here');
    },
  );

  test('are forgotten 90 days after they were written, once they are sent; one that still waits is not', async () => {
    await queue('anna@city.example');
    await service.sendDue();
    await database.knex('mail').update({ created_at: new Date(now.getTime() - 91 * 24 * HOUR).toISOString() });
    await queue('ben@city.example');
    await service.sendDue();
    expect((await service.outbox(CITY, 10)).map((one) => one.recipient)).toEqual(['ben@city.example']);
  });

  test('stay where no mail server is set', async () => {
    service = serviceFor(null);
    expect(service.canSend).toBe(false);
    service.start();
    await queue();
    expect(await service.sendDue()).toBe(0);
    expect(await service.waiting(CITY)).toBe(1);
  });

  test('a fault of the database is logged and ends nothing', async () => {
    await database.knex.schema.dropTable('mail');
    service.start();
    await until(() => lines.length > 0);
    expect(lines[0]).toContain('"event":"mail-fault"');
  });
});

test('an address of a mail server that cannot be read is refused without showing its password', () => {
  const make = (): MailService =>
    new MailService({
      database: { knex: null } as unknown as Database,
      smtpUrl: 'smtp://user:pa/ss@mail.example',
      from: 'noreply@city.example',
      effects: { now: () => new Date(0) },
      log: createLog(
        'silent',
        () => new Date(0),
        () => undefined,
      ),
    });
  expect(make).toThrow(StartRefused);
  expect(make).not.toThrow(/pa\/ss/);
});

test('the gaps between attempts grow up to a day', () => {
  const start = new Date('2026-06-30T12:00:00Z');
  const gaps = [1, 2, 3, 4, 5, 6, 7, 8].map(
    (attempts) => ((nextAttempt(start.toISOString(), attempts, start)?.getTime() ?? 0) - start.getTime()) / MINUTE,
  );
  expect(gaps).toEqual([1, 5, 30, 120, 360, 720, 1440, 1440]);
  expect(nextAttempt(start.toISOString(), 9, new Date('2026-07-04T12:00:01Z'))).toBeNull();
});

test('a failure is one line without the links of the letter', () => {
  const error = Object.assign(new Error('x'), { response: `550-Refused:\r\n550 ${SECRET} see https://help.example` });
  expect(failureOf(error, `Here: ${SECRET}\n`)).toBe('550-Refused: 550 … see https://help.example');
});
