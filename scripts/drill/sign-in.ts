import { ask, type Answer } from './client.ts';
import type { RunningServer } from './server.ts';

export const JSON_TYPE = { 'content-type': 'application/json' };

/** A try to sign in; a text is sent as it is. */
export function tryIn(
  { address }: RunningServer,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return ask(`${address}/api/v1/session`, { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body: text });
}

/** The cookie of an answer, as a browser would send it again; empty without one. */
export const cookieOf = ({ headers }: Answer): string => headers.getSetCookie()[0]?.split(';')[0] ?? '';
