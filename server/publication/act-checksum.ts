import { createHash } from 'node:crypto';
import { figureColumns } from '../store/figure-columns.ts';

/** What an act did to versions: opened some, closed others. */
export const ACT_SIDES = ['opened_act', 'closed_act'] as const;

export type ActSide = (typeof ACT_SIDES)[number];

/** The rows of one side of an act, in the order the checksum takes them; one binding, the act's id. */
export const actRowsSql = (side: ActSide): string =>
  `SELECT se.indicator, se.area, se.breakdown, p.code, ${figureColumns('o')}
   FROM observation o JOIN series se ON se.id = o.series_id JOIN period p ON p.id = o.period_id
   WHERE o.${side} = ? ORDER BY se.id, p.id`;

/**
 * SHA-256 over all that an act opened and closed. One definition for publishing, which stores it, and for `verify` and
 * backups, which compute it again from a stream of rows.
 */
export class ActChecksum {
  readonly #hash = createHash('sha256');

  begin(side: ActSide): void {
    this.#hash.update(`${side}\n`);
  }

  add(row: Readonly<Record<string, unknown>>): void {
    this.#hash.update(`${JSON.stringify(Object.values(row))}\n`);
  }

  digest(): string {
    return this.#hash.digest('hex');
  }
}
