import type { RepairCode } from '../contract/upload.ts';
import type { ProblemFact, ProblemWording, ProblemWords } from './problem-words.ts';

/** Problems about what a cell means; they have a file of their own in each language. */
export type CellProblem =
  | 'not-a-number'
  | 'number-marks-mixed'
  | 'sign-unknown'
  | 'flag-unknown'
  | 'blank-unknown'
  | 'filler-asked'
  | 'exponent-asked'
  | 'exponent-read'
  | 'scale-asked'
  | 'count-asked'
  | 'unit-mixed'
  | 'unit-unfit'
  | 'unit-read'
  | 'out-of-range'
  | 'repair-proposed'
  | 'rows-left-out';

export type CellProblemWords = ProblemWords<CellProblem>;

/** What could be put right (facts: subject, count, before, after), and as hint what accepting it changes. */
export type RepairWords = Record<RepairCode, (fact: ProblemFact) => ProblemWording>;

/** What stands instead of a number, by the reasons of `intake/numbers/why-no-number.ts` and of whole columns. */
export type NoNumberWords = Readonly<Record<string, string>>;
