/**
 * FILE + PROBLEMS → CSV: each row of the file as it came, with what is wrong there before it. Row by row, so that a large
 * file costs no memory.
 */
import Papa from 'papaparse';
import type { ProblemView } from '../contract/upload.ts';
import { LinesWith } from './lines-with.ts';
import { spreadsheetSafe } from './spreadsheet-safe.ts';
import { columnLetters } from './table/formats/xlsx/sheet-reader.ts';
import type { RowBatch } from './table/table.ts';

/** The fields of a problem that stand before the cells, by the names they have in JSON. */
const FIELDS = ['line', 'severity', 'code', 'column', 'value', 'count', 'message', 'hint'] as const;
/** Rows of one piece: whoever writes them out can do something else in between. */
const ROWS_AT_ONCE = 500;
const NO_PROBLEM = FIELDS.slice(1).map(() => '');

const fieldsOf = (problem: ProblemView, line: number | null): string[] =>
  FIELDS.map((field) => (field === 'line' ? String(line ?? '') : String(problem[field] ?? '')));

const written = (rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ''
    : `${Papa.unparse(
        rows.map((row) => row.map(spreadsheetSafe)),
        { newline: '\r\n' },
      )}\r\n`;

/**
 * The text, piece by piece. A row with several problems stands several times; what belongs to no row stands first
 * where it has no line, else at the end. The columns of the file are named as a spreadsheet names them.
 */
export function* problemsCsv(batches: Iterable<RowBatch>, problems: readonly ProblemView[]): Generator<string> {
  const placed = problems.filter((one) => one.line !== null);
  const lines = new LinesWith(placed);
  let isBegun = false;
  const begin = (width: number): string => {
    isBegun = true;
    const head = [...FIELDS, ...Array.from({ length: width }, (_none, at) => columnLetters(at))];
    const ofFile = problems.filter((one) => one.line === null).map((one) => fieldsOf(one, null));
    // Spreadsheet programs know by this mark that the text is UTF-8.
    return `\uFEFF${written([head, ...ofFile])}`;
  };
  for (const { rows, line: first } of batches) {
    if (!isBegun) yield begin(Math.max(0, ...rows.map((cells) => cells.length)));
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
      yield written(
        rows.slice(from, from + ROWS_AT_ONCE).flatMap((cells, at) => {
          const line = first + from + at;
          const here = lines.at(line);
          return here.length === 0
            ? [[String(line), ...NO_PROBLEM, ...cells]]
            : here.map((problem) => [...fieldsOf(problem, line), ...cells]);
        }),
      );
  }
  if (!isBegun) yield begin(0);
  yield written(lines.left().map((problem) => fieldsOf(problem, problem.line)));
}
