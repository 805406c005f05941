/** INDICATORS' SERIES → ONE TABLE BY PERIOD: what a chart with two scales would only suggest. */
import type { ComparePageView } from '../../contract/compare-views.ts';
import type { PointView, SeriesRole, SeriesView } from '../../contract/views.ts';
import { headlineSeries } from '../answer.ts';

export interface IndicatorLines {
  name: string;
  series: readonly SeriesView[];
}

const FIRST: readonly SeriesRole[] = ['target', 'total', 'reference', 'other'];

/** The groups all of them have figures of; the one they are mainly about first. */
function sharedGroups([first, ...others]: readonly IndicatorLines[]): SeriesView[] {
  const inAll = first?.series.filter(({ id, label }) =>
    others.every(({ series }) => series.some((own) => own.id === id && own.label === label)),
  );
  return (inAll ?? []).toSorted((a, b) => FIRST.indexOf(a.role) - FIRST.indexOf(b.role));
}

/**
 * Never two groups beside each other without saying so: one group in all columns, else each column names its own.
 * `wanted`: the id of the group a reader asked for; where they do not share it, it is the one they are mainly about.
 */
export function together(chosen: readonly IndicatorLines[], wanted?: string): NonNullable<ComparePageView['together']> {
  const groups = sharedGroups(chosen);
  const shared = groups.find((one) => one.id === wanted) ?? groups[0];
  const columns = chosen.map(({ name, series }): { head: string; points: readonly PointView[] } => {
    const main = shared ? series.find((one) => one.id === shared.id) : (headlineSeries(series) ?? series[0]);
    return { head: main && !shared ? `${name}: ${main.label}` : name, points: main?.points ?? [] };
  });
  const periods = new Map(columns.flatMap(({ points }) => points.map((one) => [one.period, one] as const)));
  return {
    group: shared?.label ?? null,
    groups: groups.map(({ id, label }) => ({ id, label, isShown: id === shared?.id })),
    heads: columns.map((one) => one.head),
    rows: [...periods]
      .sort(([, a], [, b]) => (a.end < b.end ? 1 : -1))
      .map(([period, { label }]) => ({
        period: label,
        cells: columns.map(({ points }) => points.find((one) => one.period === period)?.text ?? ''),
      })),
  };
}
