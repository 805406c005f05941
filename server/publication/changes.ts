/**
 * What publishing would change: staged observations held against the current ones, as one SQL statement for both
 * databases. Preview, publication and the import command all use this, so that what was shown is what happens.
 *
 *     staged ─┬─ no current one ──────► added
 *             ├─ same figure ─────────► unchanged
 *             └─ another figure ──────► changed
 *     current, in the scope of a replacement, not staged ─► removed
 */
import type { Knex } from 'knex';
import type { Database } from '../store/database.ts';
import { FIGURE_COLUMNS, figureColumns } from '../store/figure-columns.ts';

/** The parts of a figure that make it another one. Decimals and source are how it was sent, not what it says. */
const COMPARED = FIGURE_COLUMNS.filter((column) => column !== 'decimals');

/** What a replacement may remove: all current observations of these indicators and areas, within these days. */
export interface ReplacementScope {
  indicators: string[];
  areas: string[];
  from: string | null;
  to: string | null;
}

export interface StagedUpload {
  uploadNo: number;
  sourceId: number | null;
  /** Null when the upload only adds and revises. */
  scope: ReplacementScope | null;
}

export interface SqlPart {
  sql: string;
  bindings: Knex.RawBinding[];
}

const list = (values: readonly unknown[]): string => values.map(() => '?').join(', ');
const absent = FIGURE_COLUMNS.map((column) => `NULL AS ${column}`).join(', ');

function staged(upload: StagedUpload, cityId: number): SqlPart {
  const same = COMPARED.map((column) => `so.${column} IS NOT DISTINCT FROM c.${column}`).join(' AND ');
  return {
    sql: `
      SELECT ss.indicator, ss.area, ss.breakdown, so.period_id, se.id AS series_id, c.observation_id AS old_id,
             CASE WHEN c.series_id IS NULL THEN 'added' WHEN ${same} THEN 'unchanged' ELSE 'changed' END AS kind,
             ${upload.sourceId ?? 'NULL'} AS source_id, ${figureColumns('so')}
      FROM staged_observation so
      JOIN staged_series ss ON ss.upload_no = so.upload_no AND ss.series_no = so.series_no
      LEFT JOIN series se ON se.city_id = ? AND se.indicator = ss.indicator AND se.area = ss.area AND se.breakdown = ss.breakdown
      LEFT JOIN current_observation c ON c.series_id = se.id AND c.period_id = so.period_id
      WHERE so.upload_no = ?`,
    bindings: [cityId, upload.uploadNo],
  };
}

function removed(upload: StagedUpload, scope: ReplacementScope, cityId: number, nullReal: string): SqlPart {
  const within: SqlPart = {
    sql: `${scope.from ? 'AND p.start_date >= ?' : ''} ${scope.to ? 'AND p.end_date <= ?' : ''}`,
    bindings: [...(scope.from ? [scope.from] : []), ...(scope.to ? [scope.to] : [])],
  };
  return {
    sql: `
      SELECT se.indicator, se.area, se.breakdown, c.period_id, se.id AS series_id, c.observation_id AS old_id,
             'removed' AS kind, c.source_id, ${nullReal}
      FROM current_observation c
      JOIN series se ON se.id = c.series_id
      JOIN period p ON p.id = c.period_id
      WHERE se.city_id = ? AND se.indicator IN (${list(scope.indicators)}) AND se.area IN (${list(scope.areas)}) ${within.sql}
        AND NOT EXISTS (
          SELECT 1 FROM staged_series ss
          JOIN staged_observation so ON so.upload_no = ss.upload_no AND so.series_no = ss.series_no
          WHERE ss.upload_no = ? AND ss.indicator = se.indicator AND ss.area = se.area AND ss.breakdown = se.breakdown
            AND so.period_id = c.period_id)`,
    bindings: [cityId, ...scope.indicators, ...scope.areas, ...within.bindings, upload.uploadNo],
  };
}

/** Rows (indicator, area, breakdown, period_id, series_id, old_id, kind, source_id, figure columns) of all the uploads. */
export function changesSql(database: Database, uploads: readonly StagedUpload[], cityId: number): SqlPart {
  const typed = (column: string): string => {
    if (database.kind === 'sqlite') return `NULL AS ${column}`;
    const text = ['status', 'conf', 'reason', 'note'].includes(column);
    return `CAST(NULL AS ${text ? 'TEXT' : column === 'decimals' ? 'BIGINT' : 'DOUBLE PRECISION'}) AS ${column}`;
  };
  const nothing = database.kind === 'sqlite' ? absent : FIGURE_COLUMNS.map(typed).join(', ');
  const parts = uploads.flatMap((upload) => [
    staged(upload, cityId),
    ...(upload.scope ? [removed(upload, upload.scope, cityId, nothing)] : []),
  ]);
  return {
    sql: parts.map((part) => part.sql).join('\nUNION ALL\n'),
    bindings: parts.flatMap((part) => part.bindings),
  };
}
