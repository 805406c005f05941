import type { Language } from '../../indicators/text.ts';
import type { Problem, ProblemView } from '../contract/upload.ts';
import { PROBLEM_WORDS } from '../words/problems.ts';
import type { ProblemCode } from './problems.ts';

/** The id a problem is acknowledged by. */
export const problemId = (uploadId: string, position: number): string => `${uploadId}.${position}`;

/** Problems with their sentences in the reader's language. */
export function problemViews(uploadId: string, problems: readonly Problem[], language: Language): ProblemView[] {
  return problems.map((problem, position) => {
    const words = PROBLEM_WORDS[language][problem.code as ProblemCode];
    return {
      ...problem,
      id: problemId(uploadId, position),
      ...words({ ...problem.facts, value: problem.value ?? '', column: problem.column ?? '' }),
    };
  });
}
