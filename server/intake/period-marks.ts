import { parsePeriod } from '../../indicators/period.ts';
import { flagQuestion } from './cell-questions.ts';
import { statusInWords } from './footnotes.ts';
import type { Fault } from './fault.ts';
import type { MarkMeaning, Signs } from './signs.ts';

/** Marks and words behind a period: `2019p`, `2019*`, `2019 1)`, `2019¹`, `2019 (vorläufig)`, `2019 [p]`. */
const BEHIND: readonly RegExp[] = [
  /\s*\(([^()]{2,60})\)$/u,
  /\s*(\[[\p{L}\d]{1,12}\])$/u,
  /\s*(\*{1,3}\)?)$/u,
  /\s*([\u00B9\u00B2\u00B3\u2070-\u2079]+)$/u,
  /\s*(\(?\d{1,2}\)|\(?[a-z]\))$/u,
  /\s*([a-z]{1,2})$/u,
];

/** Words that say what changes no figure. */
const REVISED = /^(?:revi[sd]|korrigier|correct|berichtigt|endgültig|final|définiti|endelig)/iu;

export interface MarkedPeriod {
  /** The period without its mark. */
  text: string;
  mark: string;
  isWord: boolean;
}

/** Undefined where nothing stands behind, or what stands before it is no period. */
export function splitPeriodMark(text: string, convention: string): MarkedPeriod | undefined {
  for (const [at, pattern] of BEHIND.entries()) {
    const match = pattern.exec(text);
    if (!match) continue;
    const before = text.slice(0, match.index);
    const result = parsePeriod(before, convention);
    if (!result.ok && (result.ways?.length ?? 0) === 0) continue;
    return { text: before, mark: match[1] ?? '', isWord: at === 0 && (match[1] ?? '').length > 2 };
  }
  return undefined;
}

/** A `p` at a year is provisional wherever figures are published; every other mark is explained by somebody, or asked about. */
const EVERYWHERE: Readonly<Record<string, MarkMeaning>> = { p: { status: ['P'], note: null } };

/** What a mark at a period says of all its figures; a question where nobody has explained it. */
export function meaningOfMark(
  { mark, isWord }: MarkedPeriod,
  signs: Signs,
  column: string,
  text: string,
): MarkMeaning | Fault {
  const declared = signs.markMeaning(mark);
  if (declared) return declared;
  if (isWord) {
    const status = statusInWords(mark);
    if (status) return { status: [status], note: null };
    return { status: [], note: REVISED.test(mark) ? null : mark };
  }
  // The World Bank's `2022 [YR2022]` says the year twice.
  if (/^\[YR\d{4}\]$/.test(mark)) return { status: [], note: null };
  const known = EVERYWHERE[mark];
  if (known) return known;
  const legend = signs.legend(mark);
  return {
    code: 'flag-unknown',
    column,
    value: mark,
    facts: { example: text, ...(legend === undefined ? {} : { legend }) },
    ask: () => flagQuestion(mark, legend),
  };
}
