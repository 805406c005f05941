import type { Mapping } from '../../contract/upload.ts';
import { joinedName } from '../joined-period.ts';
import { PERIOD_PART, type Draft } from './draft.ts';
import { patchMapping } from './patch-mapping.ts';

/** Parts that say what the columns are: they are made of the draft as a whole. */
export const STRUCTURE: readonly (keyof Mapping)[] = [
  'shape',
  'columns',
  'valueColumns',
  'periodColumns',
  'ignore',
  'expect',
  'twins',
];

/** What a form knows beside its columns, under what a profile and a person have said. */
export function withoutStructure(mapping: Mapping): Mapping {
  const rest = { ...mapping };
  for (const part of STRUCTURE) delete rest[part];
  return rest;
}

/** The draft as a mapping that leaves nothing open: what it does not read it names. */
export function mappingOf(draft: Draft): Mapping {
  const { known, profile, own, indicator: named } = draft.input;
  const columns = new Map<string, string>();
  const valueColumns = new Map<string, Record<string, string>>();
  const expect = new Map<string, string[]>();
  const twins = new Map<string, string>();
  const ignore: string[] = [];
  for (const { at, name } of draft.columns) {
    const role = draft.assigned.get(at)?.role;
    if (role?.kind === 'field') columns.set(role.field, name);
    else if (role?.kind === 'series') valueColumns.set(name, role.parts);
    else if (role?.kind === 'constant') expect.set(name, role.texts);
    else if (role?.kind === 'twin') twins.set(name, role.of);
    else if (role?.kind === 'left') ignore.push(name);
  }
  for (const [field, name] of draft.alsoColumns) if (!columns.has(field)) columns.set(field, name);
  const [year, part] = [columns.get('period'), columns.get(PERIOD_PART)];
  columns.delete(PERIOD_PART);
  if (year !== undefined && part !== undefined) columns.set('period', joinedName(year, part));
  const isSeries = valueColumns.size > 0;
  if (isSeries)
    for (const { name } of draft.columns)
      for (const field of ['lower', 'upper', 'n'])
        if (columns.get(field) === name) {
          // A limit beside several series belongs to the one before it.
          columns.delete(field);
          valueColumns.set(name, { field });
        }
  const order = new Map(draft.columns.map((one) => [one.name, one.at]));
  const series = [...valueColumns].toSorted(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const { periodColumns } = draft;
  const structure: Mapping = {
    shape: isSeries ? 'wide-series' : periodColumns === undefined ? 'long' : 'wide-periods',
    columns: Object.fromEntries(columns),
    ignore,
    ...(isSeries ? { valueColumns: Object.fromEntries(series) } : {}),
    ...(periodColumns === undefined ? {} : { periodColumns }),
    ...(expect.size > 0 ? { expect: Object.fromEntries(expect) } : {}),
    ...(twins.size > 0 ? { twins: Object.fromEntries(twins) } : {}),
  };
  const said = { ...withoutStructure(profile), ...withoutStructure(own) };
  const found: Mapping = {
    ...draft.extra,
    ...(draft.indicator !== undefined && draft.indicator !== named
      ? { constants: { indicator: draft.indicator } }
      : {}),
  };
  return { ...patchMapping(patchMapping(withoutStructure(known), found), said), ...structure };
}
