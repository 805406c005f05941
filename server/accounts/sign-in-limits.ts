import { createHash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit, type RateLimitExceededEventHandler, type RateLimitInfo } from 'express-rate-limit';
import { slowDown } from 'express-slow-down';
import { AppError } from '../errors.ts';

/** Wrong tries for one address before it has to wait, and how long, in milliseconds. */
export const WRONG_TRIES = 8;
export const TRIES_WINDOW = 5 * 60_000;
/** Refused tries from one place before each further one is kept waiting. */
const SPRAYED = 50;

const field = (request: Request, name: string): string => {
  const value = (request.body as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'string' ? value.trim().toLowerCase() : '';
};
const addressOf = (request: Request): string => ipKeyGenerator(request.ip ?? '');
/** Tries for one address are counted together, whoever makes them. */
const triedFor = (request: Request): string => hashed(field(request, 'email'));
/** Of whoever is signed in and asked for the present password, whatever else the form says. */
function ownAccount(request: Request): string {
  const { session } = request as { session?: { accountId?: number } };
  return hashed(`account ${session?.accountId ?? ''}`);
}
const hashed = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Says how long to wait: until the window of the first try ends. */
const tooMany: RateLimitExceededEventHandler = (request, _response, next, { windowMs }) => {
  const { resetTime } = (request as Request & { rateLimit?: RateLimitInfo }).rateLimit ?? {};
  const wait = resetTime ? resetTime.getTime() - Date.now() : windowMs;
  const email = field(request, 'email').slice(0, 254) || undefined;
  next(new AppError('too-many-requests', { seconds: Math.max(1, Math.ceil(wait / 1000)), email }));
};

/** An answer that says the try was refused: only those count. */
const wasRefused = (status: number): boolean => status === 401 || status === 429;

/**
 * What stands in front of signing in, after the body has been read. One address has eight wrong tries in five minutes,
 * from wherever they come; who tries many addresses from one place is slowed, and nobody else notices.
 */
export function signInLimits(): RequestHandler[] {
  return [
    slowDown({
      windowMs: 10 * 60_000,
      delayAfter: SPRAYED,
      delayMs: (used) => Math.min((used - SPRAYED) * 250, 5000),
      keyGenerator: addressOf,
      skipSuccessfulRequests: true,
      requestWasSuccessful: (_request, response) => !wasRefused(response.statusCode),
      validate: false,
    }),
    ...wrongTries(triedFor),
  ];
}

/** What stands in front of changing one's own password. */
export const passwordLimits = (): RequestHandler[] => wrongTries(ownAccount);

function wrongTries(keyOf: (request: Request) => string): RequestHandler[] {
  return [
    oneAtATime(keyOf),
    rateLimit({
      windowMs: TRIES_WINDOW,
      limit: WRONG_TRIES,
      keyGenerator: keyOf,
      skipSuccessfulRequests: true,
      requestWasSuccessful: (_request, response) => !wasRefused(response.statusCode),
      standardHeaders: false,
      legacyHeaders: false,
      validate: false,
      handler: tooMany,
    }),
  ];
}

/** In milliseconds; checking a password takes a small part of it. */
const LONGEST_TURN = 10_000;

/** Lets tries for one address wait for each other: else those that are right count as wrong until they are answered. */
function oneAtATime(keyOf: (request: Request) => string): RequestHandler {
  const last = new Map<string, Promise<void>>();
  return (request, response, next) => {
    const key = keyOf(request);
    const before = last.get(key);
    const answered = new Promise<void>((resolve) => {
      // Whoever was kept waiting before this may have gone already.
      if (response.destroyed) resolve();
      else {
        response.once('close', resolve);
        // Not when the answer has been read: who never reads must not keep the owner waiting.
        const { end } = response;
        response.end = ((...given: Parameters<typeof end>) => {
          setImmediate(resolve);
          return end.apply(response, given);
        }) as typeof end;
        setTimeout(resolve, LONGEST_TURN).unref();
      }
    });
    const turn = Promise.all([before, answered]).then(() => undefined);
    last.set(key, turn);
    void turn.then(() => {
      if (last.get(key) === turn) last.delete(key);
    });
    if (before) void before.then(() => next());
    else next();
  };
}

/** For what sends letters, or takes links: a few an hour from one place. Links that fit do not count. */
export function linkLimits(): RequestHandler {
  return rateLimit({
    windowMs: 60 * 60_000,
    limit: 30,
    keyGenerator: addressOf,
    skipSuccessfulRequests: true,
    // A letter that is asked for is always answered in the same way, so each counts.
    requestWasSuccessful: (request, response) => response.statusCode < 400 && !request.path.endsWith('/forgotten'),
    standardHeaders: false,
    legacyHeaders: false,
    validate: false,
    handler: tooMany,
  });
}
