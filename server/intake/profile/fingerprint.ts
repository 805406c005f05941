import type { Mapping } from '../../contract/upload.ts';
import { ProblemList } from '../problems.ts';
import { FORMS } from '../table/forms.ts';
import { OpenedFile } from '../table/opened-file.ts';
import { tableBatches } from '../table/table-batches.ts';
import type { TableFormat } from '../table/table.ts';
import { unpack } from '../table/unpack.ts';
import { namePattern } from './name-pattern.ts';
import { withoutDates } from './without-dates.ts';

/** By what next year's file is known again. Years and dates are taken out of all of it. */
export interface Fingerprint {
  format: TableFormat;
  /** Of a workbook. */
  sheet: string | null;
  /** Patterns of the names of files that were read so. */
  names: string[];
  /** Names of the columns, each once, in the order of the file. */
  header: string[];
}

/** The parts of a mapping that say where the table is; without them another header may be found. */
export type TableParts = Pick<Mapping, 'encoding' | 'delimiter' | 'sheet' | 'headerRow'>;

const MOST_COLUMNS = 400;
const LONGEST_NAME = 120;
/** Of a text so many bytes are looked at: its header stands at its beginning. */
const BEGINNING = 256 * 1024;

export function tableParts({ encoding, delimiter, sheet, headerRow }: Mapping): TableParts {
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerRow === undefined ? {} : { headerRow }),
  };
}

/** Undefined where the file holds no table with a header. */
export function fingerprintOf(file: OpenedFile, filename: string, parts: TableParts = {}): Fingerprint | undefined {
  const { table, problems: silent } = beginningOf(file).open(parts);
  if (!table || (table.sheet === null && table.sheets !== null)) return undefined;
  for (const { header } of tableBatches(table, silent)) {
    if (!header) continue;
    const names = header.cells.slice(0, MOST_COLUMNS).map((cell) => withoutDates(cell).slice(0, LONGEST_NAME));
    return {
      format: table.format,
      sheet: table.sheet === null ? null : withoutDates(table.sheet),
      names: [namePattern(filename)],
      header: [...new Set(names)].filter((name) => name !== ''),
    };
  }
  return undefined;
}

/** Text with delimiters is cut after a line; other forms are needed whole. */
function beginningOf(file: OpenedFile): OpenedFile {
  const { bytes, limits } = file;
  const whole = unpack(bytes, limits, new ProblemList());
  if (!whole || whole.length <= BEGINNING || FORMS.some(({ claims }) => claims(whole))) return file;
  const end = whole.lastIndexOf(0x0a, BEGINNING);
  // In UTF-16 the other half of the line end belongs to it.
  const cut = end < BEGINNING / 2 ? BEGINNING : end + (whole[end + 1] === 0 ? 2 : 1);
  return new OpenedFile(whole.subarray(0, cut), limits);
}
