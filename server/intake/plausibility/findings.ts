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

interface Entry {
  problem: CausedProblem;
  ranges: LineRanges;
}

/** Collects what the rules found: one problem for each cause, with a count and its first lines. */
export class Findings {
  readonly #byCode = new Map<ProblemCode, Map<string, Entry>>();
  /** In the order they were found first. */
  #entries: Entry[] = [];

  /** Counts one more of what was found before; whether it was. Where much is found, nothing else needs to be made. */
  again(code: ProblemCode, cause: string, line: number | null): boolean {
    const before = this.#byCode.get(code)?.get(cause);
    if (!before) return false;
    before.problem.count += 1;
    if (line !== null) nameLine(before, line);
    return true;
  }

  add({ code, cause, line, value, facts }: Finding): void {
    if (this.again(code, cause, line) || this.#entries.length >= MOST_PROBLEMS) return;
    const ofCode = this.#byCode.get(code) ?? new Map<string, Entry>();
    this.#byCode.set(code, ofCode);
    const entry: Entry = {
      problem: {
        severity: PROBLEMS[code],
        code,
        line,
        column: null,
        value: value === undefined || value === null ? null : String(value),
        facts: line === null ? facts() : { ...facts(), lines: [] },
        count: 1,
        cause: `${code}|${cause}`,
      },
      ranges: new LineRanges(),
    };
    if (line !== null) nameLine(entry, line);
    ofCode.set(cause, entry);
    this.#entries.push(entry);
  }

  /** Takes back what follows from something that was found to be the cause: `causes` begin with `prefix`. */
  forget(code: ProblemCode, prefix: string): void {
    const ofCode = this.#byCode.get(code) ?? new Map<string, Entry>();
    const gone = new Set([...ofCode.values()].filter(({ problem }) => problem.cause.startsWith(`${code}|${prefix}`)));
    for (const [cause, entry] of ofCode) if (gone.has(entry)) ofCode.delete(cause);
    this.#entries = this.#entries.filter((entry) => !gone.has(entry));
  }

  problems(): CausedProblem[] {
    return this.#entries.map(({ problem, ranges }) => {
      const lines = ranges.toString();
      return problem.count > 1 && lines !== '' ? { ...problem, lines } : problem;
    });
  }
}

function nameLine({ problem, ranges }: Entry, line: number): void {
  ranges.add(line);
  const { lines } = problem.facts;
  if (Array.isArray(lines) && lines.length < MOST_LINES && !lines.includes(String(line))) lines.push(String(line));
}
