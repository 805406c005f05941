import type { ErrorCode } from '../errors.ts';

/** The facts a sentence may name, each written out: a fact that was not given is an empty text, never "undefined". */
export interface SaidFacts {
  id: string;
  reason: string;
  release: string;
  where: string;
  field: string;
  problem: string;
  count: string;
  state: string;
  problems: string;
  /** Those of them that were found when it was about to be published. */
  later: string;
  limit: string;
  type: string;
  formats: string;
  allowed: string;
  seconds: string;
  /** Two files that contradict each other, and one of the figures of which they do. */
  first: string;
  second: string;
  figure: string;
}

/** Title and sentence of every expected error, and of a fault of ours. */
export interface ErrorWords {
  titles: Record<ErrorCode | 'internal', string>;
  /** What is wrong and what to do, in one or two sentences. */
  details: Record<ErrorCode | 'internal', (facts: SaidFacts) => string>;
}
