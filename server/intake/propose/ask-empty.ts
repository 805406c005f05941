import type { Draft } from './draft.ts';
import type { ColumnLook } from './look-at-table.ts';
import { option, saying } from './make-options.ts';

/**
 * Empty cells among the texts that tell figures apart: the total in one file, merged cells in the next. Open SDG files
 * mean the total by their rules; of all others it is asked.
 */
export function askEmpty(draft: Draft): void {
  const { city } = draft.input;
  const dimensions = new Set(city.catalogue.dimensions.map((one) => one.id));
  for (const [at, { role }] of draft.assigned) {
    const column = draft.columns[at];
    if (!column || role.kind !== 'field' || column.empty === 0 || column.filled === 0) continue;
    const { field } = role;
    if (field !== 'area' && field !== 'period' && !dimensions.has(field)) continue;
    if (isSettled(draft, column, field)) continue;
    ask(draft, column, field);
  }
}

function isSettled(draft: Draft, { name }: ColumnLook, field: string): boolean {
  const { codes, fillDown, drop, filter } = draft.given;
  if (codes?.[field]?.[''] !== undefined || fillDown?.includes(name)) return true;
  if (drop?.[name]?.includes('') || (filter?.[name] !== undefined && !filter[name].includes(''))) return true;
  return draft.input.family === 'open-sdg' && field !== 'area' && field !== 'period';
}

function ask(draft: Draft, { name, empty }: ColumnLook, field: string): void {
  const total = field === 'area' ? draft.input.city.cityArea : '_T';
  draft.ask(
    'empty-unclear',
    `empty|${name}`,
    [
      ...(field === 'period'
        ? []
        : [option('total', saying(field, total), { codes: { [field]: { '': total } } }, false, empty)]),
      option('as-above', { code: 'as-above', facts: {} }, { fillDown: [name] }, false, empty),
      option('leave-rows', { code: 'leave-rows', facts: {} }, { drop: { [name]: [''] } }, false, empty),
    ],
    { place: { column: name } },
  );
}
