import { decode } from './decode.ts';
import { detectDelimiter, isEmptyRow, parseRows } from './parse.ts';
import type { OpenForm, Outline, RowBatch } from './table.ts';

/** Opens text whose cells are told apart by a delimiter: the encoding, the dialect and the outline are found from it. */
export const openDelimited: OpenForm = (bytes, mapping, problems) => {
  const decoded = decode(bytes, mapping.encoding, problems);
  if (!decoded) return undefined;
  const delimiter = mapping.delimiter ?? detectDelimiter(decoded);
  return {
    format: 'delimited',
    encoding: decoded.encoding,
    dialect: { delimiter, quote: '"', escape: '"' },
    sheets: null,
    sheet: null,
    known: {},
    outline: firstRowIsHeader(parseRows(decoded, delimiter), mapping.headerRow),
    rows: (found) => parseRows(decoded, delimiter, found),
  };
};

/** The header is the first row that is not empty, from the one that is named. */
function firstRowIsHeader(batches: Iterable<RowBatch>, from = 1): Outline {
  const outline: Outline = { headerRow: null, headerRows: 1, lastRow: null, above: [], below: [] };
  for (const { rows, line } of batches) {
    const at = rows.findIndex((cells, index) => line + index >= from && !isEmptyRow(cells));
    if (at >= 0) return { ...outline, headerRow: line + at };
  }
  return outline;
}
