import type { OnDuplicate, StagingSink } from '../../../server/intake/intake.ts';
import { sameFigure, type StagedRow } from '../../../server/intake/staged-row.ts';

/** What a test looks at in a staged observation. */
export type KeptRow = Omit<StagedRow, 'series' | 'period'> & { key: string };

/** Staging without a database: two hundred files are read in seconds. Of rows with one key the first is kept. */
export class MemoryStaging implements StagingSink {
  rows = new Map<string, KeptRow>();
  #onDuplicate: OnDuplicate = () => undefined;

  begin(onDuplicate: OnDuplicate): Promise<void> {
    this.rows = new Map();
    this.#onDuplicate = onDuplicate;
    return Promise.resolve();
  }

  add(row: StagedRow): void {
    const { series, period, ...rest } = row;
    const key = [series.indicator.id, series.area, series.breakdown, period.period.canonical].join(' ');
    const first = this.rows.get(key);
    if (first) this.#onDuplicate(row, first.line, sameFigure(row, first));
    else this.rows.set(key, { ...rest, key });
  }

  flush(): Promise<void> {
    return Promise.resolve();
  }

  complete(): Promise<void> {
    return Promise.resolve();
  }

  finish(keep: boolean): Promise<void> {
    if (!keep) this.rows = new Map();
    return Promise.resolve();
  }
}
