import type { Problem, Severity } from '../contract/upload.ts';

/** Every kind of problem, with its severity. The sentences stand in `words/…/problems.ts`. */
export const PROBLEMS = {
  'empty-file': 'error',
  undecodable: 'error',
  'too-large-unpacked': 'error',
  'encoding-assumed': 'notice',
  'header-missing': 'error',
  'column-unknown': 'error',
  'column-missing': 'error',
  'column-duplicate': 'error',
  'mapping-unfit': 'error',
  'columns-ignored': 'notice',
  'cells-differ': 'error',
  'text-formula': 'error',
  'indicator-missing': 'error',
  'indicator-unknown': 'error',
  'area-unknown': 'error',
  'code-unknown': 'error',
  'dimension-foreign': 'error',
  'period-unreadable': 'error',
  'period-ambiguous': 'question',
  'period-future': 'warning',
  'not-a-number': 'error',
  'number-ambiguous': 'question',
  'number-marks-mixed': 'error',
  'sign-unknown': 'question',
  'value-missing': 'error',
  'value-and-reason': 'error',
  'reason-unknown': 'error',
  'status-unknown': 'error',
  'out-of-range': 'error',
  'interval-wrong': 'error',
  'base-disagrees': 'error',
  'base-small': 'warning',
  'duplicate-key': 'error',
  'nothing-to-read': 'error',
} as const satisfies Record<string, Severity>;

export type ProblemCode = keyof typeof PROBLEMS;

export interface ProblemPlace {
  line?: number;
  column?: string;
  value?: string;
}

/** At most this many kinds-and-places are listed; all rows are counted. */
export const MAX_PROBLEMS = 1000;

/** Collects problems: rows with one cause (code, column and value) are one problem with a count. */
export class ProblemList {
  readonly #byCause = new Map<string, Problem>();
  errors = 0;
  questions = 0;
  total = 0;

  add(code: ProblemCode, place: ProblemPlace = {}, facts: Problem['facts'] = {}, perCause = true): void {
    const severity = PROBLEMS[code];
    this.total += 1;
    if (severity === 'error') this.errors += 1;
    if (severity === 'question') this.questions += 1;
    const cause = perCause
      ? `${code}|${place.column ?? ''}|${place.value ?? ''}`
      : `${code}|${place.line ?? ''}|${place.column ?? ''}`;
    const before = this.#byCause.get(cause);
    if (before) {
      before.count += 1;
      return;
    }
    if (this.#byCause.size >= MAX_PROBLEMS) return;
    this.#byCause.set(cause, {
      severity,
      code,
      line: place.line ?? null,
      column: place.column ?? null,
      value: place.value === undefined ? null : place.value.slice(0, 200),
      facts,
      count: 1,
    });
  }

  list(): Problem[] {
    return [...this.#byCause.values()];
  }
}
