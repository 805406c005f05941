import { isUtf8 } from 'node:buffer';
import type { Mapping } from '../../../contract/upload.ts';
import type { ProblemList } from '../../problems.ts';
import { BrokenFile } from '../broken-file.ts';
import { ColumnNames } from '../column-names.ts';
import { decode, type DecodedText } from '../decode.ts';
import type { OpenForm, RowBatch } from '../table.ts';
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
    const table = layOut(meta);
    const { isSparse, cells } = table.newMatrix();
    // Each cell takes a byte at least.
    if (!isSparse && cells > bytes.length) throw new BrokenFile(`DATA: < ${cells}`);
    return {
      format: 'px',
      encoding: decoded.encoding,
      dialect: null,
      sheets: null,
      sheet: null,
      known: table.known,
      outline: {
        headerRow: 1,
        headerRows: 1,
        lastRow: null,
        above: textsOf(meta, ['TITLE', 'DESCRIPTION', 'CONTENTS', 'UNITS']),
        below: textsOf(meta, ['NOTEX', 'NOTE', 'SOURCE', 'REFPERIOD', 'LAST-UPDATED']),
      },
      rows: (found) => pxRows(decoded, dataAt, table, found),
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

/** The columns of the table, and what a cell of each is. */
interface Layout {
  header: string[];
  known: Mapping;
  newMatrix(): PxMatrix;
  row(places: readonly number[], text: string): string[];
}

function layOut(meta: PxMeta): Layout {
  const variables = [...meta.stub, ...meta.heading];
  const names = new ColumnNames();
  const columns: { name: string; cell: (places: readonly number[], text: string) => string }[] = [];
  const add = (wanted: string, cell: (places: readonly number[], text: string) => string): string => {
    const name = names.free(wanted);
    columns.push({ name, cell });
    return name;
  };
  const known: Mapping = { shape: 'long', columns: {}, twins: {} };
  const own = variables.map((variable, at) => {
    const name = add(variable.name, (places) => variable.values[places[at] ?? 0] ?? '');
    return { variable, at, name };
  });
  for (const { variable, at, name } of own) {
    const { codes, periods } = variable;
    if (periods) {
      const column = add(`${name} (period)`, (places) => periods[places[at] ?? 0] ?? '');
      known.columns = { ...known.columns, period: column };
      known.twins = { ...known.twins, [name]: column };
    } else if (codes) add(`${name} (code)`, (places) => codes[places[at] ?? 0] ?? '');
  }
  addUnits(meta, own, add);
  const shown = symbolsOf(meta);
  known.missing = { [shown.get('-') ?? '-']: 'zero' };
  known.columns = { ...known.columns, value: add('value', (_, text) => shown.get(text) ?? text) };
  const notes = notesOf(meta, variables, ['VALUENOTEX', 'VALUENOTE'], ['CELLNOTEX', 'CELLNOTE']);
  if (!notes.isEmpty) known.columns = { ...known.columns, note: add('note', (places) => notes.find(places)) };
  const marks = notesOf(meta, variables, ['DATANOTE'], ['DATANOTECELL']);
  if (!marks.isEmpty) add('datanote', (places) => marks.find(places));
  return {
    header: columns.map(({ name }) => name),
    known,
    newMatrix: () => new PxMatrix(meta.stub, meta.heading),
    row: (places, text) => columns.map(({ cell }) => cell(places, text)),
  };
}

/** Units stand once for the table, or for each value of the variable that names contents. */
function addUnits(
  meta: PxMeta,
  own: readonly { variable: PxVariable; at: number }[],
  add: (wanted: string, cell: (places: readonly number[]) => string) => void,
): void {
  const contents = own.find(({ variable }) => variable.name === meta.text('CONTVARIABLE'));
  if (!contents) return;
  const { values, codes } = contents.variable;
  const units = new Map(meta.entries('UNITS').map(({ keys, raw }) => [keys[0], readTexts(raw)[0] ?? '']));
  const unitOf = values.map((value, at) => units.get(value) ?? units.get(codes?.[at]) ?? '');
  if (new Set(unitOf).size > 1) add('unit', (places) => unitOf[places[contents.at] ?? 0] ?? '');
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

function* pxRows(decoded: DecodedText, dataAt: number, table: Layout, problems: ProblemList): Generator<RowBatch> {
  const matrix = table.newMatrix();
  let rows: string[][] = [table.header];
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
        if (places) rows.push(table.row(places, token.text));
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
