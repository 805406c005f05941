import type Sqlite from 'better-sqlite3';
import { newest } from '../store/migrate.ts';
import { APPLICATION_ID } from '../store/sqlite-header.ts';
import type { Snapshot } from './snapshot.ts';
import { tablesInOrder } from './tables.ts';

/** Findings SQLite lists before it stops. */
const LISTED = 20;

/** What SQLite itself finds wrong with a file, and whether it is ours: one sentence each. The schema may be older. */
export function checkSqliteStructure(connection: Sqlite.Database): string[] {
  if (connection.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    return ['This is not a database of the barometer.'];
  const damage = connection.pragma(`integrity_check(${LISTED})`) as { integrity_check: string }[];
  const findings = damage
    .map((row) => row.integrity_check)
    .filter((found) => found !== 'ok')
    .map((found) => `The file is damaged: ${found.replaceAll(/\s+/g, ' ')}.`);
  if (findings.length > 0) return findings;
  const orphans = connection.pragma('foreign_key_check') as { table: string; parent: string }[];
  const pairs = Map.groupBy(orphans, ({ table, parent }) => `${table} ${parent}`);
  return [...pairs.values()].map((rows) => orphansSaid(rows[0]?.table ?? '', rows[0]?.parent ?? '', rows.length));
}

/** The same for PostgreSQL, which checks its pages by itself: rows without what they refer to. */
export async function checkPostgresStructure(snapshot: Snapshot): Promise<string[]> {
  const findings: string[] = [];
  for (const { name, references } of tablesInOrder())
    for (const { column, table, of } of references) {
      const [found] = await snapshot.all<{ count: number }>(
        `SELECT count(*) AS count FROM ${name} child LEFT JOIN ${table} parent ON parent.${of} = child.${column}
         WHERE child.${column} IS NOT NULL AND parent.${of} IS NULL`,
      );
      if (found?.count) findings.push(orphansSaid(name, table, found.count));
    }
  return findings;
}

const orphansSaid = (table: string, parent: string, count: number): string =>
  `${count} row${count === 1 ? '' : 's'} of ${table} refer${count === 1 ? 's' : ''} to a ${parent} that does not exist.`;

/** The version of the schema, on either database; 0 where there is none. */
export async function schemaVersion(snapshot: Snapshot): Promise<number> {
  if (snapshot.kind === 'sqlite') {
    const [row] = await snapshot.all<{ user_version: number }>('PRAGMA user_version');
    return row?.user_version ?? 0;
  }
  const [table] = await snapshot.all<{ found: string | null }>(`SELECT to_regclass('schema_version')::text AS found`);
  if (!table?.found) return 0;
  const [row] = await snapshot.all<{ version: number | null }>('SELECT max(version) AS version FROM schema_version');
  return row?.version ?? 0;
}

/** Why data of this schema cannot be read by this program, as a sentence; null when it can. */
export function schemaFault(version: number): string | null {
  if (version === newest()) return null;
  return version > newest()
    ? `It was written by a newer program (schema ${version}; this one knows ${newest()}).`
    : `It is of an older program (schema ${version}; this one works with ${newest()}): start the server once, which brings it up to date.`;
}
