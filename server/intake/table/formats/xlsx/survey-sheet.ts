import type { Parts } from './parts.ts';
import { SheetReader, type Merge } from './sheet-reader.ts';
import type { Sheet, Workbook } from './workbook.ts';

/** What a sheet holds, as far as it must be known before its rows are read. */
export interface SheetSurvey {
  /** Rows with two filled cells or more, and how many cells are figures: a table has several of both. */
  tableRows: number;
  figures: number;
  /** Columns up to the last one that holds something. */
  width: number;
  lastLine: number;
  hiddenRows: number;
  hiddenColumns: [first: number, last: number][];
  merges: readonly Merge[];
}

/** Goes through a sheet once, up to `mostRows` filled rows where that is enough. */
export function surveySheet(parts: Parts, workbook: Workbook, sheet: Sheet, mostRows = Infinity): SheetSurvey {
  const survey = { tableRows: 0, figures: 0, width: 0, lastLine: 0, hiddenRows: 0 };
  const reader = new SheetReader(workbook, ({ cells, line, hidden }) => {
    const last = cells.at(-1);
    if (!last) return;
    survey.lastLine = line;
    survey.width = Math.max(survey.width, last.at + 1);
    if (hidden) survey.hiddenRows += 1;
    if (cells.length > 1) survey.tableRows += 1;
    for (const { isNumber } of cells) if (isNumber) survey.figures += 1;
  });
  for (const _ of parts.stream(sheet.part, reader)) if (survey.tableRows >= mostRows) break;
  const hiddenColumns = reader.hiddenColumns.filter(([first]) => first < survey.width);
  return { ...survey, hiddenColumns, merges: reader.merges };
}

export const isTable = ({ tableRows, figures }: SheetSurvey): boolean => tableRows > 1 && figures > 0;
