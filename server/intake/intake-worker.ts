import { parentPort } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import { openDatabase, prepareSqlite, type DatabaseAddress } from '../store/database.ts';
import type { IntakeContext } from './intake.ts';
import { askConnection, askThrough } from './plausibility/ask.ts';
import { readAndCheck, type ReadFile, type ReadJob } from './read-and-check.ts';
import { PostgresStaging } from './stage-postgres.ts';
import { SqliteStaging } from './stage.ts';

/** What the thread is given for one upload: everything it needs, so that it shares nothing with the one that serves readers. */
export interface IntakeJob extends ReadJob {
  address: DatabaseAddress;
}

/** What every upload is read against. It is large and rarely changes: a thread that knows it is not told again. */
export type SharedContext = Pick<IntakeContext, 'catalogue' | 'areas'>;

/** A job as it is sent. */
export interface SentJob extends Omit<IntakeJob, 'context'> {
  context: Omit<IntakeContext, keyof SharedContext>;
  /** Left out where the thread has it from the job before. */
  shared?: SharedContext;
}

/** What it says: how far it is, and at the end what it found. */
export type IntakeMessage = { progress: number } | { result: ReadFile };

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
const say = (message: IntakeMessage): void => parentPort?.postMessage(message);
const onProgress = (progress: number): void => say({ progress });

/** Reads one upload, with a connection that is opened for it. */
async function read({ address, ...job }: IntakeJob): Promise<ReadFile> {
  if (address.kind === 'postgres') {
    const database = openDatabase(address);
    try {
      const sink = new PostgresStaging(database.knex, job.uploadNo);
      return await readAndCheck(job, sink, askThrough(database.knex), onProgress);
    } finally {
      await database.close();
    }
  }
  const connection = new Sqlite(address.location, { fileMustExist: true });
  try {
    prepareSqlite(connection);
    // Rows come in the order of their keys: few pages are needed at a time.
    connection.pragma('cache_size = -8000');
    // Pages are written several times over; carried into the database less often, each is carried fewer times.
    connection.pragma('wal_autocheckpoint = 8000');
    const sink = new SqliteStaging(connection, job.uploadNo);
    return await readAndCheck(job, sink, askConnection(connection), onProgress);
  } finally {
    connection.close();
  }
}

let known: SharedContext | undefined;

// One job at a time: the next is sent after the answer to the one before. A fault ends the thread.
parentPort?.on('message', async ({ shared, ...job }: SentJob) => {
  known = shared ?? known;
  if (!known) throw new Error('The first job of a thread says what it is read against');
  say({ result: await read({ ...job, context: { ...job.context, ...known } }) });
});
