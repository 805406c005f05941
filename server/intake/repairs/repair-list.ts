import type { Mapping, Repair, RepairCode } from '../../contract/upload.ts';
import { repairQuestion } from '../cell-questions.ts';
import type { ProblemList } from '../problems.ts';

/** What was seen of one thing that can be repaired. */
export interface SeenRepair {
  count: number;
  lines: readonly number[];
  before: string;
  after: string;
  /** The column by the file's own name, where that is not what the repair is about. */
  column?: string;
}

/** A repair is about a column, an indicator or the file; its id stays the same in next year's file. */
export const repairId = (code: RepairCode, subject: string): string => (subject === '' ? code : `${code}:${subject}`);

/**
 * What could be put right in a file. Nothing that can change a figure is done before a person accepts it, one by one;
 * what is not decided is asked about.
 */
export class RepairList {
  readonly #decisions: ReadonlyMap<string, 'accept' | 'refuse'>;
  readonly #repairs = new Map<string, Repair>();

  constructor(decisions: Mapping['repairs'] = {}) {
    this.#decisions = new Map(Object.entries(decisions));
  }

  /** Whether anything was decided at all. */
  get any(): boolean {
    return this.#decisions.size > 0;
  }

  isAccepted(code: RepairCode, subject: string): boolean {
    return this.#decisions.get(repairId(code, subject)) === 'accept';
  }

  isRefused(code: RepairCode, subject: string): boolean {
    return this.#decisions.get(repairId(code, subject)) === 'refuse';
  }

  /** Lists a repair, and asks about it where nobody has decided. What a refused one leaves wrong, its caller says. */
  propose(code: RepairCode, subject: string, seen: SeenRepair, problems: ProblemList): void {
    const decision = this.#decisions.get(repairId(code, subject));
    this.#list(code, subject, seen, decision === undefined ? null : decision === 'accept');
    if (decision !== undefined) return;
    problems.addSeen(
      'repair-proposed',
      { column: seen.column ?? subject, value: seen.before, lines: seen.lines, count: seen.count },
      { repair: repairId(code, subject), subject, kind: code, before: seen.before, after: seen.after },
      () => repairQuestion({ id: repairId(code, subject), example: { before: seen.before, after: seen.after } }),
    );
  }

  /** Lists a repair that is made without asking, since it cannot change a figure, unless it was refused. */
  made(code: RepairCode, subject: string, seen: SeenRepair): void {
    this.#list(code, subject, seen, !this.isRefused(code, subject));
  }

  #list(
    code: RepairCode,
    subject: string,
    { count, lines, before, after }: SeenRepair,
    isAccepted: boolean | null,
  ): void {
    const id = repairId(code, subject);
    const example = { before: before.slice(0, 200), after: after.slice(0, 200) };
    this.#repairs.set(id, { id, code, subject, count, lines: lines.slice(0, 10), example, isAccepted });
  }

  /** What was made, as next year's file is told of it. */
  accepted(): Record<string, 'accept'> {
    return Object.fromEntries(this.list().flatMap(({ id, isAccepted }) => (isAccepted ? [[id, 'accept']] : [])));
  }

  list(): Repair[] {
    return [...this.#repairs.values()];
  }
}
