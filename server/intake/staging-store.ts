import type { Knex } from 'knex';
import { parseBreakdownKey, type Breakdown } from '../../indicators/observation.ts';

/** An observation that was read, beside the line it came from. */
export interface StagedAtLine {
  line: number;
  indicator: string;
  area: string;
  breakdown: Breakdown;
  period: string;
  value: number | null;
  decimals: number | null;
  reason: string | null;
  status: string | null;
}

const MOST_SHOWN = 2000;

/** Staged rows deleted at a time, so that no other writer waits long. */
const DELETED_AT_ONCE = 10_000;

/** What was read from uploads and waits for publication: rows under a number, one number for each upload that is read. */
export class StagingStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** A number for the staged rows of one reading. */
  async begin(uploadId: string): Promise<number> {
    const [staging] = await this.#knex('staging')
      .insert({ upload_id: uploadId })
      .returning<{ upload_no: number }[]>('upload_no');
    if (!staging) throw new Error('No staging number was given');
    return staging.upload_no;
  }

  /** The number an upload's rows stand under; undefined where nothing is staged. */
  async numberOf(uploadId: string): Promise<number | undefined> {
    const row = await this.#knex('staging')
      .where({ upload_id: uploadId })
      .first<{ upload_no: number } | undefined>('upload_no');
    return row?.upload_no;
  }

  /** Whether more rows than so many are staged of these uploads together. */
  async holdsMoreThan(uploadIds: readonly string[], limit: number): Promise<boolean> {
    const beyond = await this.#knex('staged_observation')
      .whereIn(
        'upload_no',
        this.#knex('staging')
          .whereIn('upload_id', [...uploadIds])
          .select('upload_no'),
      )
      .limit(1)
      .offset(limit)
      .first<{ line: number } | undefined>('line');
    return beyond !== undefined;
  }

  /** What was read at these lines of the file; several observations may come from one line. */
  async atLines(uploadId: string, lines: readonly number[]): Promise<StagedAtLine[]> {
    const rows = await this.#knex('staging as t')
      .join('staged_observation as o', 'o.upload_no', 't.upload_no')
      .join('staged_series as s', (on) => on.on('s.upload_no', 'o.upload_no').andOn('s.series_no', 'o.series_no'))
      .join('period as p', 'p.id', 'o.period_id')
      .where('t.upload_id', uploadId)
      .whereIn('o.line', [...lines])
      .orderBy(['o.line', 'o.series_no', 'p.end_date'])
      .limit(MOST_SHOWN)
      .select<(Omit<StagedAtLine, 'breakdown'> & { breakdown: string })[]>(
        'o.line',
        's.indicator',
        's.area',
        's.breakdown',
        'p.code as period',
        'o.value',
        'o.decimals',
        'o.reason',
        'o.status',
      );
    return rows.map((row) => ({ ...row, breakdown: parseBreakdownKey(row.breakdown) }));
  }

  /** Uploads given up that still have staged rows. */
  async leftOver(): Promise<string[]> {
    return this.#knex('staging as t')
      .join('upload as u', 'u.id', 't.upload_id')
      .whereIn('u.state', ['discarded', 'rejected', 'needs-answers'])
      .pluck<string[]>('u.id');
  }

  /** Deletes staged rows in pieces; nobody may be using them. Not on a transaction. */
  async clear(uploadId: string): Promise<void> {
    const number = await this.numberOf(uploadId);
    if (number === undefined) return;
    const staging = { upload_no: number };
    for (let deleted = 1; deleted > 0;) {
      deleted = await this.#knex('staged_observation')
        .where(staging)
        .whereIn(
          ['series_no', 'period_id'],
          this.#knex('staged_observation')
            .where({ upload_no: number })
            .select('series_no', 'period_id')
            .limit(DELETED_AT_ONCE),
        )
        .delete();
      // Others have their turn before the next piece.
      await new Promise((resolve) => setImmediate(resolve));
    }
    await this.#knex('staged_series').where(staging).delete();
    await this.#knex('staging').where(staging).delete();
  }
}
