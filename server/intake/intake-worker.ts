import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import { prepareSqlite } from '../store/database.ts';
import { readUpload, type IntakeContext, type IntakeRequest, type IntakeResult } from './intake.ts';
import { SqliteStaging } from './stage.ts';

/** What the worker is given: everything it needs, so that it shares nothing with the thread that serves readers. */
export interface IntakeJob {
  file: string;
  uploadNo: number;
  bytes: Uint8Array;
  request: IntakeRequest;
  context: IntakeContext;
}

/** What it says: how far it is, and at the end what it found. */
export type IntakeMessage = { progress: number } | { result: IntakeResult };

const say = (message: IntakeMessage): void => parentPort?.postMessage(message);

const job = workerData as IntakeJob;
const connection = new Sqlite(job.file, { fileMustExist: true });
prepareSqlite(connection);
try {
  const result = readUpload(
    job.bytes,
    job.request,
    job.context,
    new SqliteStaging(connection, job.uploadNo),
    (progress) => say({ progress }),
  );
  say({ result });
} finally {
  connection.close();
}
