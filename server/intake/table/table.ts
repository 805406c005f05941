/**
 * What the first stage of intake gives to the others: a file opened, its rows one after another, whatever its form. The
 * stage needs nothing but bytes (and what a mapping already says); it knows neither catalogue nor database.
 */
import type { Mapping } from '../../contract/upload.ts';
import type { TableLimits } from './limits.ts';
import type { SeenCells } from '../numbers/seen-cells.ts';
import type { Subheadings } from './subheadings.ts';
import type { ProblemList } from '../problems.ts';

/** How the bytes hold a table. Of text with delimiters the families are told apart by `known`. */
export type TableFormat = 'delimited' | 'xlsx' | 'px' | 'json-stat' | 'eurostat-tsv';

/** How the cells of a line are told apart, in text with delimiters. */
export interface Dialect {
  /** One to three characters, `', '` and spaces among them. */
  delimiter: string;
  /** Undefined: nothing is quoted. */
  quote: string | undefined;
  /** What stands before a quotation mark inside quotes; the mark itself, doubled, by default. */
  escape: string | undefined;
  /** Each line as a whole stands in quotes once more: `"a,b,""c"""`. */
  isWrapped: boolean;
}

/** Rows of a piece of the file. Cells are texts as they stand in the file, quotation marks taken off. */
export interface RowBatch {
  rows: string[][];
  /** Line of the first of them, as a spreadsheet counts: the first of the file (or sheet) is 1, empty rows count. */
  line: number;
  /** How much of the file has been given, from 0 to 1. */
  share: number;
}

/** Which rows are what, so that what stands round a table is not taken for figures. */
export interface Outline {
  /** Line of the first header row; null where the file has none. */
  headerRow: number | null;
  /** How many rows the header takes; their cells are joined, from the top down, by ` · `. */
  headerRows: number;
  /** Last line of the table; null: to the end of the file. */
  lastRow: number | null;
  /** Texts that stand above the header and below the table, as they came: titles, units, notes, sources. */
  above: { line: number; text: string }[];
  below: { line: number; text: string }[];
}

/** A file opened. */
export interface OpenTable {
  format: TableFormat;
  encoding: string;
  dialect: Dialect | null;
  /** Names of the sheets of a workbook, and the one that is read; null for other files. */
  sheets: string[] | null;
  sheet: string | null;
  /** Of text and sheets: the publisher's or standard's layout their header was recognised as. */
  family?: string;
  /** What the form itself says about how it is to be read (time dimension, signs, shape). Profile and mapping go before it. */
  known: Mapping;
  /** The columns' names are made up of several header rows already where the form says so (PX, JSON-stat). */
  outline: Outline;
  /** Of a table that has no header: the line of its first row of data. */
  firstRow?: number;
  /** Lines that stand alone and may name what the rows below are about; nobody has said what yet. */
  subheadings?: Subheadings;
  /** Headers that stood again in the middle of the table and were left out, as the rows were gone through last. */
  repeated?: () => SeenCells | undefined;
  /** All rows from the first line on, as often as asked; where the form is broken, with problems. */
  rows(problems: ProblemList): Iterable<RowBatch>;
}

/** Opens one form of file; undefined, with a problem, where the bytes are broken. */
export type OpenForm = (
  bytes: Uint8Array,
  mapping: Mapping,
  problems: ProblemList,
  limits: TableLimits,
) => OpenTable | undefined;
