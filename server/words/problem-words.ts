/** What is wrong, and what to do. The place (line, column, value) is said before, by the page or the command. */
export interface ProblemWording {
  message: string;
  hint: string;
}

/** A fact of the problem by its name, as text in the reader's language; empty where there is none. `value` and `column` always are. */
export type ProblemFact = (name: string) => string;

/** One entry for each code of `intake/problems.ts`; a missing one does not compile (see `words/problems.ts`). */
export type ProblemWords<Code extends string> = Record<Code, (fact: ProblemFact) => ProblemWording>;

/** A sentence that names the further lines (at least one) that share a cause; `more` when there are others still. */
export type OtherLines = (lines: readonly string[], more: boolean) => string;
