/** The one table of what each method of the worked cases calls: name of the method → our functions. */
import { DISCLOSURE_METHODS } from './vectors/disclosure-methods.ts';
import { FLAG_METHODS } from './vectors/flag-methods.ts';
import { GAP_METHODS } from './vectors/gap-methods.ts';
import { Given, type Answer, type Method } from './vectors/given.ts';
import { OTHER_METHODS } from './vectors/other-methods.ts';
import { PERIOD_METHODS } from './vectors/period-methods.ts';
import { PRESENTATION_METHODS } from './vectors/presentation-methods.ts';
import { PROGRESS_METHODS } from './vectors/progress-methods.ts';
import { TREND_METHODS } from './vectors/trend-methods.ts';
import { UNCERTAINTY_METHODS } from './vectors/uncertainty-methods.ts';

export const VECTOR_METHODS: Readonly<Record<string, Method>> = {
  ...PERIOD_METHODS,
  ...PRESENTATION_METHODS,
  ...FLAG_METHODS,
  ...PROGRESS_METHODS,
  ...TREND_METHODS,
  ...GAP_METHODS,
  ...UNCERTAINTY_METHODS,
  ...DISCLOSURE_METHODS,
  ...OTHER_METHODS,
};

export interface WorkedCase {
  id: string;
  method: string;
  input: unknown;
  expected: Answer;
  tolerance: Readonly<Record<string, number | string>>;
  source?: string;
}

/** What our functions answer to a case. @throws for a method the table does not know */
export function answer(one: WorkedCase): Answer {
  const method = Object.hasOwn(VECTOR_METHODS, one.method) ? VECTOR_METHODS[one.method] : undefined;
  if (!method) throw new Error(`No method "${one.method}" in test/vector-methods.ts`);
  return method(new Given(one.input));
}
