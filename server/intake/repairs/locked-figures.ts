import { reasonOfStatus } from '../check.ts';
import { seeCell, type SeenCells } from '../numbers/seen-cells.ts';
import type { ProblemList } from '../problems.ts';
import type { StagedRow } from '../staged-row.ts';
import type { RepairList } from './repair-list.ts';

/** Confidentiality that lets nobody see a figure (SDMX CL_CONF_STATUS). */
const CLOSED = 'NCDS';

const CODE = 'locked-figures';

/** Whether the row says of its figure that it must not be published. */
const isLocked = ({ conf, status, reason }: StagedRow): boolean =>
  reason === 'suppressed' || (conf !== null && CLOSED.includes(conf)) || reasonOfStatus(status) === 'suppressed';

/**
 * FIGURES THAT ARE LOCKED: a row says that its figure is confidential, and has one all the same. Such a figure never
 * becomes an observation: it is taken out once a person accepts that, and its reason stays; else it is an error.
 */
export class LockedFigures {
  readonly #repairs: RepairList;
  readonly #problems: ProblemList;
  #seen: (SeenCells & { column?: string }) | undefined;

  constructor(repairs: RepairList, problems: ProblemList) {
    this.#repairs = repairs;
    this.#problems = problems;
  }

  /** Whether the row may go on to the rules: without its figure, with nothing to be said, or as it is to be refused. */
  let(row: StagedRow, column: string): boolean {
    if (row.reason === null && row.conf === null && row.status === null) return true;
    if (row.value === null || !isLocked(row)) return true;
    this.#seen = { ...seeCell(this.#seen, String(row.value), row.line), column };
    if (this.#repairs.isRefused(CODE, '')) return true;
    if (!this.#repairs.isAccepted(CODE, '')) return false;
    row.value = row.decimals = row.lower = row.upper = row.numerator = row.denominator = row.n = null;
    row.reason = 'suppressed';
    return true;
  }

  /** After the last row. */
  judge(): void {
    if (!this.#seen) return;
    const { count, lines, text, column = '' } = this.#seen;
    this.#repairs.propose(CODE, '', { count, lines, before: text, after: '', column }, this.#problems);
  }
}
