import { Worker } from 'node:worker_threads';
import type Sqlite from 'better-sqlite3';
import type { Database } from '../store/database.ts';
import type { IntakeJob, IntakeMessage } from './intake-worker.ts';
import { readUpload, type IntakeContext, type IntakeRequest, type IntakeResult } from './intake.ts';
import { CollectedStaging, SqliteStaging } from './stage.ts';

/** Reads an upload (its bytes may be gone afterwards) off the main thread where the database is a file; in memory there is only this thread's connection. */
export async function runIntake(
  database: Database,
  uploadNo: number,
  bytes: Uint8Array,
  request: IntakeRequest,
  context: IntakeContext,
  onProgress?: (share: number) => void,
): Promise<IntakeResult> {
  if (database.kind === 'postgres') {
    const staging = new CollectedStaging(uploadNo);
    const result = readUpload(bytes, request, context, staging, onProgress);
    await staging.write(database.knex);
    return result;
  }
  if (database.file !== null) return inWorker({ file: database.file, uploadNo, bytes, request, context }, onProgress);
  const connection = (await database.knex.client.acquireConnection()) as Sqlite.Database;
  try {
    return readUpload(bytes, request, context, new SqliteStaging(connection, uploadNo), onProgress);
  } finally {
    await database.knex.client.releaseConnection(connection);
  }
}

function inWorker(job: IntakeJob, onProgress?: (share: number) => void): Promise<IntakeResult> {
  return new Promise((resolve, reject) => {
    const { buffer } = job.bytes;
    // The bytes move to the worker where they have a buffer to themselves, so that a large file is held once.
    const movable = buffer instanceof ArrayBuffer && buffer.byteLength === job.bytes.byteLength;
    const worker = new Worker(new URL('intake-worker.ts', import.meta.url), {
      workerData: job,
      transferList: movable ? [buffer] : [],
    });
    let result: IntakeResult | undefined;
    worker.on('message', (message: IntakeMessage) => {
      if ('result' in message) result = message.result;
      else onProgress?.(message.progress);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (result) resolve(result);
      else reject(new Error(`The intake worker ended with code ${code} and without a result`));
    });
  });
}
