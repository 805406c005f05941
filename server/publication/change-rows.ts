import { parseBreakdownKey } from '../../indicators/observation.ts';
import type { DiffCounts, DiffFigure, DiffItem } from '../contract/upload.ts';

/** The columns of a figure that are shown. */
interface Shown {
  value: number | null;
  decimals: number | string | null;
  reason: string | null;
  status: string | null;
  note: string | null;
}
const SHOWN = ['value', 'decimals', 'reason', 'status', 'note'] as const satisfies (keyof Shown)[];

/** One figure of two that stand in a row, its columns named after the side it stands on. */
export type SideRow<Side extends string> = { [Column in keyof Shown as `${Side}_${Column}`]: Shown[Column] };

/** A change as the database gives it: old and new figure side by side. */
export interface ChangeRow extends SideRow<'new'>, SideRow<'old'> {
  kind: DiffItem['kind'];
  indicator: string;
  area: string;
  breakdown: string;
  period: string;
}

/** The columns of one of two figures, from `table`. */
export const sideColumns = (side: string, table: string): string =>
  SHOWN.map((column) => `${table}.${column} AS ${side}_${column}`).join(', ');

/** PostgreSQL gives whole numbers of its largest kind as texts. */
const asNumber = (count: number | string | null): number | null => (count === null ? null : Number(count));

/** The figure on one side of a row. */
export function sideOf<Side extends string>(row: SideRow<Side>, side: Side): DiffFigure {
  // Types do not follow names that are put together: that each column is there is what `SideRow` says.
  const columns = row as Readonly<Record<string, unknown>>;
  const { value, decimals, reason, status, note } = Object.fromEntries(
    SHOWN.map((column) => [column, columns[`${side}_${column}`]]),
  ) as unknown as Shown;
  return { value, decimals: asNumber(decimals), reason, status: (status ?? 'A').split(' '), note };
}

export const rowToItem = (row: ChangeRow): DiffItem => ({
  kind: row.kind,
  indicator: row.indicator,
  area: row.area,
  breakdown: parseBreakdownKey(row.breakdown),
  period: row.period,
  old: row.kind === 'added' ? null : sideOf(row, 'old'),
  new: row.kind === 'removed' ? null : sideOf(row, 'new'),
});

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

/** Counts of several indicators as one. */
export function sumCounts(counts: readonly DiffCounts[]): DiffCounts {
  const total = noCounts();
  for (const one of counts) {
    total.added += one.added;
    total.changed += one.changed;
    total.unchanged += one.unchanged;
    total.removed += one.removed;
  }
  return total;
}
