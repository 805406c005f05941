import type { Mapping } from '../../contract/upload.ts';
import { STRUCTURE } from '../propose/mapping-of.ts';
import { asKind } from './fit-kind.ts';

/** Questions about columns, by the ids of them: what is answered holds for the next edition too. */
const OF_COLUMNS = /^(?:gone\||role\||needless$|same$|finer$)/;

const LEARNED: readonly (keyof Mapping)[] = [...STRUCTURE, 'filter'];

/**
 * A profile after questions about the columns of a file read by it were answered: so that the same is not asked again of
 * the next edition. Undefined where the answers were about something else; what a text, a blank or a unit means may be of
 * this one file, and is kept only by who keeps it.
 */
export function learnedAnswers(
  profile: Mapping,
  answered: Mapping,
  answers: Readonly<Record<string, string>>,
): Mapping | undefined {
  if (!Object.keys(answers).some((id) => OF_COLUMNS.test(id))) return undefined;
  const told = Object.fromEntries(
    Object.entries(answered).filter(([part]) => LEARNED.includes(part as keyof Mapping)),
  ) as Mapping;
  const learned = asKind({ ...profile, ...told });
  return JSON.stringify(learned) === JSON.stringify(profile) ? undefined : learned;
}
