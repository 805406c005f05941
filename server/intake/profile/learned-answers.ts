import type { Mapping } from '../../contract/upload.ts';
import { STRUCTURE } from '../propose/mapping-of.ts';
import { asKind } from './fit-kind.ts';

/** Questions about columns, by the ids of them: what is answered holds for the next edition too. */
const OF_COLUMNS = /^(?:gone\||role\||needless$|same$|finer$)/;

const LEARNED: readonly (keyof Mapping)[] = [...STRUCTURE, 'filter'];

/** Whether an answer, by the id of its question, is one a profile learns. */
export const isLearned = (question: string): boolean => OF_COLUMNS.test(question);

/**
 * A profile after questions about the columns of a file read by it were answered: so that the same is not asked again of
 * the next edition. Undefined where the answers were about something else; what a text, a blank or a unit means may be of
 * this one file, and is kept only by who keeps it. For a kind of file, what one of its files has is what any may have.
 */
export function learnedAnswers(profile: Mapping, answered: Mapping, questions: readonly string[]): Mapping | undefined {
  if (!questions.some(isLearned)) return undefined;
  const told = Object.fromEntries(
    Object.entries(answered).filter(([part]) => LEARNED.includes(part as keyof Mapping)),
  ) as Mapping;
  const whole = { ...profile, ...told };
  const ignore = leftOut(profile, whole);
  const learned = asKind(withOptional(profile, { ...whole, ...(ignore.length > 0 || whole.ignore ? { ignore } : {}) }));
  return JSON.stringify(learned) === JSON.stringify(profile) ? undefined : learned;
}

/** What was left out before stays left out, unless it is read now; what one file of a kind lacks others may have. */
function leftOut(profile: Mapping, { ignore, columns, valueColumns, optional }: Mapping): string[] {
  const read = new Set([...Object.values(columns ?? {}), ...Object.keys({ ...valueColumns, ...optional })]);
  return [...new Set([...(profile.ignore ?? []), ...(ignore ?? [])])].filter((name) => !read.has(name));
}

/** Columns of one file of a kind that not all have, added to those a file of it may have. */
function withOptional({ columns, optional }: Mapping, learned: Mapping): Mapping {
  if (!optional) return learned;
  const more = Object.entries(learned.columns ?? {}).filter(([field]) => columns?.[field] === undefined);
  const added = more.flatMap(([field, column]) => (optional[column] === undefined ? [[column, field]] : []));
  return { ...learned, optional: { ...optional, ...Object.fromEntries(added) } };
}
