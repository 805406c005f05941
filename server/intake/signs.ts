import type { AbsenceReason } from '../../indicators/observation.ts';

/** What a sign in place of a value means; `zero` is a true zero. */
export type SignMeaning = AbsenceReason | 'zero';

/**
 * Signs by the convention of the source (methods note 6.3). What `-` or `.` means depends on who wrote it, so without a
 * declared convention they are asked about.
 */
const CONVENTIONS: ReadonlyMap<string, ReadonlyMap<string, SignMeaning>> = new Map(
  Object.entries({
    destatis: {
      '-': 'zero',
      '–': 'zero',
      '.': 'suppressed',
      '...': 'not-yet-available',
      '…': 'not-yet-available',
      x: 'not-applicable',
      X: 'not-applicable',
      '/': 'unreliable',
    },
    gss_uk: { x: 'not-yet-available', c: 'suppressed', z: 'not-applicable', ':': 'not-yet-available' },
    statcan: {
      '.': 'not-yet-available',
      '..': 'not-yet-available',
      '...': 'not-applicable',
      x: 'suppressed',
      F: 'unreliable',
    },
    dst: { '-': 'zero', '.': 'not-applicable', '..': 'suppressed', '...': 'not-yet-available' },
    eurostat: {
      ':': 'not-yet-available',
      ': z': 'not-applicable',
      ':z': 'not-applicable',
      ': m': 'not-applicable',
      ':m': 'not-applicable',
      ': c': 'suppressed',
      ':c': 'suppressed',
      ': C': 'suppressed',
      ':C': 'suppressed',
      ': u': 'unreliable',
      ':u': 'unreliable',
    },
  } satisfies Record<string, Record<string, SignMeaning>>).map(([name, signs]) => [
    name,
    new Map(Object.entries(signs)),
  ]),
);

export const CONVENTION_NAMES: readonly string[] = [...CONVENTIONS.keys()];

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

/** Eurostat's letters beside a figure (methods note 6.2; `s` and `c` are the older ones). */
const EUROSTAT_FLAGS: ReadonlyMap<string, { status?: string; conf?: string }> = new Map(
  Object.entries({
    b: { status: 'B' },
    d: { status: 'D' },
    e: { status: 'E' },
    f: { status: 'F' },
    i: { status: 'I' },
    n: { status: 'N' },
    p: { status: 'P' },
    s: { status: 'I' },
    u: { status: 'U' },
    c: { conf: 'C' },
    C: { conf: 'C' },
    N: { conf: 'N' },
    P: { conf: 'P' },
  }),
);

export interface FlaggedCell {
  number: string;
  status: string[];
  conf: string | null;
}

/** The meanings of signs in one file: what the mapping says first, then the convention of its source. */
export class Signs {
  readonly #declared: ReadonlyMap<string, string>;
  readonly #convention: string | null;

  constructor(convention: string | null, declared: Readonly<Record<string, string>> = {}) {
    this.#convention = convention;
    this.#declared = new Map(Object.entries(declared));
  }

  /** The meaning of a cell without a figure: undefined when it is no known sign. */
  meaning(cell: string): SignMeaning | undefined {
    const own = this.#declared.get(cell);
    // The door to mappings lets no other words in.
    if (own !== undefined) return own as SignMeaning;
    return CONVENTIONS.get(this.#convention ?? '')?.get(cell) ?? WORDS.get(cell.toLowerCase());
  }

  /** `12.3 p` of Eurostat, `(12,3)` of Destatis: a figure with its flags. Undefined where the convention has none such. */
  flagged(cell: string): FlaggedCell | undefined {
    if (this.#convention === 'destatis') {
      const inside = /^\(([^()]*\d)\)$/.exec(cell)?.[1];
      return inside === undefined ? undefined : { number: inside, status: ['U'], conf: null };
    }
    if (this.#convention !== 'eurostat') return undefined;
    const match = /^(.*\d) ?([a-zA-Z]{1,4})$/.exec(cell);
    const flags = Array.from(match?.[2] ?? '', (letter) => EUROSTAT_FLAGS.get(letter));
    if (!match || flags.length === 0 || flags.includes(undefined)) return undefined;
    return {
      number: match[1] ?? '',
      status: flags.flatMap((flag) => flag?.status ?? []),
      conf: flags.find((flag) => flag?.conf)?.conf ?? null,
    };
  }
}

/** Whether a cell that is no number may be a sign, or a figure with a flag: then it is asked about. */
export const looksLikeSign = (cell: string): boolean => LOOKS_LIKE_SIGN.test(cell);
