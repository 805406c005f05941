import { randomBytes } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import type { Knex } from 'knex';
import { isLanguage, type Language } from '../../indicators/text.ts';
import { AccountStore } from './account-store.ts';
import type { Person } from './person.ts';
import { randomToken } from './random-token.ts';
import { SESSION_LONGEST, type SessionStore } from './session-store.ts';

/** What is said once, on the next page: that something was done, or why it was not, with what was typed. */
export interface Notice {
  /** The page's path it belongs to; null: the next one, whichever it is. */
  for: string | null;
  done?: string;
  problem?: string;
  /** Fields as they were filled in, never a password. */
  kept?: Record<string, string | string[]>;
  /** Shown once to copy: a link or a token. */
  secret?: string;
}

declare module 'express-session' {
  interface SessionData {
    accountId?: number;
    notice?: Notice;
    /** Chosen on the page to sign in; the person's own comes first. */
    language?: Language;
    /** Tries refused before this sign-in, told once. */
    refused?: { count: number; at: string };
    /** What an answer of the identity provider is checked against. */
    openId?: { verifier: string; state: string; nonce: string; next: string };
  }
}

/** The key session cookies are signed with: made once, kept with the database, so that a restart ends nobody's session. */
export async function sessionSecret(knex: Knex): Promise<string> {
  await knex('secret')
    .insert({ name: 'session', value: randomBytes(32).toString('hex') })
    .onConflict('name')
    .ignore();
  const { value } = await knex('secret').where({ name: 'session' }).first<{ value: string }>('value');
  return value;
}

/** `__Host-`: only this host, only over https, for every path; by plain http a browser would refuse that name. */
export const cookieName = (isSecure: boolean): string => (isSecure ? '__Host-barometer' : 'barometer');

/** Sessions by cookie, for the studio and the API. */
export function sessions(options: { store: SessionStore; secret: string; publicUrl: string }): RequestHandler[] {
  const isSecure = options.publicUrl.startsWith('https://');
  return [
    (request, _response, next) => {
      // Readers come by https where the public address says so, whatever the proxy in front tells us.
      if (isSecure) Object.defineProperty(request, 'secure', { value: true, configurable: true });
      next();
    },
    session({
      name: cookieName(isSecure),
      secret: options.secret,
      store: options.store,
      genid: randomToken,
      resave: false,
      saveUninitialized: false,
      cookie: { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/', maxAge: SESSION_LONGEST },
    }),
  ];
}

/** Who is signed in by session; asked of the database each time, so a lost role or account works at once. */
export async function personOfSession(request: Request, knex: Knex): Promise<Person | null> {
  // Pages outside the studio and the API have no session.
  const { session: own } = request as { session?: Request['session'] };
  const accountId = own?.accountId;
  if (accountId === undefined) return null;
  return (await new AccountStore(knex).findPerson(accountId)) ?? null;
}

/** Begins a session with a new id: whatever id the browser came with is worth nothing afterwards. */
export async function beginSession(
  request: Request,
  accountId: number,
  refused: { count: number; at: string } | null,
  chosenLanguage?: string,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    request.session.regenerate((error: unknown) => (error ? reject(asError(error)) : resolve()));
  });
  request.session.accountId = accountId;
  if (refused) request.session.refused = refused;
  if (isLanguage(chosenLanguage)) request.session.language = chosenLanguage;
  await saveSession(request);
}

export async function saveSession(request: Request): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    request.session.save((error: unknown) => (error ? reject(asError(error)) : resolve()));
  });
}

export async function endSession(request: Request, response: Response, isSecure: boolean): Promise<void> {
  const { session: own } = request as { session?: Request['session'] };
  if (own) {
    await new Promise<void>((resolve, reject) => {
      own.destroy((error: unknown) => (error ? reject(asError(error)) : resolve()));
    });
  }
  response.clearCookie(cookieName(isSecure), { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure });
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
