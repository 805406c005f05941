import { sameContent } from './compose-files.ts';

/** A value, or undefined where one side has no such field. */
export interface Difference {
  /** Place in the file: `definition.text.en`, `codes.NAT.label.da`. */
  field: string;
  before: unknown;
  after: unknown;
}

const ORDER = '#order';

/** What differs between two contents of a file, leaf by leaf. Entries of a list are the same when their id is. */
export function differences(before: unknown, after: unknown): Difference[] {
  const [old, now] = [leaves(before), leaves(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => !sameLeaf(field, old.get(field), now.get(field)))
    .map((field) => ({ field, before: old.get(field), after: now.get(field) }));
}

/** Values by place; a list of plain values is one. */
export function leaves(content: unknown): Map<string, unknown> {
  const found = new Map<string, unknown>();
  collect(content, '', found);
  return found;
}

function collect(value: unknown, place: string, found: Map<string, unknown>): void {
  const at = (step: string): string => (place === '' ? step : `${place}.${step}`);
  if (Array.isArray(value) && value.some((entry) => typeof entry === 'object' && entry !== null)) {
    const ids = idsOf(value);
    if (ids) found.set(at(ORDER), ids);
    value.forEach((entry: unknown, position) => {
      collect(entry, at(ids?.[position] ?? String(position)), found);
    });
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0) {
    for (const [key, member] of Object.entries(value)) collect(member, at(key), found);
  } else if (value !== undefined) found.set(place, value);
}

/** The ids by which the entries of a list are known; null where they have none, or two share one. */
function idsOf(entries: readonly unknown[]): string[] | null {
  const ids = entries.map((entry) => {
    if (typeof entry !== 'object' || entry === null) return undefined;
    const id: unknown = 'id' in entry ? entry.id : 'code' in entry ? entry.code : undefined;
    return typeof id === 'string' ? id : undefined;
  });
  const known = ids.filter((id) => id !== undefined);
  return known.length === entries.length && new Set(known).size === known.length ? known : null;
}

/** An order differs only when entries both sides have changed places. */
function sameLeaf(field: string, before: unknown, after: unknown): boolean {
  if (field !== ORDER && !field.endsWith(`.${ORDER}`)) return sameContent(before, after);
  if (!Array.isArray(before) || !Array.isArray(after)) return true;
  return sameContent(
    before.filter((id) => after.includes(id)),
    after.filter((id) => before.includes(id)),
  );
}
