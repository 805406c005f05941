import type { ProblemList } from '../../../problems.ts';
import { askSheet } from '../../ask-sheet.ts';
import type { Parts } from './parts.ts';
import { isTable, surveySheet } from './survey-sheet.ts';
import type { Sheet, Workbook } from './workbook.ts';

/** So many rows show whether a sheet holds a table. */
const ROWS_LOOKED_AT = 200;
const MOST_SHEETS_LOOKED_AT = 100;

/**
 * The sheet that is read: the one that is named, else the only one with a table. Where several have one the first is
 * taken, and it is asked. Hidden sheets are taken by name only, or where nothing else holds a table.
 */
export function chooseSheet(
  parts: Parts,
  workbook: Workbook,
  wanted: string | undefined,
  problems: ProblemList,
): Sheet | undefined {
  const sheets = workbook.sheets.map(({ name }) => name);
  if (wanted !== undefined) {
    const named = workbook.sheets.find(({ name }) => name === wanted) ?? workbook.sheets.find(isCalled(wanted));
    if (!named) problems.add('sheet-missing', { value: wanted }, { sheets }, () => askSheet(sheets));
    return named;
  }
  const candidates = workbook.sheets
    .slice(0, MOST_SHEETS_LOOKED_AT)
    .filter((sheet) => isTable(surveySheet(parts, workbook, sheet, ROWS_LOOKED_AT)));
  const visible = candidates.filter(({ hidden }) => !hidden);
  const tables = visible.length > 0 ? visible : candidates;
  const chosen = tables[0] ?? workbook.sheets.find(({ hidden }) => !hidden) ?? workbook.sheets[0];
  if (chosen && tables.length > 1) {
    const names = tables.map(({ name }) => name);
    problems.add('sheet-unclear', { value: chosen.name }, { sheets: names }, () => askSheet(names));
  }
  return chosen;
}

const isCalled =
  (wanted: string) =>
  ({ name }: Sheet): boolean =>
    name.trim().toLowerCase() === wanted.trim().toLowerCase();
