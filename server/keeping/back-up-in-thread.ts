import { Worker } from 'node:worker_threads';
import type { DatabaseAddress } from '../store/database.ts';
import type { Backup } from './back-up.ts';
import type { BackupAnswer, BackupJob } from './backup-worker.ts';
import { KeepingRefused } from './refusal.ts';

/** `backUp` in a thread of its own, so that readers do not wait for it. */
export function backUpInThread(address: DatabaseAddress, file: string): Promise<Backup> {
  return new Promise((resolve, reject) => {
    const job: BackupJob = { address, file };
    const worker = new Worker(new URL('backup-worker.ts', import.meta.url), { workerData: job });
    let answer: BackupAnswer | undefined;
    worker.on('message', (message: BackupAnswer) => {
      answer = message;
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (!answer) reject(new Error(`The backup's thread ended with code ${code} and without an answer`));
      else if ('refused' in answer) reject(new KeepingRefused(answer.refused));
      else resolve(answer.backup);
    });
  });
}
