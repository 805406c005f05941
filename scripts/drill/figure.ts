/** How large a drill is: `small` takes seconds and runs with the tests, `full` is for a release. */
export type Size = 'small' | 'full';

/** One line of a drill's outcome. */
export interface Figure {
  drill: string;
  metric: string;
  value: number | string;
  target: string;
  ok: boolean;
}

export interface Drill {
  /** What it does, in a line. */
  says: string;
  run(report: Report, size: Size): Promise<void>;
}

/** Writes the figures of one drill as they are found. */
export class Report {
  readonly drill: string;
  readonly #write: (figure: Figure) => void;

  constructor(drill: string, write: (figure: Figure) => void) {
    this.drill = drill;
    this.#write = write;
  }

  exactly(metric: string, value: number | string, wanted: number | string = 0): void {
    this.#line(metric, value, `= ${wanted}`, value === wanted);
  }

  atMost(metric: string, value: number, most: number): void {
    this.#line(metric, rounded(value), `<= ${most}`, value <= most);
  }

  atLeast(metric: string, value: number, least: number): void {
    this.#line(metric, rounded(value), `>= ${least}`, value >= least);
  }

  /** For the reader; nothing depends on it. */
  note(metric: string, value: number | string): void {
    this.#line(metric, typeof value === 'number' ? rounded(value) : value, '', true);
  }

  /** What this machine cannot do is said, not passed over. */
  skipped(metric: string, why: string): void {
    this.#line(metric, `skipped: ${why}`, '', true);
  }

  #line(metric: string, value: number | string, target: string, ok: boolean): void {
    this.#write({ drill: this.drill, metric, value, target, ok });
  }
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The value below which this share of the values lies; 0 where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
