/**
 * Whether a figure that was read stands in the file at all, looked for without any code of intake: the line is cut into
 * cells by the simplest rule, and one of them must hold the same digits.
 */
import type { KeptRow } from './memory-staging.ts';

/** Digits that count: without marks, signs, exponents, outer zeros. A zero has none. */
function significant(text: string): string {
  return text
    .replace(/(?<=\d)[eE][+-]?\d+/, '')
    .replaceAll(/\D/g, '')
    .replace(/^0+/, '')
    .replace(/0+$/, '');
}

const hasDigit = (text: string): boolean => /\d/.test(text);
/** Signs that stand for exactly nothing with some publisher. */
const isZeroSign = (cell: string): boolean => /^[-–—.]$/.test(cell.trim());

/** Rows of a text with delimiters, by the simplest rule: a quotation mark at the beginning of a cell opens it. */
export function simpleRows(text: string, delimiter: string, quote: string | undefined): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  const normal = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  for (let at = 0; at < normal.length; at += 1) {
    const mark = normal.charAt(at);
    if (quoted) {
      if (mark !== quote) cell += mark;
      else if (normal.charAt(at + 1) === quote) {
        cell += mark;
        at += 1;
      } else quoted = false;
    } else if (mark === quote && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (normal.startsWith(delimiter, at)) {
      cells.push(cell);
      cell = '';
      at += delimiter.length - 1;
    } else if (mark === '\n') {
      rows.push([...cells, cell]);
      cells = [];
      cell = '';
    } else cell += mark;
  }
  if (cell !== '' || cells.length > 0) rows.push([...cells, cell]);
  return rows;
}

/** UTF-16 by its mark or its zeros, else UTF-8; single bytes above 127 are no digits. */
export function simpleText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (second === 0) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

/** What stands in the cells of a line: the digits of its figures, and whether any cell holds no figure. */
export interface LineFigures {
  digits: ReadonlySet<string>;
  hasGap: boolean;
}

export function figuresOf(cells: readonly string[]): LineFigures {
  const digits = new Set(cells.filter(hasDigit).map((cell) => rounded(significant(cell))));
  if (cells.some(isZeroSign)) digits.add('');
  return { digits, hasGap: cells.some((cell) => !/^[-+]?[\d.,]+$/.test(cell.trim())) };
}

/** What cannot be found in the cells of its line; undefined where all stands there. */
export function notInLine(row: KeptRow, line: LineFigures): string | undefined {
  for (const field of ['value', 'lower', 'upper', 'numerator', 'denominator', 'n'] as const) {
    const value = row[field];
    // What was computed from counts stands nowhere; the counts do.
    if (value === null || (field === 'value' && row.decimals === null)) continue;
    if (row.numerator !== null && (field === 'lower' || field === 'upper')) continue;
    if (!line.digits.has(rounded(significant(plain(value))))) return `${field} ${value}`;
  }
  if (row.value === null && !line.hasGap) return `reason ${row.reason}`;
  return undefined;
}

/** As many digits as a double holds for certain. */
const rounded = (digits: string): string => (digits === '' ? '' : significant(Number(`0.${digits}`).toPrecision(15)));

/** A number without exponent. */
const plain = (value: number): string => {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20) : text;
};
