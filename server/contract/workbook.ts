/** A workbook before it is written: sheets of rows whose cells are texts or numbers, never formulas. */
export interface WorkbookView {
  sheets: WorkbookSheet[];
}

export interface WorkbookSheet {
  name: string;
  /** Width of each column, in letters. */
  widths: number[];
  head: string[] | null;
  rows: WorkbookCell[][];
}

/** A number shows as many decimals as were sent and keeps its full precision. */
export type WorkbookCell = string | null | { number: number; decimals: number };
