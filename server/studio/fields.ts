/** Shapes of what forms send: everything is text until one of these has read it. */
import { z } from 'zod';
import { LANGUAGES, type Language, type LongText } from '../../indicators/text.ts';
import type { Typed } from './studio-route.ts';

/** A form whose fields are read by name. */
export const anything = z.custom<Typed>((value) => typeof value === 'object' && value !== null);

/** Text that no download of ours can turn into a formula. */
export const plain = z
  .string()
  .trim()
  .regex(/^(?![=+\-@\t\r])/, '= + - @');

export const required = (longest = 500) => plain.min(1).max(longest);

/** Check boxes and lists of several: nothing, one or many. */
export const several = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().max(500)),
);

/** What was typed in one field, or what stands there. */
export function typedOr(typed: Typed, name: string, present: string | null | undefined): string {
  const value = typed[name];
  return typeof value === 'string' ? value : (present ?? '');
}

/** The languages that were filled in; null when none was. */
export function longTextOf(body: Readonly<Record<string, unknown>>, name: string, fallback: Language): LongText | null {
  const filled = Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const text = body[`${name}.${language}`];
      return typeof text === 'string' && text.trim() !== '' ? [[language, text.trim()]] : [];
    }),
  ) as Partial<Record<Language, string>>;
  const en = filled.en ?? filled[fallback] ?? Object.values(filled)[0];
  return en === undefined ? null : { ...filled, en };
}

/** A text in several languages as it was typed; the catalogue completes it. */
export const typedText = (typed: Typed, name: string): Partial<Record<Language, string>> =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const text = typed[`${name}.${language}`];
      return typeof text === 'string' ? [[language, text]] : [];
    }),
  );

/** A key of its own for something new, made of its name. */
export function freeKey(kind: string, name: string, taken: readonly string[]): string {
  const base =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 50)
      .replaceAll(/^-+|-+$/g, '') || kind;
  for (let at = 1; ; at += 1) {
    const key = at === 1 ? base : `${base}-${at}`;
    if (!taken.includes(key)) return key;
  }
}
