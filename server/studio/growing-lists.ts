/**
 * Lists of a catalogue file that a city adds to and takes from: cautions, and a key factor's questions and examples. Each
 * new entry gets a free id; what only a city's own entry has (whose example, of which year) is a field of its own.
 */
import type { Language } from '../../indicators/text.ts';
import { completeLongText } from '../catalogue/complete-text.ts';
import { typedText } from './fields.ts';
import type { Typed } from './studio-route.ts';
import { isContainer, typedAt } from './text-places.ts';

const GROWING = ['pitfalls', 'questions', 'examples'] as const;
export type Growing = (typeof GROWING)[number];

/** Members of an example that are plain text. */
export const EXAMPLE_FACTS = ['city', 'year'] as const;

/** The lists of a file that can grow. */
export const growingLists = (content: unknown): Growing[] =>
  GROWING.filter((name) => isContainer(content) && !Array.isArray(content) && Array.isArray(content[name]));

/** What an entry is called in a form: its id, or where it stands. */
export function entryName(entry: unknown, position: number): string {
  const id = isContainer(entry) && !Array.isArray(entry) ? entry['id'] : undefined;
  return typeof id === 'string' ? id : String(position);
}

/** The content with what was ticked left out, facts of examples as typed, and one more entry where something was written. */
export function withEntries(content: unknown, typed: Typed, city: string, own: Language): unknown {
  if (!isContainer(content) || Array.isArray(content)) return content;
  const lists = growingLists(content).map((name) => {
    const list = content[name] as unknown[];
    const kept = list
      .filter((entry, at) => typed[`drop|${name}|${entryName(entry, at)}`] === undefined)
      .map((entry, at) => (name === 'examples' ? withFacts(entry, typed, entryName(entry, at)) : entry));
    const added = addedEntry(name, list, content['id'], typed, city, own);
    return [name, added === null ? kept : [...kept, added]] as const;
  });
  return { ...structuredClone(content), ...Object.fromEntries(lists) };
}

function withFacts(entry: unknown, typed: Typed, id: string): unknown {
  if (!isContainer(entry) || Array.isArray(entry)) return entry;
  const facts = EXAMPLE_FACTS.flatMap((name) => {
    const text = typedAt(typed, `fact|${id}|${name}`);
    return text === undefined ? [] : [[name, text] as const];
  });
  const { year, ...rest } = { ...entry, ...Object.fromEntries(facts) } as Record<string, unknown>;
  return year === '' || year === undefined ? rest : { ...entry, ...rest, year };
}

function addedEntry(
  name: Growing,
  list: readonly unknown[],
  fileId: unknown,
  typed: Typed,
  city: string,
  own: Language,
): unknown {
  const text = written(typed, `add|${name}`, own);
  const lookFor = name === 'questions' ? written(typed, 'add|lookFor', own) : null;
  if (!text && !lookFor) return null;
  if (name === 'pitfalls') return text;
  const id = freeId(list, `${String(fileId)}.${name === 'questions' ? 'q' : 'e'}`);
  // Without a question, what to look for is kept for the check to name what is missing.
  if (name === 'questions') return { id, text: text ?? { en: '' }, ...(lookFor ? { lookFor } : {}) };
  const year = typedAt(typed, 'add|examples|year');
  return {
    id,
    city: typedAt(typed, 'add|examples|city') || city,
    ...(year ? { year } : {}),
    text,
    provenance: { state: 'verified', basis: 'Written by the city itself.' },
  };
}

function written(typed: Typed, name: string, own: Language): unknown {
  const text = completeLongText(typedText(typed, name), own);
  return text.en === '' ? null : text;
}

function freeId(list: readonly unknown[], prefix: string): string {
  const taken = new Set(list.map((one, at) => entryName(one, at)));
  for (let number = list.length + 1; ; number += 1) if (!taken.has(`${prefix}${number}`)) return `${prefix}${number}`;
}
