/** A cell that says something about its column. */
export interface Seen {
  text: string;
  line: number;
}

/** Cells with one thing in common: the first of them, how many, and on which lines (the first few). */
export interface SeenCells extends Seen {
  count: number;
  lines: number[];
}

const MOST_LINES = 10;

/** One more of them; `before` is changed. */
export function seeCell<T extends SeenCells>(before: T | undefined, text: string, line: number): T | SeenCells {
  if (!before) return { text, line, count: 1, lines: [line] };
  before.count += 1;
  // Several cells of a row are on one line.
  if (before.lines.length < MOST_LINES && before.lines.at(-1) !== line) before.lines.push(line);
  return before;
}
