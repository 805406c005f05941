import type { AbsenceReason } from '../../indicators/observation.ts';
import { CELL_CONVENTIONS, parseCell, type Cell } from '../../indicators/statistics/cell.ts';

/** What a sign in place of a value means; `zero` is a true zero. */
export type SignMeaning = AbsenceReason | 'zero';

export const CONVENTION_NAMES = CELL_CONVENTIONS;

/** Words that mean the same to everybody who writes them out, in small letters. */
const WORDS: ReadonlyMap<string, SignMeaning> = new Map(
  Object.entries({
    'k.a.': 'not-collected',
    'keine angabe': 'not-collected',
    'n/a': 'not-applicable',
    'not applicable': 'not-applicable',
    'not available': 'not-yet-available',
    suppressed: 'suppressed',
  } satisfies Record<string, SignMeaning>),
);

const LOOKS_LIKE_SIGN =
  /^(?:[-–—.…:*/]+|[a-z]|\([a-z]\)|: ?[a-z]|low|0s|n\.? ?[abdv]\.?|k\. ?A\.|n\/[ad]|\(-?[\d.,]+\)|-?[\d.,]+ ?[a-z*]{1,2})$/iu;

/** Why there is no figure, by status; the first that fits. `N`, more than nothing and less than half a unit, is asked about. */
const REASONS: readonly (readonly [string, AbsenceReason])[] = [
  ['M', 'not-applicable'],
  ['Q', 'suppressed'],
  ['U', 'unreliable'],
  ['L', 'not-collected'],
  ['O', 'not-yet-available'],
];

export interface FlaggedCell {
  number: string;
  status: string[];
  conf: string | null;
}

/** The meanings of signs in one file: what the mapping says first, then the convention of its source, else nothing. */
export class Signs {
  readonly #declared: ReadonlyMap<string, string>;
  readonly #convention: (typeof CELL_CONVENTIONS)[number] | undefined;
  /** Whether a bare `0` is a figure that was rounded to nothing (Destatis and Denmark write `-` for nothing at all). */
  readonly zeroIsRounded: boolean;

  constructor(convention: string | null, declared: Readonly<Record<string, string>> = {}) {
    this.#convention = CELL_CONVENTIONS.find((one) => one === convention);
    this.#declared = new Map(Object.entries(declared));
    this.zeroIsRounded = this.#cell('0')?.obsStatus.includes('N') ?? false;
  }

  #cell(text: string): Cell | undefined {
    const result = this.#convention ? parseCell(text, this.#convention) : undefined;
    return result?.ok ? result.cell : undefined;
  }

  /** The meaning of a cell without a figure: undefined when it is no known sign. */
  meaning(text: string): SignMeaning | undefined {
    const own = this.#declared.get(text);
    // The door to mappings lets no other words in.
    if (own !== undefined) return own as SignMeaning;
    if (text === '') return undefined;
    const cell = this.#cell(text);
    if (!cell) return WORDS.get(text.toLowerCase());
    if (cell.value !== null) return /\d/.test(text) ? undefined : 'zero';
    return REASONS.find(([status]) => cell.obsStatus.some((one) => one === status))?.[1];
  }

  /** `12.3 p`, `(12,3)`: a figure with its flags. The figure itself is read under the marks of its column. */
  flagged(text: string): FlaggedCell | undefined {
    const cell = this.#cell(text);
    const number = /[+\-\u2212]?\d[\d.,\s\u00A0\u202F]*/.exec(text)?.[0].trim();
    if (!cell || cell.value === null || number === undefined) return undefined;
    return { number, status: cell.obsStatus.filter((one) => one !== 'A'), conf: cell.confStatus };
  }
}

/** Whether a cell that is no number may be a sign, or a figure with a flag: then it is asked about. */
export const looksLikeSign = (cell: string): boolean => LOOKS_LIKE_SIGN.test(cell);
