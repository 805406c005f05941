import type { Question } from '../contract/upload.ts';
import type { ProblemCode } from './problems.ts';

/** A text that was looked up and refused: each row with it says so again, and is counted. */
export interface Fault {
  code: ProblemCode;
  column: string;
  value: string;
  facts: Record<string, string | string[]>;
  /** What can be answered to it. */
  ask?: () => Question;
}

export const isFault = (found: object): found is Fault => 'code' in found;

/** A text of its own: a cell is a view into its piece of the file, and would keep all of it in memory. */
export const ownText = (text: string): string => Buffer.from(text).toString();
