import type { AbsenceReason } from '../../indicators/observation.ts';

/** What a sign in place of a value means; `zero` is a true zero. */
export type SignMeaning = AbsenceReason | 'zero';

/**
 * Signs by the convention of the source (methods note 6.3). What `-` or `.` means depends on who wrote it, so without a
 * declared convention they are asked about.
 */
const CONVENTIONS: Record<string, Record<string, SignMeaning>> = {
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
    ': c': 'suppressed',
    ':c': 'suppressed',
    ': u': 'unreliable',
    ':u': 'unreliable',
  },
};

export const CONVENTION_NAMES = Object.keys(CONVENTIONS);

/** Signs that mean the same to everybody who writes them out. */
const COMMON: Record<string, SignMeaning> = {
  'k.a.': 'not-collected',
  'n/a': 'not-applicable',
  'not available': 'not-yet-available',
};

const LOOKS_LIKE_SIGN = /^(?:[-–—.…:*/x]+|[a-z]{1,3}|\([a-z]\)|: ?[a-z]|k\. ?A\.|n\.? ?a\.?|n\/a)$/iu;

/** The meaning of a cell without digits: undefined when it is no known sign. */
export function meaningOfSign(
  cell: string,
  convention: string | null,
  declared: Readonly<Record<string, string>>,
): SignMeaning | undefined {
  const text = cell.trim();
  const own = declared[text];
  if (own !== undefined) return own as SignMeaning;
  return (convention ? CONVENTIONS[convention]?.[text] : undefined) ?? COMMON[text.toLowerCase()];
}

export const looksLikeSign = (cell: string): boolean => LOOKS_LIKE_SIGN.test(cell.trim());
