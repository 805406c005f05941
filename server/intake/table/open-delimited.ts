import type { ProblemList } from '../problems.ts';
import { decode, type DecodedText } from './decode.ts';
import { findDialect } from './delimited/find-dialect.ts';
import { learnMender } from './delimited/learn-columns.ts';
import type { RowMender } from './delimited/mend-row.ts';
import { sampleOf } from './delimited/sample.ts';
import { soundRowsOf, streamRows } from './delimited/stream-rows.ts';
import { findOutline } from './outline/find-outline.ts';
import { sayOtherTables } from './outline/say-other-tables.ts';
import type { Dialect, OpenForm, Outline, RowBatch } from './table.ts';

/**
 * Larger files are not gone through for their outline alone, in bytes: notes below their table are met when its rows are
 * read, and refused there like any row that does not fit.
 */
const WHOLE = 8_000_000;
/** So much of a larger file is looked at for the titles and the header above its table, in bytes. */
const BEGINNING = 1_000_000;

function* beginning(batches: Iterable<RowBatch>, share: number): Generator<RowBatch> {
  for (const batch of batches) {
    yield batch;
    if (batch.share > share) return;
  }
}

/** Opens text whose cells are told apart by a delimiter: the encoding, the dialect and the outline are found from it. */
export const openDelimited: OpenForm = (bytes, mapping, problems) => {
  const decoded = decode(bytes, mapping.encoding, problems);
  if (!decoded) return undefined;
  const sample = sampleOf(decoded);
  const { dialect } = findDialect(sample.text, mapping.delimiter);
  const mender = learnMender(soundRowsOf(sample.text, dialect), dialect);
  const isLarge = bytes.length > WHOLE;
  const share = isLarge ? BEGINNING / bytes.length : 1;
  const found = findOutline(beginning(streamRows(decoded, dialect, mender), share), mapping);
  const outline = isLarge ? { ...found.outline, lastRow: null, below: [] } : found.outline;
  sayOtherTables(found, mapping, problems);
  return {
    format: 'delimited',
    encoding: decoded.encoding,
    dialect,
    sheets: null,
    sheet: null,
    known: {},
    outline,
    rows: (list) => soundRows(decoded, dialect, mender, outline, list),
  };
};

/** The rows, with a problem for each one of the table that was put right or could not be. */
function* soundRows(
  decoded: DecodedText,
  dialect: Dialect,
  mender: RowMender | undefined,
  outline: Outline,
  problems: ProblemList,
): Generator<RowBatch> {
  for (const batch of streamRows(decoded, dialect, mender)) {
    for (const { at, flaw } of batch.odd) {
      const line = batch.line + at;
      if (line < (outline.headerRow ?? 1) || line > (outline.lastRow ?? Infinity)) continue;
      if (flaw === undefined) problems.add('quotes-broken', { line });
      else problems.add('row-repaired', { line }, { flaw });
    }
    yield batch;
    if (batch.isTooLong) problems.add('row-too-long', { line: batch.line + batch.rows.length });
  }
}
