import type { Knex } from 'knex';
import { parseBreakdownKey, type AbsenceReason, type Observation } from '../../indicators/observation.ts';
import type { Database } from '../store/database.ts';
import { FIGURE_COLUMNS } from '../store/figure-columns.ts';

/** An observation as readers get it: with where it came from. */
export interface PublishedObservation extends Observation {
  /** First and last day of the period. */
  start: string;
  end: string;
  sourceId: number;
  release: string;
}

interface Row {
  indicator: string;
  area: string;
  breakdown: string;
  code: string;
  start_date: string;
  end_date: string;
  value: number | null;
  decimals: number | null;
  lower: number | null;
  upper: number | null;
  numerator: number | null;
  denominator: number | null;
  n: number | null;
  status: string | null;
  conf: string | null;
  reason: string | null;
  note: string | null;
  source_id: number;
  release_id: string;
}

export interface ObservationFilter {
  cityId: number;
  indicators?: readonly string[] | undefined;
  areas?: readonly string[] | undefined;
  /** First and last day that may be touched, ISO. */
  from?: string | undefined;
  to?: string | undefined;
  /** UTC instant: what was known then. Left out: what is known now. */
  asOf?: string | undefined;
}

const COLUMNS = [...FIGURE_COLUMNS, 'source_id', 'release_id'];

/** The observations that stand now, or stood at a moment, by series and time. */
export async function findObservations({ knex }: Database, filter: ObservationFilter): Promise<PublishedObservation[]> {
  const table = filter.asOf === undefined ? 'current_observation as o' : 'observation as o';
  const query: Knex.QueryBuilder = knex(table)
    .join('series as s', 's.id', 'o.series_id')
    .join('period as p', 'p.id', 'o.period_id')
    .where('s.city_id', filter.cityId)
    .orderBy(['s.indicator', 's.area', 's.breakdown', 'p.end_date', 'p.start_date']);
  if (filter.indicators) void query.whereIn('s.indicator', [...filter.indicators]);
  if (filter.areas) void query.whereIn('s.area', [...filter.areas]);
  if (filter.from) void query.where('p.end_date', '>=', filter.from);
  if (filter.to) void query.where('p.start_date', '<=', filter.to);
  if (filter.asOf !== undefined) {
    const acts = knex('publication_act').where('city_id', filter.cityId).where('at', '<=', filter.asOf).select('id');
    void query.whereIn('o.opened_act', acts.clone());
    void query.where((either) => either.whereNull('o.closed_act').orWhereNotIn('o.closed_act', acts.clone()));
  }
  const rows = (await query.select(
    's.indicator',
    's.area',
    's.breakdown',
    'p.code',
    'p.start_date',
    'p.end_date',
    ...COLUMNS.map((name) => `o.${name}`),
  )) as Row[];
  return rows.map((row) => ({
    indicator: row.indicator,
    area: row.area,
    breakdown: parseBreakdownKey(row.breakdown),
    period: row.code,
    start: row.start_date,
    end: row.end_date,
    value: row.value,
    decimals: row.decimals,
    lower: row.lower,
    upper: row.upper,
    numerator: row.numerator,
    denominator: row.denominator,
    n: row.n,
    status: (row.status ?? 'A').split(' '),
    conf: row.conf ?? 'F',
    reason: row.reason as AbsenceReason | null,
    note: row.note,
    sourceId: row.source_id,
    release: row.release_id,
  }));
}
