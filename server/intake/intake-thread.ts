import { Worker } from 'node:worker_threads';
import type { IntakeJob, IntakeMessage, SentJob, SharedContext } from './intake-worker.ts';
import type { ReadFile } from './read-and-check.ts';

/**
 * Threads that read uploads. To make one takes longer than to read a small file, so the last one is kept for a while;
 * one that read a large file is ended at once, so that its memory is given back.
 */

/** How long a thread waits for the next file, in ms. */
const KEPT_MS = 30_000;
/** A thread is kept after files of up to so many bytes. */
const SMALL = 4_000_000;

let kept: { worker: Worker; end: NodeJS.Timeout } | undefined;
/** What each thread was told last. */
const told = new WeakMap<Worker, SharedContext>();

/** @throws Error what went wrong in the thread, which is ended by it */
export async function readInThread(job: IntakeJob, onProgress?: (share: number) => void): Promise<ReadFile> {
  const isSmall = job.bytes.length <= SMALL;
  const worker = takeWorker();
  try {
    const result = await ask(worker, job, onProgress);
    if (isSmall) keep(worker);
    return result;
  } finally {
    if (kept?.worker !== worker) void worker.terminate();
  }
}

function takeWorker(): Worker {
  if (!kept)
    return new Worker(new URL('intake-worker.ts', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: 24 },
    });
  const { worker, end } = kept;
  clearTimeout(end);
  kept = undefined;
  worker.ref();
  return worker;
}

/** The process may end while a thread waits. */
function keep(worker: Worker): void {
  if (kept) return;
  const forget = (): void => {
    if (kept?.worker !== worker) return;
    clearTimeout(kept.end);
    kept = undefined;
  };
  const end = setTimeout(() => {
    forget();
    void worker.terminate();
  }, KEPT_MS).unref();
  worker.unref();
  kept = { worker, end };
  // One that ends by itself is not handed out again.
  worker.once('error', forget).once('exit', forget);
}

function ask(worker: Worker, job: IntakeJob, onProgress?: (share: number) => void): Promise<ReadFile> {
  const { buffer } = job.bytes;
  // Small buffers share their memory with others and are copied; a large one moves, so that it is held once.
  const isMovable = buffer instanceof ArrayBuffer && buffer.byteLength === job.bytes.byteLength;
  return new Promise<ReadFile>((resolve, reject) => {
    worker
      .on('message', (message: IntakeMessage) => {
        if ('result' in message) resolve(message.result);
        else onProgress?.(message.progress);
      })
      .on('error', reject)
      .on('exit', (code) => reject(new Error(`The intake thread ended with code ${code} and without a result`)));
    worker.postMessage(asSent(worker, job), isMovable ? [buffer] : []);
  }).finally(() => {
    // By name: without one, the listeners that Node itself set up would go as well, and no further answer arrive.
    for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
  });
}

function asSent(worker: Worker, { context, ...job }: IntakeJob): SentJob {
  const { catalogue, areas, ...own } = context;
  const before = told.get(worker);
  if (before?.catalogue === catalogue && before.areas === areas) return { ...job, context: own };
  const shared = { catalogue, areas };
  told.set(worker, shared);
  return { ...job, context: own, shared };
}
