import type { DecodedText } from '../decode.ts';
import { LONGEST_ROW } from '../limits.ts';
import type { Dialect, RowBatch } from '../table.ts';
import type { Flaw } from './align-row.ts';
import type { RowMender } from './mend-row.ts';
import { readRow } from './read-row.ts';

/** A row that does not stand as the dialect has it. */
export interface OddRow {
  /** Its place in the batch. */
  at: number;
  /** What was put right; undefined where a quotation mark stands where none may, and nobody can say what is meant. */
  flaw: Flaw | undefined;
}

export interface StreamedBatch extends RowBatch {
  odd: OddRow[];
  /** The last row is longer than any row may be; reading ends with it. */
  isTooLong: boolean;
}

/** How many characters may be looked through in vain for the end of a cell before line breaks in cells are given up. */
const MOST_IN_VAIN = 32_000_000;

/** Longer rows of several lines are not mended. */
const LONGEST_MENDED = 20_000;

/** A line that stands in quotes as a whole is one cell. */
const inOneCell = (dialect: Dialect): Dialect => ({ ...dialect, delimiter: '\n', isWrapped: false });

/** Line ends of any kind, also those of two carriage returns, as one. */
export const withOneLineEnd = (text: string): string =>
  text.includes('\r') ? text.replaceAll(/\r{1,2}\n|\r/g, '\n') : text;

/**
 * TEXT → ROWS, a batch for each piece of text. A line is a row as a spreadsheet shows it: the first is 1, empty rows
 * count, and a line break inside quotes stays inside its row. No row is lost: where a quotation mark is never closed,
 * the line is read by itself and reading goes on behind it.
 */
export function* streamRows(decoded: DecodedText, dialect: Dialect, mender?: RowMender): Generator<StreamedBatch> {
  const reader = new BatchReader(dialect, mender);
  let [rest, heldBack, line] = ['', '', 1];
  for (const { text, share } of decoded.pieces()) {
    let piece = heldBack + text;
    // A line end of several characters may be cut in the middle: its beginning waits for the rest.
    const held = piece.endsWith('\r\r') ? 2 : piece.endsWith('\r') ? 1 : 0;
    heldBack = held === 0 ? '' : piece.slice(-held);
    if (held > 0) piece = piece.slice(0, -held);
    rest += withOneLineEnd(piece);
    const { rows, odd, end } = reader.read(rest, false);
    rest = rest.slice(end);
    const isTooLong = rest.length > LONGEST_ROW;
    yield { rows, odd, line, share, isTooLong };
    line += rows.length;
    if (isTooLong) return;
  }
  rest += withOneLineEnd(heldBack);
  if (rest === '') return;
  const { rows, odd } = reader.read(rest, true);
  yield { rows, odd, line, share: 1, isTooLong: false };
}

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((cell, at) => cell === others[at]);

/** The rows of a text with line ends of one kind in which no quotation mark is odd. */
export function soundRowsOf(text: string, dialect: Dialect): string[][] {
  const { rows, odd } = new BatchReader(dialect, undefined).read(text, true);
  const places = new Set(odd.map(({ at }) => at));
  return rows.filter((_cells, at) => !places.has(at));
}

/** Reads the rows that are whole in a text. */
class BatchReader {
  readonly #dialect: Dialect;
  /** How the line is read at first: of a wrapped one its only cell. */
  readonly #rowDialect: Dialect;
  readonly #mender: RowMender | undefined;
  readonly #width: number | undefined;
  #inVain = 0;

  constructor(dialect: Dialect, mender: RowMender | undefined) {
    this.#dialect = dialect;
    this.#rowDialect = dialect.isWrapped ? inOneCell(dialect) : dialect;
    this.#mender = mender;
    this.#width = mender?.width;
  }

  /** `isLast`: no more text follows, so that the last row is whole too. */
  read(text: string, isLast: boolean): { rows: string[][]; odd: OddRow[]; end: number } {
    const { delimiter, quote, isWrapped } = this.#dialect;
    const rows: string[][] = [];
    const odd: OddRow[] = [];
    let at = 0;
    let mark = quote === undefined ? -1 : text.indexOf(quote);
    while (at < text.length) {
      if (mark >= 0 && mark < at) mark = text.indexOf(quote ?? '', at);
      // Rows up to the line of the next quotation mark are plain: they are cut at each delimiter.
      const plainEnd = mark < 0 ? text.length : text.lastIndexOf('\n', mark) + 1;
      if (plainEnd > at) {
        const to = mark < 0 && !isLast ? text.lastIndexOf('\n') + 1 : plainEnd;
        if (to <= at) break;
        const plain = text.slice(at, text.charCodeAt(to - 1) === 0x0a ? to - 1 : to);
        for (const line of plain.split('\n')) this.#plainRow(line, line.split(delimiter), rows, odd);
        at = to;
        continue;
      }
      const end = this.#quotedRow(text, at, isLast, rows, odd);
      if (end === undefined) break;
      at = end;
    }
    if (isWrapped)
      for (const [place, cells] of rows.entries())
        if (cells.length === 1) rows[place] = readRow(cells[0] ?? '', 0, this.#dialect, true).cells;
    return { rows, odd, end: at };
  }

  #plainRow(line: string, cells: string[], rows: string[][], odd: OddRow[], isLoose = false): void {
    if (this.#dialect.isWrapped && cells.length === 1) {
      const [inner = ''] = cells;
      const row = readRow(inner, 0, this.#dialect, true);
      if (row.cells.length > 1) {
        this.#plainRow(inner, row.cells, rows, odd, row.loose);
        return;
      }
    }
    const mended = cells.length === this.#width && !isLoose ? undefined : this.#mender?.mend(line, cells, isLoose);
    // Marks in the middle of a text may be just that.
    if (mended && !(isLoose && isSame(mended.cells, cells))) odd.push({ at: rows.length, flaw: mended.flaw });
    rows.push(mended?.cells ?? cells);
  }

  /** Adds the row that begins at `at`; gives back where the next one begins, undefined where more text is needed. */
  #quotedRow(text: string, at: number, isLast: boolean, rows: string[][], odd: OddRow[]): number | undefined {
    const keep = (cells: string[], flaw: Flaw | undefined, end: number): number => {
      odd.push({ at: rows.length, flaw });
      rows.push(cells);
      return end;
    };
    const dialect = this.#rowDialect;
    const newline = text.indexOf('\n', at);
    // No row ends before its first line does: read only then, a long line is not read again with each piece of it.
    if (newline < 0 && !isLast) return undefined;
    const lineEnd = newline < 0 ? text.length : newline;
    const next = newline < 0 ? text.length : newline + 1;
    const oneLineOnly = this.#inVain > MOST_IN_VAIN && newline >= 0;
    const row = oneLineOnly ? readRow(text.slice(at, lineEnd), 0, dialect, true) : readRow(text, at, dialect, isLast);
    if (!oneLineOnly && row.end === undefined && (!row.odd || newline < 0 || text.length - at < LONGEST_MENDED))
      if (text.length - at < LONGEST_ROW) return undefined;
    const end = oneLineOnly ? next : row.end;
    if (!row.odd && end !== undefined) {
      if (end > next) rows.push(row.cells);
      else this.#plainRow(text.slice(at, lineEnd), row.cells, rows, odd, row.loose);
      return end;
    }
    this.#inVain += (end ?? text.length) - next;
    const line = text.slice(at, lineEnd);
    const mended = this.#mender?.mend(line, undefined);
    if (mended) return keep(mended.cells, mended.flaw, next);
    if (end === undefined) return keep(readRow(line, 0, dialect, true).cells, undefined, next);
    if (end <= next) return keep(row.cells, undefined, end);
    // Over several lines: as one row where it fits the table so, else line by line.
    const whole =
      end - at > LONGEST_MENDED ? undefined : this.#mender?.mend(text.slice(at, end).replace(/\n$/, ''), undefined);
    if (whole) return keep(whole.cells, whole.flaw, end);
    return keep(readRow(line, 0, dialect, true).cells, undefined, next);
  }
}
