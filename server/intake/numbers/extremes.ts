import { seeCell, type SeenCells } from './seen-cells.ts';

/** Numbers that programs write where there is none: all nines, eights or sevens. */
const FILLER = /^-?(?:9{2,12}|8{2,12}|7{2,12})(?:\.9)?$/;
/** How many are kept of one column. */
const MOST_FILLERS = 20;

/** Whether a number is one that stands for “no figure” in many files: -99, 9999, -88888888, 999.9. */
export const isFiller = (value: number): boolean =>
  (value <= -77 || value >= 99) && Math.abs(value) < 1e13 && FILLER.test(String(value));

/**
 * The span of a column, without the numbers that stand for no figure. They only show where they lie outside of it, so
 * that a column is watched at the cost of two comparisons a cell.
 */
export class Extremes {
  high = Number.NEGATIVE_INFINITY;
  low = Number.POSITIVE_INFINITY;
  readonly #fillers = new Map<number, SeenCells>();

  /** A value; it counts only where it lies outside of the span so far. */
  see(value: number, text: string, line: number): void {
    if (value <= this.high && value >= this.low) return;
    if (isFiller(value)) {
      const before = this.#fillers.get(value);
      if (before || this.#fillers.size < MOST_FILLERS) this.#fillers.set(value, seeCell(before, text, line));
      return;
    }
    if (value > this.high) this.high = value;
    if (value < this.low) this.low = value;
  }

  /** Numbers far outside of all others, or outside and repeated: only a person can say whether they are figures. */
  fillers(): (SeenCells & { value: number })[] {
    const { high, low } = this;
    if (high < low) return [];
    const span = Math.max(Math.abs(high), Math.abs(low), 1);
    return [...this.#fillers].flatMap(([value, seen]) => {
      if (value <= high && value >= low) return [];
      const isOdd =
        value < 0
          ? low >= 0 || value < -5 * span
          : (value >= 777 && value > 10 * span) || (seen.count > 1 && (value >= 777 || value > 5 * span));
      return isOdd ? [{ ...seen, value }] : [];
    });
  }
}
