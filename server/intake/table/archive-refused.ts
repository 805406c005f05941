import type { ProblemList } from '../problems.ts';
import { BrokenFile } from './broken-file.ts';
import type { TableLimits } from './limits.ts';

const CODES = {
  encrypted: 'archive-encrypted',
  entries: 'archive-entries',
  unpacked: 'too-large-unpacked',
  ratio: 'archive-ratio',
} as const;

/** An archive that is whole, and still not unpacked: for its password, its size, or what it would grow to. */
export class ArchiveRefused extends BrokenFile {
  readonly why: keyof typeof CODES;
  readonly #limit: number;

  constructor(why: keyof typeof CODES, limit = 0) {
    super(why);
    this.why = why;
    this.#limit = limit;
  }

  /** Says it as a problem. */
  tell(problems: ProblemList): void {
    problems.add(CODES[this.why], {}, this.why === 'encrypted' ? {} : { limit: this.#limit });
  }
}

const MB = 1024 * 1024;

/** What stands in the way of what would be larger than `by` allows. */
export const tooLarge = (by: 'unpacked' | 'ratio', bytes: number, { packingRatio }: TableLimits): ArchiveRefused =>
  new ArchiveRefused(by, by === 'ratio' ? packingRatio : Math.round(bytes / MB));
