import { parentPort, workerData } from 'node:worker_threads';
import type { DatabaseAddress } from '../store/database.ts';
import { backUp, type Backup } from './back-up.ts';
import { KeepingRefused } from './refusal.ts';

export interface BackupJob {
  address: DatabaseAddress;
  file: string;
}

/** What the worker says at its end: what it wrote, or why it refused. Any other error ends the worker with it. */
export type BackupAnswer = { backup: Backup } | { refused: string };

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
const say = (answer: BackupAnswer): void => parentPort?.postMessage(answer);

const { address, file } = workerData as BackupJob;
try {
  say({ backup: await backUp(address, file) });
} catch (error) {
  if (!(error instanceof KeepingRefused)) throw error;
  say({ refused: error.message });
}
