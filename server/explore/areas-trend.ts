/** OBSERVATIONS OF MANY PLACES → TREND: each place a series, so that places can stand side by side as groups do. */
import type { Area, IndicatorDefinition } from '../../indicators/definition.ts';
import { breakdownKey } from '../../indicators/observation.ts';
import type { SeriesView, TrendView } from '../contract/views.ts';
import type { PublishedObservation } from './observation-queries.ts';

/** The parts of the city of which figures can be its own: never other cities, and never countries. */
export const ownAreas = (areas: readonly Area[]): Area[] =>
  areas.filter((one) => one.kind !== 'elsewhere' && one.kind !== 'country');

/** The breakdown in which places are set side by side: of all people, else of the target group, else the commonest. */
function breakdownFor(definition: IndicatorDefinition, observations: readonly PublishedObservation[]): string | null {
  const counts = new Map<string, Set<string>>();
  for (const one of observations) {
    const key = breakdownKey(one.breakdown);
    counts.set(key, (counts.get(key) ?? new Set()).add(one.area));
  }
  const several = [...counts].filter(([, places]) => places.size > 1);
  const preferred = [`origin=${definition.targetGroup}`, ''].find((key) => several.some(([own]) => own === key));
  return preferred ?? several.sort((a, b) => b[1].size - a[1].size)[0]?.[0] ?? null;
}

/** `trendOf` makes the trend of one place. Null where fewer than two places have figures. */
export function areasTrend(
  definition: IndicatorDefinition,
  observations: readonly PublishedObservation[],
  areas: readonly Area[],
  city: string,
  trendOf: (observations: PublishedObservation[], area: string) => TrendView,
): TrendView | null {
  const key = breakdownFor(definition, observations);
  if (key === null) return null;
  const chosen = Map.groupBy(
    observations.filter((one) => breakdownKey(one.breakdown) === key),
    (one) => one.area,
  );
  const trends = ownAreas(areas).flatMap((area) => {
    const own = chosen.get(area.code);
    return own ? [{ area, trend: trendOf(own, area.code) }] : [];
  });
  const whole = trends.find(({ area }) => area.code === city)?.trend ?? trends[0]?.trend;
  if (!whole || trends.length < 2) return null;
  const series = trends.flatMap(({ area, trend }) =>
    trend.series.map((one): SeriesView => ({
      ...one,
      id: area.code,
      label: trend.area.name,
      shortLabel: trend.area.name,
      role: area.code === city ? 'reference' : 'other',
      href: area.kind === 'district' ? `/${trend.language}/areas/${area.code}` : null,
      points: one.points.map((point) => ({ ...point, spoken: `${trend.area.name}: ${point.spoken}` })),
    })),
  );
  const periods = [...new Map(trends.flatMap(({ trend }) => trend.periods.map((one) => [one.period, one]))).values()];
  periods.sort((a, b) => a.end.localeCompare(b.end) || a.start.localeCompare(b.start));
  return { ...whole, series, periods };
}
