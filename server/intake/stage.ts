import type Sqlite from 'better-sqlite3';
import type { Knex } from 'knex';
import type { Period } from '../../indicators/period.ts';
import type { StagingSink } from './intake.ts';
import type { StagedObservation } from './read-rows.ts';

/** Rows a transaction holds: short enough that nobody waits for the writer's lock, long enough to be fast. */
const BATCH = 10_000;

/** Numbers the series of an upload: each indicator, area and breakdown is written once. */
class SeriesNumbers {
  readonly #numbers = new Map<string, number>();

  /** The number, and whether it is new. */
  of(observation: StagedObservation): { number: number; isNew: boolean } {
    const key = `${observation.indicator}\n${observation.area}\n${observation.breakdown}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return { number: known, isNew: false };
    const number = this.#numbers.size + 1;
    this.#numbers.set(key, number);
    return { number, isNew: true };
  }
}

/** Stages into SQLite through a connection of its own (in a worker) or the program's only one (in memory). */
export class SqliteStaging implements StagingSink {
  readonly #connection: Sqlite.Database;
  readonly #uploadNo: number;
  readonly #series = new SeriesNumbers();
  readonly #periods = new Map<string, number>();
  readonly #insert: Sqlite.Statement;
  readonly #insertSeries: Sqlite.Statement;
  #inBatch = 0;

  constructor(connection: Sqlite.Database, uploadNo: number) {
    this.#connection = connection;
    this.#uploadNo = uploadNo;
    this.#insert = connection.prepare(
      `INSERT OR IGNORE INTO staged_observation (upload_no, series_no, period_id, line, value, decimals, lower, upper, numerator, denominator, n, status, conf, reason, note)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#insertSeries = connection.prepare(
      'INSERT INTO staged_series (upload_no, series_no, indicator, area, breakdown) VALUES (?, ?, ?, ?, ?)',
    );
  }

  add(one: StagedObservation): boolean {
    if (this.#inBatch === 0) this.#connection.exec('BEGIN IMMEDIATE');
    const series = this.#series.of(one);
    if (series.isNew) this.#insertSeries.run(this.#uploadNo, series.number, one.indicator, one.area, one.breakdown);
    const { changes } = this.#insert.run(
      this.#uploadNo,
      series.number,
      this.#periodId(one.period),
      one.line,
      one.value,
      one.decimals,
      one.lower,
      one.upper,
      one.numerator,
      one.denominator,
      one.n,
      one.status,
      one.conf,
      one.reason,
      one.note,
    );
    this.#inBatch += 1;
    if (this.#inBatch >= BATCH) this.#commit();
    return changes === 1;
  }

  #commit(): void {
    if (this.#inBatch > 0) this.#connection.exec('COMMIT');
    this.#inBatch = 0;
  }

  #periodId(period: Period): number {
    const known = this.#periods.get(period.canonical);
    if (known !== undefined) return known;
    this.#connection
      .prepare('INSERT OR IGNORE INTO period (code, start_date, end_date) VALUES (?, ?, ?)')
      .run(period.canonical, period.start, period.end);
    const id = this.#connection.prepare('SELECT id FROM period WHERE code = ?').pluck().get(period.canonical) as number;
    this.#periods.set(period.canonical, id);
    return id;
  }

  finish(keep: boolean): void {
    this.#commit();
    if (keep) return;
    this.#connection.prepare('DELETE FROM staged_observation WHERE upload_no = ?').run(this.#uploadNo);
    this.#connection.prepare('DELETE FROM staged_series WHERE upload_no = ?').run(this.#uploadNo);
  }
}

/** Collects what is staged and writes it afterwards in one transaction: for PostgreSQL. */
export class CollectedStaging implements StagingSink {
  readonly #series = new SeriesNumbers();
  readonly #keys = new Set<string>();
  readonly #rows: Record<string, unknown>[] = [];
  readonly #seriesRows: Record<string, unknown>[] = [];
  readonly #periods = new Map<string, Period>();
  readonly #uploadNo: number;
  #keep = false;

  constructor(uploadNo: number) {
    this.#uploadNo = uploadNo;
  }

  add(one: StagedObservation): boolean {
    const series = this.#series.of(one);
    if (series.isNew)
      this.#seriesRows.push({
        upload_no: this.#uploadNo,
        series_no: series.number,
        indicator: one.indicator,
        area: one.area,
        breakdown: one.breakdown,
      });
    const key = `${series.number} ${one.period.canonical}`;
    if (this.#keys.has(key)) return false;
    this.#keys.add(key);
    this.#periods.set(one.period.canonical, one.period);
    const { value, decimals, lower, upper, numerator, denominator, n, status, conf, reason, note, line } = one;
    this.#rows.push({
      upload_no: this.#uploadNo,
      series_no: series.number,
      period: one.period.canonical,
      line,
      value,
      decimals,
      lower,
      upper,
      numerator,
      denominator,
      n,
      status,
      conf,
      reason,
      note,
    });
    return true;
  }

  finish(keep: boolean): void {
    this.#keep = keep;
  }

  async write(knex: Knex): Promise<void> {
    if (!this.#keep) return;
    await knex.transaction(async (trx) => {
      const periods = [...this.#periods.values()];
      if (periods.length > 0) {
        await trx('period')
          .insert(periods.map((one) => ({ code: one.canonical, start_date: one.start, end_date: one.end })))
          .onConflict('code')
          .ignore();
      }
      const known = await trx('period').select<{ id: number; code: string }[]>('id', 'code');
      const ids = new Map(known.map((row) => [row.code, row.id]));
      await trx.batchInsert('staged_series', this.#seriesRows, 500);
      await trx.batchInsert(
        'staged_observation',
        this.#rows.map(({ period, ...row }) => ({ ...row, period_id: ids.get(String(period)) })),
        500,
      );
    });
  }
}
