import { existsSync } from 'node:fs';
import type { DatabaseAddress } from '../store/database.ts';
import { faultOfFile } from '../store/file-fault.ts';
import { checkUploadBytes } from './check-bytes.ts';
import { checkReleases, checkTraces } from './check-records.ts';
import { checkTexts } from './check-texts.ts';
import { checkPostgresStructure, checkSqliteStructure, schemaFault, schemaVersion } from './check-structure.ts';
import { countContents, type Contents } from './contents.ts';
import { viewOfSqlite, withSnapshot, withSqliteSnapshot, type Snapshot } from './snapshot.ts';

export interface Verified {
  /** One sentence each; empty when everything is as it was written. */
  findings: string[];
  /** Null where the database could not be read that far. */
  contents: Contents | null;
}

/**
 * Looks whether the database still is what was written: its structure, the checksum of every release computed again, every
 * figure readers see traced to its version and release and back, every stored text in the form it was written in, and the
 * bytes of every upload. Reads only; a server may be running meanwhile.
 */
export async function verify(address: DatabaseAddress): Promise<Verified> {
  if (address.kind === 'postgres')
    return withSnapshot(address, async (snapshot) => {
      const fault = schemaFault(await schemaVersion(snapshot));
      return fault ? broken(fault) : verifyRecords(snapshot, await checkPostgresStructure(snapshot));
    });
  const file = address.location;
  if (!existsSync(file)) return broken(`There is no database at ${file}.`);
  const fault = faultOfFile(file);
  if (fault) return broken(`The database file ${file} ${fault.what}.`);
  return withSqliteSnapshot(file, async (connection) => {
    const structure = checkSqliteStructure(connection);
    if (structure.length > 0) return { findings: structure, contents: null };
    const snapshot = viewOfSqlite(connection);
    const schema = schemaFault(await schemaVersion(snapshot));
    return schema ? broken(schema) : verifyRecords(snapshot, []);
  });
}

const broken = (finding: string): Verified => ({ findings: [finding], contents: null });

async function verifyRecords(snapshot: Snapshot, structure: readonly string[]): Promise<Verified> {
  return {
    findings: [
      ...structure,
      ...(await checkReleases(snapshot)),
      ...(await checkTraces(snapshot)),
      ...(await checkTexts(snapshot)),
      ...(await checkUploadBytes(snapshot)),
    ],
    contents: await countContents(snapshot),
  };
}
