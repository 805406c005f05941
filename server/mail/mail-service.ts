import type { Knex } from 'knex';
import { createTransport, type NodemailerError, type SMTPSentMessageInfo, type Transporter } from 'nodemailer';
import { oneLine } from '../../indicators/one-line.ts';
import { recordAudit, type AuditAction } from '../audit/audit-store.ts';
import { AppError } from '../errors.ts';
import type { Log } from '../http/log.ts';
import type { Database } from '../store/database.ts';
import { StartRefused } from '../store/migrate.ts';
import { inTransaction } from '../store/transaction.ts';
import { MailStore, type Draft, type DueLetter, type Letter } from './mail-store.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const POLL = 5 * SECOND;
/** A database that fails is asked more seldom, or it would fill the log. */
const POLL_AFTER_FAULT = MINUTE;

/** How long a letter is another server's; if that one dies meanwhile, the letter is due again afterwards. */
const CLAIM = 5 * MINUTE;
/** The whole of one attempt; well below `CLAIM`, or a slow mail server would get the letter twice. */
const LONGEST_ATTEMPT = 2 * MINUTE;

/** After the first failure, the second … and the last of them from then on. */
const GAPS = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR];
const DAYS_TRIED = 5;
/** How long it is kept to whom a letter went and when; the page on privacy says so. */
export const DAYS_KEPT = 90;
const BATCH = 20;

/** One address and nothing that separates or decorates addresses, so that a letter cannot grow a second recipient. */
const ADDRESS = /^[^\s\p{Cc}<>()[\]\\,;:"@]+@[^\s\p{Cc}<>()[\]\\,;:"@]+$/u;

export interface MailServiceDeps {
  database: Database;
  /** Null: nothing is ever sent. */
  smtpUrl: string | null;
  from: string;
  effects: { now(): Date };
  log: Log;
}

/**
 * Sends letters.
 *
 *     queue, in the transaction of what the letter tells of → commit → claim → mail server → sent
 *                                                              ▲                    └→ failed, later again
 *
 * A letter goes out once, unless the server dies between the mail server's yes and writing it down; then it goes out
 * again under the same Message-ID.
 */
export class MailService {
  readonly canSend: boolean;
  readonly #deps: MailServiceDeps;
  readonly #store: MailStore;
  readonly #transport: Transporter<SMTPSentMessageInfo> | null;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<number> | undefined;
  #started = false;
  #stopping = false;

  /** @throws StartRefused where the address of the mail server cannot be read */
  constructor(deps: MailServiceDeps) {
    this.#deps = deps;
    this.#store = new MailStore(deps.database.knex);
    this.#transport = deps.smtpUrl === null ? null : openTransport(deps.smtpUrl);
    this.canSend = this.#transport !== null;
  }

  /** Puts a letter into the outbox with everything else the transaction does; without its commit nothing is sent. */
  async queue(trx: Knex.Transaction, draft: Draft): Promise<void> {
    if (!ADDRESS.test(draft.recipient)) throw new Error('A letter needs one plain e-mail address as its recipient');
    // A subject holds names, also those that were kept before names had to be one line.
    const letter = { ...draft, subject: oneLine(draft.subject) };
    await new MailStore(trx).insert(letter, this.#deps.effects.now().toISOString());
    // Not before the commit: the letter could not be seen. After a rollback there is nothing to hurry for.
    void trx.executionPromise.then(
      () => this.#nudge(),
      () => undefined,
    );
  }

  /** Sends from now on what is due, until `stop`. */
  start(): void {
    if (!this.canSend || this.#started) return;
    this.#started = true;
    this.#stopping = false;
    this.#plan(0);
  }

  /** Sends nothing more and waits for the letter that is on its way. Before the database is closed. */
  async stop(): Promise<void> {
    this.#started = false;
    this.#stopping = true;
    clearTimeout(this.#timer);
    // Whoever began it hears of its fault.
    await this.#running?.catch(() => undefined);
  }

  /** Sends what is due now; one round at a time. @returns how many letters went out */
  sendDue(): Promise<number> {
    this.#running ??= this.#sendAll().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  waiting(cityId: number): Promise<number> {
    return this.#store.countWaiting(cityId);
  }

  /** The newest letters first, without what they say. */
  outbox(cityId: number, limit: number): Promise<Letter[]> {
    return this.#store.list(cityId, limit);
  }

  /** Tries a waiting letter now. @throws AppError `not-found` once it is sent or given up: its text is gone */
  async retry(cityId: number, id: number, actor: number | null): Promise<void> {
    const at = this.#deps.effects.now().toISOString();
    await this.#onLetter(cityId, id, actor, 'letter.retry', at, async (store) => {
      if (!(await store.isWaiting(cityId, id))) return false;
      await store.makeDue(cityId, id, at);
      return true;
    });
    this.#nudge();
  }

  /** Takes a letter out of the outbox; one that is on its way may still arrive. @throws AppError `not-found` */
  async drop(cityId: number, id: number, actor: number | null): Promise<void> {
    const at = this.#deps.effects.now().toISOString();
    await this.#onLetter(cityId, id, actor, 'letter.drop', at, (store) => store.delete(cityId, id));
  }

  /** What a person does with a letter, with its line in the log. @throws AppError `not-found` where `act` found none */
  async #onLetter(
    cityId: number,
    id: number,
    actor: number | null,
    action: AuditAction,
    at: string,
    act: (store: MailStore) => Promise<boolean>,
  ): Promise<void> {
    await inTransaction(this.#deps.database, async (trx) => {
      const store = new MailStore(trx);
      const letter = await store.find(cityId, id);
      if (!letter || !(await act(store))) throw new AppError('not-found', { what: 'letter', id });
      const before = { recipient: letter.recipient, subject: letter.subject };
      await recordAudit(trx, { cityId, at, accountId: actor, action, subject: String(id), before });
    });
  }

  #nudge(): void {
    if (this.#started) this.#plan(0);
  }

  #plan(after: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#tick(), after).unref();
  }

  /** Never rejects: it is called by a timer, where a fault would end the server. */
  async #tick(): Promise<void> {
    let next = POLL;
    try {
      await this.sendDue();
    } catch (error) {
      next = POLL_AFTER_FAULT;
      this.#deps.log.error('mail-fault', { reason: oneLine(error instanceof Error ? error.message : String(error)) });
    }
    if (this.#started) this.#plan(next);
  }

  async #sendAll(): Promise<number> {
    const transport = this.#transport;
    if (transport === null) return 0;
    await this.#store.forgetBefore(new Date(this.#deps.effects.now().getTime() - DAYS_KEPT * 24 * HOUR).toISOString());
    let sent = 0;
    for (;;) {
      const due = await this.#store.findDue(this.#deps.effects.now().toISOString(), BATCH);
      for (const letter of due) {
        if (this.#stopping) return sent;
        const outcome = await this.#attempt(transport, letter);
        if (outcome === 'sent') sent += 1;
        // The other letters would wait for the same timeout one after the other.
        if (outcome === 'unreachable') return sent;
      }
      if (due.length < BATCH) return sent;
    }
  }

  async #attempt(
    transport: Transporter<SMTPSentMessageInfo>,
    letter: DueLetter,
  ): Promise<'sent' | 'taken' | 'refused' | 'unreachable'> {
    const { effects, log } = this.#deps;
    const began = effects.now();
    const claim = new Date(began.getTime() + CLAIM).toISOString();
    if (!(await this.#store.claim(letter, claim))) return 'taken';
    // Queued while no mail server was set, or while the server was off: its links no longer lead anywhere.
    if (isTooOld(letter.createdAt, began))
      return this.#giveUp(letter, claim, letter.failure ?? `Not sent within ${DAYS_TRIED} days`);
    try {
      await transport.sendMail(this.#message(letter));
    } catch (thrown) {
      // nodemailer rejects with nothing else.
      const error = thrown as NodemailerError;
      const failure = failureOf(error, letter.body);
      const next = isFinal(error) ? null : nextAttempt(letter.createdAt, letter.attempts + 1, effects.now());
      if (next === null) return this.#giveUp(letter, claim, failure);
      await this.#store.markFailed(letter.id, claim, failure, next.toISOString());
      log.warn('mail-failed', { letter: letter.id, attempts: letter.attempts + 1, next: next.toISOString(), failure });
      return isAboutLetter(error) ? 'refused' : 'unreachable';
    }
    await this.#store.markSent(letter.id, claim, effects.now().toISOString());
    log.info('mail-sent', { letter: letter.id, attempts: letter.attempts + 1 });
    return 'sent';
  }

  async #giveUp(letter: DueLetter, claim: string, failure: string): Promise<'refused'> {
    await this.#store.giveUp(letter.id, claim, failure);
    this.#deps.log.error('mail-given-up', { letter: letter.id, attempts: letter.attempts + 1, failure });
    return 'refused';
  }

  #message({ id, recipient, subject, body, leaveUrl, createdAt }: DueLetter) {
    const { from } = this.#deps;
    const domain = /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
    return {
      from,
      // An object is taken as it is; a string would be read as a list of addresses.
      to: { name: '', address: recipient },
      subject,
      text: body,
      date: new Date(createdAt),
      // The same at every attempt: a mail server that had taken the letter knows it again.
      messageId: `<letter-${id}-${Date.parse(createdAt)}@${domain}>`,
      // Keeps holiday replies away (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated', ...(leaveUrl === null ? {} : unsubscribing(leaveUrl)) },
      disableFileAccess: true,
      disableUrlAccess: true,
      signal: AbortSignal.timeout(LONGEST_ATTEMPT),
    };
  }
}

/** The mail program's own button to leave, which asks nothing more (RFC 2369, RFC 8058). */
const unsubscribing = (url: string): Record<string, string> => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

function openTransport(url: string): Transporter<SMTPSentMessageInfo> {
  // nodemailer would let Node print a warning with the whole address, password and all.
  if (!URL.canParse(url))
    throw new StartRefused(
      'The setting SMTP_URL is not usable; in a user name or password write @ as %40, / as %2F and : as %3A.',
    );
  return createTransport({
    url,
    connectionTimeout: 15 * SECOND,
    greetingTimeout: 15 * SECOND,
    socketTimeout: 30 * SECOND,
    dnsTimeout: 15 * SECOND,
  });
}

/** When a letter that has failed so many times is tried again; null when it has been tried long enough. */
export function nextAttempt(createdAt: string, attempts: number, now: Date): Date | null {
  const gap = GAPS[Math.min(attempts, GAPS.length) - 1] ?? MINUTE;
  const next = new Date(now.getTime() + gap);
  return isTooOld(createdAt, next) ? null : next;
}

function isTooOld(createdAt: string, at: Date): boolean {
  return at.getTime() - Date.parse(createdAt) > DAYS_TRIED * 24 * HOUR;
}

/** Whether the mail server answered about this recipient or this text, not about us, the sender or the connection. */
function isAboutLetter({ command, responseCode }: NodemailerError): boolean {
  return responseCode !== undefined && (command === 'RCPT TO' || command === 'DATA');
}

/** A refusal for good. One of our password or sender is not: the settings can be put right while the letter waits. */
function isFinal(error: NodemailerError): boolean {
  return isAboutLetter(error) && error.permanent === true;
}

/** The mail server's words, without the letter's own links: filters like to quote what they refuse. */
export function failureOf(error: NodemailerError, body: string): string {
  const links = body.match(/https?:\/\/\S+/g) ?? [];
  const said = links.reduce((text, link) => text.replaceAll(link, '…'), error.response ?? error.message);
  return oneLine(said).replaceAll(/\s+/g, ' ').slice(0, 500);
}
