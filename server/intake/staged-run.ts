import type { StagedPeriod, StagedRow, StagedSeries } from './staged-row.ts';

/** Rows one run holds: about 20 MB. */
const CAPACITY = 1 << 18;
/** Rows there is room for at first: most files are small. Room is doubled when it is used up. */
const FIRST_ROOM = 1 << 12;

/** Stands for no number; no file can bring it in. */
const NONE = Number.NaN;

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

/**
 * Rows that wait to be written, column by column, so that a large file costs little memory. They are handed out in the
 * order of their keys: written that way, each page of the table is touched once for a run instead of once for a row.
 */
export class StagedRun {
  readonly #series: StagedSeries[] = [];
  readonly #periods: StagedPeriod[] = [];
  #lines = new Int32Array(FIRST_ROOM);
  #value = new Float64Array(FIRST_ROOM);
  #lower = new Float64Array(FIRST_ROOM);
  #upper = new Float64Array(FIRST_ROOM);
  #numerator = new Float64Array(FIRST_ROOM);
  #denominator = new Float64Array(FIRST_ROOM);
  #n = new Float64Array(FIRST_ROOM);
  /** −1 for none. */
  #decimals = new Int16Array(FIRST_ROOM);
  /** Only of the rows that have any. */
  readonly #texts = new Map<number, Pick<StagedRow, 'conf' | 'reason' | 'note'>>();
  readonly #status: (string | null)[] = [];
  size = 0;

  get isFull(): boolean {
    return this.size === CAPACITY;
  }

  push(row: StagedRow): void {
    const at = this.size;
    if (at === this.#value.length) this.#double();
    this.#series[at] = row.series;
    this.#periods[at] = row.period;
    this.#lines[at] = row.line;
    this.#value[at] = row.value ?? NONE;
    this.#lower[at] = row.lower ?? NONE;
    this.#upper[at] = row.upper ?? NONE;
    this.#numerator[at] = row.numerator ?? NONE;
    this.#denominator[at] = row.denominator ?? NONE;
    this.#n[at] = row.n ?? NONE;
    this.#decimals[at] = row.decimals ?? -1;
    this.#status[at] = row.status;
    if (row.conf !== null || row.reason !== null || row.note !== null)
      this.#texts.set(at, { conf: row.conf, reason: row.reason, note: row.note });
    this.size = at + 1;
  }

  #double(): void {
    this.#lines = doubled(this.#lines, Int32Array);
    this.#value = doubled(this.#value, Float64Array);
    this.#lower = doubled(this.#lower, Float64Array);
    this.#upper = doubled(this.#upper, Float64Array);
    this.#numerator = doubled(this.#numerator, Float64Array);
    this.#denominator = doubled(this.#denominator, Float64Array);
    this.#n = doubled(this.#n, Float64Array);
    this.#decimals = doubled(this.#decimals, Int16Array);
  }

  clear(): void {
    this.size = 0;
    this.#texts.clear();
  }

  /** Positions in the order of series, period and line. Series and periods have their numbers by now. */
  order(): Float64Array {
    const { size } = this;
    let most = 1;
    for (let at = 0; at < size; at += 1) most = Math.max(most, this.#periods[at]?.id ?? 0);
    const width = most + 1;
    const keys = new Float64Array(size);
    let largest = 0;
    for (let at = 0; at < size; at += 1) {
      const key = (this.#series[at]?.number ?? 0) * width + (this.#periods[at]?.id ?? 0);
      largest = Math.max(largest, key);
      keys[at] = key;
    }
    if ((largest + 1) * CAPACITY > Number.MAX_SAFE_INTEGER) {
      const positions = Float64Array.from({ length: size }, (_none, at) => at);
      return positions.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
    }
    // Key and position in one number: the fast sort without a comparing function is enough.
    for (let at = 0; at < size; at += 1) keys[at] = (keys[at] ?? 0) * CAPACITY + at;
    keys.sort();
    for (let at = 0; at < size; at += 1) keys[at] = (keys[at] ?? 0) % CAPACITY;
    return keys;
  }

  /** Puts the row at a position into `row`. */
  copy(at: number, row: StagedRow): void {
    row.series = this.#series[at] as StagedSeries;
    row.period = this.#periods[at] as StagedPeriod;
    row.line = this.#lines[at] ?? 0;
    row.value = orNull(this.#value[at]);
    row.lower = orNull(this.#lower[at]);
    row.upper = orNull(this.#upper[at]);
    row.numerator = orNull(this.#numerator[at]);
    row.denominator = orNull(this.#denominator[at]);
    row.n = orNull(this.#n[at]);
    const decimals = this.#decimals[at] ?? -1;
    row.decimals = decimals < 0 ? null : decimals;
    row.status = this.#status[at] ?? null;
    const texts = this.#texts.size > 0 ? this.#texts.get(at) : undefined;
    row.conf = texts?.conf ?? null;
    row.reason = texts?.reason ?? null;
    row.note = texts?.note ?? null;
  }
}

function doubled<T extends Int16Array | Int32Array | Float64Array>(numbers: T, kind: new (length: number) => T): T {
  const room = new kind(numbers.length * 2);
  room.set(numbers);
  return room;
}
