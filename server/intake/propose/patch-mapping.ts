import type { Mapping, MappingPatch } from '../../contract/upload.ts';

type Entries = Record<string, unknown>;

/** Parts that hold entries of their own, and how many levels of them; every other part is taken whole. */
const LEVELS: Readonly<Partial<Record<keyof Mapping, number>>> = {
  columns: 1,
  optional: 1,
  fileIndicators: 1,
  constants: 1,
  codes: 2,
  filter: 1,
  missing: 1,
  valueColumns: 1,
  drop: 1,
  expect: 1,
  twins: 1,
  marks: 1,
  scales: 1,
  rowScales: 2,
  flags: 1,
  repairs: 1,
};

/** Lists that grow: what was left out before stays left out. */
const GROWING: ReadonlySet<string> = new Set(['ignore', 'drop', 'units', 'fillDown']);

const isEntries = (value: unknown): value is Entries =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function merged(before: unknown, patch: unknown, levels: number, grows: boolean): unknown {
  if (grows && Array.isArray(patch)) return [...new Set([...(Array.isArray(before) ? before : []), ...patch])];
  if (levels === 0 || !isEntries(patch)) return patch;
  // Names come from files: one of them may be `__proto__`.
  const entries = new Map(Object.entries(isEntries(before) ? before : {}));
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) entries.delete(name);
    else entries.set(name, merged(entries.get(name), value, levels - 1, grows));
  }
  return Object.fromEntries(entries);
}

/** The mapping with a change made to it. A part that the change touches is whole afterwards: nothing of it is left to guess. */
export function patchMapping(mapping: Mapping, patch: MappingPatch): Mapping {
  const result: Entries = { ...mapping };
  for (const [part, value] of Object.entries(patch)) {
    if (value === null) delete result[part];
    else if (value !== undefined)
      result[part] = merged(result[part], value, LEVELS[part as keyof Mapping] ?? 0, GROWING.has(part));
  }
  return result;
}
