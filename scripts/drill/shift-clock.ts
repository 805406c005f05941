/** Loaded before a server: its clock goes wrong by `DRILL_CLOCK_DAYS` days. */
const shift = Number(process.env['DRILL_CLOCK_DAYS'] ?? 0) * 24 * 3_600_000;
const { now } = Date;

globalThis.Date = class extends Date {
  constructor(...given: [] | [number | string | Date]) {
    if (given.length === 0) super(now() + shift);
    // The other forms (year, month, …) are passed on as they are.
    else super(...given);
  }

  static override now(): number {
    return now() + shift;
  }
} as DateConstructor;
