import type { AbsenceReason } from '../../../indicators/observation.ts';
import { parseBreakdownKey } from '../../../indicators/observation.ts';
import type { Database } from '../../store/database.ts';

/** How many published figures of an indicator come from a source, or are absent for a reason. */
export interface FigureCount {
  indicator: string;
  /** Null: they have a value. */
  reason: AbsenceReason | null;
  sourceId: number;
  count: number;
  /** First and last day they are about, ISO. */
  from: string;
  to: string;
  /** The newest release among theirs. */
  release: string;
}

export interface CountedPlaces {
  cityId: number;
  /** Codes of areas that are not counted. */
  without: readonly string[];
}

/** Counted by the database: nothing is read figure by figure. */
export async function countFigures({ knex }: Database, { cityId, without }: CountedPlaces): Promise<FigureCount[]> {
  const rows = await knex('current_observation as o')
    .join('series as s', 's.id', 'o.series_id')
    .join('period as p', 'p.id', 'o.period_id')
    .where('s.city_id', cityId)
    .whereNotIn('s.area', [...without])
    .groupBy('s.indicator', 'o.reason', 'o.source_id')
    .orderBy(['s.indicator', 'o.reason', 'o.source_id'])
    .select<(Omit<FigureCount, 'count' | 'sourceId'> & { count: number | string; source: number | string })[]>(
      's.indicator',
      'o.reason',
      { source: 'o.source_id' },
      knex.raw('count(*) as count'),
      knex.raw('min(p.start_date) as "from"'),
      knex.raw('max(p.end_date) as "to"'),
      knex.raw('max(o.release_id) as release'),
    );
  return rows.map(({ source, count, ...rest }) => ({ ...rest, sourceId: Number(source), count: Number(count) }));
}

/** By which dimensions the figures of each indicator are broken down; `area` among them where there are places below the city. */
export async function dimensionsWithFigures(
  { knex }: Database,
  { cityId, without }: CountedPlaces,
  city: string,
): Promise<Map<string, Set<string>>> {
  const rows = await knex('series as s')
    .where('s.city_id', cityId)
    .whereNotIn('s.area', [...without])
    .whereExists((one) =>
      one.from('current_observation as o').whereRaw('o.series_id = s.id').whereNull('o.reason').select(knex.raw('1')),
    )
    .distinct<{ indicator: string; area: string; breakdown: string }[]>('s.indicator', 's.area', 's.breakdown');
  const found = new Map<string, Set<string>>();
  for (const { indicator, area, breakdown } of rows) {
    const own = found.get(indicator) ?? new Set<string>();
    for (const dimension of Object.keys(parseBreakdownKey(breakdown))) own.add(dimension);
    if (area !== city) own.add('area');
    found.set(indicator, own);
  }
  return found;
}

/** "2011–2024" of days, "2024" of one year. */
export function yearsOf(from: string, to: string): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}
