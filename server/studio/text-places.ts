/**
 * A file of the catalogue as fields of a form, and back: every text in several languages and every number, each named
 * by its place in the file (`/questions/0/text`). What is structure stays as it is.
 */
import { LANGUAGES } from '../../indicators/text.ts';
import type { Typed } from './studio-route.ts';

export interface TextPlace {
  /** JSON pointer to a text in several languages, or to a number. */
  pointer: string;
  /** Keys on the way; an entry of a list by its code, or its position from 1. */
  keys: string[];
  kind: 'text' | 'number';
  /** Undefined for a number that may be left out, and is; without a language for a text of that kind. */
  value: unknown;
}

/** Facts about others and about the file itself are not worded by a city. */
const LEFT_ALONE: ReadonlySet<string> = new Set([
  'published',
  'provenance',
  'internationalCodes',
  'ageRange',
  'numbers',
  'order',
  'number',
]);

/** Numbers an indicator may say and need not: without them a default stands. An indicator is known by its `minCell`. */
const MAY_BE_SAID = ['minBase', 'jumpThreshold'] as const;
const isOptional = (keys: readonly string[]): boolean =>
  keys.length === 1 && MAY_BE_SAID.some((key) => key === keys[0]);

/** Texts an entry of these lists may say and need not. */
const MAY_BE_WORDED: Readonly<Record<string, string>> = { questions: 'lookFor', codes: 'definition' };
const isOptionalText = (keys: readonly string[]): boolean =>
  keys.length === 3 && MAY_BE_WORDED[keys[0] ?? ''] === keys[2];

type Container = Record<string, unknown> | unknown[];

export const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** Only languages as members, and one of them at least. */
const isText = (value: unknown): value is Record<string, string> =>
  isContainer(value) &&
  !Array.isArray(value) &&
  Object.keys(value).length > 0 &&
  Object.keys(value).every((key) => (LANGUAGES as readonly string[]).includes(key));

/** Questions and examples are counted: their ids say no more than that. */
export function entryKey(entry: unknown, position: string): string {
  const id = isContainer(entry) && !Array.isArray(entry) ? entry['id'] : undefined;
  return typeof id === 'string' && !/\.[qe]\d+$/.test(id) ? id : String(Number(position) + 1);
}

export function textPlaces(content: unknown, pointer = '', keys: readonly string[] = []): TextPlace[] {
  if (isText(content)) return [{ pointer, keys: [...keys], kind: 'text', value: content }];
  if (typeof content === 'number') return [{ pointer, keys: [...keys], kind: 'number', value: content }];
  if (!isContainer(content)) return [];
  const unsaid =
    pointer === '' && Object.hasOwn(content, 'minCell')
      ? MAY_BE_SAID.filter((key) => !Object.hasOwn(content, key))
      : [];
  const more: TextPlace[] = unsaid.map((key) => ({
    pointer: `/${key}`,
    keys: [key],
    kind: 'number',
    value: undefined,
  }));
  const unworded = MAY_BE_WORDED[keys.length === 2 ? (keys[0] ?? '') : ''];
  if (unworded !== undefined && !Array.isArray(content) && !Object.hasOwn(content, unworded))
    more.push({ pointer: `${pointer}/${unworded}`, keys: [...keys, unworded], kind: 'text', value: {} });
  const said = Object.entries(content).flatMap(([key, value]: [string, unknown]) =>
    LEFT_ALONE.has(key)
      ? []
      : textPlaces(value, `${pointer}/${key}`, [...keys, Array.isArray(content) ? entryKey(value, key) : key]),
  );
  return [...said, ...more];
}

export const typedAt = (typed: Typed, name: string): string | undefined => {
  const value = typed[name];
  return typeof value === 'string' ? value.trim() : undefined;
};

/** The content with what was typed in the fields of its places. A number that is none stays a text, for the check to name. */
export function withTyped(content: unknown, typed: Typed): unknown {
  const copy = structuredClone(content);
  for (const { pointer, kind, keys } of textPlaces(content)) {
    if (kind === 'number') {
      const text = typedAt(typed, `place|${pointer}`);
      if (text === '' && isOptional(keys)) remove(copy, pointer);
      else if (text !== undefined)
        put(
          copy,
          pointer,
          text === '' || Number.isNaN(Number(text.replace(',', '.'))) ? text : Number(text.replace(',', '.')),
        );
      continue;
    }
    const present = (textAt(copy, pointer) ?? {}) as Record<string, string>;
    for (const language of LANGUAGES) {
      const text = typedAt(typed, `place|${pointer}.${language}`);
      if (text === undefined) continue;
      // The check says that English is missing; another language may be.
      if (text === '' && language !== 'en') delete present[language];
      else present[language] = text;
    }
    if (!isOptionalText(keys)) continue;
    const filled = Object.entries(present).filter(([, text]) => text !== '');
    if (filled.length === 0) remove(copy, pointer);
    else put(copy, pointer, { en: filled[0]?.[1], ...Object.fromEntries(filled) });
  }
  return copy;
}

/** What stands at a place; undefined where there is none. */
export function textAt(content: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, key) => (isContainer(value) && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined),
      content,
    );
}

function remove(content: unknown, pointer: string): void {
  const cut = pointer.lastIndexOf('/');
  const parent = textAt(content, pointer.slice(0, cut));
  if (isContainer(parent)) Reflect.deleteProperty(parent, pointer.slice(cut + 1));
}

function put(content: unknown, pointer: string, value: unknown): void {
  const cut = pointer.lastIndexOf('/');
  const parent = textAt(content, pointer.slice(0, cut));
  if (isContainer(parent)) Reflect.set(parent, pointer.slice(cut + 1), value);
}
