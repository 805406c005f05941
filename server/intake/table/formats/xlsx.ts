import { ProblemList } from '../../problems.ts';
import { ArchiveRefused } from '../archive-refused.ts';
import { BrokenFile } from '../broken-file.ts';
import { findOutline } from '../outline/find-outline.ts';
import { sayOtherTables } from '../outline/say-other-tables.ts';
import type { OpenForm, RowBatch } from '../table.ts';
import { readZip } from '../zip.ts';
import { chooseSheet } from './xlsx/choose-sheet.ts';
import { documentKind } from './xlsx/document-kind.ts';
import { MergedCells, type RowKind } from './xlsx/merged-cells.ts';
import { withMergedHeader } from './xlsx/merged-header.ts';
import { Parts } from './xlsx/parts.ts';
import { columnLetters, SheetReader, type SheetRow } from './xlsx/sheet-reader.ts';
import { surveySheet, type SheetSurvey } from './xlsx/survey-sheet.ts';
import { readWorkbook, type Sheet, type Workbook } from './xlsx/workbook.ts';

/** Rows times columns of a sheet: more is a stray cell at its far end, not a table. */
const MOST_CELLS = 200_000_000;

/** Whether the bytes are a file of an office program, one that is read here or one that is refused with what to do. */
export const claims = (bytes: Uint8Array): boolean => documentKind(bytes) !== undefined;

/**
 * EXCEL → TABLE (ECMA-376, Office Open XML). One sheet of a workbook, its cells as texts: numbers as they are stored, without the
 * noise of binary fractions; dates as ISO text; percentages with their sign. Rows are counted as the sheet counts them.
 * Formulas are never calculated: their stored results are read. Macros, other programs' files and older forms are
 * refused.
 */
export const openXlsx: OpenForm = (bytes, mapping, problems, limits) => {
  const kind = documentKind(bytes);
  if (kind !== 'xlsx' && kind !== 'damaged') {
    problems.add('document-refused', {}, { kind: kind ?? '' });
    return undefined;
  }
  try {
    // What is damaged is said here.
    const parts = new Parts(bytes, readZip(bytes, limits), limits);
    const workbook = readWorkbook(parts);
    const sheet = chooseSheet(parts, workbook, mapping.sheet, problems);
    if (!sheet) return undefined;
    const survey = surveySheet(parts, workbook, sheet);
    if (survey.lastLine * survey.width > MOST_CELLS) {
      problems.add(
        'too-many-cells',
        { value: sheet.name },
        { found: survey.lastLine * survey.width, limit: MOST_CELLS },
      );
      return undefined;
    }
    if (parts.names().some((name) => name.startsWith('xl/externallinks/'))) problems.add('links-unread');
    sayWhatIsHidden(workbook, sheet, survey, problems);
    const read = (lastHeader: number, found: ProblemList): Iterable<RowBatch> =>
      sheetRows(parts, workbook, sheet, survey, lastHeader, found);
    const found = findOutline(read(Infinity, new ProblemList()), mapping);
    const outline = mapping.headerRow === undefined ? withMergedHeader(found.outline, survey.merges) : found.outline;
    sayOtherTables(found, mapping, problems);
    const lastHeader = (outline.headerRow ?? 0) + outline.headerRows - 1;
    return {
      format: 'xlsx',
      encoding: 'utf-8',
      dialect: null,
      sheets: workbook.sheets.map(({ name }) => name),
      sheet: sheet.name,
      known: {},
      outline,
      rows: (found) => read(lastHeader, found),
    };
  } catch (error) {
    return refuse(error, problems);
  }
};

function refuse(error: unknown, problems: ProblemList): undefined {
  if (!(error instanceof BrokenFile)) throw error;
  if (error instanceof ArchiveRefused) error.tell(problems);
  else problems.add('file-damaged', {}, { form: 'XLSX', what: error.message });
}

function sayWhatIsHidden(workbook: Workbook, sheet: Sheet, survey: SheetSurvey, problems: ProblemList): void {
  const columns = survey.hiddenColumns.map(([first, last]) =>
    first === last
      ? columnLetters(first)
      : `${columnLetters(first)}–${columnLetters(Math.min(last, survey.width - 1))}`,
  );
  const sheets = workbook.sheets.filter(({ hidden }) => hidden).map(({ name }) => name);
  if (columns.length + survey.hiddenRows > 0)
    problems.add('cells-hidden', { value: sheet.name }, { rows: survey.hiddenRows, columns });
  if (sheets.length > 0) problems.add('sheets-hidden', {}, { sheets });
}

/** The rows of a sheet from line 1 on, all of one width; those that hold nothing are there as empty ones. */
function* sheetRows(
  parts: Parts,
  workbook: Workbook,
  sheet: Sheet,
  survey: SheetSurvey,
  lastHeader: number,
  problems: ProblemList,
): Generator<RowBatch> {
  const merged = new MergedCells(survey.merges);
  let rows: string[][] = [];
  let line = 1;
  const reader = new SheetReader(workbook, (row) => {
    while (line + rows.length < row.line) rows.push(emptyCells(survey.width));
    const texts = emptyCells(survey.width);
    for (const { at, text } of row.cells) texts[at] = text;
    const kind: RowKind = row.line <= lastHeader ? 'header' : 'body';
    sayWhatIsOdd(row, merged.fill(row, texts, kind), problems);
    rows.push(texts);
  });
  try {
    for (const share of parts.stream(sheet.part, reader)) {
      if (rows.length === 0) continue;
      yield { rows, line, share };
      line += rows.length;
      rows = [];
    }
    if (rows.length > 0) yield { rows, line, share: 1 };
  } catch (error) {
    refuse(error, problems);
  }
}

const emptyCells = (width: number): string[] => Array.from({ length: width }, () => '');

function sayWhatIsOdd(
  { line, cells, uncalculated }: SheetRow,
  figures: readonly number[],
  problems: ProblemList,
): void {
  for (const at of uncalculated) problems.add('formula-uncalculated', { line, column: columnLetters(at) });
  for (const at of figures) problems.add('figure-merged', { line, column: columnLetters(at) });
  for (const { at, odd, text } of cells) if (odd) problems.add(odd, { line, column: columnLetters(at), value: text });
}
