import type { ErrorCode, ErrorFacts } from '../errors.ts';

/** Title and sentence of every expected error, and of a fault of ours. */
export interface ErrorWords {
  titles: Record<ErrorCode | 'internal', string>;
  /** What is wrong and what to do, in one or two sentences. */
  details: Record<ErrorCode, (facts: ErrorFacts) => string> & { internal: (facts: { id: string }) => string };
}
