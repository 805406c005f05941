import type { OnDuplicate, StagingSink } from './intake.ts';
import { sameFigure, type StagedRow } from './staged-row.ts';

/** Staging that keeps nothing: for seeing what would be read, without a database. Rows of one key are told as always. */
export class RehearsalSink implements StagingSink {
  #first = new Map<string, StagedRow>();
  #onDuplicate: OnDuplicate = () => undefined;

  begin(onDuplicate: OnDuplicate): Promise<void> {
    this.#first = new Map();
    this.#onDuplicate = onDuplicate;
    return Promise.resolve();
  }

  add(row: StagedRow): void {
    const { series, period } = row;
    const key = [series.indicator.id, series.area, series.breakdown, period.period.canonical].join('\n');
    const first = this.#first.get(key);
    if (first) this.#onDuplicate(row, first.line, sameFigure(row, first));
    else this.#first.set(key, { ...row });
  }

  flush(): Promise<void> {
    return Promise.resolve();
  }

  complete(): Promise<void> {
    return Promise.resolve();
  }

  finish(): Promise<void> {
    return Promise.resolve();
  }
}
