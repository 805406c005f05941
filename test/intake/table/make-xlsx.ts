import { strToU8, zipSync, type Zippable } from 'fflate';

/** A cell of a made-up workbook: a text, a number, or what its XML says. */
export type MadeCell = string | number | null | { xml: string };

export interface MadeSheet {
  name: string;
  /** XML of the rows' cells, from row 1 on; empty rows are left out, as spreadsheets do. */
  rows: readonly (readonly MadeCell[])[];
  state?: 'hidden' | 'veryHidden';
  merges?: readonly string[];
  hiddenRows?: readonly number[];
  /** XML before the rows, such as `<cols>`. */
  before?: string;
}

export interface MadeWorkbook {
  sheets: readonly MadeSheet[];
  /** Format codes; a cell of style 1 has the first. */
  formats?: readonly string[];
  /** XML of the shared strings. */
  strings?: readonly string[];
  date1904?: boolean;
  /** Further parts, by name. */
  parts?: Readonly<Record<string, string>>;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const letters = (at: number): string =>
  (at >= 26 ? String.fromCharCode(64 + Math.floor(at / 26)) : '') + String.fromCharCode(65 + (at % 26));

/** A number under the style of that number, as XML of a cell without its place. */
export const styled = (value: string | number, style: number): MadeCell => ({ xml: `s="${style}"><v>${value}</v>` });

function cellXml(cell: MadeCell, place: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string')
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  return `<c r="${place}" ${cell.xml}</c>`;
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function sheetXml(sheet: MadeSheet): string {
  const rows = sheet.rows.map((cells, at) => {
    const xml = cells.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`)).join('');
    const hidden = sheet.hiddenRows?.includes(at + 1) ? ' hidden="1"' : '';
    return xml === '' ? '' : `<row r="${at + 1}"${hidden}>${xml}</row>`;
  });
  const merges = sheet.merges?.map((ref) => `<mergeCell ref="${ref}"/>`).join('') ?? '';
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet>${sheet.before ?? ''}<sheetData>${rows.join('')}</sheetData>${
    merges === '' ? '' : `<mergeCells>${merges}</mergeCells>`
  }</worksheet>`;
}

/** The parts of a workbook as a spreadsheet program writes them. */
export function workbookParts(workbook: MadeWorkbook): Record<string, string> {
  const { sheets, formats = [], strings = [], date1904 = false } = workbook;
  const parts: Record<string, string> = {
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${RELATION}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${RELATION}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rS" Type="${RELATION}/styles" Target="styles.xml"/><Relationship Id="rT" Type="${RELATION}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet><numFmts>${formats
      .map((code, at) => `<numFmt numFmtId="${at + 164}" formatCode="${escaped(code)}"/>`)
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
      .map((_, at) => `<xf numFmtId="${at + 164}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst>${strings.map((xml) => `<si>${xml}</si>`).join('')}</sst>`,
    ...workbook.parts,
  };
  for (const [at, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet);
  return parts;
}

export const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])) satisfies Zippable);

export const makeXlsx = (workbook: MadeWorkbook): Uint8Array => zipped(workbookParts(workbook));
