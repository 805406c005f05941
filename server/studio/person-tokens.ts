/** Somebody's tokens, for an administrator: what scripts still send in their name, and the way to revoke each. */
import type { Token } from '../accounts/token-service.ts';
import type { Markup } from '../explore/pages/html.ts';
import { button, form, table } from './pages/controls.ts';
import { sayDay } from './say.ts';
import type { Visit } from './studio-route.ts';

/** Those that still work, each with a button below `path`. */
export function tokenTable(tokens: readonly Token[], path: string, visit: Visit, timeZone: string): Markup {
  const { words, language } = visit;
  return table({
    caption: words.me.tokens,
    head: [words.me.tokenName, words.me.made, words.me.used, ''],
    rows: tokens.map((one) => [
      one.name,
      sayDay(one.createdAt, language, timeZone),
      one.lastUsedAt ? sayDay(one.lastUsedAt, language, timeZone) : words.people.never,
      form(`${path}/${one.id}/revoke`, button(words.me.revoke(one.name), { quiet: true }), { className: 'inline' }),
    ]),
    empty: words.me.noTokens,
  });
}

export const standing = (tokens: readonly Token[]): Token[] => tokens.filter((one) => one.revokedAt === null);
