import type { PxEntry } from './keywords.ts';
import type { PxVariable } from './px-meta.ts';

/**
 * What a file says about some of its cells: `CELLNOTE("Uppsala","*","*")="…"`. Looked up by the places of a cell's values
 * in their variables; a star stands for every value.
 */
export class CellNotes {
  /** Texts by the places that are named, for each pattern of stars. */
  readonly #byPattern = new Map<string, { at: number[]; texts: Map<string, string[]> }>();

  get isEmpty(): boolean {
    return this.#byPattern.size === 0;
  }

  /** Places by variable; undefined for all. */
  add(places: readonly (number | undefined)[], text: string): void {
    const at = places.flatMap((place, variable) => (place === undefined ? [] : [variable]));
    const pattern = at.join(',');
    const known = this.#byPattern.get(pattern) ?? { at, texts: new Map<string, string[]>() };
    this.#byPattern.set(pattern, known);
    const key = at.map((variable) => places[variable]).join(',');
    const texts = known.texts.get(key);
    if (!texts) known.texts.set(key, [text]);
    else if (!texts.includes(text)) texts.push(text);
  }

  find(places: readonly number[]): string {
    if (this.isEmpty) return '';
    const found: string[] = [];
    for (const { at, texts } of this.#byPattern.values())
      found.push(...(texts.get(at.map((variable) => places[variable]).join(',')) ?? []));
    return found.join(' ');
  }
}

/** Adds what entries say whose keys are one value for each variable, by text or code; what names no value is left out. */
export function addCellEntry(notes: CellNotes, entry: PxEntry, variables: readonly PxVariable[], text: string): void {
  if (entry.keys.length !== variables.length) return;
  const places = entry.keys.map((key, at) => (key === '*' ? undefined : placeOf(key, variables[at])));
  if (!places.includes(-1)) notes.add(places, text);
}

/** `VALUENOTE("region","Uppsala")="…"`: about every cell of a value. */
export function addValueEntry(notes: CellNotes, entry: PxEntry, variables: readonly PxVariable[], text: string): void {
  const [name, key = ''] = entry.keys;
  const of = variables.findIndex((variable) => variable.name === name);
  const place = of < 0 ? -1 : placeOf(key, variables[of]);
  if (place >= 0)
    notes.add(
      variables.map((_, at) => (at === of ? place : undefined)),
      text,
    );
}

function placeOf(key: string, variable: PxVariable | undefined): number {
  const place = variable?.values.indexOf(key) ?? -1;
  return place >= 0 ? place : (variable?.codes?.indexOf(key) ?? -1);
}
