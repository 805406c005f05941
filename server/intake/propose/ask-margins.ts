import type { MappingPatch } from '../../contract/upload.ts';
import { saysOtherLevel } from '../confidence-level.ts';
import type { Draft } from './draft.ts';
import { isMargin } from './find-fields.ts';
import type { ColumnLook } from './look-at-table.ts';
import { option } from './make-options.ts';

/**
 * HALVES OF INTERVALS, one beside each column of figures → one question whether the limits are made of them. The form is
 * no proof: as much may be a change, or an error of another level.
 * @returns the columns that were asked about
 */
export function askMargins(draft: Draft, unknown: readonly ColumnLook[]): readonly ColumnLook[] {
  const margins = unknown.filter((one) => isMargin(one));
  const [only] = margins;
  const hasLimits = draft.columnOf('lower') !== undefined || draft.columnOf('upper') !== undefined;
  if (!only || hasLimits || draft.input.titles.some((title) => saysOtherLevel(title))) return [];
  const names = margins.map((one) => one.name);
  const ofOne = margins.length === 1 && draft.columnOf('value') !== undefined;
  const asMargins = ofOne ? { columns: { margin: only.name } } : besideSeries(draft, margins);
  if (!asMargins) return [];
  for (const column of margins) draft.take(column, { kind: 'asked', isTogether: true });
  draft.ask(
    'margins-unclear',
    'margins',
    [
      option('as-margins', { code: 'as-margins', facts: {} }, asMargins, true),
      option('leave-columns', { code: 'leave-columns', facts: {} }, { ignore: names }),
    ],
    { facts: { columns: names, count: names.length } },
  );
  return margins;
}

/** Each belongs to the series before it; undefined where not every series has its own. */
function besideSeries(draft: Draft, margins: readonly ColumnLook[]): MappingPatch | undefined {
  const series = [...draft.assigned].flatMap(([at, { role }]) =>
    role.kind === 'series' && (role.parts['field'] ?? 'value') === 'value' ? [{ at, parts: role.parts }] : [],
  );
  const before = (margin: ColumnLook): (typeof series)[number] | undefined =>
    series.filter(({ at }) => at < margin.at).toSorted((a, b) => b.at - a.at)[0];
  const found = margins.flatMap((one) => {
    const own = before(one);
    return own ? [{ at: own.at, entry: [one.name, { ...own.parts, field: 'margin' }] as const }] : [];
  });
  if (found.length !== series.length || new Set(found.map(({ at }) => at)).size !== series.length) return undefined;
  return { valueColumns: Object.fromEntries(found.map(({ entry }) => entry)) };
}
