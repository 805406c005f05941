import type { ColumnShape } from './column-shape.ts';

/** What is wrong with a row, and was put right. */
export type Flaw =
  'quotes' | 'text-unquoted' | 'separator-missing' | 'separator-extra' | 'separator-other' | 'cell-missing';

export interface Aligned {
  cells: string[];
  flaws: ReadonlySet<Flaw>;
  cost: number;
  /** How much dearer the next best reading is. */
  margin: number;
}

/** A part of a line between two places where cells may be cut. */
interface Piece {
  text: string;
  /** What stands between it and the next one: a delimiter, or nothing, beside a quotation mark in the middle of a text. */
  joint: string;
}

/** Lines of more pieces are left as they are, and those with more ways to cut them than anybody could follow. */
const MOST_PIECES = 240;
const MOST_WORK = 50_000_000;

const STRAY = 1;
const INNER = 0.4;
const UNESCAPED = 0.6;
const LOOKS_LIKE_EDGE = 1.2;
const MERGED = 0.9;
/** Where spaces divide, texts without quotation marks are what must be expected. */
const MERGED_WORD = 0.15;
const DROPPED = 1.2;
const UNDIVIDED = 1;
/** How much a cell that looks like no other of its column counts. */
const MISFIT = 4;

interface Step {
  cost: number;
  /** Cells and pieces before it, and the cell it made; undefined for a piece that was left out. */
  cells: number;
  pieces: number;
  cell: string | undefined;
  flaw: Flaw | undefined;
}

/**
 * Reads a line anew as exactly so many cells: of all ways to cut it, quoted or not, the one in which least is wrong and
 * the cells look most like those of their columns. Undefined where there is none.
 */
export function alignRow(
  line: string,
  delimiter: string,
  quote: string,
  columns: readonly ColumnShape[],
  isHeader: boolean,
): Aligned | undefined {
  const pieces = piecesOf(line, delimiter, quote);
  const width = columns.length;
  const spare = pieces.length - width;
  if (spare < 0 || pieces.length > MOST_PIECES || spare * width * pieces.length * line.length > MOST_WORK)
    return undefined;
  // best[cells][pieces]: the two cheapest ways to read the first pieces as the first cells.
  const best: Step[][][] = Array.from({ length: width + 1 }, () => Array.from({ length: pieces.length + 1 }, () => []));
  best[0]?.[0]?.push({ cost: 0, cells: -1, pieces: -1, cell: undefined, flaw: undefined });
  const put = (cells: number, at: number, step: Step): void => {
    const ways = best[cells]?.[at];
    if (!ways) return;
    ways.push(step);
    ways.sort((a, b) => a.cost - b.cost);
    if (ways.length > 2) ways.length = 2;
  };
  for (let cells = 0; cells <= width; cells += 1) {
    for (let from = cells; from <= cells + spare && from < pieces.length; from += 1) {
      const ways = best[cells]?.[from] ?? [];
      if (ways.length === 0) continue;
      const step = { cells, pieces: from };
      if (isSpare(pieces, from))
        for (const { cost } of ways)
          put(cells, from + 1, { ...step, cost: cost + DROPPED, cell: undefined, flaw: 'separator-extra' });
      if (cells === width) continue;
      for (const made of cellsFrom(pieces, from, quote, delimiter, columns[cells], isHeader)) {
        const edge = made.to < pieces.length && pieces[made.to - 1]?.joint === '' ? UNDIVIDED : 0;
        const flaw = edge > 0 ? 'separator-missing' : made.flaw;
        const strange = isHeader ? 0 : misfitOf(columns[cells], made.cell, quote, made.flaw === 'quotes');
        const more = made.cost + edge + strange;
        for (const { cost } of ways) put(cells + 1, made.to, { ...step, cost: cost + more, cell: made.cell, flaw });
      }
    }
  }
  const ways = best[width]?.[pieces.length] ?? [];
  const [first, second] = ways;
  if (!first) return undefined;
  return { ...traced(best, first), cost: first.cost, margin: (second?.cost ?? Infinity) - first.cost };
}

/** Follows the cheapest steps back to the beginning. */
function traced(best: readonly (readonly (readonly Step[])[])[], last: Step): { cells: string[]; flaws: Set<Flaw> } {
  const cells: string[] = [];
  const flaws = new Set<Flaw>();
  for (let step: Step | undefined = last; step && step.cells >= 0; step = best[step.cells]?.[step.pieces]?.[0]) {
    if (step.cell !== undefined) cells.unshift(step.cell);
    if (step.flaw) flaws.add(step.flaw);
  }
  return { cells, flaws };
}

/** How little a cell looks like the others of its column, whatever stray mark stands at its edges. */
function misfitOf(column: ColumnShape | undefined, cell: string, quote: string, hasMarks: boolean): number {
  if (!column) return MISFIT;
  const text = cell.trim();
  const ways = [text];
  if (hasMarks && text.startsWith(quote)) ways.push(text.slice(quote.length));
  if (hasMarks && text.endsWith(quote)) ways.push(...ways.map((way) => way.slice(0, -quote.length)));
  return MISFIT * Math.min(...ways.map((way) => column.misfit(way)));
}

/** A line cut at each delimiter, and before and behind each quotation mark: anywhere there a cell may end. */
function piecesOf(line: string, delimiter: string, quote: string): Piece[] {
  const pieces: Piece[] = [];
  for (const part of line.split(delimiter)) {
    const [first = '', ...others] = part.split(quote);
    const texts = [first, ...others.flatMap((text) => [quote, text])].filter((text) => text !== '');
    for (const text of texts) pieces.push({ text, joint: '' });
    if (texts.length === 0) pieces.push({ text: '', joint: '' });
    pieces[pieces.length - 1] = { text: texts.at(-1) ?? '', joint: delimiter };
    if (pieces.length > MOST_PIECES) return pieces;
  }
  return pieces;
}

/** An empty piece may be one delimiter too many; of several side by side the first stands for all. */
const isSpare = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]?.text.trim() === '' && pieces[at]?.joint !== '' && (at === 0 || pieces[at - 1]?.text.trim() !== '');

/** The cells that could begin at a piece. */
function* cellsFrom(
  pieces: readonly Piece[],
  from: number,
  quote: string,
  delimiter: string,
  column: ColumnShape | undefined,
  isHeader: boolean,
): Generator<{ cell: string; to: number; cost: number; flaw: Flaw | undefined }> {
  const isOpened = pieces[from]?.text.trimStart().startsWith(quote) ?? false;
  let text = '';
  let divided = 0;
  for (let at = from; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (!piece) return;
    text += piece.text;
    const trimmed = text.trim();
    if (isOpened && trimmed.length >= quote.length * 2 && trimmed.endsWith(quote))
      yield { ...unquoted(trimmed, quote, delimiter), to: at + 1 };
    const marks = trimmed.startsWith(quote) || trimmed.endsWith(quote) ? STRAY : trimmed.includes(quote) ? INNER : 0;
    if (!text.includes('\n') && (divided === 0 || (column?.isProse && !isHeader)))
      yield {
        cell: text,
        to: at + 1,
        cost: marks + divided,
        flaw: marks > 0 ? 'quotes' : divided > 0 ? 'text-unquoted' : undefined,
      };
    if (piece.joint !== '') {
      // A text may go on behind a comma with a space, as sentences do; what is quoted goes on in any case.
      const goesOn = delimiter === ' ' || pieces[at + 1]?.text.startsWith(' ') === true;
      if (!isOpened && !goesOn) return;
      divided += delimiter === ' ' ? MERGED_WORD : goesOn ? MERGED : 10;
    }
    text += piece.joint;
  }
}

/** A cell without the marks round it, and what is wrong inside. */
function unquoted(
  text: string,
  quote: string,
  delimiter: string,
): { cell: string; cost: number; flaw: Flaw | undefined } {
  const inner = text.slice(quote.length, -quote.length);
  const cell = inner.replaceAll(quote + quote, quote);
  const single = inner.replaceAll(quote + quote, '').split(quote).length - 1;
  const edges = inner.split(quote + delimiter).length + inner.split(delimiter + quote).length - 2;
  const cost = single * UNESCAPED + edges * LOOKS_LIKE_EDGE;
  return { cell, cost, flaw: cost > 0 ? 'quotes' : undefined };
}
