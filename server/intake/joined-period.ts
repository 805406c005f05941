/**
 * PERIODS IN TWO COLUMNS: the year in one, its month, quarter or half in another. A mapping names both, `Year + Month`.
 */
import { parsePeriod } from '../../indicators/period.ts';
import { isTotalWord } from './propose/code-matcher.ts';
import { foldings } from './propose/fold-text.ts';

/** What the second column holds. */
export type PeriodPart = 'month' | 'quarter' | 'half';

const JOINT = ' + ';
const LAST: Readonly<Record<PeriodPart, number>> = { month: 12, quarter: 4, half: 2 };

const WORDS: readonly (readonly [PeriodPart, RegExp])[] = [
  [
    'month',
    /^(?:(?:reference |calendar )?month(?: name| number| no)?|monat(?:e|sname|snummer)?|kalendermonat|mois|maaned|maned|mes|mese|maand)$/,
  ],
  ['quarter', /^(?:quarter|qtr|quartal|trimestre|kvartal|kwartaal)$/],
  ['half', /^(?:half ?year|halbjahr|semester|semestre|halvaar|halvar)$/],
];

/** What a header says its column holds; undefined for all else. */
export const periodPart = (header: string): PeriodPart | undefined =>
  WORDS.find(([, pattern]) => foldings(header).some((form) => pattern.test(form)))?.[0];

export const joinedName = (year: string, part: string): string => `${year}${JOINT}${part}`;

/** The two columns a name stands for, where there is none of that name itself. */
export function joinedColumns(
  name: string,
  isColumn: (name: string) => boolean,
): [year: string, part: string] | undefined {
  if (isColumn(name)) return undefined;
  for (let at = name.indexOf(JOINT); at > 0; at = name.indexOf(JOINT, at + 1)) {
    const parts: [string, string] = [name.slice(0, at), name.slice(at + JOINT.length)];
    if (parts.every((one) => isColumn(one))) return parts;
  }
  return undefined;
}

/** One text for both. An empty part, or one that says it is all of the year, is the year. */
export function joinPeriod(year: string, part: string, kind: PeriodPart): string {
  const [plainYear, plain] = [year.trim(), part.trim()];
  if (plain === '' || isTotalWord(plain)) return plainYear;
  const number = numberOf(plain, kind);
  if (number === undefined) return `${plain} ${plainYear}`;
  if (kind === 'month') return `${plainYear}-${String(number).padStart(2, '0')}`;
  return `${plainYear}-${kind === 'quarter' ? 'Q' : 'S'}${number}`;
}

/** `3`, `03`, `M03`, `Q1`, `1. Quartal`, `K2`; undefined for names. */
function numberOf(text: string, kind: PeriodPart): number | undefined {
  const digits = /^\p{L}{0,2}\s?0?(\d{1,2})(?:\.|er|e|ème)?(?:\s\p{L}+)?$/u.exec(text)?.[1];
  const number = digits === undefined ? undefined : Number(digits);
  return number !== undefined && number >= 1 && number <= LAST[kind] ? number : undefined;
}

/** Whether a text can be a part of a year, beside any year. */
export const isPeriodPart = (text: string, kind: PeriodPart): boolean =>
  isTotalWord(text) || numberOf(text.trim(), kind) !== undefined || parsePeriod(joinPeriod('2020', text, kind)).ok;
