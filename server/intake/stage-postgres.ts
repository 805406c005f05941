import type { Knex } from 'knex';
import type { Period } from '../../indicators/period.ts';
import type { OnDuplicate, StagingSink } from './intake.ts';
import { sameFigure, type FigureOfRow, type StagedPeriod, type StagedRow, type StagedSeries } from './staged-row.ts';

/** Rows of one statement: PostgreSQL takes 65,535 values in one. */
const BATCH = 2000;
/** Periods of one upload; with the series they make one number as key. */
const MOST_PERIODS = 2 ** 20;

type Row = Record<string, string | number | null>;

/** Stages into PostgreSQL: rows wait until `flush` and are written many to a statement. */
export class PostgresStaging implements StagingSink {
  readonly #knex: Knex;
  readonly #uploadNo: number;
  #rows: Row[] = [];
  #newSeries: Row[] = [];
  #newPeriods: StagedPeriod[] = [];
  #onDuplicate: OnDuplicate = () => undefined;
  #series = 0;
  #periods = 0;
  /** Records of periods by our own number, which `StagedPeriod.id` holds here. */
  #records = new Map<number, number>();
  #lines = new Map<number, number>();
  /** Rows whose key stood before; they are told once the first is written. */
  #repeats: { row: StagedRow; first: number }[] = [];

  constructor(knex: Knex, uploadNo: number) {
    this.#knex = knex;
    this.#uploadNo = uploadNo;
  }

  async begin(onDuplicate: OnDuplicate): Promise<void> {
    this.#onDuplicate = onDuplicate;
    if (this.#series > 0) await this.#clear();
  }

  add(row: StagedRow): void {
    const { series, period } = row;
    if (series.number === 0) this.#number(series);
    if (period.id === 0) {
      this.#periods += 1;
      period.id = this.#periods;
      this.#newPeriods.push(period);
    }
    const key = series.number * MOST_PERIODS + period.id;
    const before = this.#lines.get(key);
    if (before !== undefined) {
      this.#repeats.push({ row: { ...row }, first: before });
      return;
    }
    this.#lines.set(key, row.line);
    const { line, value, decimals, lower, upper, numerator, denominator, n, status, conf, reason, note } = row;
    this.#rows.push({
      upload_no: this.#uploadNo,
      series_no: series.number,
      period_id: period.id,
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
  }

  async flush(): Promise<void> {
    const [rows, series, periods] = [this.#rows, this.#newSeries, this.#newPeriods];
    this.#rows = [];
    this.#newSeries = [];
    this.#newPeriods = [];
    await this.#record(periods);
    for (const row of rows) row['period_id'] = this.#records.get(Number(row['period_id'])) ?? null;
    await this.#knex.batchInsert('staged_series', series, BATCH);
    await this.#knex.batchInsert('staged_observation', rows, BATCH);
    await this.#tellRepeats();
  }

  /** Of rows with one key all that is compared to them is the first, which is in the table by now. */
  async #tellRepeats(): Promise<void> {
    const repeats = this.#repeats;
    this.#repeats = [];
    for (const part of inParts(repeats)) {
      const found = await this.#knex('staged_observation')
        .where({ upload_no: this.#uploadNo })
        .whereIn('line', [...new Set(part.map((one) => one.first))])
        .select<(FigureOfRow & { line: number; series_no: number; period_id: number })[]>('*');
      const byKey = new Map(found.map((one) => [`${one.series_no} ${one.period_id}`, one]));
      for (const { row, first } of part) {
        const one = byKey.get(`${row.series.number} ${this.#records.get(row.period.id) ?? 0}`);
        this.#onDuplicate(row, first, one !== undefined && sameFigure(row, one));
      }
    }
  }

  async complete(): Promise<void> {
    await this.flush();
  }

  async finish(keep: boolean): Promise<void> {
    if (!keep) await this.#clear();
  }

  #number(series: StagedSeries): void {
    this.#series += 1;
    series.number = this.#series;
    this.#newSeries.push({
      upload_no: this.#uploadNo,
      series_no: series.number,
      indicator: series.indicator.id,
      area: series.area,
      breakdown: series.breakdown,
    });
  }

  async #record(staged: readonly StagedPeriod[]): Promise<void> {
    if (staged.length === 0) return;
    const record = ({ canonical, start, end }: Period): Row => ({ code: canonical, start_date: start, end_date: end });
    for (const part of inParts(staged.map((one) => one.period)))
      await this.#knex('period').insert(part.map(record)).onConflict('code').ignore();
    const codes = staged.map((one) => one.period.canonical);
    const ids = new Map<string, number>();
    for (const part of inParts(codes)) {
      const found = await this.#knex('period')
        .whereIn('code', part)
        .select<{ id: number; code: string }[]>('id', 'code');
      for (const { id, code } of found) ids.set(code, id);
    }
    for (const one of staged) this.#records.set(one.id, ids.get(one.period.canonical) ?? 0);
  }

  async #clear(): Promise<void> {
    this.#rows = [];
    this.#newSeries = [];
    this.#newPeriods = [];
    this.#lines.clear();
    this.#repeats = [];
    this.#records.clear();
    this.#series = 0;
    this.#periods = 0;
    await this.#knex('staged_observation').where({ upload_no: this.#uploadNo }).delete();
    await this.#knex('staged_series').where({ upload_no: this.#uploadNo }).delete();
  }
}

function* inParts<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += BATCH) yield all.slice(at, at + BATCH);
}
