/**
 * What publishing would change: staged observations held against the current ones, as one SQL statement for both
 * databases. Preview, publication and the import command all use this, so that what was shown is what happens.
 *
 *     staged ─┬─ no current one ──────► added
 *             ├─ same figure ─────────► unchanged
 *             └─ another figure ──────► changed
 *     current, of an indicator and area a replacement speaks about, not staged ─► removed
 */
import type { Knex } from 'knex';
import type { Database } from '../store/database.ts';
import { FIGURE_COLUMNS, figureColumns } from '../store/figure-columns.ts';

/** The parts of a figure that make it another one. Decimals and source are how it was sent, not what it says. */
const COMPARED = FIGURE_COLUMNS.filter((column) => column !== 'decimals');

/** Whether two figures, of the tables named so, say the same. */
export const sameFigure = (one: string, other: string): string =>
  COMPARED.map((column) => `${one}.${column} IS NOT DISTINCT FROM ${other}.${column}`).join(' AND ');

export interface StagedUpload {
  id: string;
  uploadNo: number;
  sourceId: number | null;
  /**
   * Whether it also removes what it does not mention of the pairs of indicator and area it speaks about. Pairs it does
   * not name stay as they are, also where it names their indicator and their area beside others.
   */
  replaces: boolean;
}

export interface SqlPart {
  sql: string;
  bindings: Knex.RawBinding[];
}

const list = (values: readonly unknown[]): string => values.map(() => '?').join(', ');
const absent = FIGURE_COLUMNS.map((column) => `NULL AS ${column}`).join(', ');

/** What an upload says; what one before it in the release says already is taken from there, once. */
function staged(upload: StagedUpload, all: readonly StagedUpload[], cityId: number): SqlPart {
  const earlier = all.slice(0, all.indexOf(upload)).map((one) => one.uploadNo);
  const said = `
      LEFT JOIN (
        SELECT DISTINCT es.indicator, es.area, es.breakdown, eo.period_id FROM staged_series es
        JOIN staged_observation eo ON eo.upload_no = es.upload_no AND eo.series_no = es.series_no
        WHERE es.upload_no IN (${list(earlier)})) said
        ON said.indicator = ss.indicator AND said.area = ss.area AND said.breakdown = ss.breakdown
          AND said.period_id = so.period_id`;
  return {
    sql: `
      SELECT ss.indicator, ss.area, ss.breakdown, so.period_id, se.id AS series_id, c.observation_id AS old_id,
             CASE WHEN c.series_id IS NULL THEN 'added' WHEN ${sameFigure('so', 'c')} THEN 'unchanged' ELSE 'changed' END AS kind,
             ${upload.sourceId ?? 'NULL'} AS source_id, ${figureColumns('so')}
      FROM staged_observation so
      JOIN staged_series ss ON ss.upload_no = so.upload_no AND ss.series_no = so.series_no
      LEFT JOIN series se ON se.city_id = ? AND se.indicator = ss.indicator AND se.area = ss.area AND se.breakdown = ss.breakdown
      LEFT JOIN current_observation c ON c.series_id = se.id AND c.period_id = so.period_id
      ${earlier.length > 0 ? said : ''}
      WHERE so.upload_no = ? ${earlier.length > 0 ? 'AND said.period_id IS NULL' : ''}`,
    bindings: [cityId, ...earlier, upload.uploadNo],
  };
}

/** What another upload of the same release brings is not removed by this one, and what two would remove goes once. */
function removed(upload: StagedUpload, all: readonly StagedUpload[], cityId: number, nullReal: string): SqlPart {
  const earlier = all.slice(0, all.indexOf(upload)).filter((one) => one.replaces);
  const spoken = (uploads: readonly StagedUpload[]): string => `EXISTS (
          SELECT 1 FROM staged_series spoken
          WHERE spoken.upload_no IN (${list(uploads)}) AND spoken.indicator = se.indicator AND spoken.area = se.area)`;
  return {
    sql: `
      SELECT se.indicator, se.area, se.breakdown, c.period_id, se.id AS series_id, c.observation_id AS old_id,
             'removed' AS kind, c.source_id, ${nullReal}
      FROM current_observation c
      JOIN series se ON se.id = c.series_id
      WHERE se.city_id = ?
        AND ${spoken([upload])} ${earlier.length > 0 ? `AND NOT ${spoken(earlier)}` : ''}
        AND NOT EXISTS (
          SELECT 1 FROM staged_series ss
          JOIN staged_observation so ON so.upload_no = ss.upload_no AND so.series_no = ss.series_no
          WHERE ss.upload_no IN (${list(all)}) AND ss.indicator = se.indicator AND ss.area = se.area
            AND ss.breakdown = se.breakdown AND so.period_id = c.period_id)`,
    bindings: [cityId, upload.uploadNo, ...[...earlier, ...all].map((one) => one.uploadNo)],
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
    staged(upload, uploads, cityId),
    ...(upload.replaces ? [removed(upload, uploads, cityId, nothing)] : []),
  ]);
  return {
    sql: parts.map((part) => part.sql).join('\nUNION ALL\n'),
    bindings: parts.flatMap((part) => part.bindings),
  };
}
