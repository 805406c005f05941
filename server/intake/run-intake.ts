import type Sqlite from 'better-sqlite3';
import type { Database } from '../store/database.ts';
import { readInThread, rehearseInThread } from './intake-thread.ts';
import { askConnection } from './plausibility/ask.ts';
import { readAndCheck, type ReadFile, type ReadJob } from './read-and-check.ts';
import { rehearseReading, type Rehearsal, type RehearsalJob } from './rehearse-reading.ts';
import { SqliteStaging } from './stage.ts';

/**
 * Reads an upload in a thread with a connection of its own; a database in memory has only this thread's connection.
 * The bytes move to the thread: afterwards the caller may not have them any more.
 */
export async function runIntake(
  database: Database,
  job: ReadJob,
  onProgress?: (share: number) => void,
): Promise<ReadFile> {
  if (!isInMemory(database)) return readInThread({ address: database.address, ...job }, onProgress);
  const connection = (await database.knex.client.acquireConnection()) as Sqlite.Database;
  try {
    return await readAndCheck(job, new SqliteStaging(connection, job.uploadNo), askConnection(connection), onProgress);
  } finally {
    await database.knex.client.releaseConnection(connection);
  }
}

/** Sees in a thread what would be read of an upload; the bytes move as well. */
export const runRehearsal = (database: Database, job: RehearsalJob): Promise<Rehearsal> =>
  isInMemory(database) ? rehearseReading(job) : rehearseInThread(job);

const isInMemory = ({ kind, file }: Database): boolean => kind === 'sqlite' && file === null;
