import Papa from 'papaparse';
import type { ReceiptOf, ReceiptRow } from '../contract/verdicts.ts';
import { spreadsheetSafe } from '../intake/spreadsheet-safe.ts';
import { plainNumber } from './plain-number.ts';

const FIELDS = [
  'indicator',
  'area',
  'series',
  'question',
  'item',
  'period',
  'value',
  'lower',
  'upper',
  'text',
  'release',
];

/** Receipts as a file: full precision, one line for each thing a verdict rests on. */
export function receiptCsv(receipts: readonly { of: ReceiptOf; rows: readonly ReceiptRow[] }[]): string {
  const data = receipts.flatMap(({ of: { indicator, area, series }, rows }) =>
    rows.map(({ question, item, period, value, lower, upper, text, release }) => [
      indicator,
      area,
      series,
      question,
      item,
      period,
      plainNumber(value),
      plainNumber(lower),
      plainNumber(upper),
      spreadsheetSafe(text),
      release,
    ]),
  );
  return `${Papa.unparse({ fields: FIELDS, data }, { newline: '\n' })}\n`;
}
