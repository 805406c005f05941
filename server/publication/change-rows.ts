import { parseBreakdownKey } from '../../indicators/observation.ts';
import type { DiffCounts, DiffItem } from '../contract/upload.ts';

/** A change as the database gives it: old and new figure side by side. */
export interface ChangeRow {
  kind: DiffItem['kind'];
  indicator: string;
  area: string;
  breakdown: string;
  period: string;
  new_value: number | null;
  new_decimals: number | string | null;
  new_reason: string | null;
  new_status: string | null;
  new_note: string | null;
  old_value: number | null;
  old_decimals: number | string | null;
  old_reason: string | null;
  old_status: string | null;
  old_note: string | null;
}

/** The columns of one side of a change, from `table`. */
export const sideColumns = (side: 'new' | 'old', table: string): string =>
  ['value', 'decimals', 'reason', 'status', 'note']
    .map((column) => `${table}.${column} AS ${side}_${column}`)
    .join(', ');

/** PostgreSQL gives whole numbers of its largest kind as texts. */
const asNumber = (count: number | string | null): number | null => (count === null ? null : Number(count));

export function rowToItem(row: ChangeRow): DiffItem {
  return {
    kind: row.kind,
    indicator: row.indicator,
    area: row.area,
    breakdown: parseBreakdownKey(row.breakdown),
    period: row.period,
    old:
      row.kind === 'added'
        ? null
        : {
            value: row.old_value,
            decimals: asNumber(row.old_decimals),
            reason: row.old_reason,
            status: (row.old_status ?? 'A').split(' '),
            note: row.old_note,
          },
    new:
      row.kind === 'removed'
        ? null
        : {
            value: row.new_value,
            decimals: asNumber(row.new_decimals),
            reason: row.new_reason,
            status: (row.new_status ?? 'A').split(' '),
            note: row.new_note,
          },
  };
}

const noCounts = (): DiffCounts => ({ added: 0, changed: 0, unchanged: 0, removed: 0 });

/** Counts by indicator, from rows of one indicator and kind each. */
export function groupCounts(
  rows: { indicator: string; kind: keyof DiffCounts; count: number }[],
): ({ indicator: string } & DiffCounts)[] {
  const counts = new Map<string, DiffCounts>();
  for (const row of rows) {
    const own = counts.get(row.indicator) ?? noCounts();
    own[row.kind] = Number(row.count);
    counts.set(row.indicator, own);
  }
  return [...counts].map(([indicator, own]) => ({ indicator, ...own }));
}
