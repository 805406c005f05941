import { Store, type SessionData } from 'express-session';
import type { Knex } from 'knex';
import type { Database } from '../store/database.ts';
import { hashOfToken } from './random-token.ts';

/** A session ends after this time without a sign of life, in milliseconds … */
export const SESSION_IDLE = 4 * 3600_000;
/** … and in any case this long after signing in. */
export const SESSION_LONGEST = 3 * 24 * 3600_000;
/** How exact "last seen" is: not every click is a write. */
const SEEN_EVERY = 5 * 60_000;

declare module 'express-session' {
  interface SessionData {
    /** It came from the store: there is a row of it, or it was ended meanwhile. */
    isKept?: true;
  }
}

interface SessionRow {
  account_id: number | null;
  data: string;
  created_at: string;
  seen_at: string;
  expires_at: string;
}

type Done = (error?: unknown) => void;

/** One whose text was damaged is none: whoever it belonged to signs in again, and nobody comes into another's. */
function readSession(row: SessionRow): SessionData | null {
  try {
    const session = JSON.parse(row.data) as SessionData;
    return (session.accountId ?? null) === row.account_id ? { ...session, isKept: true } : null;
  } catch {
    return null;
  }
}

/**
 * Sessions in the database. Only the hash of a session's id is kept, so a stolen copy of the database opens no session.
 * Ages are judged by this store's clock, never by what the cookie says.
 */
export class SessionStore extends Store {
  readonly #knex: Knex;
  readonly #now: () => Date;

  constructor(database: Database, now: () => Date) {
    super();
    this.#knex = database.knex;
    this.#now = now;
  }

  override get(sid: string, done: (error: unknown, session?: SessionData | null) => void): void {
    void this.#find(sid).then(
      (row) => done(null, row ? readSession(row) : null),
      (error: unknown) => done(error),
    );
  }

  /** One that was kept before is only changed: when it was ended meanwhile, its last request does not bring it back. */
  override set(sid: string, { isKept, ...session }: SessionData, done?: Done): void {
    const now = this.#now();
    const hash = hashOfToken(sid);
    const row = {
      account_id: session.accountId ?? null,
      data: JSON.stringify(session),
      seen_at: now.toISOString(),
      expires_at: this.#expiry(now),
    };
    const written = isKept
      ? this.#knex('session').where({ hash }).update(row)
      : this.#knex('session')
          .insert({ hash, created_at: now.toISOString(), ...row })
          .onConflict('hash')
          .merge(row);
    void written.then(
      () => done?.(),
      (error: unknown) => done?.(error),
    );
  }

  /** A sign of life. That it cannot be written down (a full disk) keeps nobody from reading on. */
  override touch(sid: string, _session: SessionData, done?: Done): void {
    const now = this.#now();
    const before = new Date(now.getTime() - SEEN_EVERY).toISOString();
    void this.#knex('session')
      .where({ hash: hashOfToken(sid) })
      .where('seen_at', '<', before)
      .update({ seen_at: now.toISOString(), expires_at: this.#expiry(now) })
      .then(
        () => done?.(),
        () => done?.(),
      );
  }

  override destroy(sid: string, done?: Done): void {
    void this.#knex('session')
      .where({ hash: hashOfToken(sid) })
      .delete()
      .then(
        () => done?.(),
        (error: unknown) => done?.(error),
      );
  }

  /** Deletes what has ended. */
  async sweep(): Promise<void> {
    const now = this.#now();
    await this.#knex('session')
      .where('expires_at', '<=', now.toISOString())
      .orWhere('created_at', '<=', new Date(now.getTime() - SESSION_LONGEST).toISOString())
      .delete();
  }

  #expiry(now: Date): string {
    return new Date(now.getTime() + SESSION_IDLE).toISOString();
  }

  async #find(sid: string): Promise<SessionRow | undefined> {
    const now = this.#now();
    const row = await this.#knex('session')
      .where({ hash: hashOfToken(sid) })
      .where('expires_at', '>', now.toISOString())
      .where('created_at', '>', new Date(now.getTime() - SESSION_LONGEST).toISOString())
      // A clock that was set back must not make a session immortal.
      .where('seen_at', '<=', new Date(now.getTime() + SEEN_EVERY).toISOString())
      .first<SessionRow | undefined>('account_id', 'data', 'created_at', 'seen_at', 'expires_at');
    return row;
  }
}
