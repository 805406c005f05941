import { KeptThread, type JobOptions } from '../threads/kept-thread.ts';
import type { IntakeJob, SharedContext, ThreadJob } from './intake-worker.ts';
import type { ReadFile } from './read-and-check.ts';
import type { Rehearsal, RehearsalJob } from './rehearse-reading.ts';

/** A thread is kept after files of up to so many bytes; the memory that a larger one took is given back at once. */
const SMALL = 4_000_000;

const thread = new KeptThread<ThreadJob, SharedContext, ReadFile | Rehearsal>(
  new URL('intake-worker.ts', import.meta.url),
  { maxYoungGenerationSizeMb: 96 },
);

/** Reads an upload in a thread. @throws Error what went wrong in the thread, which is ended by it */
export function readInThread(job: IntakeJob, onProgress?: (share: number) => void): Promise<ReadFile> {
  const { shared, context } = split(job.context);
  return thread.run({ read: { ...job, context } }, shared, {
    ...optionsFor(job.bytes),
    onProgress,
  }) as Promise<ReadFile>;
}

/** Rehearses reading an upload in a thread. @throws Error as `readInThread` does */
export function rehearseInThread(job: RehearsalJob): Promise<Rehearsal> {
  const { shared, context } = split(job.context);
  return thread.run({ rehearse: { ...job, context } }, shared, optionsFor(job.bytes)) as Promise<Rehearsal>;
}

function split<Context extends SharedContext>({ catalogue, areas, ...context }: Context) {
  return { shared: { catalogue, areas }, context };
}

/** Small buffers share their memory with others and are copied; a large one moves, so that it is held once. */
function optionsFor({ buffer, byteLength }: Uint8Array): JobOptions {
  const isMovable = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength;
  return { transfer: isMovable ? [buffer] : [], isKept: byteLength <= SMALL };
}
