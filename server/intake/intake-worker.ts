import Sqlite from 'better-sqlite3';
import { openDatabase, prepareSqlite, type DatabaseAddress } from '../store/database.ts';
import { WRITER_PATIENCE } from '../store/patient-sqlite.ts';
import { serveJobs } from '../threads/serve-jobs.ts';
import type { IntakeContext } from './intake.ts';
import { askConnection, askThrough } from './plausibility/ask.ts';
import { readAndCheck, type ReadFile, type ReadJob } from './read-and-check.ts';
import { rehearseReading, type Rehearsal, type RehearsalJob } from './rehearse-reading.ts';
import { PostgresStaging } from './stage-postgres.ts';
import { SqliteStaging } from './stage.ts';

/** What the thread is given for one upload: everything it needs, so that it shares nothing with the one that serves readers. */
export interface IntakeJob extends ReadJob {
  address: DatabaseAddress;
}

/** What every upload is read against. It is large and rarely changes: a thread that knows it is not told again. */
export type SharedContext = Pick<IntakeContext, 'catalogue' | 'areas'>;

/** A job without it: to read an upload, or to see what would be read. */
export type ThreadJob = { read: Unshared<IntakeJob> } | { rehearse: Unshared<RehearsalJob> };

type Unshared<Job extends { context: IntakeContext }> = Omit<Job, 'context'> & {
  context: Omit<IntakeContext, keyof SharedContext>;
};

/** Reads one upload, with a connection that is opened for it. */
async function read({ address, ...job }: IntakeJob, onProgress: (share: number) => void): Promise<ReadFile> {
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
    connection.pragma(`busy_timeout = ${WRITER_PATIENCE}`);
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

serveJobs((job: ThreadJob, shared: SharedContext, onProgress): Promise<ReadFile | Rehearsal> => {
  const whole = <Job extends { context: object }>(one: Job) => ({ ...one, context: { ...one.context, ...shared } });
  return 'read' in job ? read(whole(job.read), onProgress) : rehearseReading(whole(job.rehearse));
});
