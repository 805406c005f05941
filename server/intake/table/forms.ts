import * as eurostatTsv from './formats/eurostat-tsv.ts';
import * as jsonStat from './formats/json-stat.ts';
import * as px from './formats/px.ts';
import * as xlsx from './formats/xlsx.ts';
import type { OpenForm } from './table.ts';

/**
 * The forms that are told by how a file begins; what no one of them claims is text with delimiters. A line for each
 * file in `formats/`, in the order in which they are asked.
 */
export const FORMS: readonly { claims(bytes: Uint8Array): boolean; open: OpenForm }[] = [
  { claims: xlsx.claims, open: xlsx.openXlsx },
  { claims: px.claims, open: px.openPx },
  { claims: jsonStat.claims, open: jsonStat.openJsonStat },
  { claims: eurostatTsv.claims, open: eurostatTsv.openEurostatTsv },
];
