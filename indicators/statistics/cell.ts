/**
 * What a cell of a published table says: a figure, its status, or why there is none. The same sign means different
 * things to different publishers (`x`: blocked, unavailable, suppressed), so the convention is declared, never guessed.
 * Source of the signs: methods note 6.2 and 6.3.
 */
import { decimal, toText } from './decimal.ts';
import { fromEurostat, isConfStatus, orderStatus, type ConfStatus, type ObsStatus } from './flags.ts';

export const CELL_CONVENTIONS = ['eurostat', 'destatis', 'gss_uk', 'statcan', 'dst'] as const;
export type CellConvention = (typeof CELL_CONVENTIONS)[number];

export interface Cell {
  /** Decimal text with a point, or null. */
  value: string | null;
  obsStatus: ObsStatus[];
  confStatus: ConfStatus | null;
  note?: string;
}

export type CellResult = { ok: true; cell: Cell } | { ok: false; error: 'unknown_sign' | 'unknown_flag' };

const sign = (value: string | null, status: ObsStatus, confStatus: ConfStatus | null = null, note?: string): Cell => ({
  value,
  obsStatus: [status],
  confStatus,
  ...(note === undefined ? {} : { note }),
});

const NEARLY_ZERO = 'rounds to 0 but is not 0';

/** Whole cells that are a sign instead of a figure. */
const SIGNS: Readonly<Record<CellConvention, Readonly<Record<string, Cell>>>> = {
  eurostat: { ':': sign(null, 'O') },
  destatis: {
    '-': sign('0', 'A'),
    '–': sign('0', 'A'),
    '0': sign('0', 'N', null, NEARLY_ZERO),
    '.': sign(null, 'Q'),
    '·': sign(null, 'Q'),
    '...': sign(null, 'O'),
    '…': sign(null, 'O'),
    x: sign(null, 'M'),
    X: sign(null, 'M'),
    '/': sign(null, 'U'),
  },
  gss_uk: {
    x: sign(null, 'O'),
    c: sign(null, 'Q', 'C'),
    z: sign(null, 'M'),
    low: sign(null, 'N', null, NEARLY_ZERO),
    k: sign(null, 'N', null, NEARLY_ZERO),
    // Since 2021 in square brackets, so that no program takes them for words of the table.
    '[x]': sign(null, 'O'),
    '[c]': sign(null, 'Q', 'C'),
    '[z]': sign(null, 'M'),
    '[u]': sign(null, 'U'),
    '[low]': sign(null, 'N', null, NEARLY_ZERO),
  },
  statcan: {
    '.': sign(null, 'O'),
    '..': sign(null, 'O'),
    '...': sign(null, 'M'),
    x: sign(null, 'Q', 'C'),
    F: sign(null, 'U'),
    '0s': sign(null, 'N', null, NEARLY_ZERO),
  },
  dst: {
    '-': sign('0', 'A'),
    '0': sign('0', 'N', null, NEARLY_ZERO),
    '.': sign(null, 'M'),
    '..': sign(null, 'Q'),
    '...': sign(null, 'O'),
  },
};

/** Letters behind a figure. */
const SUFFIXES: Readonly<Record<CellConvention, Readonly<Record<string, ObsStatus>>>> = {
  eurostat: {},
  destatis: { p: 'P', r: 'A', s: 'E' },
  gss_uk: { p: 'P', r: 'A', e: 'E' },
  statcan: { p: 'P', r: 'A', E: 'U' },
  dst: { '*': 'P' },
};

/** Decimal comma in these; a point there separates thousands. */
const COMMA: ReadonlySet<CellConvention> = new Set(['destatis', 'dst']);

function readFigure(text: string, convention: CellConvention): string | undefined {
  const plain = text.replaceAll(/(?<=\d)[\s\u00A0\u202F](?=\d{3}(?!\d))/g, '').replace('\u2212', '-');
  const grouped = COMMA.has(convention)
    ? /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(plain)
    : /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain);
  const marks = grouped ? plain.replaceAll(COMMA.has(convention) ? '.' : ',', '') : plain;
  const written = COMMA.has(convention) ? marks.replace(',', '.') : marks;
  return /^[+-]?\d+(?:\.\d+)?$/.test(written) ? toText(decimal(written)) : undefined;
}

/**
 * `71.2 be`, `0n`, `: z`, `: @C`: letters may stand together, and say also why there is no figure; behind an @ stands the
 * letter of confidentiality (CL_CONF_STATUS, in files since 2025).
 */
function readEurostat(text: string): CellResult {
  const match = /^(:|[+\-\u2212]?[\d\s.,]*\d)\s*([A-Za-z]*)\s*(?:@([A-Z]))?$/.exec(text);
  if (!match) return { ok: false, error: 'unknown_sign' };
  const said = match[3];
  if (said !== undefined && !isConfStatus(said)) return { ok: false, error: 'unknown_flag' };
  const pairs = Array.from(match[2] ?? '', fromEurostat);
  if (pairs.includes(undefined)) return { ok: false, error: 'unknown_flag' };
  const value = match[1] === ':' ? null : readFigure(match[1] ?? '', 'eurostat');
  if (value === undefined) return { ok: false, error: 'unknown_sign' };
  const letters = pairs.flatMap((pair) => pair?.obsStatus ?? []);
  const confStatus = said ?? pairs.find((pair) => pair?.confStatus)?.confStatus ?? null;
  if (value !== null) return { ok: true, cell: { value, obsStatus: orderStatus(letters), confStatus } };
  // A letter that itself says why the figure is missing says more than `O`.
  const why = letters.filter((letter) => letter === 'M' || letter === 'U');
  const missing: ObsStatus = confStatus && confStatus !== 'F' ? 'Q' : 'O';
  const obsStatus = orderStatus(why.length > 0 ? letters : [missing, ...letters]);
  return { ok: true, cell: { value, obsStatus, confStatus } };
}

/** What a mark beside a figure says of it: letters, `*`, `()` for brackets round it. Undefined for one the convention does not know. */
export function parseFlag(
  mark: string,
  convention: CellConvention,
): { obsStatus: ObsStatus[]; confStatus: ConfStatus | null } | undefined {
  if (mark === '()') return convention === 'destatis' ? { obsStatus: ['U'], confStatus: null } : undefined;
  if (convention === 'eurostat') {
    const pairs = Array.from(mark, fromEurostat);
    if (pairs.length === 0 || pairs.includes(undefined)) return undefined;
    return {
      obsStatus: pairs.flatMap((pair) => pair?.obsStatus ?? []),
      confStatus: pairs.find((pair) => pair?.confStatus)?.confStatus ?? null,
    };
  }
  const letters = convention === 'gss_uk' ? mark.replace(/^\[(.+)\]$/, '$1') : mark;
  const status = Object.hasOwn(SUFFIXES[convention], letters) ? SUFFIXES[convention][letters] : undefined;
  return status && { obsStatus: [status], confStatus: null };
}

export function parseCell(text: string, convention: CellConvention): CellResult {
  const trimmed = text.trim();
  const signs = SIGNS[convention];
  const known = Object.hasOwn(signs, trimmed) ? signs[trimmed] : undefined;
  if (known) return { ok: true, cell: known };
  if (convention === 'eurostat') return readEurostat(trimmed);

  const bracketed = /^\(\s*(.+?)\s*\)$/.exec(trimmed);
  if (bracketed && convention === 'destatis') {
    const value = readFigure(bracketed[1] ?? '', convention);
    // Limited informational value.
    return value === undefined
      ? { ok: false, error: 'unknown_sign' }
      : { ok: true, cell: { value, obsStatus: ['U'], confStatus: null } };
  }
  const match = /^(.*?\d)\s*([A-Za-z*]?)$/.exec(trimmed);
  const value = match ? readFigure(match[1] ?? '', convention) : undefined;
  if (!match || value === undefined) return { ok: false, error: 'unknown_sign' };
  const suffix = match[2] ?? '';
  const status =
    suffix === '' ? 'A' : Object.hasOwn(SUFFIXES[convention], suffix) ? SUFFIXES[convention][suffix] : undefined;
  if (!status) return { ok: false, error: 'unknown_flag' };
  return { ok: true, cell: { value, obsStatus: [status], confStatus: null } };
}
