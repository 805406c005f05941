/**
 * PERIODS IN TWO COLUMNS: the year in one, its month, quarter or half in another; or the first day in one, the last in
 * another. A mapping names both, `Year + Month`, `von + bis`.
 */
import { parsePeriod } from '../../indicators/period.ts';
import { isTotalWord } from './propose/code-matcher.ts';
import { foldings } from './propose/fold-text.ts';

/** What the second column holds. */
export type PeriodPart = 'month' | 'quarter' | 'half' | 'end';

const JOINT = ' + ';
const LAST: Readonly<Record<PeriodPart, number>> = { month: 12, quarter: 4, half: 2, end: 0 };

/** Between the first and the last day, as they stand in their columns. */
const SPAN = ' … ';

const WORDS: readonly (readonly [PeriodPart, RegExp])[] = [
  [
    'month',
    /^(?:(?:reference |calendar )?month(?: name| number| no)?|monat(?:e|sname|snummer)?|kalendermonat|mois|maaned|maned|mes|mese|maand)$/,
  ],
  ['quarter', /^(?:quarter|qtr|quartal|trimestre|kvartal|kwartaal)$/],
  ['half', /^(?:half ?year|halbjahr|semester|semestre|halvaar|halvar)$/],
  [
    'end',
    /^(?:bis|to|until|au|jusqu au|til|a|end(?: date| of period)?|period end|date to|ende|enddatum|datum bis|zeitraum bis|date de fin|fin|slut|slutdato|dato til|periode til)$/,
  ],
];

const BEGINS =
  /^(?:von|from|du|depuis|fra|start(?: date| of period)?|begin(?: date)?|period start|date from|beginn|startdatum|anfangsdatum|datum von|zeitraum von|date de debut|debut|dato fra|startdato|periode fra)$/;

/** Whether a header says that its column holds the first days of periods whose last ones stand in another. */
export const beginsSpan = (header: string): boolean => foldings(header).some((form) => BEGINS.test(form));

/** The first and the last of a period that was joined from both; undefined for any other text. */
export function endsOfSpan(text: string): [from: string, to: string] | undefined {
  const at = text.indexOf(SPAN);
  return at < 0 ? undefined : [text.slice(0, at), text.slice(at + SPAN.length)];
}

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
  // What has no last day is no period yet.
  if (kind === 'end') return plainYear === '' && plain === '' ? '' : `${plainYear}${SPAN}${plain}`;
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
