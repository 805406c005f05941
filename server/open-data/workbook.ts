import writeXlsxFile, { type Row, type SheetData } from 'write-excel-file/node';
import type { WorkbookCell, WorkbookSheet, WorkbookView } from '../contract/workbook.ts';

/** The most a cell can hold; Excel calls a file with a longer text damaged. */
const LONGEST_TEXT = 32_767;
/** Signs a sheet's name must not hold. */
const NOT_IN_NAMES = /[[\]:*?/\\]/g;

function cell(content: WorkbookCell): Row[number] {
  if (content === null || content === '') return null;
  // The type is said: a text that begins with an equals sign stays a text.
  if (typeof content === 'string') return { type: String, value: content.slice(0, LONGEST_TEXT) };
  const { number, decimals } = content;
  return { type: Number, value: number, format: decimals === 0 ? '0' : `0.${'0'.repeat(Math.min(decimals, 15))}` };
}

function dataOf({ head, rows }: WorkbookSheet): SheetData {
  const top: Row[] = head ? [head.map((value) => ({ type: String, value, fontWeight: 'bold' as const }))] : [];
  return [...top, ...rows.map((row) => row.map(cell))];
}

/** VIEW → BYTES of an .xlsx file. */
export async function workbook({ sheets }: WorkbookView): Promise<Buffer> {
  return writeXlsxFile(
    sheets.map((sheet) => ({
      data: dataOf(sheet),
      sheet: sheet.name.replaceAll(NOT_IN_NAMES, ' ').slice(0, 31),
      columns: sheet.widths.map((width) => ({ width })),
      ...(sheet.head ? { stickyRowsCount: 1 } : {}),
    })),
  ).toBuffer();
}
