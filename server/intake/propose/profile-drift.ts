import type { Mapping, MappingPatch } from '../../contract/upload.ts';
import type { Draft } from './draft.ts';
import { joinedColumns } from '../joined-period.ts';
import { foldings, likeness } from './fold-text.ts';
import type { ColumnLook } from './look-at-table.ts';
import { option } from './make-options.ts';

/** From this likeness on a new column is proposed in the place of one that is gone. */
const PROPOSED = 0.5;
const MOST_OFFERED = 60;

/** Columns a mapping reads; those it leaves out may go without harm. */
const readColumns = (mapping: Mapping): string[] => [
  ...new Set([
    ...Object.values(mapping.columns ?? {}),
    ...Object.keys(mapping.valueColumns ?? {}),
    ...Object.keys(mapping.filter ?? {}),
  ]),
];

/** What a mapping changes when a column is called otherwise. */
function renamed(mapping: Mapping, before: string, after: string): MappingPatch {
  const patch: MappingPatch = {};
  const fields = Object.entries(mapping.columns ?? {}).filter(([, name]) => name === before);
  if (fields.length > 0) patch.columns = Object.fromEntries(fields.map(([field]) => [field, after]));
  const series = mapping.valueColumns?.[before];
  if (series) patch.valueColumns = { [before]: null, [after]: series };
  for (const part of ['filter', 'drop', 'expect'] as const) {
    const texts = mapping[part]?.[before];
    if (texts) patch[part] = { [before]: null, [after]: texts };
  }
  const [mark, scale] = [mapping.marks?.[before], mapping.scales?.[before]];
  if (mark) patch.marks = { [before]: null, [after]: mark };
  if (scale) patch.scales = { [before]: null, [after]: scale };
  return patch;
}

/** What a mapping changes when a column is not read any more. */
function without(mapping: Mapping, gone: string): MappingPatch {
  const patch: MappingPatch = {};
  const fields = Object.entries(mapping.columns ?? {}).filter(([, name]) => name === gone);
  if (fields.length > 0) patch.columns = Object.fromEntries(fields.map(([field]) => [field, null]));
  for (const part of ['valueColumns', 'filter', 'drop'] as const)
    if (mapping[part]?.[gone]) patch[part] = { [gone]: null };
  return patch;
}

/** New names of columns that are written another way only: quotation, case, `&` for `+`. */
export function sameByAnotherName(profile: Mapping, names: readonly string[]): [before: string, after: string][] {
  // A column that was left out is still left out.
  const known = new Set([...readColumns(profile), ...(profile.ignore ?? [])]);
  const unknown = names.filter((name) => !known.has(name));
  return [...known].flatMap((before) => {
    if (names.includes(before)) return [];
    const forms = new Set(foldings(before));
    const found = unknown.filter((name) => foldings(name).some((form) => forms.has(form)));
    const [after] = found;
    return found.length === 1 && after !== undefined ? [[before, after] as [string, string]] : [];
  });
}

/** Asks for each column a profile reads and the file has no longer; whether there is one. */
export function profileDrift(draft: Draft): boolean {
  const { profile, look } = draft.input;
  const isThere = (name: string): boolean =>
    look.names.includes(name) || look.columns.some((one) => one.header === name);
  const gone = readColumns(profile).filter((name) => !isThere(name) && !joinedColumns(name, isThere));
  for (const name of gone) askGone(draft, name);
  return gone.length > 0;
}

function askGone(draft: Draft, gone: string): void {
  const { profile } = draft.input;
  const place = Object.keys(profile.valueColumns ?? {}).indexOf(gone);
  const alike = (column: ColumnLook): number => likeness(gone, column.header) + (column.at === place + 1 ? 0.05 : 0);
  const offered = draft.free
    .filter((one) => one.filled > 0)
    .map((column) => ({ column, like: alike(column) }))
    .toSorted((a, b) => b.like - a.like)
    .slice(0, MOST_OFFERED);
  const [first, second] = offered;
  const isClear = first !== undefined && first.like >= PROPOSED && first.like > (second?.like ?? 0) + 0.05;
  // What is thought to have taken its place is not asked about a second time.
  if (isClear) draft.take(first.column, { kind: 'asked' }, 'profile');
  draft.ask(
    'column-gone',
    `gone|${gone}`,
    [
      ...offered.map(({ column: { name } }, at) =>
        option(name, { code: 'column', facts: { column: name } }, renamed(profile, gone, name), isClear && at === 0),
      ),
      option('without', { code: 'read-without', facts: {} }, without(profile, gone)),
    ],
    { place: { column: gone } },
  );
}
