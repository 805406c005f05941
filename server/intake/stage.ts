import type Sqlite from 'better-sqlite3';
import type { StagingSink } from './intake.ts';
import type { StagedPeriod, StagedRow, StagedSeries } from './staged-row.ts';

/** Rows a transaction holds: short enough that nobody waits for the writer's lock, long enough to be fast. */
const BATCH = 10_000;

/** Stages into SQLite through a connection of its own (in a worker) or the program's only one (in memory). */
export class SqliteStaging implements StagingSink {
  readonly #connection: Sqlite.Database;
  readonly #uploadNo: number;
  readonly #insertPlain: Sqlite.Statement;
  readonly #insertWhole: Sqlite.Statement;
  readonly #insertSeries: Sqlite.Statement;
  readonly #lineOf: Sqlite.Statement;
  #series = 0;
  #inBatch = 0;

  constructor(connection: Sqlite.Database, uploadNo: number) {
    this.#connection = connection;
    this.#uploadNo = uploadNo;
    // Most rows are a figure and nothing else: fewer parts to hand over.
    this.#insertPlain = connection.prepare(
      `INSERT OR IGNORE INTO staged_observation (upload_no, series_no, period_id, line, value, decimals, status)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#insertWhole = connection.prepare(
      `INSERT OR IGNORE INTO staged_observation (upload_no, series_no, period_id, line, value, decimals, lower, upper, numerator, denominator, n, status, conf, reason, note)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#insertSeries = connection.prepare(
      'INSERT INTO staged_series (upload_no, series_no, indicator, area, breakdown) VALUES (?, ?, ?, ?, ?)',
    );
    this.#lineOf = connection
      .prepare('SELECT line FROM staged_observation WHERE upload_no = ? AND series_no = ? AND period_id = ?')
      .pluck();
  }

  async begin(): Promise<void> {
    if (this.#series > 0) await this.#clear();
  }

  add(row: StagedRow): number {
    if (this.#inBatch === 0) this.#connection.exec('BEGIN IMMEDIATE');
    const { series, period } = row;
    if (series.number === 0) this.#number(series);
    if (period.id === 0) this.#record(period);
    const plain =
      row.lower === null &&
      row.upper === null &&
      row.numerator === null &&
      row.denominator === null &&
      row.n === null &&
      row.conf === null &&
      row.reason === null &&
      row.note === null;
    const { changes } = plain
      ? this.#insertPlain.run(this.#uploadNo, series.number, period.id, row.line, row.value, row.decimals, row.status)
      : this.#insertWhole.run(
          this.#uploadNo,
          series.number,
          period.id,
          row.line,
          row.value,
          row.decimals,
          row.lower,
          row.upper,
          row.numerator,
          row.denominator,
          row.n,
          row.status,
          row.conf,
          row.reason,
          row.note,
        );
    this.#inBatch += 1;
    const first = changes === 1 ? 0 : (this.#lineOf.get(this.#uploadNo, series.number, period.id) as number);
    if (this.#inBatch >= BATCH) this.#commit();
    return first;
  }

  async flush(): Promise<void> {
    this.#commit();
  }

  async finish(keep: boolean): Promise<void> {
    this.#commit();
    if (!keep) await this.#clear();
  }

  #commit(): void {
    if (this.#inBatch > 0) this.#connection.exec('COMMIT');
    this.#inBatch = 0;
  }

  #number(series: StagedSeries): void {
    this.#series += 1;
    series.number = this.#series;
    this.#insertSeries.run(this.#uploadNo, series.number, series.indicator.id, series.area, series.breakdown);
  }

  #record(staged: StagedPeriod): void {
    const { canonical, start, end } = staged.period;
    this.#connection
      .prepare('INSERT OR IGNORE INTO period (code, start_date, end_date) VALUES (?, ?, ?)')
      .run(canonical, start, end);
    staged.id = this.#connection.prepare('SELECT id FROM period WHERE code = ?').pluck().get(canonical) as number;
  }

  /** In pieces, so that the lock is never held long. */
  async #clear(): Promise<void> {
    const remove = this.#connection.prepare(
      `DELETE FROM staged_observation WHERE upload_no = ?1 AND (series_no, period_id) IN
         (SELECT series_no, period_id FROM staged_observation WHERE upload_no = ?1 LIMIT ${BATCH})`,
    );
    while (remove.run(this.#uploadNo).changes > 0);
    this.#connection.prepare('DELETE FROM staged_series WHERE upload_no = ?').run(this.#uploadNo);
    this.#series = 0;
  }
}
