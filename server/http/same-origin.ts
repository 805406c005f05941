import type { RequestHandler } from 'express';
import { AppError } from '../errors.ts';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site sends in a reader's name. Browsers say where a request comes from (`Sec-Fetch-Site`, else
 * `Origin`, else `Referer`), and no page can forge that; programs that are no browser say nothing and carry no cookies
 * of a reader. A request with a token of its own is nobody else's doing.
 */
export function sameOriginOnly(publicUrl: string): RequestHandler {
  const own = new URL(publicUrl).host;
  return (request, _response, next) => {
    if (SAFE.has(request.method) || request.get('authorization')) {
      next();
      return;
    }
    const isOurs = (address: string): boolean => {
      const host = URL.canParse(address) ? new URL(address).host : '';
      return host !== '' && (host === own || host === request.get('host'));
    };
    const site = request.get('sec-fetch-site');
    const origin = request.get('origin');
    const referer = request.get('referer');
    const foreign =
      (site !== undefined && site !== 'same-origin') ||
      (origin !== undefined && !isOurs(origin)) ||
      (origin === undefined && referer !== undefined && !isOurs(referer));
    next(foreign ? new AppError('foreign-request') : undefined);
  };
}
