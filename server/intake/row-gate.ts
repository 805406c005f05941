import type { Question } from '../contract/upload.ts';
import type { GatePlan } from './map-columns.ts';
import type { ProblemList } from './problems.ts';
import { ownText } from './fault.ts';

/**
 * Stands before the reading of rows: leaves out those that were given up on purpose, and holds what was recognised from
 * the first rows against all of them. A column that was said to be always the same, or to repeat another, must be.
 */
export class RowGate {
  readonly #plan: GatePlan;
  readonly #problems: ProblemList;
  readonly #above = new Map<number, string>();
  readonly #seen: Map<string, string>[];
  readonly #isOpen: boolean;

  constructor(plan: GatePlan, problems: ProblemList) {
    this.#plan = plan;
    this.#problems = problems;
    this.#seen = plan.twins.map(() => new Map());
    this.#isOpen = Object.values(plan).every((list) => list.length === 0);
  }

  /** The row as it is to be read; undefined where it is not. */
  let(cells: string[], line: number): string[] | undefined {
    if (this.#isOpen) return cells;
    const { drops, fills } = this.#plan;
    const row = fills.length > 0 ? this.#filled(cells) : cells;
    for (const { at, texts } of drops) if (texts.has((row[at] ?? '').trim())) return undefined;
    return this.#isExpected(row, line) && this.#twinsAgree(row, line) ? row : undefined;
  }

  /** Of merged cells only the first holds the text. */
  #filled(cells: readonly string[]): string[] {
    const row = [...cells];
    for (const at of this.#plan.fills) {
      const text = (row[at] ?? '').trim();
      if (text === '') row[at] = this.#above.get(at) ?? '';
      else this.#above.set(at, ownText(text));
    }
    return row;
  }

  #isExpected(row: readonly string[], line: number): boolean {
    for (const { at, column, texts } of this.#plan.expects) {
      const value = (row[at] ?? '').trim();
      if (texts.has(value)) continue;
      const expected = [...texts].slice(0, 20);
      this.#problems.add('text-unexpected', { line, column, value }, { expected }, () =>
        askUnexpected(column, value, texts),
      );
      return false;
    }
    return true;
  }

  #twinsAgree(row: readonly string[], line: number): boolean {
    for (const [index, { at, column, of }] of this.#plan.twins.entries()) {
      const [key, value] = [row[of] ?? '', row[at] ?? ''];
      const seen = this.#seen[index];
      const before = seen?.get(key);
      if (before === undefined) seen?.set(ownText(key), ownText(value));
      else if (before !== value) {
        this.#problems.add('twin-differs', { line, column, value }, { text: key, before }, () => askTwin(column));
        return false;
      }
    }
    return true;
  }
}

function askUnexpected(column: string, value: string, texts: ReadonlySet<string>): Question {
  return {
    id: `expect|${column}|${value}`,
    options: [
      {
        id: 'leave-rows',
        says: { code: 'leave-rows', facts: {} },
        patch: { drop: { [column]: [value] } },
        isProposed: false,
        rows: null,
      },
      {
        id: 'as-meant',
        says: { code: 'as-meant', facts: {} },
        patch: { expect: { [column]: [...texts, value] } },
        isProposed: false,
        rows: null,
      },
    ],
  };
}

function askTwin(column: string): Question {
  return {
    id: `twin|${column}`,
    options: [
      {
        id: 'leave-column',
        says: { code: 'leave-column', facts: {} },
        patch: { twins: { [column]: null }, ignore: [column] },
        isProposed: false,
        rows: null,
      },
    ],
  };
}
