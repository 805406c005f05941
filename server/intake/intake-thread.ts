import { KeptThread } from '../threads/kept-thread.ts';
import type { IntakeJob, SharedContext, ThreadJob } from './intake-worker.ts';
import type { ReadFile } from './read-and-check.ts';

/** A thread is kept after files of up to so many bytes; the memory that a larger one took is given back at once. */
const SMALL = 4_000_000;

const thread = new KeptThread<ThreadJob, SharedContext, ReadFile>(new URL('intake-worker.ts', import.meta.url), {
  maxYoungGenerationSizeMb: 24,
});

/** Reads an upload in a thread. @throws Error what went wrong in the thread, which is ended by it */
export function readInThread(job: IntakeJob, onProgress?: (share: number) => void): Promise<ReadFile> {
  const { catalogue, areas, ...context } = job.context;
  const { buffer, byteLength } = job.bytes;
  // Small buffers share their memory with others and are copied; a large one moves, so that it is held once.
  const isMovable = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength;
  return thread.run(
    { ...job, context },
    { catalogue, areas },
    { transfer: isMovable ? [buffer] : [], isKept: byteLength <= SMALL, onProgress },
  );
}
