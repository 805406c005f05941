import { cellKind } from '../cell-kind.ts';
import type { Dialect } from '../table.ts';
import { delimiterCandidates, quoteCandidates } from './candidates.ts';
import { readRow } from './read-row.ts';

/** How many rows a dialect is judged by. */
const ROWS = 500;

/** So few rows with odd marks are flawed rows; more show that the marks are none. */
const FEW_ODD = 3;
const MOST_ODD = 20;

/** What is rarely meant as a delimiter needs better evidence. Signs that are not named here stand between. */
const LIKELIHOOD: Readonly<Record<string, number>> = {
  ' ': 0.7,
  ':': 0.6,
  '/': 0.4,
  '@': 0.4,
  '!': 0.5,
  '#': 0.7,
  '&': 0.5,
  '*': 0.6,
};

interface Judged {
  dialect: Dialect;
  score: number;
  /** Cells of the usual row. */
  width: number;
  /** Rows in which a mark stands where none may, and rows in which all stand well. */
  odd: number;
  quoted: number;
}

export interface FoundDialect {
  dialect: Dialect;
  /** Cells of the usual row; 1 where nothing divides the lines. */
  width: number;
}

/**
 * TEXT → DIALECT. Each delimiter, quotation mark and escape that could be is tried on the whole sample; the best is the
 * one under which most rows have the same number of cells, most cells look like one figure, date or text, and the
 * quotation marks stand where they may. The idea is that of G. van den Burg, A. Nazábal and C. Sutton, Wrangling messy
 * CSV files by detecting row and type patterns, 2019.
 */
export function findDialect(text: string, given: string | undefined): FoundDialect {
  const named = /^\uFEFF?"?sep=(.)"?\n/i.exec(text)?.[1];
  const body = named === undefined ? text : text.slice(text.indexOf('\n') + 1);
  const wanted = given ?? named;
  const inner = wanted === undefined || wanted.length === 1 ? unwrap(body) : undefined;
  if (inner !== undefined) {
    const found = best(inner, wanted);
    const [header = ''] = body.split('\n', 1);
    const isFit = header.startsWith('"') || readRow(header, 0, found.dialect, true).cells.length === found.width;
    if (!isFit) return best(body, wanted);
    if (found.width > 2 || (found.width > 1 && inner.includes('"')))
      return { ...found, dialect: { ...found.dialect, isWrapped: true } };
  }
  return best(body, wanted);
}

function best(text: string, wanted: string | undefined): FoundDialect {
  const delimiters = wanted === undefined ? delimiterCandidates(text) : [wanted];
  let found: Judged | undefined;
  // A single stray mark does not make a file one without quotation marks.
  const without = (judged: Judged): boolean => judged.dialect.quote === undefined;
  for (const delimiter of delimiters) {
    for (const quote of quoteCandidates(text, delimiter)) {
      for (const escape of escapeCandidates(text, quote)) {
        const judged = judge(text, { delimiter, quote, escape, isWrapped: false });
        if (without(judged) && found?.dialect.delimiter === delimiter && (found.quoted > 0 || found.odd < FEW_ODD))
          continue;
        if (!found || judged.score > found.score + 1e-9) found = judged;
      }
    }
  }
  const none: Dialect = { delimiter: wanted ?? ',', quote: '"', escape: '"', isWrapped: false };
  if (!found) return { dialect: none, width: 1 };
  if (wanted === undefined && found.score < judgeUndivided(text)) return { dialect: none, width: 1 };
  return { dialect: found.dialect, width: found.width };
}

function escapeCandidates(text: string, quote: string | undefined): (string | undefined)[] {
  if (quote === undefined) return [undefined];
  return text.includes(`\\${quote}`) ? [quote, '\\'] : [quote];
}

/** How well the sample reads under a dialect, from 0 to 1. */
function judge(text: string, dialect: Dialect): Judged {
  const rows: string[][] = [];
  let [odd, quoted, loose, escaped] = [0, 0, 0, 0];
  for (let at = 0; at < text.length && rows.length < ROWS;) {
    const newline = text.indexOf('\n', at);
    const next = newline < 0 ? text.length : newline + 1;
    // Where many marks are odd, none may look for its end in the lines below.
    const row = odd > MOST_ODD ? readRow(text.slice(0, next), at, dialect, true) : readRow(text, at, dialect, true);
    // A mark that is odd must not swallow the lines behind it.
    const isBroken = row.odd && (row.end ?? 0) > next;
    const cells = isBroken ? readRow(text.slice(at, next - 1), 0, dialect, true).cells : row.cells;
    if (row.odd) odd += 1;
    if (row.loose) loose += 1;
    if (dialect.escape === '\\' && text.slice(at, row.end).includes(`\\${dialect.quote ?? ''}`)) escaped += 1;
    else if (!row.loose && dialect.quote !== undefined && text.slice(at, row.end).includes(dialect.quote)) quoted += 1;
    if (cells.some((cell) => cell.trim() !== '')) rows.push(cells);
    at = isBroken ? next : (row.end ?? text.length);
  }
  // Who escapes marks escapes all of them.
  if (rows.length === 0 || (escaped > 0 && odd > escaped)) return { dialect, score: 0, width: 1, odd, quoted };
  const { width, share } = usualWidth(rows);
  if (width < 2) return { dialect, score: 0, width, odd, quoted };
  const clean = cleanShare(
    rows.filter((cells) => cells.length === width),
    dialect,
  );
  const likelihood = likelihoodOf(dialect.delimiter);
  const score =
    (1 - loose / rows.length / 2) *
    share *
    clean ** 2 *
    (1 - odd / (rows.length + odd)) *
    ((width - 1) / width) *
    likelihood;
  return { dialect, score, width, odd, quoted };
}

/** A space behind a delimiter, or a second one, makes it neither more nor less likely. */
const likelihoodOf = (delimiter: string): number =>
  LIKELIHOOD[signOf(delimiter)] ?? (',;\t|'.includes(signOf(delimiter)) ? 1 : 0.9);

const signOf = (delimiter: string): string => delimiter.replaceAll(' ', '')[0] ?? ' ';

/** The width most rows of several cells have, and the share of all rows that have it. */
function usualWidth(rows: readonly string[][]): { width: number; share: number } {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  let [width, most] = [1, 0];
  for (const [length, count] of counts) {
    // Wider rows say more than narrow ones, which stand above and below many tables.
    const weight = count * Math.min(length, 20);
    if (weight > most) [width, most] = [length, weight];
  }
  return { width, share: (counts.get(width) ?? 0) / rows.length };
}

/** The share of cells that are one thing: a figure, a date, a text in which no other delimiter or quotation mark is left. */
function cleanShare(rows: readonly string[][], { delimiter, quote }: Dialect): number {
  const isWeak = likelihoodOf(delimiter) < 0.9;
  let [sum, count] = [0, 0];
  for (const cells of rows) {
    for (const cell of cells) {
      count += 1;
      const kind = cellKind(cell);
      const isSure = kind !== 'text' && !(kind === 'empty' && isWeak);
      const weight = isSure ? 1 : kind === 'text' && isLeftOver(cell, delimiter, quote) ? 0 : isWeak ? 0.5 : 1;
      sum += cell.startsWith(' ') || cell.endsWith(' ') ? weight * 0.95 : weight;
    }
  }
  return count === 0 ? 0 : sum / count;
}

/** Whether a text looks as if it were still to be cut, or its quotation marks were still to be taken off. */
function isLeftOver(cell: string, delimiter: string, quote: string | undefined): boolean {
  const text = cell.trim();
  if (text.length === 1 && ',;|'.includes(text)) return true;
  if (/^(["'`]).*\1$/s.test(text) && text.length > 1) return true;
  if (quote !== '"' && (text.startsWith('"') || text.endsWith('"'))) return true;
  for (const other of [';', '\t', '|']) if (other !== delimiter && text.includes(other)) return true;
  return delimiter !== ',' && /\w,\w/.test(text) && !/\d,\d/.test(text);
}

/** How well lines read that nothing divides: single figures and dates do, texts less well than any sound table. */
function judgeUndivided(text: string): number {
  const lines = text.split('\n', ROWS).filter((line) => line.trim() !== '');
  const whole = lines.filter((line) => !['text', 'empty'].includes(cellKind(line))).length;
  if (whole >= lines.length * 0.8) return 0.9;
  // Quotation marks enclose cells, of which there are several then.
  const quoted = lines.filter((line) => line.split('"').length > 2).length;
  return quoted > lines.length / 2 ? 0.05 : 0.2;
}

/** The text without the marks round each line, where nearly all lines stand in quotes as a whole; a header may not. */
function unwrap(text: string): string | undefined {
  const lines = text.split('\n', ROWS).filter((line) => line.trim() !== '');
  if (!lines.slice(0, 2).some((line) => line.startsWith('"'))) return undefined;
  const inner = lines.map((line) => {
    const row = readRow(line, 0, { delimiter: '\n', quote: '"', escape: '"', isWrapped: false }, true);
    return row.odd || !line.startsWith('"') ? undefined : (row.cells[0] ?? '');
  });
  const wrapped = inner.filter((line) => line !== undefined);
  if (wrapped.length < lines.length * 0.8 || wrapped.length < 2) return undefined;
  // A column of figures with marks of thousands is one cell a line.
  if (wrapped.filter((line) => cellKind(line) !== 'text').length > wrapped.length / 2) return undefined;
  return inner.map((line, at) => line ?? lines[at] ?? '').join('\n');
}
