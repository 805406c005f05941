import type Sqlite from 'better-sqlite3';
import type { StagedRow } from './staged-row.ts';

/** Rows of one statement: calling SQLite costs more than what it then does for one row. */
const ROWS = 16;

type Field = Exclude<keyof StagedRow, 'series' | 'period'>;

/** Writes rows that have only certain fields, several to a statement. */
export class RowWriter {
  readonly #uploadNo: number;
  readonly #fields: readonly Field[];
  readonly #many: Sqlite.Statement;
  readonly #one: Sqlite.Statement;
  readonly #width: number;
  readonly #values: unknown[];
  #filled = 0;

  constructor(connection: Sqlite.Database, uploadNo: number, fields: readonly Field[]) {
    this.#uploadNo = uploadNo;
    this.#fields = fields;
    const columns = ['upload_no', 'series_no', 'period_id', ...fields];
    this.#width = columns.length;
    const places = `(${columns.map(() => '?').join(', ')})`;
    const insert = (rows: number): Sqlite.Statement =>
      connection.prepare(
        `INSERT OR IGNORE INTO staged_observation (${columns.join(', ')}) VALUES ${Array(rows).fill(places).join(', ')}`,
      );
    this.#values = Array(ROWS * this.#width).fill(null);
    this.#many = insert(ROWS);
    this.#one = insert(1);
  }

  /** Adds a row; answers how many rows a statement left out because their keys were there. */
  add(row: StagedRow): number {
    const values = this.#values;
    let at = this.#filled;
    values[at] = this.#uploadNo;
    values[at + 1] = row.series.number;
    values[at + 2] = row.period.id;
    at += 3;
    for (const field of this.#fields) {
      values[at] = row[field];
      at += 1;
    }
    this.#filled = at;
    if (at < values.length) return 0;
    this.#filled = 0;
    return ROWS - this.#many.run(...values).changes;
  }

  /** Writes what waits. */
  flush(): number {
    let left = 0;
    for (let at = 0; at < this.#filled; at += this.#width)
      left += 1 - this.#one.run(...this.#values.slice(at, at + this.#width)).changes;
    this.#filled = 0;
    return left;
  }
}
