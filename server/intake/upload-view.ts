import type { Language } from '../../indicators/text.ts';
import type { Problem, ProblemView } from '../contract/upload.ts';
import { OTHER_LINES, PROBLEM_WORDS } from '../words/problems.ts';
import type { ProblemCode } from './problems.ts';

/** The id a problem is acknowledged by. */
export const problemId = (uploadId: string, position: number): string => `${uploadId}.${position}`;

function asText(fact: string | number | string[] | undefined, language: Language): string {
  if (typeof fact === 'number')
    return fact.toLocaleString(language, { maximumFractionDigits: 12, useGrouping: false }).replace('-', '\u2212');
  return Array.isArray(fact) ? fact.join(', ') : (fact ?? '');
}

/** Problems with their sentences in the reader's language. */
export function problemViews(uploadId: string, problems: readonly Problem[], language: Language): ProblemView[] {
  return problems.map((problem, position) => {
    const words = PROBLEM_WORDS[language][problem.code as ProblemCode];
    const facts: Problem['facts'] = { ...problem.facts, value: problem.value ?? '', column: problem.column ?? '' };
    const { message, hint } = words((name) => asText(facts[name], language));
    const { lines } = problem.facts;
    const others = Array.isArray(lines) ? lines.slice(1) : [];
    return {
      ...problem,
      id: problemId(uploadId, position),
      message:
        others.length > 0 ? `${message} ${OTHER_LINES[language](others, problem.count > others.length + 1)}` : message,
      hint,
    };
  });
}
