import type { Breakdown } from '../../indicators/observation.ts';
import type { CodeFinder } from './find-codes.ts';
import type { ProblemList } from './problems.ts';

/**
 * Watches whether the groups of an indicator belong to one definition of who is counted (methods note 11): born abroad
 * and foreign citizen are different people, and no line or comparison may mix them.
 */
export class SchemeWatch {
  readonly #codes: CodeFinder;
  readonly #problems: ProblemList;
  readonly #shared = new Map<string, { schemes: ReadonlySet<string>; codes: ReadonlySet<string> }>();
  readonly #said = new Set<string>();

  constructor(codes: CodeFinder, problems: ProblemList) {
    this.#codes = codes;
    this.#problems = problems;
  }

  /** A new series of an indicator. */
  see(indicator: string, breakdown: Breakdown): void {
    for (const [dimension, code] of Object.entries(breakdown)) {
      const schemes = this.#codes.schemes(dimension, code);
      const key = `${indicator}\n${dimension}`;
      if (schemes.size === 0 || this.#said.has(key)) continue;
      const before = this.#shared.get(key);
      if (before?.codes.has(code)) continue;
      const shared = before ? new Set([...before.schemes].filter((one) => schemes.has(one))) : schemes;
      const codes = new Set(before?.codes).add(code);
      this.#shared.set(key, { schemes: shared, codes });
      if (shared.size > 0) continue;
      this.#said.add(key);
      this.#problems.add('schemes-mixed', { column: dimension, value: code }, { indicator, codes: [...codes] });
    }
  }
}
