/**
 * Public answers, kept as bytes in front of Express: a page or an API answer is made once for each address, language,
 * encoding and state of the data, compressed once, and then sent as it is. A publication makes a new key, so nothing
 * stale is ever sent and nothing has to be cleared by hand.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

interface Kept {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

export interface ResponseCacheOptions {
  maxBytes: number;
  /** The state of everything public answers are made from. */
  version(): string;
  /** The part of the request an answer may depend on besides its address: the reader's language. */
  variant(request: IncomingMessage): string;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
const COMPRESSIBLE = /^(text\/|application\/(json|problem\+json|xml|atom\+xml|geo\+json|javascript)|image\/svg)/;
const KEPT_HEADERS = /^(connection|keep-alive|date|transfer-encoding|content-length|set-cookie)$/;

function encodingFor(request: IncomingMessage): 'br' | 'gzip' | 'identity' {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
}

async function compress(body: Buffer, encoding: 'br' | 'gzip' | 'identity'): Promise<Buffer> {
  if (encoding === 'br') {
    return compressBrotli(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    });
  }
  return encoding === 'gzip' ? compressGzip(body) : body;
}

/** What is asked by an address in full goes past, as do answers that change by the second or are files already. */
const NEVER_KEPT = /^(?!\/)|^\/(assets|healthz|readyz|studio)/i;
/** Elsewhere nobody looks at a cookie: those of the city's other pages, and of somebody signed in, change nothing. */
const MAY_KNOW_READER = /^\/api(?![^/?])/i;

/**
 * Wraps a handler (an Express app). Only GET and HEAD without a token are kept, and what the API says to a session is
 * not; everything else passes through.
 */
export function responseCache(next: Handler, options: ResponseCacheOptions): Handler {
  const kept = new Map<string, Kept>();
  let bytes = 0;

  const keep = (key: string, answer: Kept): void => {
    if (answer.body.length > options.maxBytes / 8) return;
    kept.set(key, answer);
    bytes += answer.body.length;
    // The least recently asked for go first: a hit moves its entry to the end of the map.
    for (const [oldest, { body }] of kept) {
      if (bytes <= options.maxBytes) break;
      kept.delete(oldest);
      bytes -= body.length;
    }
  };

  const send = (request: IncomingMessage, response: ServerResponse, answer: Kept): void => {
    const etag = answer.headers['etag'];
    if (etag !== undefined && matches(request.headers['if-none-match'], String(etag))) {
      const { 'content-type': _type, 'content-encoding': _encoding, ...rest } = answer.headers;
      response.writeHead(304, rest).end();
      return;
    }
    response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
    response.end(request.method === 'HEAD' ? undefined : answer.body);
  };

  return (request, response) => {
    const url = request.url ?? '/';
    if (
      (request.method !== 'GET' && request.method !== 'HEAD') ||
      request.headers.authorization ||
      (request.headers.cookie && MAY_KNOW_READER.test(url)) ||
      NEVER_KEPT.test(url)
    ) {
      next(request, response);
      return;
    }
    const encoding = encodingFor(request);
    const key = `${options.version()} ${encoding} ${options.variant(request)} ${url}`;
    const found = kept.get(key);
    if (found) {
      kept.delete(key);
      kept.set(key, found);
      send(request, response, found);
      return;
    }
    capture(request, response, next, async ({ status, headers, body }) => {
      const compressible = body.length > 800 && COMPRESSIBLE.test(String(headers['content-type'] ?? ''));
      const packed = compressible ? await compress(body, encoding) : body;
      const etag =
        status === 200 ? `"${createHash('sha256').update(packed).digest('base64url').slice(0, 22)}"` : undefined;
      const answer: Kept = {
        status,
        headers: {
          ...headers,
          ...(etag ? { etag } : {}),
          ...(compressible && encoding !== 'identity' ? { 'content-encoding': encoding } : {}),
          vary: [...new Set(['Accept-Encoding', ...String(headers['vary'] ?? '').split(/,\s*/)].filter(Boolean))].join(
            ', ',
          ),
        },
        body: packed,
      };
      const mayKeep = status === 200 && !/no-store/.test(String(headers['cache-control'] ?? ''));
      if (mayKeep && !headers['cache-control']) answer.headers['cache-control'] = 'public, max-age=0, must-revalidate';
      if (mayKeep) keep(key, answer);
      send(request, response, answer);
    });
  };
}

function matches(header: string | undefined, etag: string): boolean {
  return (
    header !== undefined &&
    (header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag))
  );
}

/**
 * Lets the handler write into memory instead of to the reader. HEAD is made as GET, so that both give the same headers.
 * An answer that turns out long stays in memory whole: the routes bound what they give out.
 */
function capture(
  request: IncomingMessage,
  response: ServerResponse,
  next: Handler,
  done: (answer: Kept) => Promise<void>,
): void {
  const method = request.method;
  request.method = 'GET';
  const chunks: Buffer[] = [];
  const original = { write: response.write, end: response.end, writeHead: response.writeHead };
  const take = (chunk: unknown, encoding: unknown): void => {
    if (typeof chunk === 'string')
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const headers = rest.find((one) => typeof one === 'object' && one !== null) as OutgoingHttpHeaders | undefined;
    for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) response.setHeader(name, value);
    return response;
  };
  response.write = ((chunk: unknown, encoding: unknown) => {
    take(chunk, encoding);
    return true;
  }) as typeof response.write;
  response.end = ((chunk: unknown, encoding: unknown) => {
    if (typeof chunk !== 'function') take(chunk, encoding);
    Object.assign(response, original);
    if (method !== undefined) request.method = method;
    const headers: OutgoingHttpHeaders = {};
    for (const [name, value] of Object.entries(response.getHeaders()))
      if (!KEPT_HEADERS.test(name)) headers[name] = value;
    // The answer is written anew with exactly these headers.
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    done({ status: response.statusCode, headers, body: Buffer.concat(chunks) }).catch(() => response.destroy());
    return response;
  }) as typeof response.end;
  next(request, response);
}
