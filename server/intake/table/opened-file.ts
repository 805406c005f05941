import type { Mapping } from '../../contract/upload.ts';
import { ProblemList } from '../problems.ts';
import { DEFAULT_LIMITS, type TableLimits } from './limits.ts';
import { openTable } from './open-table.ts';
import type { OpenTable } from './table.ts';

/** All that `openTable` looks at in a mapping. */
const waysOf = ({ encoding, delimiter, sheet, headerRow, repairs }: Mapping): string =>
  JSON.stringify([encoding, delimiter, sheet, headerRow, repairs?.['repeated-header'] === 'refuse']);

/** A file that several steps open: what its table is and where it begins is found once for each way of opening it. */
export class OpenedFile {
  readonly bytes: Uint8Array;
  readonly limits: TableLimits;
  readonly #opened = new Map<string, { table: OpenTable | undefined; problems: ProblemList }>();

  constructor(bytes: Uint8Array, limits: TableLimits = DEFAULT_LIMITS) {
    this.bytes = bytes;
    this.limits = limits;
  }

  /** The table, and the problems of opening it in a list of the caller's own. */
  open(mapping: Mapping): { table: OpenTable | undefined; problems: ProblemList } {
    const way = waysOf(mapping);
    let opened = this.#opened.get(way);
    if (!opened) {
      const problems = new ProblemList();
      opened = { table: openTable(this.bytes, mapping, problems, this.limits), problems };
      this.#opened.set(way, opened);
    }
    return { table: opened.table, problems: new ProblemList(opened.problems) };
  }
}
