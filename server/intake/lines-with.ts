import { parseLineRanges } from './line-ranges.ts';

interface Placed {
  line: number | null;
  facts: Readonly<Record<string, unknown>>;
  lines?: string;
}

/** Where a problem stands, as far as its lines were kept; the first it names where they were not. */
function rangesOf({ line, lines, facts }: Placed): (readonly [first: number, last: number])[] {
  if (lines) return parseLineRanges(lines);
  const named = Array.isArray(facts['lines']) ? facts['lines'].map(Number) : [];
  if (named.length > 0) return named.map((one) => [one, one] as const);
  return line === null ? [] : [[line, line]];
}

/** Which problems stand at a line, asked line after line from the top down: however many there are of each. */
export class LinesWith<P extends Placed> {
  readonly #waiting: { first: number; last: number; problem: P; at: number }[];
  readonly #told = new Set<P>();
  #next = 0;
  #open: { last: number; problem: P; at: number }[] = [];
  readonly #all: readonly P[];

  constructor(problems: readonly P[]) {
    this.#all = problems;
    this.#waiting = problems
      .flatMap((problem, at) => rangesOf(problem).map(([first, last]) => ({ first, last, problem, at })))
      .sort((a, b) => a.first - b.first || a.at - b.at);
  }

  /** In the order of the list. */
  at(line: number): P[] {
    for (let one = this.#waiting[this.#next]; one && one.first <= line; one = this.#waiting[this.#next]) {
      this.#open.push(one);
      this.#next += 1;
    }
    if (this.#open.length === 0) return [];
    this.#open = this.#open.filter(({ last }) => last >= line);
    const here = new Set(this.#open.toSorted((a, b) => a.at - b.at).map(({ problem }) => problem));
    for (const problem of here) this.#told.add(problem);
    return [...here];
  }

  /** Those that stood at no line that was asked about. */
  left(): P[] {
    return this.#all.filter((problem) => !this.#told.has(problem));
  }
}
