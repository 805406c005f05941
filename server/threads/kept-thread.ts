import { Worker, type ResourceLimits, type Transferable } from 'node:worker_threads';
import { asError, type Sent, type ThreadMessage } from './thread-message.ts';

/** How long a thread waits for the next job, in ms. */
const KEPT_MS = 30_000;

type Answer<Result> = Exclude<ThreadMessage<Result>, { progress: number }>;

export interface JobOptions {
  /** Moves to the thread: afterwards the caller may not have it any more. */
  transfer?: readonly Transferable[];
  /** Whether the thread may wait for the next job; one whose memory is to be given back at once may not. */
  isKept?: boolean;
  /** Told now and then how far the job is, from 0 to 1. */
  onProgress?: ((share: number) => void) | undefined;
}

/**
 * Does jobs in a thread, with `serveJobs` on its other side. To make a thread takes longer than a small job, so one waits
 * for the next job for a while; jobs at the same time have a thread each. What jobs share is large and rarely changes: a
 * thread that has it is not sent it again.
 */
export class KeptThread<Job, Shared extends object, Result> {
  readonly #module: URL;
  readonly #resourceLimits: ResourceLimits;
  #kept: { worker: Worker; end: NodeJS.Timeout } | undefined;
  /** What each thread was sent last. */
  readonly #told = new WeakMap<Worker, Shared>();

  constructor(module: URL, resourceLimits: ResourceLimits = {}) {
    this.#module = module;
    this.#resourceLimits = resourceLimits;
  }

  /** @throws AppError as the job does; Error what went wrong in the thread, which is ended by it */
  async run(job: Job, shared: Shared, { transfer = [], isKept = true, onProgress }: JobOptions = {}): Promise<Result> {
    const worker = this.#take();
    try {
      const answer = await this.#ask(worker, this.#asSent(worker, job, shared), transfer, onProgress);
      if (isKept) this.#keep(worker);
      if ('refused' in answer) throw asError(answer.refused);
      return answer.result;
    } finally {
      if (this.#kept?.worker !== worker) void worker.terminate();
    }
  }

  /** Ends the thread that waits. */
  async end(): Promise<void> {
    const worker = this.#kept?.worker;
    this.#forget(worker);
    await worker?.terminate();
  }

  #take(): Worker {
    const worker = this.#kept?.worker;
    if (!worker) return new Worker(this.#module, { resourceLimits: this.#resourceLimits });
    this.#forget(worker);
    worker.ref();
    return worker;
  }

  /** The process may end while a thread waits. */
  #keep(worker: Worker): void {
    if (this.#kept) return;
    const end = setTimeout(() => {
      this.#forget(worker);
      void worker.terminate();
    }, KEPT_MS).unref();
    worker.unref();
    this.#kept = { worker, end };
    // One that ends by itself is not handed out again.
    const forget = (): void => this.#forget(worker);
    worker.once('error', forget).once('exit', forget);
  }

  #forget(worker: Worker | undefined): void {
    if (!this.#kept || this.#kept.worker !== worker) return;
    clearTimeout(this.#kept.end);
    this.#kept = undefined;
  }

  #asSent(worker: Worker, job: Job, shared: Shared): Sent<Job, Shared> {
    const before = this.#told.get(worker);
    if (before && isSame(before, shared)) return { job };
    this.#told.set(worker, shared);
    return { job, shared };
  }

  #ask(
    worker: Worker,
    sent: Sent<Job, Shared>,
    transfer: readonly Transferable[],
    onProgress?: (share: number) => void,
  ): Promise<Answer<Result>> {
    return new Promise<Answer<Result>>((resolve, reject) => {
      worker
        .on('message', (message: ThreadMessage<Result>) => {
          if ('progress' in message) onProgress?.(message.progress);
          else resolve(message);
        })
        .on('error', reject)
        .on('exit', (code) => reject(new Error(`A thread ended with code ${code} and without a result`)));
      worker.postMessage(sent, transfer);
    }).finally(() => {
      // By name: without one, the listeners that Node itself set up would go as well, and no further answer arrive.
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
    });
  }
}

const isSame = <Shared extends object>(one: Shared, other: Shared): boolean =>
  Object.entries(one).every(([name, value]) => value === other[name as keyof Shared]);
