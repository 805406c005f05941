import { AppError, type ErrorCode, type ErrorFacts } from '../errors.ts';

/** A job as it is sent to a thread. */
export interface Sent<Job, Shared> {
  job: Job;
  /** Left out where the thread has it from the job before. */
  shared?: Shared;
}

/** An expected error on its way between threads, which carry no classes. */
export interface Refusal {
  code: ErrorCode;
  facts: ErrorFacts;
  members: Readonly<Record<string, unknown>>;
}

/** What a thread says: how far it is, and at the end what came of the job. A fault of ours ends the thread instead. */
export type ThreadMessage<Result> = { progress: number } | { result: Result } | { refused: Refusal };

export const asRefusal = ({ code, facts, members }: AppError): Refusal => ({ code, facts, members });

export const asError = ({ code, facts, members }: Refusal): AppError => new AppError(code, facts, { members });
