/** A range of lines, both ends included. */
export type LineRange = readonly [first: number, last: number];

/** So many ranges of one problem are kept; rows with one cause mostly follow each other. */
const MOST_RANGES = 5000;

/** The lines a problem stands at, kept short: `2-5001,5007`. Lines come in any order, mostly that of the file. */
export class LineRanges {
  readonly #ranges: [first: number, last: number][] = [];

  constructor(from?: LineRanges) {
    if (from) this.#ranges = from.#ranges.map(([first, last]) => [first, last]);
  }

  add(line: number): void {
    const newest = this.#ranges.at(-1);
    if (newest && line >= newest[0] && line <= newest[1] + 1) newest[1] = Math.max(newest[1], line);
    else if (this.#ranges.length < MOST_RANGES) this.#ranges.push([line, line]);
  }

  /** In order; empty where no line was named. */
  toString(): string {
    return this.#ranges
      .toSorted((a, b) => a[0] - b[0])
      .map(([first, last]) => (first === last ? String(first) : `${first}-${last}`))
      .join(',');
  }
}

/** What `LineRanges` wrote. */
export const parseLineRanges = (text: string): LineRange[] =>
  text === ''
    ? []
    : text.split(',').map((range) => {
        const [first = 0, last = first] = range.split('-').map(Number);
        return [first, last];
      });
