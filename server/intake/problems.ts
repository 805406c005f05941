import type { Problem, Question, Severity } from '../contract/upload.ts';
import { FORM_PROBLEMS } from './form-problems.ts';
import { PROPOSAL_PROBLEMS } from './propose/proposal-problems.ts';
import { LIMIT_PROBLEMS } from './limit-problems.ts';
import { LineRanges } from './line-ranges.ts';
import { PLAUSIBILITY } from './plausibility/codes.ts';

/** Every kind of problem, with its severity. The sentences stand in `words/…/problems.ts`. */
export const PROBLEMS = {
  ...FORM_PROBLEMS,
  ...PROPOSAL_PROBLEMS,
  ...LIMIT_PROBLEMS,
  'empty-file': 'error',
  undecodable: 'error',
  'encoding-assumed': 'notice',
  'header-missing': 'error',
  'column-unknown': 'error',
  'column-missing': 'error',
  'column-duplicate': 'error',
  'mapping-unfit': 'error',
  'columns-ignored': 'notice',
  'cells-differ': 'error',
  'quotes-broken': 'error',
  'row-repaired': 'warning',
  'row-too-long': 'error',
  'tables-several': 'warning',
  'text-formula': 'error',
  'indicator-missing': 'error',
  'indicator-unknown': 'error',
  'area-unknown': 'error',
  'code-unknown': 'error',
  'dimension-foreign': 'error',
  'period-unreadable': 'error',
  'period-ambiguous': 'question',
  'period-total': 'question',
  'period-future': 'warning',
  'not-a-number': 'error',
  'number-ambiguous': 'question',
  'number-marks-mixed': 'error',
  'percent-unfit': 'error',
  'minus-typographic': 'notice',
  'sign-unknown': 'question',
  'flag-unknown': 'question',
  'blank-unknown': 'question',
  'filler-asked': 'question',
  'exponent-asked': 'question',
  'exponent-read': 'notice',
  'scale-asked': 'question',
  'count-asked': 'question',
  'unit-mixed': 'question',
  'unit-unfit': 'error',
  'unit-read': 'notice',
  'repair-proposed': 'question',
  'rows-left-out': 'notice',
  'value-missing': 'error',
  'value-and-reason': 'error',
  'value-and-status': 'error',
  'value-confidential': 'error',
  'reason-unknown': 'error',
  'status-unknown': 'error',
  'out-of-range': 'error',
  'interval-wrong': 'error',
  'base-disagrees': 'error',
  'base-small': 'warning',
  'count-negative': 'error',
  'schemes-mixed': 'warning',
  'duplicate-key': 'error',
  'nothing-to-read': 'error',
  ...PLAUSIBILITY,
} as const satisfies Record<string, Severity>;

export type ProblemCode = keyof typeof PROBLEMS;

export interface ProblemPlace {
  line?: number;
  column?: string;
  value?: string;
}

/** At most this many problems are listed; all are counted. */
export const MAX_PROBLEMS = 1000;
/** How many lines a problem of several rows names. */
const MAX_LINES = 10;
/** Characters of a text from the file that a problem repeats. */
const LONGEST = 200;
/** Characters of a column's name: mappings call it by the whole of it, and some are sentences. */
export const LONGEST_NAME = 1000;

/** Where the same text is the same cause; elsewhere each row has a value of its own, and the column is the cause. */
const BY_VALUE: ReadonlySet<ProblemCode> = new Set([
  'column-unknown',
  'column-missing',
  'column-duplicate',
  'mapping-unfit',
  'sheet-missing',
  'text-formula',
  'indicator-unknown',
  'area-unknown',
  'code-unknown',
  'dimension-foreign',
  'period-unreadable',
  'period-total',
  'not-a-number',
  'sign-unknown',
  'flag-unknown',
  'filler-asked',
  'repair-proposed',
  'reason-unknown',
  'status-unknown',
  'group-unclear',
  'area-unclear',
  'name-unclear',
  'text-unexpected',
]);

const causeOf = (code: ProblemCode, { column = '', value = '' }: ProblemPlace): string =>
  `${code}|${column}|${BY_VALUE.has(code) ? value : ''}`;

/** A text of a file, short enough for a sentence about it: some files are one line. */
const inShort = (text: string): string =>
  // A character of two units is not cut in its middle.
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/u, '')}…`;

const factsInShort = (facts: Problem['facts']): Problem['facts'] =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => {
      if (typeof fact === 'string') return [name, inShort(fact)];
      return [name, Array.isArray(fact) ? fact.map(inShort) : fact];
    }),
  );

/** Collects problems: rows with one cause are one problem, with a count and its first lines. */
export class ProblemList {
  readonly #byCause: Map<string, Problem>;
  /** Of those that stand at more than one line. */
  readonly #lines: Map<string, LineRanges>;
  errors = 0;
  questions = 0;
  total = 0;

  constructor(from?: ProblemList) {
    this.#byCause = new Map(from ? [...from.#byCause].map(([cause, problem]) => [cause, { ...problem }]) : []);
    this.#lines = new Map(from ? [...from.#lines].map(([cause, lines]) => [cause, new LineRanges(lines)]) : []);
    this.errors = from?.errors ?? 0;
    this.questions = from?.questions ?? 0;
    this.total = from?.total ?? 0;
  }

  /** `ask` gives what can be answered; it is called once for each cause. */
  add(code: ProblemCode, place: ProblemPlace = {}, facts: Problem['facts'] = {}, ask?: () => Question): void {
    const severity = PROBLEMS[code];
    this.total += 1;
    if (severity === 'error') this.errors += 1;
    if (severity === 'question') this.questions += 1;
    const cause = causeOf(code, place);
    const before = this.#byCause.get(cause);
    if (before) {
      before.count += 1;
      const lines = before.facts['lines'];
      if (place.line !== undefined && Array.isArray(lines)) {
        const line = String(place.line);
        // Several cells of a row are named once.
        if (lines.length < MAX_LINES && lines.at(-1) !== line) lines.push(line);
        this.#at(cause, before.line).add(place.line);
      }
      return;
    }
    if (this.#byCause.size >= MAX_PROBLEMS) return;
    this.#byCause.set(cause, {
      severity,
      code,
      line: place.line ?? null,
      column: place.column?.slice(0, LONGEST_NAME) ?? null,
      value: place.value === undefined ? null : inShort(place.value),
      facts: place.line === undefined ? factsInShort(facts) : { ...factsInShort(facts), lines: [String(place.line)] },
      count: 1,
      ...(ask ? { question: ask() } : {}),
    });
  }

  /** Adds what was counted elsewhere: one cause, with the lines of its first rows. */
  addSeen(
    code: ProblemCode,
    { column, value, lines, count }: { column: string; value: string; lines: readonly number[]; count: number },
    facts: Problem['facts'] = {},
    ask?: () => Question,
  ): void {
    const place = lines[0] === undefined ? { column, value } : { column, value, line: lines[0] };
    this.add(code, place, facts, ask);
    const others = Math.max(count, 1) - 1;
    this.total += others;
    if (PROBLEMS[code] === 'error') this.errors += others;
    if (PROBLEMS[code] === 'question') this.questions += others;
    const problem = this.#byCause.get(causeOf(code, place));
    if (!problem) return;
    problem.count += others;
    const named = problem.facts['lines'];
    const different = [...new Set(lines)];
    if (Array.isArray(named)) named.push(...different.slice(1, MAX_LINES + 1 - named.length).map(String));
    for (const line of lines.slice(1)) this.#at(causeOf(code, place), problem.line).add(line);
  }

  has(code: ProblemCode, place: ProblemPlace): boolean {
    return this.#byCause.has(causeOf(code, place));
  }

  #at(cause: string, first: number | null): LineRanges {
    let lines = this.#lines.get(cause);
    if (!lines) {
      lines = new LineRanges();
      if (first !== null) lines.add(first);
      this.#lines.set(cause, lines);
    }
    return lines;
  }

  /** Takes problems back that followed from something which is not decided yet. */
  forget(codes: ReadonlySet<ProblemCode>): void {
    for (const [cause, { code, severity, count }] of this.#byCause) {
      if (!codes.has(code as ProblemCode)) continue;
      this.#byCause.delete(cause);
      this.#lines.delete(cause);
      this.total -= count;
      if (severity === 'error') this.errors -= count;
      if (severity === 'question') this.questions -= count;
    }
  }

  list(): Problem[] {
    return [...this.#byCause].map(([cause, problem]) => {
      const lines = this.#lines.get(cause);
      return lines ? { ...problem, lines: lines.toString() } : problem;
    });
  }
}
