import type Sqlite from 'better-sqlite3';
import type { OnDuplicate, StagingSink } from './intake.ts';
import { emptyRow, type StagedPeriod, type StagedRow, type StagedSeries } from './staged-row.ts';
import { StagedRun } from './staged-run.ts';

/** Rows a transaction holds: short enough that nobody waits for the writer's lock, long enough to be fast. */
const BATCH = 10_000;

/** Stages into SQLite through a connection of its own (in a worker) or the program's only one (in memory). */
export class SqliteStaging implements StagingSink {
  readonly #connection: Sqlite.Database;
  readonly #uploadNo: number;
  readonly #insertPlain: Sqlite.Statement;
  readonly #insertWhole: Sqlite.Statement;
  readonly #lineOf: Sqlite.Statement;
  readonly #run = new StagedRun();
  #onDuplicate: OnDuplicate = () => undefined;
  #newSeries: StagedSeries[] = [];
  #newPeriods: StagedPeriod[] = [];
  #series = 0;

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
    this.#lineOf = connection
      .prepare('SELECT line FROM staged_observation WHERE upload_no = ? AND series_no = ? AND period_id = ?')
      .pluck();
  }

  async begin(onDuplicate: OnDuplicate): Promise<void> {
    this.#onDuplicate = onDuplicate;
    if (this.#series > 0) this.#clear();
  }

  add(row: StagedRow): void {
    const { series, period } = row;
    if (series.number === 0) {
      this.#series += 1;
      series.number = this.#series;
      this.#newSeries.push(series);
    }
    if (period.id === 0) {
      period.id = -1;
      this.#newPeriods.push(period);
    }
    this.#run.push(row);
    if (this.#run.isFull) this.#write();
  }

  async flush(): Promise<void> {
    // Rows wait for a whole run; nothing needs doing before.
  }

  /** Writes also what will not stay: a key that stands twice is found by writing. */
  async complete(): Promise<void> {
    this.#write();
  }

  async finish(keep: boolean): Promise<void> {
    if (!keep) this.#clear();
  }

  /** Writes the run in the order of its keys, in short transactions. */
  #write(): void {
    this.#writeSeries();
    const row = emptyRow();
    const order = this.#run.order();
    for (let from = 0; from < order.length; from += BATCH) {
      this.#connection.exec('BEGIN IMMEDIATE');
      for (const at of order.subarray(from, from + BATCH)) {
        this.#run.copy(at, row);
        this.#insert(row);
      }
      this.#connection.exec('COMMIT');
    }
    this.#run.clear();
  }

  #insert(row: StagedRow): void {
    const { series, period, line, value, decimals, lower, upper, numerator, denominator, n } = row;
    const { status, conf, reason, note } = row;
    const isPlain =
      lower === null && upper === null && numerator === null && denominator === null && n === null && conf === null;
    const { changes } =
      isPlain && reason === null && note === null
        ? this.#insertPlain.run(this.#uploadNo, series.number, period.id, line, value, decimals, status)
        : this.#insertWhole.run(
            this.#uploadNo,
            series.number,
            period.id,
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
          );
    if (changes === 0) this.#onDuplicate(row, this.#lineOf.get(this.#uploadNo, series.number, period.id) as number);
  }

  #writeSeries(): void {
    const insertSeries = this.#connection.prepare(
      'INSERT INTO staged_series (upload_no, series_no, indicator, area, breakdown) VALUES (?, ?, ?, ?, ?)',
    );
    const insertPeriod = this.#connection.prepare(
      'INSERT OR IGNORE INTO period (code, start_date, end_date) VALUES (?, ?, ?)',
    );
    const idOf = this.#connection.prepare('SELECT id FROM period WHERE code = ?').pluck();
    this.#connection.exec('BEGIN IMMEDIATE');
    for (const { number, indicator, area, breakdown } of this.#newSeries)
      insertSeries.run(this.#uploadNo, number, indicator.id, area, breakdown);
    for (const staged of this.#newPeriods) {
      const { canonical, start, end } = staged.period;
      insertPeriod.run(canonical, start, end);
      staged.id = idOf.get(canonical) as number;
    }
    this.#connection.exec('COMMIT');
    this.#newSeries = [];
    this.#newPeriods = [];
  }

  /** In pieces, so that the lock is never held long. */
  #clear(): void {
    const remove = this.#connection.prepare(
      `DELETE FROM staged_observation WHERE upload_no = ? AND (series_no, period_id) IN
         (SELECT series_no, period_id FROM staged_observation WHERE upload_no = ? LIMIT ${BATCH})`,
    );
    while (remove.run(this.#uploadNo, this.#uploadNo).changes > 0);
    this.#connection.prepare('DELETE FROM staged_series WHERE upload_no = ?').run(this.#uploadNo);
    this.#run.clear();
    this.#newSeries = [];
    this.#newPeriods = [];
    this.#series = 0;
  }
}
