import type { Language } from '../../indicators/text.ts';
import type { ChoiceView, Problem, ProblemView, QuestionView, Repair, RepairView } from '../contract/upload.ts';
import { OTHER_LINES, PROBLEM_WORDS } from '../words/problems.ts';
import { REPAIR_WORDS } from '../words/repairs.ts';
import type { IntakeResult } from './intake.ts';
import { FactTexts, sayNumber, type FactNames } from './problem-facts.ts';
import type { ProblemCode } from './problems.ts';
import { ReadingView, type NamedThings } from './reading-view.ts';

/** The id a problem is acknowledged by. */
export const problemId = (uploadId: string, position: number): string => `${uploadId}.${position}`;

/** Problems with their sentences in the reader's language. */
export function problemViews(
  uploadId: string,
  problems: readonly Problem[],
  names: FactNames,
  language: Language,
): ProblemView[] {
  const texts = new FactTexts(names, language);
  return problems.map(({ cause: _ours, position, ...problem }, at) => {
    const words = PROBLEM_WORDS[language][problem.code as ProblemCode];
    const { message, hint } = words(texts.of(problem));
    const { lines } = problem.facts;
    const others = Array.isArray(lines) ? lines.slice(1) : [];
    return {
      ...problem,
      id: problemId(uploadId, position ?? at),
      message:
        others.length > 0 ? `${message} ${OTHER_LINES[language](others, problem.count > others.length + 1)}` : message,
      hint,
    };
  });
}

/** What was, or could be, put right, with what that changes, in the reader's language. */
export function repairViews(repairs: readonly Repair[], language: Language): RepairView[] {
  return repairs.map((repair) => {
    const facts: Record<string, string | number> = { subject: repair.subject, count: repair.count, ...repair.example };
    const { message, hint } = REPAIR_WORDS[language][repair.code]((name) => {
      const fact = facts[name] ?? '';
      return typeof fact === 'number' ? sayNumber(fact, language) : fact;
    });
    return { ...repair, message, effect: hint };
  });
}

/** Problems that can be answered, each under the id its answer is given to, with its options in the reader's language. */
export function questionViews(
  problems: readonly ProblemView[],
  things: NamedThings,
  language: Language,
): QuestionView[] {
  const view = new ReadingView(things, language);
  return problems.flatMap(({ question, ...problem }) => {
    if (question) return [{ ...problem, ...view.question(question) }];
    return problem.severity === 'question' ? [{ ...problem, options: [] }] : [];
  });
}

type Recognised = IntakeResult['recognised'];

/** What was recognised, with one sentence for all of it and one for each choice. */
export function recognisedView(
  recognised: Recognised,
  counts: IntakeResult['counts'] | null,
  things: NamedThings,
  language: Language,
): Omit<Recognised, 'choices'> & { choices: ChoiceView[]; sentence: string } {
  const view = new ReadingView(things, language);
  // What was read before choices were kept has none.
  const choices = recognised.choices ?? [];
  return {
    ...recognised,
    choices: view.choices(choices),
    sentence: view.sentence(choices, counts ?? { rows: 0, observations: 0 }),
  };
}
