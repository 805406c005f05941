import type { Choice, Mapping, MappingPatch, Option, Problem, Repair } from '../../contract/upload.ts';
import { repairQuestion } from '../cell-questions.ts';
import { STRUCTURE } from './mapping-of.ts';
import { patchMapping } from './patch-mapping.ts';

/** What can be answered of a file that was read: its questions, and the choices that were made for it. */
export interface Asked {
  problems: readonly Problem[];
  choices: readonly Choice[];
  /** What was put right, each to be refused or accepted after all. */
  repairs?: readonly Pick<Repair, 'id' | 'example'>[];
  /** The mapping it was read with. */
  effective: Mapping;
}

/** An answer that belongs to no question, or is none of what can be said to it. */
export interface WrongAnswer {
  question: string;
  /** What could have been answered. */
  known: string[];
}

/** `$` in a patch, replaced by what was written. */
const filledIn = (patch: MappingPatch, text: string): MappingPatch =>
  JSON.parse(JSON.stringify(patch).replaceAll('"$"', JSON.stringify(text))) as MappingPatch;

/**
 * ANSWERS → MAPPING: the sender's own mapping with what was answered in it. A part that an answer touches becomes the
 * sender's own as a whole, as it was read with: what a person has seen and accepted is not guessed anew.
 */
export function answerQuestions(
  own: Mapping,
  asked: Asked,
  answers: Readonly<Record<string, string>>,
): { mapping: Mapping } | { wrong: WrongAnswer } {
  let mapping = own;
  let effective: Mapping = { ...asked.effective, ...own };
  for (const [id, answer] of Object.entries(answers)) {
    const patch = patchOf(asked, id, answer);
    if ('known' in patch) return { wrong: { question: id, known: patch.known } };
    effective = patchMapping(effective, patch.patch);
    mapping = { ...mapping };
    const touched = Object.keys(patch.patch) as (keyof Mapping)[];
    // What the columns are is one thing: with one of them all are settled.
    const isAboutColumns = touched.some((part) => STRUCTURE.includes(part));
    for (const part of new Set([...touched, ...(isAboutColumns ? STRUCTURE : [])])) {
      // A part that was taken away is not proposed again either, where there is a way to say "nothing".
      if (effective[part] === undefined) delete mapping[part];
      else Object.assign(mapping, { [part]: effective[part] });
    }
  }
  return { mapping };
}

function patchOf(asked: Asked, id: string, answer: string): { patch: MappingPatch } | { known: string[] } {
  const options: Option[] = [];
  for (const { question } of asked.problems) {
    if (question?.id !== id) continue;
    const option = question.options.find((one) => one.id === answer);
    if (option) return { patch: option.patch };
    if (question.free && answer.trim() !== '') return { patch: filledIn(question.free, answer.trim()) };
    options.push(...question.options);
  }
  for (const choice of asked.choices) {
    if (choice.id !== id) continue;
    const option = choice.options.find((one) => one.id === answer);
    if (option) return { patch: option.patch };
    options.push(...choice.options);
  }
  for (const repair of asked.repairs ?? []) {
    const question = repairQuestion(repair);
    if (question.id !== id) continue;
    const option = question.options.find((one) => one.id === answer);
    if (option) return { patch: option.patch };
    options.push(...question.options);
  }
  return { known: options.map((one) => one.id) };
}
