import Sqlite from 'better-sqlite3';
import { migrateSqlite, newest } from '../store/migrate.ts';
import { APPLICATION_ID, readSqliteHeader } from '../store/sqlite-header.ts';
import { checkReleases, checkTraces } from './check-records.ts';
import { checkSqliteStructure } from './check-structure.ts';
import { checkTexts } from './check-texts.ts';
import { countContents, type Contents } from './contents.ts';
import { leaveOut } from './left-out.ts';
import { KeepingRefused, inOneLine } from './refusal.ts';
import { viewOfSqlite } from './snapshot.ts';

/**
 * Makes a copy fit to be kept or put in place, and proves it: structure, references, the checksum of every release, every
 * figure readers see, every stored text. An older schema is brought up to date. Afterwards it is one file, without a log.
 * @param name how refusals call it
 * @throws KeepingRefused when it is not a whole database of ours that this program can read
 */
export async function proveCopy(file: string, name: string): Promise<Contents> {
  const header = readSqliteHeader(file);
  if (!header) throw new KeepingRefused(`${name} is not a copy of a database.`);
  let connection: Sqlite.Database | undefined;
  try {
    connection = new Sqlite(file, { fileMustExist: true });
    // One file: what a log beside it holds is carried in.
    connection.pragma('journal_mode = DELETE');
    connection.pragma('synchronous = OFF');
    connection.pragma('cache_size = -32000');
    refuseForeign(connection, name);
    refuseFindings(name, checkSqliteStructure(connection));
    if (connection.pragma('user_version', { simple: true }) !== newest()) {
      migrateSqlite(connection);
      connection.pragma('journal_mode = DELETE');
    }
    leaveOut(connection);
    const view = viewOfSqlite(connection);
    refuseFindings(name, [...(await checkReleases(view)), ...(await checkTraces(view)), ...(await checkTexts(view))]);
    return await countContents(view);
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code))
      throw new KeepingRefused(`${name} is damaged: ${inOneLine(error)}.`);
    throw error;
  } finally {
    connection?.close();
  }
}

function refuseForeign(connection: Sqlite.Database, name: string): void {
  if (connection.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    throw new KeepingRefused(`${name} is a database of another program.`);
  const version = connection.pragma('user_version', { simple: true }) as number;
  if (version > newest())
    throw new KeepingRefused(
      `${name} was written by a newer program (schema ${version}; this one knows ${newest()}). Use that program.`,
    );
}

function refuseFindings(name: string, findings: readonly string[]): void {
  const [first, ...others] = findings;
  if (first === undefined) return;
  const more = others.length > 0 ? ` (and ${others.length} more findings)` : '';
  throw new KeepingRefused(`${name} is not whole. ${first}${more}`);
}
