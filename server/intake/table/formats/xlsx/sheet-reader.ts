import { BrokenFile } from '../../broken-file.ts';
import { numberText, type CellText } from './cell-text.ts';
import { readFormat } from './number-format.ts';
import { RichText, unescaped } from './rich-text.ts';
import type { Workbook } from './workbook.ts';
import { attribute, type XmlListener } from './xml.ts';

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
const MOST_MERGES = 200_000;

export interface SheetCell extends CellText {
  at: number;
}

/** A row that holds something, with the cells that are not empty, from left to right. */
export interface SheetRow {
  line: number;
  hidden: boolean;
  cells: SheetCell[];
  /** Columns whose formula has no stored result: a program wrote the file and never calculated it. */
  uncalculated: number[];
}

/** Cells shown as one, as numbers of lines and columns; the first line is 1, the first column 0. */
export interface Merge {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

const GENERAL = readFormat('General');

/** Listens to the XML of a sheet and hands on its rows; what stands after the rows is told at the end. */
export class SheetReader implements XmlListener {
  readonly #workbook: Workbook;
  readonly #take: (row: SheetRow) => void;
  readonly hiddenColumns: [first: number, last: number][] = [];
  readonly merges: Merge[] = [];
  #row: SheetRow = { line: 0, hidden: false, cells: [], uncalculated: [] };
  #at = -1;
  #type = '';
  #style = 0;
  #raw = '';
  #inValue = false;
  #inFormula = false;
  #hasFormula = false;
  #rich: RichText | undefined;

  constructor(workbook: Workbook, take: (row: SheetRow) => void) {
    this.#workbook = workbook;
    this.#take = take;
  }

  open(name: string, attributes: string): void {
    if (this.#rich) this.#rich.open(name, attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#inValue = true;
    else if (name === 'f') this.#inFormula = this.#hasFormula = true;
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'is') (this.#rich = new RichText()).open(name, attributes);
    else if (name === 'col' && isTrue(attribute(attributes, 'hidden')))
      this.hiddenColumns.push([Number(attribute(attributes, 'min')) - 1, Number(attribute(attributes, 'max')) - 1]);
    else if (name === 'mergeCell') {
      const merge = readRange(attribute(attributes, 'ref') ?? '');
      if (merge) this.merges.push(merge);
      if (this.merges.length > MOST_MERGES) throw new BrokenFile('mergeCells');
    }
  }

  text(text: string): void {
    if (this.#rich) this.#rich.text(text);
    else if (this.#inValue && !this.#inFormula) this.#raw += text;
  }

  close(name: string): void {
    if (name === 'is') {
      this.#raw = this.#rich?.whole ?? '';
      this.#rich = undefined;
    } else if (this.#rich) this.#rich.close(name);
    else if (name === 'v') this.#inValue = false;
    else if (name === 'f') this.#inFormula = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row' && (this.#row.cells.length > 0 || this.#row.uncalculated.length > 0)) this.#take(this.#row);
  }

  #openRow(attributes: string): void {
    const line = Number(attribute(attributes, 'r') ?? this.#row.line + 1);
    if (!(line > this.#row.line && line <= LAST_ROW)) throw new BrokenFile(`<row r="${line}">`);
    this.#row = { line, hidden: isTrue(attribute(attributes, 'hidden')), cells: [], uncalculated: [] };
    this.#at = -1;
  }

  #openCell(attributes: string): void {
    const place = attribute(attributes, 'r');
    const at = place === undefined ? this.#at + 1 : columnNumber(place);
    // Cells that go back would stand where others stood already.
    if (!(at > this.#at && at < LAST_COLUMN)) throw new BrokenFile(`<c r="${place}">`);
    this.#at = at;
    this.#type = attribute(attributes, 't') ?? 'n';
    this.#style = Number(attribute(attributes, 's') ?? 0);
    this.#raw = '';
    this.#hasFormula = false;
  }

  #closeCell(): void {
    if (this.#raw === '') {
      if (this.#hasFormula && this.#type !== 'str') this.#row.uncalculated.push(this.#at);
      return;
    }
    const cell = this.#read(this.#raw);
    if (cell.text !== '') this.#row.cells.push({ at: this.#at, ...cell });
  }

  #read(raw: string): CellText {
    switch (this.#type) {
      case 's': {
        const text = this.#workbook.strings[Number(raw)];
        if (text === undefined) throw new BrokenFile(`sharedStrings ${raw}`);
        return { text, isNumber: false };
      }
      case 'b':
        return { text: isTrue(raw) ? 'TRUE' : 'FALSE', isNumber: false };
      case 'd':
        return { text: raw.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, ''), isNumber: false };
      case 'n':
        return numberText(raw, this.#workbook.formats[this.#style] ?? GENERAL, this.#workbook.from1904);
      case 'str':
        return { text: unescaped(raw), isNumber: false };
      // Errors (`#REF!`) and what stands in the cell itself.
      default:
        return { text: raw, isNumber: false };
    }
  }
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

/** `AB12` is column 27; the first is 0. */
function columnNumber(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at += 1) {
    const letter = (place.charCodeAt(at) | 0x20) - 0x60;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > LAST_COLUMN) break;
  }
  return column - 1;
}

/** The letters a spreadsheet shows above a column; the first is 0. */
export function columnLetters(at: number): string {
  let letters = '';
  for (let rest = at + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

function readRange(ref: string): Merge | undefined {
  const match = /^\$?([A-Za-z]+)\$?(\d+):\$?([A-Za-z]+)\$?(\d+)$/.exec(ref);
  if (!match) return undefined;
  const [, left = '', top = '', right = '', bottom = ''] = match;
  return { left: columnNumber(left), right: columnNumber(right), top: Number(top), bottom: Number(bottom) };
}
