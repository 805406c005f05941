import type { Choice, Mapping, MappingPatch, Option, Saying } from '../../contract/upload.ts';
import { PERIOD_PART, type ColumnRole, type Draft } from './draft.ts';
import { roleOptions } from './role-options.ts';
import type { ColumnLook } from './look-at-table.ts';

/** Of very wide tables only so many columns are said one by one. */
const MOST = 200;

/** What each column was taken for, with everything else it could be. */
export function columnChoices(draft: Draft, mapping: Mapping): Choice[] {
  return draft.columns.slice(0, MOST).flatMap((column) => {
    const assigned = draft.assigned.get(column.at);
    if (!assigned) return [];
    const { role, sureness } = assigned;
    const isAskedAlone = role.kind === 'asked' && role.isTogether !== true;
    if (isAskedAlone || role.kind === 'period-across' || role.kind === 'rows') return [];
    return [
      {
        id: `choice|column|${column.name}`,
        says: sayRole(draft, column, role),
        sureness,
        isMain: false,
        options: otherRoles(draft, column, role, mapping),
      },
    ];
  });
}

function sayRole(draft: Draft, { name, texts }: ColumnLook, role: ColumnRole): Saying {
  const column = name;
  switch (role.kind) {
    case 'field': {
      const isDimension = draft.input.city.catalogue.dimensions.some((one) => one.id === role.field);
      return isDimension
        ? { code: 'column-is-dimension', facts: { column, dimension: role.field } }
        : { code: 'column-is', facts: { column, field: role.field === PERIOD_PART ? 'period' : role.field } };
    }
    case 'series':
      return {
        code: 'column-is-series',
        facts: {
          column,
          parts: Object.entries(role.parts).map(([kind, code]) => (kind === 'field' ? code : `${kind}=${code}`)),
        },
      };
    case 'constant':
      return { code: 'column-constant', facts: { column, text: [...texts.keys()][0] ?? '' } };
    case 'twin':
      return { code: 'column-twin', facts: { column, other: role.of } };
    case 'asked':
      return { code: 'column-open', facts: { column } };
    default:
      return { code: 'column-left', facts: { column } };
  }
}

function otherRoles(draft: Draft, column: ColumnLook, role: ColumnRole, mapping: Mapping): Option[] {
  if (column.filled === 0) return [];
  const before = withoutRole(role, column.name, mapping);
  return roleOptions(draft, column).map((one) => ({
    ...one,
    isProposed: false,
    patch: merged(before, one.patch),
  }));
}

/** What takes a column out of the place it has. */
function withoutRole(role: ColumnRole, name: string, mapping: Mapping): MappingPatch {
  if (role.kind === 'field') {
    const isPeriod = role.field === 'period' || role.field === PERIOD_PART;
    const fields = Object.entries(mapping.columns ?? {}).filter(
      ([field, column]) => column === name || (isPeriod && field === 'period'),
    );
    return { columns: Object.fromEntries(fields.map(([field]) => [field, null])) };
  }
  if (role.kind === 'series') return { valueColumns: { [name]: null } };
  if (role.kind === 'constant') return { expect: { [name]: null } };
  return role.kind === 'twin' ? { twins: { [name]: null } } : {};
}

const merged = (a: MappingPatch, b: MappingPatch): MappingPatch => ({
  ...a,
  ...b,
  ...(a.columns && b.columns ? { columns: { ...a.columns, ...b.columns } } : {}),
});
