import type { Dialect } from '../table.ts';

/** One row as it was read from a text. */
export interface ReadRow {
  cells: string[];
  /** Where the next row begins; undefined where the text ends before the row does. */
  end: number | undefined;
  /** A quotation mark stands where none may: the reading is one of several. */
  odd: boolean;
  /** A quotation mark stands in the middle of a cell that is not quoted. */
  loose: boolean;
}

/** Spaces, and tabs that divide nothing, round a quoted cell belong to nothing. */
const skipSpaces = (text: string, at: number, delimiter: string): number => {
  let to = at;
  const tab = delimiter === '\t' ? 0x20 : 0x09;
  while (text.charCodeAt(to) === 0x20 || text.charCodeAt(to) === tab) to += 1;
  return to;
};

/**
 * TEXT → ROW, from `from` on, lines ended by `\n`. A quoted cell ends at a mark that stands before a delimiter or the
 * end of the line; other marks in it are kept and make the row odd. `atEnd`: the text ends here, so that its last row
 * is whole.
 */
export function readRow(text: string, from: number, dialect: Dialect, atEnd: boolean): ReadRow {
  const { delimiter, quote } = dialect;
  const cells: string[] = [];
  let [at, odd, loose] = [from, false, false];
  const spaced = delimiter.startsWith(' ');
  for (;;) {
    const start = spaced ? at : skipSpaces(text, at, delimiter);
    if (quote !== undefined && text.startsWith(quote, start)) {
      const quoted = readQuoted(text, start + quote.length, dialect);
      odd ||= quoted.odd;
      if (quoted.end === undefined) {
        // A mark that is never closed: with more text to come it may be.
        cells.push(text.slice(at));
        return { cells, end: atEnd ? text.length : undefined, odd: odd || atEnd, loose };
      }
      cells.push(quoted.cell);
      at = quoted.end;
    } else {
      const end = endOfPlain(text, at, delimiter);
      const cell = text.slice(at, end);
      loose ||= quote !== undefined && cell.includes(quote);
      cells.push(cell);
      at = end;
    }
    if (at >= text.length) return { cells, end: atEnd ? text.length : undefined, odd, loose };
    if (text.charCodeAt(at) === 0x0a) return { cells, end: at + 1, odd, loose };
    at += delimiter.length;
  }
}

/** Where a cell without quotes ends. Never looks beyond its line. */
function endOfPlain(text: string, from: number, delimiter: string): number {
  const first = delimiter.charCodeAt(0);
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || (code === first && (delimiter.length === 1 || text.startsWith(delimiter, at)))) return at;
  }
  return text.length;
}

/** What stands in quotes, from behind the opening mark; `end` is the delimiter or line end behind it. */
function readQuoted(
  text: string,
  from: number,
  dialect: Dialect,
): { cell: string; end: number | undefined; odd: boolean } {
  const { delimiter, escape } = dialect;
  const quote = dialect.quote ?? '';
  const doubled = escape === undefined || escape === quote;
  const spaced = delimiter.startsWith(' ');
  let [part, search, cell, odd] = [from, from, '', false];
  for (;;) {
    const mark = text.indexOf(quote, search);
    if (mark < 0) return { cell, end: undefined, odd };
    if (!doubled && isEscaped(text, from, mark, escape)) {
      search = mark + quote.length;
      continue;
    }
    const behind = mark + quote.length;
    if (doubled && text.startsWith(quote, behind)) {
      cell += text.slice(part, behind);
      part = search = behind + quote.length;
      continue;
    }
    const end = spaced ? behind : skipSpaces(text, behind, delimiter);
    if (end >= text.length || text.charCodeAt(end) === 0x0a || text.startsWith(delimiter, end)) {
      cell += text.slice(part, mark);
      return { cell: doubled ? cell : withoutEscapes(cell, escape, quote), end, odd };
    }
    odd = true;
    search = behind;
  }
}

/** Whether an odd number of escape signs stands before a place. */
function isEscaped(text: string, from: number, place: number, escape: string): boolean {
  let count = 0;
  for (let at = place - 1; at >= from && text[at] === escape; at -= 1) count += 1;
  return count % 2 === 1;
}

const withoutEscapes = (cell: string, escape: string, quote: string): string =>
  cell.includes(escape) ? cell.replaceAll(escape + quote, quote).replaceAll(escape + escape, escape) : cell;
