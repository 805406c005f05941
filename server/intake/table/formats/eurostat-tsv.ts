import type { Mapping } from '../../../contract/upload.ts';
import { decode, type DecodedText } from '../decode.ts';
import type { OpenForm, RowBatch } from '../table.ts';

/** The first cell: keys parted by commas, and behind a backslash what runs across: `freq,unit,geo\TIME_PERIOD`. */
const FIRST_CELL = /^(?:ï»¿|\uFEFF)?([A-Za-z]\w*(?:,[A-Za-z]\w*)*)\\([A-Za-z]\w*)[ ]*\t/;

const isTime = (name: string): boolean => /^time(?:_period)?$/i.test(name);
const isPlace = (name: string): boolean => /^geo$/i.test(name);

export function claims(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2000)).toString('latin1');
  return FIRST_CELL.test(start);
}

/**
 * EUROSTAT TSV → TABLE (bulk download: keys in one cell, periods or countries across, flags behind the figures). The keys become columns
 * of their own; rows and the other columns stay where they are. Figures and flags are read under Eurostat's convention.
 */
export const openEurostatTsv: OpenForm = (bytes, mapping, problems) => {
  const decoded = decode(bytes, mapping.encoding, problems);
  const header = decoded && firstLine(decoded);
  const match = header === undefined ? undefined : FIRST_CELL.exec(header);
  if (!decoded || header === undefined || !match) return undefined;
  const keys = (match[1] ?? '').split(',');
  return {
    format: 'eurostat-tsv',
    encoding: decoded.encoding,
    dialect: { delimiter: '\t', quote: undefined, escape: undefined, isWrapped: false },
    sheets: null,
    sheet: null,
    known: knownOf(
      keys,
      match[2] ?? '',
      header
        .split('\t')
        .slice(1)
        .map((cell) => cell.trim()),
    ),
    outline: { headerRow: 1, headerRows: 1, lastRow: null, above: [], below: [] },
    rows: () => tsvRows(decoded, keys.length),
  };
};

function firstLine(decoded: DecodedText): string {
  let line = '';
  for (const { text } of decoded.pieces()) {
    line += text;
    const end = line.indexOf('\n');
    if (end >= 0) return line.slice(0, end);
  }
  return line;
}

function knownOf(keys: readonly string[], across: string, names: readonly string[]): Mapping {
  const time = keys.find(isTime);
  const place = keys.find(isPlace);
  const known: Mapping = {
    convention: 'eurostat',
    decimal: '.',
    thousands: '',
    columns: { ...(time === undefined ? {} : { period: time }), ...(place === undefined ? {} : { area: place }) },
  };
  if (isTime(across)) return { ...known, shape: 'wide-periods', periodColumns: [...names] };
  if (!isPlace(across)) return { ...known, shape: 'wide-series' };
  return {
    ...known,
    shape: 'wide-series',
    valueColumns: Object.fromEntries(names.map((name) => [name, { area: name }])),
  };
}

/** Lines as they come, the first cell taken apart; the empty end of the last line is none. */
function* tsvRows(decoded: DecodedText, keys: number): Generator<RowBatch> {
  let rest = '';
  let line = 1;
  const batch = (lines: readonly string[], share: number): RowBatch => {
    const rows = lines.map((text, at) => cellsOf(text, keys, line + at === 1));
    line += rows.length;
    return { rows, line: line - rows.length, share };
  };
  for (const { text, share } of decoded.pieces()) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield batch(lines, share);
  }
  if (rest.trim() !== '') yield batch([rest], 1);
}

function cellsOf(text: string, keys: number, isHeader: boolean): string[] {
  const [first = '', ...others] = text.split('\t').map((cell) => cell.trim());
  if (first === '' && others.every((cell) => cell === '')) return [];
  const own = isHeader
    ? first
        .replace(/^\uFEFF/, '')
        .replace(/\\\w+$/, '')
        .split(',')
    : first.split(',').map((key) => key.trim());
  if (own.length === keys) return [...own, ...others];
  // A row with other keys than the header is left with another number of cells, which its reader says.
  return keys === 1 ? [...own, ...others] : [first, ...others];
}
