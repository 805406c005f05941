import { periodKind, readPeriod } from '../../../indicators/period.ts';
import type { Ask } from './ask.ts';
import type { FigurePeriod } from './figures.ts';
import { inParts } from './in-parts.ts';

const DAY = 86_400_000;
/** So many are asked for at once. */
const AT_ONCE = 500;

/** Periods by the number of their record; read once. */
export class KnownPeriods {
  readonly #byId = new Map<number, FigurePeriod>();
  readonly #ask: Ask;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  async load(ids: Iterable<number>): Promise<void> {
    const unknown = new Set<number>();
    for (const id of ids) if (!this.#byId.has(id)) unknown.add(id);
    if (unknown.size === 0) return;
    for (const part of inParts([...unknown], AT_ONCE)) {
      const rows = await this.#ask<{ id: number; code: string; start: string; end: string }>(
        `SELECT id, code, start_date AS start, end_date AS "end" FROM period WHERE id IN (${part.join(', ')})`,
        [],
      );
      for (const row of rows) {
        const kind = periodKind(readPeriod(row.code));
        this.#byId.set(row.id, { ...row, kind, day: Date.parse(row.start) / DAY });
      }
    }
  }

  get(id: number): FigurePeriod {
    const found = this.#byId.get(id);
    if (!found) throw new Error(`The period ${id} was not read`);
    return found;
  }
}
