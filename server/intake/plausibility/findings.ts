import type { Problem } from '../../contract/upload.ts';
import { LineRanges } from '../line-ranges.ts';
import { PROBLEMS, type ProblemCode } from '../problems.ts';

export interface Finding {
  code: ProblemCode;
  /** Findings of one code and cause are one problem. */
  cause: string;
  line: number | null;
  value?: number | null;
  /** Only asked for of the first of a cause. */
  facts: () => Problem['facts'];
}

/** How many lines a problem names, and how many problems are listed. */
const MOST_LINES = 10;
const MOST_PROBLEMS = 300;

/** A problem that carries what it is about, so that it is known again when the rules run a second time. */
export interface CausedProblem extends Problem {
  cause: string;
}

/** Collects what the rules found: one problem for each cause, with a count and its first lines. */
export class Findings {
  readonly #byCause = new Map<string, CausedProblem>();
  readonly #lines = new Map<string, LineRanges>();

  add({ code, cause, line, value, facts }: Finding): void {
    const key = `${code}|${cause}`;
    const before = this.#byCause.get(key);
    if (before) {
      before.count += 1;
      const lines = before.facts['lines'];
      if (line === null || !Array.isArray(lines)) return;
      this.#lines.get(key)?.add(line);
      if (lines.length < MOST_LINES && !lines.includes(String(line))) lines.push(String(line));
      return;
    }
    if (this.#byCause.size >= MOST_PROBLEMS) return;
    const ranges = new LineRanges();
    if (line !== null) ranges.add(line);
    this.#lines.set(key, ranges);
    this.#byCause.set(key, {
      severity: PROBLEMS[code],
      code,
      line,
      column: null,
      value: value === undefined || value === null ? null : String(value),
      facts: line === null ? facts() : { ...facts(), lines: [String(line)] },
      count: 1,
      cause: key,
    });
  }

  /** Takes back what follows from something that was found to be the cause: `causes` begin with `prefix`. */
  forget(code: ProblemCode, prefix: string): void {
    for (const key of this.#byCause.keys()) if (key.startsWith(`${code}|${prefix}`)) this.#byCause.delete(key);
  }

  problems(): CausedProblem[] {
    return [...this.#byCause].map(([key, problem]) => {
      const lines = this.#lines.get(key)?.toString() ?? '';
      return problem.count > 1 && lines !== '' ? { ...problem, lines } : problem;
    });
  }
}
