import { HEADER_JOINT } from '../table/outline/join-header.ts';
import type { Draft } from './draft.ts';
import { isPeriod } from './read-label.ts';

/** `2. Halbjahr 2015`: so many words are a period at most. */
const MOST_WORDS = 3;
const HAS_YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/;
/** Behind these a year is no period of the figures: `seit 2015`, `arrived before 2010`, `in prices of 2015`. */
const NO_PERIOD =
  /(?:^|\s)(?:seit|ab|bis|vor|nach|von|gegenüber|zu|since|from|until|till|before|after|to|of|vs\.?|versus|depuis|avant|après|jusqu'en|dès|de|siden|før|efter|fra|til|[-–=/+])$/iu;
/** `2010 und früher`, `2019 - 2023` */
const OPEN = /^(?:und|oder|and|or|et|ou|og|eller|bis|to|til|à)\s|^[-–/+<>]/iu;

/**
 * `Schweizer 2020`, `Ausländer Dez. 2021`, `2020_Women`: a group and a period in one cell become two parts, as in a header of
 * two rows. Only where neither a column nor the sender says the period, and the columns are not all of one.
 */
export function withPeriodsApart(draft: Draft, headers: readonly string[]): string[] {
  if (draft.columnOf('period') || draft.given.constants?.['period'] !== undefined) return [...headers];
  const apart = headers.map((header) => (header.split(HEADER_JOINT).some(isPeriod) ? undefined : partedOf(header)));
  const periods = new Set(apart.flatMap((one) => (one ? [one.period] : [])));
  if (periods.size < 2) return [...headers];
  return headers.map((header, at) => {
    const one = apart[at];
    return one ? `${one.rest}${HEADER_JOINT}${one.period}` : header;
  });
}

/** The longest period in it, rather at the end than at the beginning or in the middle, and what else stands there. */
function partedOf(header: string): { rest: string; period: string } | undefined {
  const words = header.trim().split(/[\s_,]+/);
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count -= 1) {
    const last = words.length - count;
    for (const start of [last, ...Array.from({ length: last }, (_none, at) => at)]) {
      const text = words.slice(start, start + count).join(' ');
      const period = text.replaceAll(/^\(|[:)]$/g, '');
      if (!HAS_YEAR.test(period) || !isPeriod(period)) continue;
      const before = words.slice(0, start).join(' ');
      const behind = words.slice(start + count).join(' ');
      if (NO_PERIOD.test(before) || OPEN.test(behind)) return undefined;
      const rest = `${before} ${behind}`.replaceAll(/^[\s:–-]+|[\s:–-]+$/g, '');
      return rest === '' ? undefined : { rest, period };
    }
  }
  return undefined;
}
