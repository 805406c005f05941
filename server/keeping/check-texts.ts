import { isUtf8 } from 'node:buffer';
import type { z } from 'zod';
import { identitySchema, longTextSchema } from '../catalogue/city-schemas.ts';
import { STATEMENT_SCHEMAS, type StatementKind } from '../commitments/statement.ts';
import { saidOf } from '../store/stored-text.ts';
import type { Snapshot } from './snapshot.ts';
import { tablesInOrder, type Table } from './tables.ts';

type Row = Readonly<Record<string, string | number | null>>;

/** Columns that hold JSON, and the shape of it where one schema says it. */
const JSON_COLUMNS: Readonly<Record<string, Readonly<Record<string, ((row: Row) => z.ZodType | undefined) | null>>>> = {
  city: { identity: () => identitySchema },
  standard_entry: { body: null },
  city_standard: { body: null },
  catalogue_revision: { body: null, base: null },
  area: { names: () => longTextSchema },
  source: { survey: null, note: () => longTextSchema },
  body: { names: () => longTextSchema },
  adoption: { reason: () => longTextSchema },
  statement: { content: ({ kind }) => STATEMENT_SCHEMAS[kind as StatementKind] },
  profile: { mapping: null, fingerprint: null },
  upload: { request: null, recognised: null, counts: null, questions: null, checked: null, matched: null },
  upload_problem: { facts: null },
  batch_file: { skipped: null },
};

/** Columns that name a file of the catalogue, beside the column that holds it. */
const FILE_COLUMNS: Readonly<Record<string, { path: string; body: string }>> = {
  standard_entry: { path: 'id', body: 'body' },
  city_standard: { path: 'path', body: 'body' },
  catalogue_revision: { path: 'entry', body: 'body' },
};
/** As a path of the catalogue is written; a later standard may have folders this program does not know. */
const PATH = /^(?:([a-z0-9-]+)\/)?([A-Za-z0-9][A-Za-z0-9_-]*)\.json$/;
/** Their files are called after what they define. */
const CALLED_BY_ID: ReadonlySet<string> = new Set(['indicators', 'codelists', 'key-factors']);

/** What is read before a server listens: a city's own words, and the files its catalogue is made of. */
export const READ_AT_START: readonly string[] = [
  'city',
  'standard_entry',
  'city_standard',
  'catalogue_revision',
  'area',
  'source',
  'body',
  'adoption',
  'statement',
];

/** Their texts stand in the checksum of each release, and are traced; there may be millions. */
const TRACED: ReadonlySet<string> = new Set([
  'observation',
  'current_observation',
  'staged_observation',
  'staged_series',
  'series',
  'period',
]);

/** Sessions are of use for hours, and one that is damaged counts for none. */
const PASSING: ReadonlySet<string> = new Set(['session']);

/** What the code would stumble over; a bound that became narrower since it was written is none of that. */
const SHAPE: ReadonlySet<string> = new Set(['invalid_type', 'unrecognized_keys', 'invalid_union', 'invalid_value']);

/** Stored texts that are not what was written, one sentence each, with table and row. Without `only`, of every table. */
export async function checkTexts(snapshot: Snapshot, only?: readonly string[]): Promise<string[]> {
  const findings: string[] = [];
  const tables = tablesInOrder().filter(({ name }) =>
    only ? only.includes(name) : !TRACED.has(name) && !PASSING.has(name),
  );
  for (const table of tables) {
    const columns = [...new Set([...table.key, ...table.texts])];
    for await (const rows of snapshot.batches<Row>(
      `SELECT ${columns.join(', ')} FROM ${table.name} ORDER BY ${table.key.join(', ')}`,
      [],
      table.rowsAtOnce,
    ))
      for (const row of rows)
        for (const column of table.texts) {
          const why = await faultOf(snapshot, table, column, row);
          const at = table.key.map((one) => row[one]).join(' ');
          if (why) findings.push(saidOf({ table: table.name, column, row: at }, why));
        }
  }
  return findings;
}

async function faultOf(snapshot: Snapshot, table: Table, column: string, row: Row): Promise<string | null> {
  const text = row[column];
  if (typeof text !== 'string') return null;
  // Whoever writes this sign on purpose writes its bytes; it is also what others are read as.
  if (text.includes('\uFFFD') && !(await isWritten(snapshot, table, column, row))) return 'it is no text any more';
  if (column === 'kind' && FILE_COLUMNS[table.name]) return text === 'file' ? null : 'there is no such kind';
  if (column === FILE_COLUMNS[table.name]?.path) return faultOfPath(text, row[FILE_COLUMNS[table.name]?.body ?? '']);
  const schemaOf = JSON_COLUMNS[table.name]?.[column];
  if (schemaOf === undefined) return null;
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return 'it is no JSON any more';
  }
  return schemaOf === null ? null : misfit(schemaOf(row), content);
}

function misfit(schema: z.ZodType | undefined, content: unknown): string | null {
  if (!schema) return 'of what kind it is cannot be told';
  const issue = schema.safeParse(content).error?.issues.find(({ code }) => SHAPE.has(code));
  return issue
    ? `it has another form than was written${issue.path.length > 0 ? ` at ${issue.path.join('.')}` : ''}`
    : null;
}

function faultOfPath(path: string, body: string | number | null | undefined): string | null {
  const [whole, folder = '', name] = PATH.exec(path) ?? [];
  if (whole === undefined) return 'no file of the catalogue is called so';
  if (!CALLED_BY_ID.has(folder)) return null;
  // What cannot be read is found in its own column.
  const id = typeof body === 'string' ? /^\{"id":"([^"]*)"/.exec(body)?.[1] : undefined;
  return id === undefined || id === name ? null : `the file in it is that of ${id}`;
}

/** PostgreSQL takes nothing but text; SQLite gives whatever bytes there are. */
async function isWritten(snapshot: Snapshot, table: Table, column: string, row: Row): Promise<boolean> {
  if (snapshot.kind === 'postgres') return true;
  const [found] = await snapshot.all<{ bytes: Buffer }>(
    `SELECT CAST(${column} AS BLOB) AS bytes FROM ${table.name} WHERE ${table.key.map((one) => `${one} = ?`).join(' AND ')}`,
    table.key.map((one) => row[one]),
  );
  // A key that is no text itself finds nothing.
  return found !== undefined && isUtf8(found.bytes);
}
