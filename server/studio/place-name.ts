import { cityOf, type StudioDeps } from './studio-deps.ts';
import type { Visit } from './studio-route.ts';

/** Lists whose entries are called by their code, or by the name of what they point to. */
const CALLED_BY_ID: ReadonlySet<string> = new Set(['codes', 'keyFactors', 'contextualFactors']);

const ORDER = '#order';

/** What a place in a file of the catalogue is called: `questions`, `1`, `text` → “Guiding questions 1 · Text”. */
export function placeName(keys: readonly string[], { words, language }: Visit, deps: StudioDeps): string {
  const { catalogue } = cityOf(deps);
  const places: Readonly<Record<string, string>> = words.catalogue.places;
  // Other members of an entry are called as the fields of its row are.
  const members: Readonly<Record<string, unknown>> = words.catalogue.rows;
  const nameOf = (key: string): string => {
    const own = places[key] ?? members[key];
    return typeof own === 'string' ? own : key;
  };
  const pointedTo = (id: string): string | undefined =>
    (catalogue.keyFactors.find((one) => one.id === id) ?? catalogue.contextualFactors.find((one) => one.id === id))
      ?.label[language];
  const said: string[] = [];
  keys.forEach((key, at) => {
    const before = keys[at - 1] ?? '';
    if (key === ORDER) said.push(words.catalogue.order);
    else if (CALLED_BY_ID.has(before)) said.push(pointedTo(key) ?? key);
    // A number, or an id that ends with one, counts the entries of the list before it.
    else if (places[before] !== undefined && /^(?:\w+\.[qe])?\d+$/.test(key))
      said.push(`${said.pop() ?? ''} ${key.replace(/^.*\.[qe]/, '')}`.trim());
    else said.push(nameOf(key));
  });
  return said.join(' · ');
}

/** The same from a place written with points, as differences name it. */
export const fieldName = (field: string, visit: Visit, deps: StudioDeps): string =>
  placeName(keysOf(field), visit, deps);

/** Ids of questions have a point in them: `questions.kf01.q1.text` is three steps. */
function keysOf(field: string): string[] {
  return field.split('.').reduce<string[]>((keys, part) => {
    const last = keys.at(-1);
    if (last !== undefined && /^[qe]\d+$/.test(part) && /^[a-z]+\d+$/.test(last))
      return [...keys.slice(0, -1), `${last}.${part}`];
    return [...keys, part];
  }, []);
}
