/** A thread for tests: says what it was told, how often what it shares was sent, and in which thread it works. */
import { threadId } from 'node:worker_threads';
import { AppError } from '../../server/errors.ts';
import { serveJobs } from '../../server/threads/serve-jobs.ts';

export interface Told {
  word: string;
  shared: string;
  thread: number;
}

/** As a database's errors are: with a code of their own. */
class FullDisk extends Error {
  readonly code = 'SQLITE_FULL';
}

serveJobs(async ({ word }: { word: string }, { name }: { name: string }, onProgress): Promise<Told> => {
  if (word === 'refuse') throw new AppError('conflict', { reason: 'told so' }, { members: { problems: ['a'] } });
  if (word === 'fail') throw new FullDisk('no room');
  onProgress(0.5);
  await Promise.resolve();
  return { word, shared: name, thread: threadId };
});
