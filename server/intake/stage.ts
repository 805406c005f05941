import type Sqlite from 'better-sqlite3';
import { beginSoon } from '../store/begin-soon.ts';
import type { OnDuplicate, StagingSink } from './intake.ts';
import { RowWriter } from './row-writer.ts';
import {
  emptyRow,
  sameFigure,
  type FigureOfRow,
  type StagedPeriod,
  type StagedRow,
  type StagedSeries,
} from './staged-row.ts';
import { StagedRun } from './staged-run.ts';

/** Rows a transaction holds: short enough that nobody waits for the writer's lock, long enough to be fast. */
const BATCH = 20_000;

/** Stages into SQLite through a connection of its own (in a worker) or the program's only one (in memory). */
export class SqliteStaging implements StagingSink {
  readonly #connection: Sqlite.Database;
  readonly #uploadNo: number;
  /** Most rows are a figure and nothing else: the fewer parts are handed over, the faster. */
  readonly #plain: RowWriter;
  readonly #survey: RowWriter;
  readonly #whole: RowWriter;
  readonly #firstOf: Sqlite.Statement;
  readonly #run = new StagedRun();
  #onDuplicate: OnDuplicate = () => undefined;
  #newSeries: StagedSeries[] = [];
  #newPeriods: StagedPeriod[] = [];
  #series = 0;

  constructor(connection: Sqlite.Database, uploadNo: number) {
    this.#connection = connection;
    this.#uploadNo = uploadNo;
    const figure = ['line', 'value', 'decimals', 'status'] as const;
    const interval = ['lower', 'upper', 'n'] as const;
    const others = ['numerator', 'denominator', 'conf', 'reason', 'note'] as const;
    this.#plain = new RowWriter(connection, uploadNo, figure);
    this.#survey = new RowWriter(connection, uploadNo, [...figure, ...interval]);
    this.#whole = new RowWriter(connection, uploadNo, [...figure, ...interval, ...others]);
    this.#firstOf = connection.prepare(
      `SELECT line, value, lower, upper, numerator, denominator, n, status, conf, reason, note
       FROM staged_observation WHERE upload_no = ? AND series_no = ? AND period_id = ?`,
    );
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
    this.#numberPeriods();
    const row = emptyRow();
    const order = this.#run.order();
    const first = emptyRow();
    const before = { series: 0, period: 0, line: 0, at: 0 };
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.subarray(from, from + BATCH);
      let leftOut = 0;
      beginSoon(this.#connection);
      this.#writeSeries();
      for (const at of batch) {
        this.#run.copy(at, row);
        const series = row.series.number;
        if (series === before.series && row.period.id === before.period) {
          this.#run.copy(before.at, first);
          this.#onDuplicate(row, before.line, sameFigure(row, first));
          continue;
        }
        before.series = series;
        before.period = row.period.id;
        before.line = row.line;
        before.at = at;
        leftOut += this.#writerFor(row).add(row);
      }
      for (const writer of [this.#plain, this.#survey, this.#whole]) leftOut += writer.flush();
      this.#connection.exec('COMMIT');
      if (leftOut > 0) this.#tellLeftOut(batch);
    }
    this.#run.clear();
  }

  #writerFor(row: StagedRow): RowWriter {
    if (row.numerator !== null || row.denominator !== null) return this.#whole;
    if (row.conf !== null || row.reason !== null || row.note !== null) return this.#whole;
    return row.lower === null && row.upper === null && row.n === null ? this.#plain : this.#survey;
  }

  /** Rows whose keys an earlier run had written. Those that stand twice in this one were told before. */
  #tellLeftOut(batch: Float64Array): void {
    const row = emptyRow();
    let before = '';
    for (const at of batch) {
      this.#run.copy(at, row);
      const key = `${row.series.number} ${row.period.id}`;
      if (key === before) continue;
      before = key;
      const first = this.#firstOf.get(this.#uploadNo, row.series.number, row.period.id) as FigureOfRow & {
        line: number;
      };
      if (first.line !== row.line) this.#onDuplicate(row, first.line, sameFigure(row, first));
    }
  }

  /** Most periods are known, and asking waits for nobody; a transaction is for those that are new. */
  #numberPeriods(): void {
    const known = this.#connection
      .prepare<[string], { code: string; id: number }>(
        'SELECT code, id FROM period WHERE code IN (SELECT value FROM json_each(?))',
      )
      .all(JSON.stringify(this.#newPeriods.map(({ period }) => period.canonical)));
    const ids = new Map(known.map(({ code, id }) => [code, id]));
    for (const staged of this.#newPeriods) staged.id = ids.get(staged.period.canonical) ?? staged.id;
    const unknown = this.#newPeriods.filter(({ period }) => !ids.has(period.canonical));
    this.#newPeriods = [];
    if (unknown.length === 0) return;
    // Another file may have brought one meanwhile: then its number is asked for once more.
    const insert = this.#connection.prepare(
      'INSERT OR IGNORE INTO period (code, start_date, end_date) VALUES (?, ?, ?)',
    );
    const idOf = this.#connection.prepare('SELECT id FROM period WHERE code = ?').pluck();
    beginSoon(this.#connection);
    for (const staged of unknown) {
      const { canonical, start, end } = staged.period;
      insert.run(canonical, start, end);
      staged.id = idOf.get(canonical) as number;
    }
    this.#connection.exec('COMMIT');
  }

  /** Within a transaction. */
  #writeSeries(): void {
    if (this.#newSeries.length === 0) return;
    const insert = this.#connection.prepare(
      'INSERT INTO staged_series (upload_no, series_no, indicator, area, breakdown) VALUES (?, ?, ?, ?, ?)',
    );
    for (const { number, indicator, area, breakdown } of this.#newSeries)
      insert.run(this.#uploadNo, number, indicator.id, area, breakdown);
    this.#newSeries = [];
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
