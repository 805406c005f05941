import { isUtf8 } from 'node:buffer';
import type { Mapping } from '../../../contract/upload.ts';
import type { ProblemList } from '../../problems.ts';
import { BrokenFile } from '../broken-file.ts';
import { decode, type DecodedText } from '../decode.ts';
import type { OpenForm, RowBatch } from '../table.ts';
import { CubeColumns } from './cube.ts';
import { addCellEntry, addValueEntry, CellNotes } from './px/cell-notes.ts';
import { readKeywords, readTexts, withLineEnds } from './px/keywords.ts';
import { dataTokens, PxMatrix } from './px/px-cells.ts';
import { readMeta, type PxMeta, type PxVariable } from './px/px-meta.ts';

const ROWS_AT_ONCE = 4096;

/** Dashes and dots in place of figures, and the keywords that say how each is shown. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '-': 'DATASYMBOLNIL',
  '.': 'DATASYMBOL1',
  '..': 'DATASYMBOL2',
  '...': 'DATASYMBOL3',
  '....': 'DATASYMBOL4',
  '.....': 'DATASYMBOL5',
  '......': 'DATASYMBOL6',
  '.......': 'DATASYMBOLSUM',
};

/** A PX file begins with a keyword, has variables, and its data stand behind `DATA=`. */
export function claims(bytes: Uint8Array): boolean {
  const start = latin1(bytes, 400);
  if (!/^(?:ï»¿)?\s*[A-Z][A-Z0-9-]{3,}\s*(?:\[[^\]]*\])?\s*=\s*(?:"|YES|NO|\d)/.test(start)) return false;
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!whole.includes('STUB') && !whole.includes('HEADING')) return false;
  for (let at = whole.indexOf('DATA'); at >= 0; at = whole.indexOf('DATA', at + 1))
    if (/;\s*DATA\s*=/.test(whole.subarray(Math.max(0, at - 40), at + 40).toString('latin1'))) return true;
  return false;
}

const latin1 = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, length)).toString('latin1');

/**
 * PX → TABLE (PC-Axis, PX file format up to version 2013, Statistics Sweden). A row for each cell of the matrix: each variable's
 * value, its code beside it, the period in our form where the file has `TIMEVAL`, the figure, the notes about it.
 */
export const openPx: OpenForm = (bytes, mapping, problems) => {
  const decoded = decodePx(bytes, mapping, problems);
  if (!decoded) return undefined;
  try {
    const { entries, dataAt } = readKeywords(decoded.pieces());
    const meta = readMeta(entries);
    const columns = layOut(meta);
    const newMatrix = (): PxMatrix => new PxMatrix(meta.stub, meta.heading);
    const { isSparse, cells } = newMatrix();
    // Each cell takes a byte at least.
    if (!isSparse && cells > bytes.length) throw new BrokenFile(`DATA: < ${cells}`);
    return {
      format: 'px',
      encoding: decoded.encoding,
      dialect: null,
      sheets: null,
      sheet: null,
      known: columns.known,
      outline: {
        headerRow: 1,
        headerRows: 1,
        lastRow: null,
        above: textsOf(meta, ['TITLE', 'DESCRIPTION', 'CONTENTS', 'UNITS']),
        below: textsOf(meta, ['NOTEX', 'NOTE', 'SOURCE', 'REFPERIOD', 'LAST-UPDATED']),
      },
      rows: (found) => pxRows(decoded, dataAt, columns, newMatrix(), found),
    };
  } catch (error) {
    refuse(error, problems);
    return undefined;
  }
};

function refuse(error: unknown, problems: ProblemList): void {
  if (!(error instanceof BrokenFile)) throw error;
  problems.add('file-damaged', {}, { form: 'PX', what: error.message });
}

/**
 * The code page stands in the file itself; without `CHARSET` it was written by a program for DOS. Letters that are whole in UTF-8
 * are UTF-8, whatever the file says: in no other code page do they come out so by chance.
 */
function decodePx(bytes: Uint8Array, mapping: Mapping, problems: ProblemList): DecodedText | undefined {
  if (mapping.encoding !== undefined) return decode(bytes, mapping.encoding, problems);
  if (isUtf8(bytes)) return decode(bytes, 'utf-8', problems);
  const start = latin1(bytes, 4000);
  const page = /CODEPAGE\s*=\s*"([^"]*)"/i.exec(start)?.[1]?.toLowerCase();
  const isDos = page === undefined && !/CHARSET\s*=\s*"ANSI"/i.test(start);
  return decode(bytes, page ?? (isDos ? 'ibm850' : 'windows-1252'), problems);
}

/** What is said about the table, or one of its variables. */
const textsOf = (meta: PxMeta, keywords: readonly string[]): { line: number; text: string }[] =>
  keywords
    .flatMap((keyword) => meta.entries(keyword))
    .filter(({ keys }) => keys.length <= 1)
    .map(({ raw }) => ({ line: 1, text: textOf(raw) }))
    .filter(({ text }) => text !== '');

const textOf = (raw: string): string => withLineEnds(readTexts(raw).join(', '));

/** The columns of the table, and what the file says about them. */
function layOut(meta: PxMeta): CubeColumns {
  const variables = [...meta.stub, ...meta.heading];
  const columns = new CubeColumns(variables.map((one) => ({ ...one, texts: one.values })));
  const contents = variables.findIndex(({ name }) => name === meta.text('CONTVARIABLE'));
  if (contents >= 0) columns.addUnits(contents, unitsOf(meta, variables[contents]));
  const shown = symbolsOf(meta);
  const { known } = columns;
  known.missing = { [shown.get('-') ?? '-']: 'zero' };
  known.columns['value'] = columns.add('value', (_, text) => shown.get(text) ?? text);
  const notes = notesOf(meta, variables, ['VALUENOTEX', 'VALUENOTE'], ['CELLNOTEX', 'CELLNOTE']);
  if (!notes.isEmpty) known.columns['note'] = columns.add('note', (places) => notes.find(places));
  const marks = notesOf(meta, variables, ['DATANOTE'], ['DATANOTECELL']);
  if (!marks.isEmpty) columns.add('datanote', (places) => marks.find(places));
  return columns;
}

/** Units of a table with several contents, by the values of the variable that names them. */
function unitsOf(meta: PxMeta, contents: PxVariable | undefined): string[] {
  const units = new Map(meta.entries('UNITS').map(({ keys, raw }) => [keys[0], readTexts(raw)[0] ?? '']));
  const { values = [], codes } = contents ?? {};
  return values.map((value, at) => units.get(value) ?? units.get(codes?.[at]) ?? '');
}

const symbolsOf = (meta: PxMeta): Map<string, string> =>
  new Map(
    Object.entries(SYMBOLS).flatMap(([symbol, keyword]) => {
      const text = meta.text(keyword)?.trim();
      return text === undefined || text === '' ? [] : [[symbol, text]];
    }),
  );

function notesOf(
  meta: PxMeta,
  variables: readonly PxVariable[],
  ofValues: readonly string[],
  ofCells: readonly string[],
): CellNotes {
  const notes = new CellNotes();
  for (const keyword of ofValues)
    for (const entry of meta.entries(keyword)) addValueEntry(notes, entry, variables, textOf(entry.raw));
  for (const keyword of ofCells)
    for (const entry of meta.entries(keyword)) addCellEntry(notes, entry, variables, textOf(entry.raw));
  return notes;
}

function* pxRows(
  decoded: DecodedText,
  dataAt: number,
  columns: CubeColumns,
  matrix: PxMatrix,
  problems: ProblemList,
): Generator<RowBatch> {
  let rows: string[][] = [columns.header];
  let line = 1;
  let share = 0;
  const batch = (): RowBatch => {
    const full = { rows, line, share };
    line += rows.length;
    rows = [];
    return full;
  };
  try {
    for (const part of dataTokens(decoded.pieces(), dataAt)) {
      share = part.share;
      for (const token of part.tokens) {
        const places = matrix.next(token);
        if (places) rows.push(columns.row(places, token.text));
        if (rows.length >= ROWS_AT_ONCE) yield batch();
      }
    }
    yield batch();
    matrix.end();
    if (matrix.isSparse && matrix.read < matrix.cells)
      problems.add('cells-left-out', {}, { cells: matrix.cells - matrix.read });
  } catch (error) {
    if (rows.length > 0) yield batch();
    refuse(error, problems);
  }
}
