import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { Config } from '../config.ts';

const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  fontSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  objectSrc: ["'none'"],
};

/**
 * What a page of ours may do: nothing but what we serve ourselves. No inline script or style, no evaluation of strings
 * (Vega's expressions run in its interpreter), no other host.
 */
export function securityHeaders(config: Config): RequestHandler[] {
  const secure = config.publicUrl.startsWith('https://');
  const strict = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { ...POLICY, frameAncestors: ["'self'"] } },
    strictTransportSecurity: secure ? { maxAge: 365 * 24 * 3600, includeSubDomains: false } : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });
  return [
    strict,
    (_request, response, next) => {
      response.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
      next();
    },
  ];
}

/** The same policy for a page that stands in a frame of somebody else's: only who may frame it differs. */
export function framePolicy(response: Response, origins: readonly string[]): void {
  const directives = Object.entries({ ...POLICY, frameAncestors: origins }).map(
    ([name, values]) => `${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${values.join(' ')}`,
  );
  response.removeHeader('X-Frame-Options');
  response.set('Content-Security-Policy', directives.join(';'));
}

/** The public API may be read from any page, without credentials. */
export const openToAllOrigins: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') {
    response.set('Access-Control-Allow-Origin', '*');
    response.set('Access-Control-Expose-Headers', 'ETag, Location, Link');
    response.set('Cross-Origin-Resource-Policy', 'cross-origin');
  }
  next();
};
