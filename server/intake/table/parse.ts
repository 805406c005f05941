import Papa from 'papaparse';
import { ProblemList } from '../problems.ts';
import type { DecodedText } from './decode.ts';
import { LONGEST_ROW } from './limits.ts';
import type { RowBatch } from './table.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Papaparse's parser of one piece of text, which its types leave out. */
interface PieceParser {
  parse(
    input: string,
    baseIndex: number,
    ignoreLastRow: boolean,
  ): { data: string[][]; errors: { code: string; row?: number }[]; meta: { cursor: number } };
}
const Parser = Papa.Parser as unknown as new (config: { delimiter: string; newline: string }) => PieceParser;

export const isEmptyRow = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const withOneLineEnd = (text: string): string => (text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text);

/** The delimiter the first lines agree on best: the one that gives most lines the same number (above 1) of cells. */
export function detectDelimiter(decoded: DecodedText): string {
  let best = { delimiter: ',', score: 0 };
  for (const { text } of decoded.pieces()) {
    const sample = withOneLineEnd(text.slice(0, 65_536));
    for (const delimiter of DELIMITERS) {
      const { data } = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: 50 });
      const counts = new Map<number, number>();
      for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
      const score = Math.max(0, ...[...counts].map(([width, lines]) => lines * Math.min(width, 20)));
      if (score > best.score) best = { delimiter, score };
    }
    break;
  }
  return best.delimiter;
}

/**
 * TEXT → ROWS, a batch for each piece of text. A line is a row as a spreadsheet shows it: the first is 1, empty rows
 * count, and a line break inside quotes stays inside its row. Reading ends at a row that cannot be one.
 */
export function* parseRows(decoded: DecodedText, delimiter: string, problems = new ProblemList()): Generator<RowBatch> {
  const parser = new Parser({ delimiter, newline: '\n' });
  let rest = '';
  let heldBack = '';
  let line = 1;
  const read = (text: string, isLast: boolean, share: number): RowBatch => {
    const { data, errors, meta } = parser.parse(text, 0, !isLast);
    const wrong = errors.find(({ row = 0 }) => row < data.length);
    if (wrong) problems.add('quotes-broken', { line: line + (wrong.row ?? 0) });
    rest = text.slice(meta.cursor);
    const batch = { rows: data, line, share };
    line += data.length;
    return batch;
  };
  for (const { text, share } of decoded.pieces()) {
    let piece = heldBack + text;
    // A line end of two characters may be cut in the middle: the first waits for the second.
    heldBack = piece.endsWith('\r') ? '\r' : '';
    if (heldBack !== '') piece = piece.slice(0, -1);
    const batch = read(rest + withOneLineEnd(piece), false, share);
    yield batch;
    if (rest.length > LONGEST_ROW) {
      problems.add('quotes-broken', { line });
      return;
    }
  }
  const last = rest + withOneLineEnd(heldBack);
  if (last !== '') yield read(last, true, 1);
}
