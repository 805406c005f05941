import type { Knex } from 'knex';
import { parseBreakdownKey } from '../../indicators/observation.ts';
import type { DiffFigure, DiffItem } from '../contract/upload.ts';
import type { Database } from '../store/database.ts';
import { sideColumns, sideOf, type SideRow } from './change-rows.ts';
import { sameFigure, type StagedUpload } from './changes.ts';

/** Two uploads that say different things of the same observations: how many, and the first of them. */
export interface Contradiction {
  uploads: [first: string, second: string];
  count: number;
  example: Pick<DiffItem, 'indicator' | 'area' | 'breakdown' | 'period'> & { first: DiffFigure; second: DiffFigure };
}

interface PairRow extends SideRow<'first'>, SideRow<'second'> {
  first_no: number;
  second_no: number;
  count: number | string;
  indicator: string;
  area: string;
  breakdown: string;
  period: string;
}

/** Pairs of uploads that contradict each other. What two say alike is no contradiction: it is taken once. */
export async function findContradictions(
  database: Database,
  knex: Knex,
  uploads: readonly StagedUpload[],
): Promise<Contradiction[]> {
  if (uploads.length < 2) return [];
  const rank = `CASE s.upload_no ${uploads.map(({ uploadNo }, at) => `WHEN ${uploadNo} THEN ${at}`).join(' ')} END`;
  const result: unknown = await knex.raw(
    `WITH spoken AS MATERIALIZED (
       SELECT ${rank} AS place, s.upload_no, s.series_no, s.indicator, s.area, s.breakdown
       FROM staged_series s WHERE s.upload_no IN (${uploads.map(() => '?').join(', ')})),
     apart AS (
       SELECT a.upload_no AS first_no, b.upload_no AS second_no, a.indicator, a.area, a.breakdown, p.code AS period,
              ${sideColumns('first', 'x')}, ${sideColumns('second', 'y')},
              count(*) OVER (PARTITION BY a.place, b.place) AS count,
              row_number() OVER (
                PARTITION BY a.place, b.place ORDER BY a.indicator, a.area, a.breakdown, p.end_date, p.start_date) AS nth,
              a.place AS first_place, b.place AS second_place
       FROM spoken a
       JOIN spoken b ON b.indicator = a.indicator AND b.area = a.area AND b.breakdown = a.breakdown AND b.place > a.place
       JOIN staged_observation x ON x.upload_no = a.upload_no AND x.series_no = a.series_no
       JOIN staged_observation y ON y.upload_no = b.upload_no AND y.series_no = b.series_no AND y.period_id = x.period_id
       JOIN period p ON p.id = x.period_id
       WHERE NOT (${sameFigure('x', 'y')}))
     SELECT * FROM apart WHERE nth = 1 ORDER BY first_place, second_place`,
    uploads.map(({ uploadNo }) => uploadNo),
  );
  const rows = (database.kind === 'sqlite' ? result : (result as { rows: unknown }).rows) as PairRow[];
  const idOf = (uploadNo: number): string => uploads.find((one) => Number(one.uploadNo) === Number(uploadNo))?.id ?? '';
  return rows.map((row) => ({
    uploads: [idOf(row.first_no), idOf(row.second_no)],
    count: Number(row.count),
    example: {
      indicator: row.indicator,
      area: row.area,
      breakdown: parseBreakdownKey(row.breakdown),
      period: row.period,
      first: sideOf(row, 'first'),
      second: sideOf(row, 'second'),
    },
  }));
}
