import { randomBytes } from 'node:crypto';
import type { ErrorRequestHandler, Request, Response } from 'express';
import type { Language } from '../../indicators/text.ts';
import { AppError, type ErrorCode, type ErrorFacts } from '../errors.ts';
import type { SaidFacts } from '../words/error-words.ts';
import { sayDemand } from '../words/demands.ts';
import { ERROR_WORDS } from '../words/errors.ts';
import { chooseLanguage } from './language.ts';
import type { Log } from './log.ts';

/** RFC 9457. `type` is stable and leads nowhere outside: it is an address of ours that names the code. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail: string;
  [member: string]: unknown;
}

export type RenderErrorPage = (request: Request, problem: ProblemDocument) => string;

const NOTHING: SaidFacts = {
  id: '',
  reason: '',
  release: '',
  where: '',
  field: '',
  problem: '',
  count: '',
  state: '',
  problems: '',
  later: '',
  limit: '',
  type: '',
  formats: '',
  allowed: '',
  seconds: '',
  first: '',
  second: '',
  figure: '',
};

/** Facts as a sentence names them: lists with commas, nothing where nothing was given. */
function said(facts: ErrorFacts): SaidFacts {
  const given = Object.entries(facts).map(([name, fact]) => [
    name,
    fact === null || fact === undefined ? '' : typeof fact === 'object' ? fact.join(', ') : String(fact),
  ]);
  return { ...NOTHING, ...(Object.fromEntries(given) as Partial<SaidFacts>) };
}

/** What a field must be, in the reader's language. */
function demanded({ code, facts }: AppError, language: Language): ErrorFacts {
  const { problem } = facts;
  return code === 'invalid-input' && typeof problem === 'string'
    ? { ...facts, problem: sayDemand(problem, language) }
    : facts;
}

/** The sentence for a person about an expected error. */
export function problemDocument(error: AppError, language: Language): ProblemDocument {
  const words = ERROR_WORDS[language];
  return {
    type: `/problems/${error.code}`,
    title: words.titles[error.code],
    status: error.status,
    detail: words.details[error.code](said(demanded(error, language))),
    ...error.members,
  };
}

/** Errors of body parsers and of the database that are known for what they are; undefined for the rest. */
function expectedErrorFor(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  if (typeof error !== 'object' || error === null) return undefined;
  const { type, code, status, statusCode } = error as {
    type?: unknown;
    code?: unknown;
    status?: unknown;
    statusCode?: unknown;
  };
  if (type === 'entity.too.large' || type === 'parameters.too.many') {
    const { limit } = error as { limit?: unknown };
    const megabytes = typeof limit === 'number' ? Math.max(1, Math.round(limit / 1024 / 1024)) : 1;
    return new AppError('too-large', { limit: megabytes }, { cause: error });
  }
  if (typeof type === 'string' && /^(entity|encoding|charset|request)\./.test(type)) {
    return new AppError('invalid-input', { where: 'body', field: '', problem: 'JSON' }, { cause: error });
  }
  if (error instanceof URIError || status === 400 || statusCode === 400)
    return new AppError('not-found', {}, { cause: error });
  // PostgreSQL keeps no text with a zero in it.
  if (code === '22021' || code === '22P05')
    return new AppError('invalid-input', { where: 'body', field: '', problem: 'U+0000' }, { cause: error });
  const faults: Record<string, ErrorCode> = {
    SQLITE_FULL: 'storage-full',
    // What SQLite is told where a file may not grow, by a quota or a limit; our log keeps its words.
    SQLITE_IOERR_WRITE: 'storage-full',
    ENOSPC: 'storage-full',
    EDQUOT: 'storage-full',
    EFBIG: 'storage-full',
    '53100': 'storage-full',
    SQLITE_READONLY: 'storage-read-only',
    EROFS: 'storage-read-only',
    '25006': 'storage-read-only',
  };
  const known = typeof code === 'string' ? faults[code] : undefined;
  return known && new AppError(known, {}, { cause: error });
}

/** Refusals that somebody who watches over the server wants to see: a try too many, a role that is not held, a full disk. */
const LOGGED: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'forbidden',
  'foreign-request',
  'too-many-requests',
  'storage-full',
  'storage-read-only',
]);

/** Whose request it was, for the log: who is signed in, and the address without what opens a link. */
function whoAsks(request: Request): Record<string, unknown> {
  const { session } = request as { session?: { accountId?: number } };
  const path = request.path.replace(/(\/link\/)[^/]+/, '$1…');
  return { method: request.method, path, account: session?.accountId, from: request.ip };
}

/**
 * The only place that turns errors into answers, in one shape: a problem document for the API, a page for a reader.
 * What is not expected is logged whole and answered with an apology and a number.
 */
export function errorHandler(log: Log, renderErrorPage: RenderErrorPage): ErrorRequestHandler {
  return (error: unknown, request: Request, response: Response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const expected = expectedErrorFor(error);
    const language = pageLanguage(request) ?? chooseLanguage(request);
    if (expected && LOGGED.has(expected.code)) {
      const cause = expected.cause instanceof Error ? expected.cause.message : undefined;
      log.warn('refused', { ...whoAsks(request), ...expected.facts, code: expected.code, cause });
    }
    const problem = expected ? problemDocument(expected, language) : internalProblem(error, request, language, log);
    if (expected?.code === 'unauthorized') response.set('WWW-Authenticate', 'Bearer realm="barometer"');
    if (typeof expected?.facts['seconds'] === 'number') response.set('Retry-After', String(expected.facts['seconds']));
    response.status(problem.status).set('Cache-Control', 'no-store').vary('Accept-Language');
    if (request.path.startsWith('/api/') || !request.accepts('html')) {
      response.type('application/problem+json').send(JSON.stringify(problem));
    } else {
      response.type('html').send(pageOrPlain(request, problem, renderErrorPage, log));
    }
  };
}

/** The error's page; when even that cannot be made, its words alone, and nothing from inside. */
function pageOrPlain(request: Request, problem: ProblemDocument, renderErrorPage: RenderErrorPage, log: Log): string {
  try {
    return renderErrorPage(request, problem);
  } catch (fault) {
    log.error('fault', { ...whoAsks(request), error: fault instanceof Error ? fault.stack : String(fault) });
    return `<!doctype html><title>${escapeHtml(problem.title)}</title><h1>${escapeHtml(problem.title)}</h1><p>${escapeHtml(problem.detail)}</p>`;
  }
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function pageLanguage(request: Request): Language | undefined {
  const found = /^\/(en|fr|da|de)(\/|$)/.exec(request.path)?.[1];
  return found as Language | undefined;
}

function internalProblem(error: unknown, request: Request, language: Language, log: Log): ProblemDocument {
  const id = randomBytes(6).toString('hex');
  log.error('fault', {
    id,
    ...whoAsks(request),
    error:
      error instanceof Error
        ? {
            name: error.name,
            message: error.message,
            stack: error.stack,
            cause: error.cause instanceof Error ? error.cause.stack : undefined,
          }
        : String(error),
  });
  const words = ERROR_WORDS[language];
  return {
    type: '/problems/internal',
    title: words.titles.internal,
    status: 500,
    detail: words.details.internal(said({ id })),
    id,
  };
}
