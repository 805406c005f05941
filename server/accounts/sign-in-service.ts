import { setTimeout as pause } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { Language } from '../../indicators/text.ts';
import { recordAudit } from '../audit/audit-store.ts';
import { AppError } from '../errors.ts';
import type { Log } from '../http/log.ts';
import type { Database } from '../store/database.ts';
import { inTransaction } from '../store/transaction.ts';
import { MAIL_WORDS } from '../words/mail.ts';
import { readEmail } from './account-service.ts';
import { accountToPerson, AccountStore, type Account } from './account-store.ts';
import { LinkStore, type AccountLink, type LinkPurpose } from './link-store.ts';
import { PasswordHasher } from './password-hash.ts';
import { requireStrong } from './password-rules.ts';
import type { Person } from './person.ts';
import { hashOfToken, randomToken } from './random-token.ts';

/** How long a link may lie unread. */
export const LINK_DAYS = 7;
const LINK_LIFE = LINK_DAYS * 24 * 3600_000;
/** One letter about a forgotten password in this time, or anybody could fill somebody's letter box; in milliseconds. */
const LETTER_EVERY = 10 * 60_000;
/** Longer than writing a letter takes; in milliseconds. */
const FORGOTTEN_TAKES = 200;

/** Longer than refusing takes on a server at rest, so that what is noted of an account is not felt; in milliseconds. */
const REFUSING_TAKES = 120;

/** Sends letters, if anything does. */
export interface Post {
  readonly canSend: boolean;
  queue(
    trx: Knex.Transaction,
    letter: { cityId: number; recipient: string; subject: string; body: string },
  ): Promise<void>;
}

export interface SignInWorld {
  now(): Date;
  log: Log;
  post: Post;
  publicUrl: string;
  /** The city's name and the language its letters are written in where a person has not chosen one. */
  city(): { id: number; name: Record<Language, string>; language: Language };
}

/** A link that was made: mailed, or shown once to copy. */
export interface MadeLink {
  mailed: boolean;
  /** Only where it was not mailed. */
  url: string | null;
}

export interface SignedIn {
  person: Person;
  /** Tries refused since the last time, so that the owner sees that somebody tried. */
  refused: { count: number; at: string } | null;
}

/** An address for the log. What is none may be a password in the wrong field. */
const forLog = (email: string): string => (email.includes('@') ? email.slice(0, 254) : '(no address)');

/** Proves who somebody is: by password, or by a link that works once. */
export class SignInService {
  readonly #database: Database;
  readonly #world: SignInWorld;
  readonly #hasher = new PasswordHasher();

  constructor(database: Database, world: SignInWorld) {
    this.#database = database;
    this.#world = world;
  }

  /** @throws AppError `sign-in-refused`, the same and as slowly for a wrong password, an unknown address and an ended account */
  async signIn(email: string, password: string): Promise<SignedIn> {
    const answered = pause(REFUSING_TAKES);
    const cityId = this.#world.city().id;
    const store = new AccountStore(this.#database.knex);
    const account = await store.findByEmail(cityId, email.trim().toLowerCase());
    const known = account && !account.disabledAt ? await store.passwordHash(account.id) : null;
    const fits = await this.#hasher.verify(known, password);
    const at = this.#world.now().toISOString();
    if (!account || !fits) {
      this.#world.log.warn('sign-in-refused', { email: forLog(email) });
      if (account) await store.noteRefusal(account.id, at).catch(() => undefined);
      await answered;
      throw new AppError('sign-in-refused');
    }
    return this.#welcome(account);
  }

  /** Signs in whom an identity provider has proved; only accounts that exist. @throws AppError `sign-in-refused` */
  async signInByEmail(email: string): Promise<SignedIn> {
    const account = await new AccountStore(this.#database.knex).findByEmail(this.#world.city().id, email);
    if (account && !account.disabledAt) return this.#welcome(account);
    this.#world.log.warn('sign-in-refused', { email, by: 'openid' });
    throw new AppError('sign-in-refused');
  }

  async #welcome(account: Account): Promise<SignedIn> {
    this.#world.log.info('sign-in', { email: account.email });
    await inTransaction(this.#database, async (trx) => {
      const at = this.#world.now().toISOString();
      await new AccountStore(trx).noteSignIn(account.id, at);
      const { cityId, id, email } = account;
      await recordAudit(trx, { cityId, at, accountId: id, action: 'session.begin', subject: email });
    });
    const refused =
      account.refusedCount > 0 && account.refusedAt ? { count: account.refusedCount, at: account.refusedAt } : null;
    return { person: accountToPerson(account), refused };
  }

  /** Somebody has left by their own will; for the log. */
  async signedOut({ accountId, cityId, email }: Person): Promise<void> {
    const at = this.#world.now().toISOString();
    await inTransaction(this.#database, (trx) =>
      recordAudit(trx, { cityId, at, accountId, action: 'session.end', subject: email }),
    );
  }

  /** Another password, by somebody who knows the present one; ends all sessions. @throws AppError `sign-in-refused`, `password-weak` */
  async changePassword(person: Person, present: string, next: string): Promise<void> {
    const known = await new AccountStore(this.#database.knex).passwordHash(person.accountId);
    if (!(await this.#hasher.verify(known, present))) throw new AppError('sign-in-refused');
    await requireStrong(next, person.email);
    const hash = await this.#hasher.hash(next);
    await inTransaction(this.#database, (trx) => this.#setPassword(trx, person.accountId, person.email, hash));
  }

  /** The first administrator from the settings; nothing where there is an account already. */
  async ensureAdmin(email: string, password: string): Promise<boolean> {
    const cityId = this.#world.city().id;
    if ((await new AccountStore(this.#database.knex).list(cityId)).length > 0) return false;
    await requireStrong(password, email);
    const hash = await this.#hasher.hash(password);
    await inTransaction(this.#database, (trx) => this.#makeAdmin(trx, email, hash));
    return true;
  }

  /** The address with which the first administrator sets a password; null where there are accounts, or it was made before. */
  async firstAdminLink(): Promise<string | null> {
    const cityId = this.#world.city().id;
    return inTransaction(this.#database, async (trx) => {
      if ((await new AccountStore(trx).list(cityId)).length > 0) return null;
      if (await new LinkStore(trx).everMade(cityId, 'first-admin')) return null;
      return this.#insertLink(trx, null, 'first-admin');
    });
  }

  /** A link for somebody's password, mailed where mail is set up. @throws AppError `not-found` for an ended account */
  async makeLink(accountId: number, purpose: 'invitation' | 'reset', actor: number | null): Promise<MadeLink> {
    return inTransaction(this.#database, async (trx) => {
      const { id: cityId } = this.#world.city();
      const account = await new AccountStore(trx).find(cityId, accountId);
      if (!account || account.disabledAt) throw new AppError('not-found', { what: 'account', id: accountId });
      const at = this.#world.now().toISOString();
      const subject = account.email;
      await recordAudit(trx, { cityId, at, accountId: actor, action: 'link.make', subject, after: { purpose } });
      return this.#sendLink(trx, account, purpose);
    });
  }

  /**
   * Somebody has forgotten the password. Answers nothing, and always after the same time, so that nobody learns who has
   * an account. Whoever asks again soon gets no second letter: the first one's link stays good.
   */
  async forgotten(email: string): Promise<void> {
    const answered = pause(FORGOTTEN_TAKES);
    await this.#forgotten(email);
    await answered;
  }

  async #forgotten(email: string): Promise<void> {
    const { id: cityId } = this.#world.city();
    const account = await new AccountStore(this.#database.knex).findByEmail(cityId, email.trim().toLowerCase());
    this.#world.log.info('password-forgotten', { email: forLog(email) });
    if (!account || account.disabledAt) return;
    await inTransaction(this.#database, async (trx) => {
      const now = this.#world.now();
      const { id, email: subject } = account;
      const since = new Date(now.getTime() - LETTER_EVERY).toISOString();
      const at = now.toISOString();
      await recordAudit(trx, { cityId, at, accountId: id, action: 'password.forgotten', subject });
      const isWaiting = await new LinkStore(trx).madeSince(cityId, id, since, at);
      if (this.#world.post.canSend && !isWaiting) await this.#sendLink(trx, account, 'reset');
    });
  }

  /** What a link is for, and for whom. @throws AppError `link-void` once it is used, replaced or too old */
  async look(token: string): Promise<{ purpose: LinkPurpose; email: string | null }> {
    const link = await this.#openLink(this.#database.knex, token);
    const { id } = this.#world.city();
    const account =
      link.accountId === null ? undefined : await new AccountStore(this.#database.knex).find(id, link.accountId);
    return { purpose: link.purpose, email: account?.email ?? null };
  }

  /** Sets the password a link stands for, and uses the link up. @throws AppError `link-void`, `password-weak`, `invalid-input` */
  async redeem(token: string, password: string, email: string | null): Promise<SignedIn> {
    const { purpose, email: known } = await this.look(token);
    const address = known ?? readEmail(email ?? '');
    await requireStrong(password, address);
    const hash = await this.#hasher.hash(password);
    const account = await inTransaction(this.#database, async (trx) => {
      const link = await this.#openLink(trx, token);
      const at = this.#world.now().toISOString();
      if (!(await new LinkStore(trx).use(hashOfToken(token), at))) throw new AppError('link-void');
      const accountId =
        link.accountId ?? (purpose === 'first-admin' ? await this.#makeAdmin(trx, address, hash) : null);
      if (accountId === null) throw new AppError('link-void');
      if (link.accountId !== null) await this.#setPassword(trx, link.accountId, address, hash);
      return new AccountStore(trx).find(this.#world.city().id, accountId);
    });
    if (!account) throw new AppError('link-void');
    return this.#welcome(account);
  }

  async #openLink(knex: Knex, token: string): Promise<AccountLink> {
    const at = this.#world.now().toISOString();
    const link = await new LinkStore(knex).findOpen(this.#world.city().id, hashOfToken(token), at);
    // Printed at the first start, it may still stand in a console or a log when the first administrator came another way.
    if (!link || (link.purpose === 'first-admin' && (await this.#hasAdmin(knex)))) throw new AppError('link-void');
    return link;
  }

  async #hasAdmin(knex: Knex): Promise<boolean> {
    const accounts = await new AccountStore(knex).list(this.#world.city().id);
    return accounts.some((account) => !account.disabledAt && account.roles.includes('admin'));
  }

  async #insertLink(trx: Knex.Transaction, accountId: number | null, purpose: LinkPurpose): Promise<string> {
    const token = randomToken();
    const now = this.#world.now();
    const cityId = this.#world.city().id;
    const links = new LinkStore(trx);
    await links.voidAll(cityId, accountId, now.toISOString());
    const expiresAt = new Date(now.getTime() + LINK_LIFE).toISOString();
    await links.insert({ hash: hashOfToken(token), cityId, accountId, purpose, at: now.toISOString(), expiresAt });
    return `${this.#world.publicUrl}/studio/link/${token}`;
  }

  async #sendLink(trx: Knex.Transaction, account: Account, purpose: 'invitation' | 'reset'): Promise<MadeLink> {
    const url = await this.#insertLink(trx, account.id, purpose);
    if (!this.#world.post.canSend) return { mailed: false, url };
    const city = this.#world.city();
    const language = account.language ?? city.language;
    const { subject, body } = MAIL_WORDS[language][purpose]({ city: city.name[language], url, days: LINK_DAYS });
    await this.#world.post.queue(trx, { cityId: city.id, recipient: account.email, subject, body });
    return { mailed: true, url: null };
  }

  async #setPassword(trx: Knex.Transaction, id: number, email: string, hash: string): Promise<void> {
    await new AccountStore(trx).setPassword(id, hash);
    const { id: cityId } = this.#world.city();
    const at = this.#world.now().toISOString();
    await recordAudit(trx, { cityId, at, accountId: id, action: 'password.set', subject: email });
  }

  async #makeAdmin(trx: Knex.Transaction, email: string, hash: string): Promise<number> {
    const { id: cityId } = this.#world.city();
    const at = this.#world.now().toISOString();
    const store = new AccountStore(trx);
    if (await store.findByEmail(cityId, email)) throw new AppError('conflict', { reason: 'account-exists', id: email });
    const id = await store.insert({ cityId, email, name: null, roles: ['admin', 'statistician'], body: null, at });
    await store.setPassword(id, hash);
    const after = { roles: ['admin', 'statistician'] };
    await recordAudit(trx, { cityId, at, accountId: id, action: 'account.add', subject: email, after });
    return id;
  }
}
