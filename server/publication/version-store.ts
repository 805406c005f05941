import type { Knex } from 'knex';
import type { DiffCounts, DiffItem } from '../contract/upload.ts';
import type { Database } from '../store/database.ts';
import { FIGURE_COLUMNS, figureColumns } from '../store/figure-columns.ts';
import { ACT_SIDES, ActChecksum, actRowsSql } from './act-checksum.ts';
import { groupCounts, rowToItem, sideColumns, type ChangeRow } from './change-rows.ts';
import { changesSql, type StagedUpload } from './changes.ts';

/*
 * Of all versions in the series that a withdrawal touches, read once: to look for those of one figure after the other
 * would read each series as often as it has figures.
 */

/** The newest version of each figure whose own release has not been withdrawn. */
const NEWEST_STANDING = `
         SELECT v.series_id, v.period_id, max(v.opened_act) AS act FROM observation v
         JOIN series vs ON vs.id = v.series_id
         JOIN release_indicator vi ON vi.release_id = v.release_id AND vi.indicator = vs.indicator
         WHERE v.series_id IN (SELECT series_id FROM withdrawing) AND vi.withdrawn_act IS NULL
         GROUP BY v.series_id, v.period_id`;

/** The last act by which a release that still stands removed each figure: closed it and opened no other. */
const LAST_REMOVAL = `
         SELECT gone.series_id, gone.period_id, max(gone.closed_act) AS act FROM observation gone
         JOIN series gs ON gs.id = gone.series_id
         JOIN publication_act ga ON ga.id = gone.closed_act AND ga.kind = 'publish'
         JOIN release_indicator gi ON gi.release_id = ga.release_id AND gi.indicator = gs.indicator
         WHERE gone.series_id IN (SELECT series_id FROM withdrawing) AND gi.withdrawn_act IS NULL
           AND NOT EXISTS (SELECT 1 FROM observation new WHERE new.opened_act = ga.id AND new.series_id = gone.series_id AND new.period_id = gone.period_id)
         GROUP BY gone.series_id, gone.period_id`;

/**
 * The versions of observations: what would change, what an act changes, what it changed. An act opens versions and
 * closes others; `current_observation` follows in the same transaction. Built on a transaction by whoever writes.
 */
export class VersionStore {
  readonly #database: Database;
  readonly #knex: Knex;

  constructor(database: Database, knex: Knex = database.knex) {
    this.#database = database;
    this.#knex = knex;
  }

  async #rows<T>(sql: string, bindings: readonly Knex.RawBinding[] = []): Promise<T[]> {
    const result: unknown = await this.#knex.raw(sql, bindings as Knex.RawBinding[]);
    // better-sqlite3 gives the rows themselves, pg an object that holds them.
    return (Array.isArray(result) ? result : (result as { rows: T[] }).rows) as T[];
  }

  /** Counts of what the uploads would change, by indicator. */
  async countChanges(
    uploads: readonly StagedUpload[],
    cityId: number,
  ): Promise<({ indicator: string } & DiffCounts)[]> {
    const changes = changesSql(this.#database, uploads, cityId);
    return groupCounts(
      await this.#rows(
        `SELECT indicator, kind, count(*) AS count FROM (${changes.sql}) ch GROUP BY indicator, kind ORDER BY indicator`,
        changes.bindings,
      ),
    );
  }

  /** The pairs of indicator and area within which the uploads remove what they do not mention. */
  async replacedPairs(uploads: readonly StagedUpload[]): Promise<{ indicator: string; areas: string[] }[]> {
    const numbers = uploads.filter((one) => one.replaces).map((one) => one.uploadNo);
    if (numbers.length === 0) return [];
    const pairs = await this.#database
      .knex('staged_series')
      .whereIn('upload_no', numbers)
      .distinct<{ indicator: string; area: string }[]>('indicator', 'area')
      .orderBy(['indicator', 'area']);
    return [...Map.groupBy(pairs, (one) => one.indicator)].map(([indicator, own]) => ({
      indicator,
      areas: own.map((one) => one.area),
    }));
  }

  /** The changes themselves, without the unchanged, in a fixed order. */
  async listChanges(
    uploads: readonly StagedUpload[],
    cityId: number,
    limit: number,
    offset: number,
  ): Promise<DiffItem[]> {
    const changes = changesSql(this.#database, uploads, cityId);
    const rows = await this.#rows<ChangeRow>(
      `SELECT ch.kind, ch.indicator, ch.area, ch.breakdown, p.code AS period, ${sideColumns('new', 'ch')}, ${sideColumns('old', 'o')}
       FROM (${changes.sql}) ch JOIN period p ON p.id = ch.period_id LEFT JOIN observation o ON o.id = ch.old_id
       WHERE ch.kind <> 'unchanged'
       ORDER BY ch.indicator, ch.area, ch.breakdown, p.end_date, p.start_date LIMIT ? OFFSET ?`,
      [...changes.bindings, limit, offset],
    );
    return rows.map(rowToItem);
  }

  /**
   * Turns the staged observations into versions, in the transaction this store was built on: new series, old versions
   * closed, new ones opened, `current_observation` brought along. Costs by what changed.
   * Two of the uploads that contradict each other are none of its business: see `findContradictions`.
   * @returns the counts by indicator
   */
  async applyChanges(
    uploads: readonly StagedUpload[],
    cityId: number,
    act: number,
    releaseId: string,
  ): Promise<({ indicator: string } & DiffCounts)[]> {
    for (const upload of uploads) {
      await this.#knex.raw(
        `INSERT INTO series (city_id, indicator, area, breakdown)
         SELECT ?, ss.indicator, ss.area, ss.breakdown FROM staged_series ss
         WHERE ss.upload_no = ? AND NOT EXISTS (
           SELECT 1 FROM series se WHERE se.city_id = ? AND se.indicator = ss.indicator AND se.area = ss.area AND se.breakdown = ss.breakdown)`,
        [cityId, upload.uploadNo, cityId],
      );
    }
    const changes = changesSql(this.#database, uploads, cityId);
    // It stays with the connection: to make it anew would cost every statement that was prepared.
    await this.#knex.raw(
      `CREATE TEMP TABLE IF NOT EXISTS publishing_change AS SELECT * FROM (${changes.sql}) ch LIMIT 0`,
      changes.bindings,
    );
    await this.#knex.raw('DELETE FROM publishing_change');
    await this.#knex.raw(`INSERT INTO publishing_change ${changes.sql}`, changes.bindings);
    const counts = groupCounts(
      await this.#rows(
        'SELECT indicator, kind, count(*) AS count FROM publishing_change GROUP BY indicator, kind ORDER BY indicator',
      ),
    );
    await this.#knex.raw(`DELETE FROM publishing_change WHERE kind = 'unchanged'`);
    await this.#knex.raw(
      'UPDATE observation SET closed_act = ? WHERE id IN (SELECT old_id FROM publishing_change WHERE old_id IS NOT NULL)',
      [act],
    );
    await this.#knex.raw(
      `INSERT INTO observation (series_id, period_id, opened_act, release_id, source_id, ${figureColumns()})
       SELECT series_id, period_id, ?, ?, source_id, ${figureColumns()} FROM publishing_change WHERE kind IN ('added', 'changed') ORDER BY series_id, period_id`,
      [act, releaseId],
    );
    await this.#knex.raw('DELETE FROM publishing_change');
    await this.#followAct(act);
    for (const count of counts) await this.#knex('release_indicator').insert({ release_id: releaseId, ...count });
    return counts;
  }

  /** Brings `current_observation` to where an act left the versions. */
  async #followAct(act: number): Promise<void> {
    await this.#knex.raw(
      `DELETE FROM current_observation WHERE (series_id, period_id) IN (
         SELECT c.series_id, c.period_id FROM observation c WHERE c.closed_act = ?
         AND NOT EXISTS (SELECT 1 FROM observation o WHERE o.series_id = c.series_id AND o.period_id = c.period_id AND o.opened_act = ?))`,
      [act, act],
    );
    const follows = ['observation_id', 'release_id', 'source_id', ...FIGURE_COLUMNS];
    await this.#knex.raw(
      `INSERT INTO current_observation (series_id, period_id, observation_id, release_id, source_id, ${figureColumns()})
       SELECT series_id, period_id, id, release_id, source_id, ${figureColumns()} FROM observation WHERE opened_act = ? ORDER BY series_id, period_id
       ON CONFLICT (series_id, period_id) DO UPDATE SET ${follows.map((name) => `${name} = excluded.${name}`).join(', ')}`,
      [act],
    );
  }

  /**
   * Takes a release back for some of its indicators: its versions that still stand are closed, and what stood before
   * comes back as a new version — the newest earlier one whose own release has not been withdrawn. Figures that a later
   * release replaced stay as they are.
   */
  async applyWithdrawal(releaseId: string, indicators: readonly string[], act: number): Promise<void> {
    const marks = indicators.map(() => '?').join(', ');
    await this.#knex.raw(
      `UPDATE release_indicator SET withdrawn_act = ? WHERE release_id = ? AND indicator IN (${marks})`,
      [act, releaseId, ...indicators],
    );
    // Keys at which nothing newer stands: the release's own open versions, and those it removed.
    const touched = `
      SELECT c.series_id, c.period_id FROM current_observation c JOIN series se ON se.id = c.series_id
      WHERE c.release_id = ? AND se.indicator IN (${marks})
      UNION
      SELECT o.series_id, o.period_id FROM observation o
      JOIN publication_act a ON a.id = o.closed_act AND a.kind = 'publish' AND a.release_id = ?
      JOIN series se ON se.id = o.series_id
      WHERE se.indicator IN (${marks})
        AND NOT EXISTS (SELECT 1 FROM current_observation later WHERE later.series_id = o.series_id AND later.period_id = o.period_id)`;
    await this.#knex.raw('DROP TABLE IF EXISTS withdrawing');
    // With a key: without one, each of its rows would be looked for among all of them.
    await this.#knex.raw(
      'CREATE TEMP TABLE withdrawing (series_id BIGINT NOT NULL, period_id BIGINT NOT NULL, PRIMARY KEY (series_id, period_id))',
    );
    await this.#knex.raw(`INSERT INTO withdrawing (series_id, period_id) ${touched}`, [
      releaseId,
      ...indicators,
      releaseId,
      ...indicators,
    ]);
    await this.#knex.raw(
      `UPDATE observation SET closed_act = ? WHERE id IN (
         SELECT c.observation_id FROM current_observation c
         JOIN withdrawing w ON w.series_id = c.series_id AND w.period_id = c.period_id WHERE c.release_id = ?)`,
      [act, releaseId],
    );
    await this.#knex.raw(
      `INSERT INTO observation (series_id, period_id, opened_act, release_id, source_id, ${figureColumns()})
       SELECT o.series_id, o.period_id, ?, o.release_id, o.source_id, ${figureColumns('o')}
       FROM withdrawing w
       JOIN (${NEWEST_STANDING}) standing ON standing.series_id = w.series_id AND standing.period_id = w.period_id
       JOIN observation o ON o.opened_act = standing.act AND o.series_id = w.series_id AND o.period_id = w.period_id
       LEFT JOIN (${LAST_REMOVAL}) removal ON removal.series_id = w.series_id AND removal.period_id = w.period_id
       -- A later release that still stands had removed it: then nothing comes back.
       WHERE removal.act IS NULL OR removal.act < standing.act
       ORDER BY o.series_id, o.period_id`,
      [act],
    );
    await this.#knex.raw('DROP TABLE withdrawing');
    await this.#followAct(act);
  }

  /** What the newest withdrawal of a release did: figures that went, that came back or took another value. */
  async countWithdrawal(releaseId: string): Promise<DiffCounts> {
    const act = await this.#knex('publication_act')
      .where({ release_id: releaseId, kind: 'withdraw' })
      .max<{ id: number | null }>({ id: 'id' })
      .first();
    const count = async (side: string, other: string): Promise<[both: number, alone: number]> => {
      const [row] = await this.#rows<{ alone: number; both: number }>(
        `SELECT coalesce(sum(CASE WHEN x.id IS NULL THEN 1 ELSE 0 END), 0) AS alone, coalesce(sum(CASE WHEN x.id IS NULL THEN 0 ELSE 1 END), 0) AS both
         FROM observation o LEFT JOIN observation x ON x.series_id = o.series_id AND x.period_id = o.period_id AND x.${other} = ?
         WHERE o.${side} = ?`,
        [act?.id ?? 0, act?.id ?? 0],
      );
      return [Number(row?.both ?? 0), Number(row?.alone ?? 0)];
    };
    const [changed, removed] = await count('closed_act', 'opened_act');
    const [, added] = await count('opened_act', 'closed_act');
    return { added, changed, unchanged: 0, removed };
  }

  /** SHA-256 over all that an act opened and closed, in a fixed order: stored with the release, checked by `verify`. */
  async checksumOfAct(act: number): Promise<string> {
    const checksum = new ActChecksum();
    for (const side of ACT_SIDES) {
      checksum.begin(side);
      for (const row of await this.#rows<Record<string, unknown>>(actRowsSql(side), [act])) checksum.add(row);
    }
    return checksum.digest();
  }

  /** What a release changed when it was published: old → new, from the versions it opened and closed. */
  async changesOfRelease(releaseId: string, limit: number, offset: number): Promise<DiffItem[]> {
    const act = await this.#knex('publication_act')
      .where({ release_id: releaseId, kind: 'publish' })
      .first<{ id: number } | undefined>('id');
    if (!act) return [];
    const rows = await this.#rows<ChangeRow>(
      `SELECT CASE WHEN n.id IS NULL THEN 'removed' WHEN o.id IS NULL THEN 'added' ELSE 'changed' END AS kind,
              se.indicator, se.area, se.breakdown, p.code AS period, ${sideColumns('new', 'n')}, ${sideColumns('old', 'o')}
       FROM (SELECT series_id, period_id FROM observation WHERE opened_act = ? UNION SELECT series_id, period_id FROM observation WHERE closed_act = ?) k
       JOIN series se ON se.id = k.series_id JOIN period p ON p.id = k.period_id
       LEFT JOIN observation n ON n.series_id = k.series_id AND n.period_id = k.period_id AND n.opened_act = ?
       LEFT JOIN observation o ON o.series_id = k.series_id AND o.period_id = k.period_id AND o.closed_act = ?
       ORDER BY se.indicator, se.area, se.breakdown, p.end_date, p.start_date LIMIT ? OFFSET ?`,
      [act.id, act.id, act.id, act.id, limit, offset],
    );
    return rows.map(rowToItem);
  }
}
