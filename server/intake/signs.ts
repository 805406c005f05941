import { ABSENCE_REASONS, type AbsenceReason } from '../../indicators/observation.ts';
import { CELL_CONVENTIONS, parseCell, parseFlag, type Cell } from '../../indicators/statistics/cell.ts';
import { markKey, statusInWords } from './footnotes.ts';
import { takeApart } from './numbers/take-apart.ts';

/**
 * What a sign in place of a value means: why there is none; `zero` is a true zero; `left-out` takes the row for no
 * observation; `number` says that a number which looks like a sign (9999) is a figure.
 */
export const SIGN_MEANINGS = ['zero', 'left-out', 'number', ...ABSENCE_REASONS] as const;
export type SignMeaning = (typeof SIGN_MEANINGS)[number];

/**
 * What a mark beside a figure means: a letter of SDMX (`A`: nothing that changes the figure), `minus`, `note` (kept as it
 * stands), or why the figure may not be used.
 */
export const FLAG_MEANINGS = [
  'A',
  'P',
  'E',
  'F',
  'B',
  'U',
  'D',
  'I',
  'N',
  'V',
  'minus',
  'note',
  ...ABSENCE_REASONS,
] as const;
export type FlagMeaning = (typeof FLAG_MEANINGS)[number];

export const CONVENTION_NAMES = CELL_CONVENTIONS;

/** Words that mean the same to everybody who writes them out, in small letters. */
const WORDS: ReadonlyMap<string, SignMeaning> = new Map([
  ...'k.a.|keine angabe|keine angaben|not collected|non collecté|ikke indsamlet|nicht erhoben'
    .split('|')
    .map((word): [string, SignMeaning] => [word, 'not-collected']),
  ...'n/a|not applicable|sans objet|ikke relevant|nicht zutreffend|trifft nicht zu|entfällt|ikke aktuelt'
    .split('|')
    .map((word): [string, SignMeaning] => [word, 'not-applicable']),
  ...'not available|not yet available|noch nicht verfügbar|pas encore disponible|endnu ikke tilgængelig'
    .split('|')
    .map((word): [string, SignMeaning] => [word, 'not-yet-available']),
  ...'suppressed|confidential|secret statistique|confidentiel|fortrolig|gesperrt|geheim|diskretioneret|anonymisiert'
    .split('|')
    .map((word): [string, SignMeaning] => [word, 'suppressed']),
]);

/** Why there is no figure, by status; the first that fits. `N`, more than nothing and less than half a unit, is asked about. */
const REASONS: readonly (readonly [string, AbsenceReason])[] = [
  ['M', 'not-applicable'],
  ['Q', 'suppressed'],
  ['U', 'unreliable'],
  ['L', 'not-collected'],
  ['O', 'not-yet-available'],
];

const isReason = (meaning: string): meaning is AbsenceReason =>
  (ABSENCE_REASONS as readonly string[]).includes(meaning);

export interface FlaggedCell {
  number: string;
  status: string[];
  conf: string | null;
  /** Text of the footnotes of the cell. */
  note: string | null;
  /** Set where a mark says that the figure may not be used. */
  reason: AbsenceReason | null;
}

/** What a mark says of a figure that it does not change. */
export interface MarkMeaning {
  status: readonly string[];
  note: string | null;
}

/** The meanings of signs in one file: what the mapping says first, then the convention of its source, else nothing. */
export class Signs {
  readonly #declared: ReadonlyMap<string, SignMeaning>;
  readonly #flags: ReadonlyMap<string, FlagMeaning>;
  readonly #footnotes: ReadonlyMap<string, string>;
  readonly #convention: (typeof CELL_CONVENTIONS)[number] | undefined;
  /** Whether a bare `0` is a figure that was rounded to nothing (Destatis and Denmark write `-` for nothing at all). */
  readonly zeroIsRounded: boolean;

  constructor(
    convention: string | null,
    declared: Readonly<Record<string, string>> = {},
    flags: Readonly<Record<string, string>> = {},
    footnotes: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#convention = CELL_CONVENTIONS.find((one) => one === convention);
    // The door to mappings lets no other words in.
    this.#declared = new Map(Object.entries(declared) as [string, SignMeaning][]);
    this.#flags = new Map(Object.entries(flags).map(([mark, meaning]) => [markKey(mark), meaning as FlagMeaning]));
    this.#footnotes = footnotes;
    this.zeroIsRounded = this.#cell('0')?.obsStatus.includes('N') ?? false;
  }

  #cell(text: string): Cell | undefined {
    const result = this.#convention ? parseCell(text, this.#convention) : undefined;
    return result?.ok ? result.cell : undefined;
  }

  /** The meaning of a cell without a figure: undefined when it is no known sign. */
  meaning(text: string): SignMeaning | undefined {
    const own = this.#declared.get(text);
    if (own !== undefined) return own === 'number' ? undefined : own;
    if (text === '') return undefined;
    const cell = this.#cell(text);
    if (!cell) return WORDS.get(text.toLowerCase());
    if (cell.value !== null) return /\d/.test(text) ? undefined : 'zero';
    return REASONS.find(([status]) => cell.obsStatus.some((one) => one === status))?.[1];
  }

  /** `12.3 p`, `(12,3)`, `12.3¹`: a figure with its flags and footnotes, where all of them are explained. */
  flagged(text: string): FlaggedCell | undefined {
    const parts = takeApart(text);
    if (!parts) return undefined;
    const marks = [...parts.marks, ...(parts.brackets ? [parts.brackets] : []), ...(parts.trailingMinus ? ['-'] : [])];
    if (marks.length === 0) return undefined;
    const cell: FlaggedCell = { number: parts.number, status: [], conf: null, note: null, reason: null };
    for (const mark of marks) if (!this.#explain(mark, cell)) return undefined;
    if (parts.unit !== '') cell.number = `${cell.number} ${parts.unit}`;
    return cell;
  }

  #explain(mark: string, cell: FlaggedCell): boolean {
    const note = (text: string): void => {
      cell.note = cell.note === null ? text : `${cell.note} ${text}`;
    };
    const own = this.#flags.get(markKey(mark));
    if (own !== undefined) {
      if (isReason(own)) cell.reason = own;
      else if (own === 'note') note(this.#footnotes.get(markKey(mark)) ?? mark.replace(/^[=+\-@]/, ''));
      else if (own !== 'minus') cell.status.push(...(own === 'A' ? [] : [own]));
      else if (cell.number.startsWith('-')) return false;
      else cell.number = `-${cell.number}`;
      return true;
    }
    const known = this.#convention && parseFlag(mark, this.#convention);
    if (known) {
      cell.status.push(...known.obsStatus.filter((one) => one !== 'A'));
      cell.conf = known.confStatus ?? cell.conf;
      return true;
    }
    const text = mark === '()' || mark === '[]' || mark === '-' ? undefined : this.#footnotes.get(markKey(mark));
    if (text === undefined) return false;
    note(text);
    const status = statusInWords(text);
    if (status) cell.status.push(status);
    return true;
  }

  /** What a mark that stands beside no figure means; undefined where nobody has explained it. */
  markMeaning(mark: string): MarkMeaning | undefined {
    const scratch: FlaggedCell = { number: '', status: [], conf: null, note: null, reason: null };
    return this.#explain(mark, scratch) ? { status: scratch.status, note: scratch.note } : undefined;
  }

  /** The first mark of a figure that nobody has explained, with what stands round the table about it. */
  unexplained(text: string): string | undefined {
    const parts = takeApart(text);
    if (!parts) return undefined;
    const marks = [...parts.marks, ...(parts.brackets ? [parts.brackets] : []), ...(parts.trailingMinus ? ['-'] : [])];
    const scratch: FlaggedCell = { number: '', status: [], conf: null, note: null, reason: null };
    return marks.find((mark) => !this.#explain(mark, scratch));
  }

  /** What the legend of the table says of a sign. */
  legend(sign: string): string | undefined {
    return this.#footnotes.get(markKey(sign));
  }
}

const NUMBER_SIGN = /^[-\u2212]?\d+(?:[.,]\d+)?$/;
const asNumber = (text: string): number => Number(text.replace('\u2212', '-').replace(',', '.'));

/** The meanings that were given to numbers such as -99. */
export function fillerMeanings(declared: Readonly<Record<string, string>> = {}): Map<number, SignMeaning> {
  const numbers = Object.entries(declared).filter(
    ([text, meaning]) => meaning !== 'number' && NUMBER_SIGN.test(text.trim()),
  );
  // The door to mappings lets no other words in.
  return new Map(numbers.map(([text, meaning]) => [asNumber(text.trim()), meaning as SignMeaning]));
}

/** The numbers that look like signs and were said to be figures. */
export function figuresAmong(declared: Readonly<Record<string, string>> = {}): Set<number> {
  const numbers = Object.entries(declared).filter(
    ([text, meaning]) => meaning === 'number' && NUMBER_SIGN.test(text.trim()),
  );
  return new Set(numbers.map(([text]) => asNumber(text.trim())));
}
