import { Worker } from 'node:worker_threads';
import type Sqlite from 'better-sqlite3';
import type { Database } from '../store/database.ts';
import type { IntakeJob, IntakeMessage } from './intake-worker.ts';
import type { IntakeResult } from './intake.ts';
import { askConnection } from './plausibility/ask.ts';
import { readAndCheck, type ReadJob } from './read-and-check.ts';
import { SqliteStaging } from './stage.ts';

/**
 * Reads an upload in a worker with a connection of its own; a database in memory has only this thread's connection.
 * The bytes move to the worker: afterwards the caller may not have them any more.
 */
export async function runIntake(
  database: Database,
  job: ReadJob,
  onProgress?: (share: number) => void,
): Promise<IntakeResult> {
  const inMemory = database.kind === 'sqlite' && database.file === null;
  if (!inMemory) return inWorker({ address: database.address, ...job }, onProgress);
  const connection = (await database.knex.client.acquireConnection()) as Sqlite.Database;
  try {
    return await readAndCheck(job, new SqliteStaging(connection, job.uploadNo), askConnection(connection), onProgress);
  } finally {
    await database.knex.client.releaseConnection(connection);
  }
}

function inWorker(job: IntakeJob, onProgress?: (share: number) => void): Promise<IntakeResult> {
  return new Promise((resolve, reject) => {
    const { buffer } = job.bytes;
    // Small buffers share their memory with others and are copied; a large one moves, so that it is held once.
    const movable = buffer instanceof ArrayBuffer && buffer.byteLength === job.bytes.byteLength;
    const worker = new Worker(new URL('intake-worker.ts', import.meta.url), {
      workerData: job,
      transferList: movable ? [buffer] : [],
      resourceLimits: { maxYoungGenerationSizeMb: 12 },
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
