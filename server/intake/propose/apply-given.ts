import type { Mapping, Sureness } from '../../contract/upload.ts';
import { patternView, safePattern } from '../safe-pattern.ts';
import { SUBHEADING_COLUMN } from '../table/subheadings.ts';
import { joinedColumns } from '../joined-period.ts';
import { PERIOD_PART, type ColumnRole, type Draft } from './draft.ts';

/** What the form, a profile or the sender has said of the columns already. Columns that are not there are left to others. */
export function applyGiven(draft: Draft): void {
  const { known, profile, own } = draft.input;
  takeSubheadings(draft);
  takeColumns(draft, own, 'given');
  takeColumns(draft, profile, 'profile');
  // Which column is the area depends on the areas of the city: of that a form knows nothing.
  const { area: _area, ...columns } = known.columns ?? {};
  const { ignore = [], expect = {}, rowScales = {}, periodColumns } = known;
  const others = periodColumns ? { periodColumns } : {};
  takeColumns(draft, { columns, ignore, expect, rowScales, ...others }, 'recognised');
}

/** The column that lines standing alone were made into. */
function takeSubheadings(draft: Draft): void {
  const { subheadings: field } = draft.given;
  const column = draft.columns.find((one) => one.name === SUBHEADING_COLUMN);
  if (field !== undefined && column) draft.take(column, { kind: 'field', field }, 'given');
}

function takeColumns(draft: Draft, mapping: Mapping, sureness: Sureness): void {
  const isColumn = (name: string): boolean => draft.columns.some((one) => one.name === name);
  const take = (name: string, role: ColumnRole): void => {
    const column =
      draft.columns.find((one) => one.name === name.trim()) ?? draft.columns.find((one) => one.header === name.trim());
    if (!column) return;
    if (!draft.assigned.has(column.at)) draft.take(column, role, sureness);
    else if (role.kind === 'field') draft.alsoColumns.push([role.field, column.name]);
  };
  for (const [field, name] of Object.entries(mapping.columns ?? {})) {
    if (draft.columnOf(field)) continue;
    const joined = field === 'period' ? joinedColumns(name.trim(), isColumn) : undefined;
    take(joined?.[0] ?? name, { kind: 'field', field });
    if (joined) take(joined[1], { kind: 'field', field: PERIOD_PART });
  }
  for (const [name, parts] of Object.entries(mapping.valueColumns ?? {})) take(name, { kind: 'series', parts });
  if (mapping.periodColumns !== undefined) {
    draft.periodColumns = mapping.periodColumns;
    const { periodColumns } = mapping;
    // A pattern that may not be run finds nothing here, and is refused when the columns are mapped.
    const headers = draft.columns.map((column) => column.header);
    const pattern = Array.isArray(periodColumns) ? undefined : safePattern(periodColumns, headers);
    const isOne = (header: string): boolean =>
      Array.isArray(periodColumns) ? periodColumns.includes(header) : (pattern?.test(patternView(header)) ?? false);
    for (const column of draft.columns)
      if (column.header !== '' && isOne(column.header) && !draft.assigned.has(column.at))
        draft.take(column, { kind: 'period-across' }, sureness);
  }
  for (const [name, texts] of Object.entries(mapping.expect ?? {})) take(name, { kind: 'constant', texts });
  for (const [name, of] of Object.entries(mapping.twins ?? {})) take(name, { kind: 'twin', of });
  for (const name of Object.keys(mapping.rowScales ?? {})) take(name, { kind: 'rows' });
  for (const name of [...Object.keys(mapping.filter ?? {}), ...Object.keys(mapping.drop ?? {})]) {
    const column = draft.columns.find((one) => one.name === name);
    if (column && !draft.assigned.has(column.at) && mapping.filter?.[name])
      draft.take(column, { kind: 'rows' }, sureness);
  }
  for (const name of mapping.ignore ?? []) take(name, { kind: 'left' });
}
