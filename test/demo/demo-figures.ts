/** The demonstration's figures, read without the program's own intake: what a stranger with a CSV reader would see. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

export const DEMO = fileURLToPath(new URL('../../data/demo', import.meta.url));

export type Row = Record<string, string>;

export function readRows(file: string): { fields: string[]; rows: Row[] } {
  const text = readFileSync(join(DEMO, 'observations', file), 'utf8');
  const parsed = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  if (parsed.errors.length > 0) throw new Error(`${file}: ${JSON.stringify(parsed.errors)}`);
  return { fields: parsed.meta.fields ?? [], rows: parsed.data };
}

/** The one row in which all these fields hold these texts. */
export function rowOf(file: string, fields: Row): Row {
  const found = readRows(file).rows.filter((row) =>
    Object.entries(fields).every(([name, value]) => row[name] === value),
  );
  const [only, second] = found;
  if (!only || second) throw new Error(`${file}: ${found.length} rows for ${JSON.stringify(fields)}`);
  return only;
}
