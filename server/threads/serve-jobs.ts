import { parentPort } from 'node:worker_threads';
import { AppError } from '../errors.ts';
import { asRefusal, type Sent, type ThreadMessage } from './thread-message.ts';

/** Of a job and what it shares with the next, as `KeptThread` was told of them. */
type Work = (job: never, shared: never, onProgress: (share: number) => void) => Promise<unknown>;

/**
 * The thread's side of `KeptThread`: does one job after the other; the next is sent after the answer to the one before. An
 * expected error is an answer, any other ends the thread.
 */
export function serveJobs(work: Work): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  const say = (message: ThreadMessage<unknown>): void => parentPort?.postMessage(message);
  let known: unknown;
  parentPort?.on('message', async ({ job, shared }: Sent<never, never>) => {
    known = shared ?? known;
    if (!known) throw new Error('The first job of a thread says what it shares with the next');
    try {
      say({ result: await work(job, known as never, (progress) => say({ progress })) });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      say({ refused: asRefusal(error) });
    }
  });
}
