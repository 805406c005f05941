import type { Problem } from '../contract/upload.ts';

/** What is wrong, and what to do. The place (line, column, value) is said before, by the page or the command. */
export interface ProblemWording {
  message: string;
  hint: string;
}

export type ProblemFacts = Problem['facts'] & { value: string; column: string };

/** One entry for each code of `intake/problems.ts`; a missing one does not compile (see `words/problems.ts`). */
export type ProblemWords<Code extends string> = Record<Code, (facts: ProblemFacts) => ProblemWording>;
