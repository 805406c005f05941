/** Parts of years in words: `2. Quartal 2019`, `1er trimestre 2019`, `KW 5 2019`, `WS 2005/06`. */
import { part, refused, stretch, week, type PeriodResult } from './period-calendar.ts';
import { HALF_WORD, QUARTER_WORD, WEEK_WORD } from './period-names.ts';
import { completeYear } from './period-years.ts';

const NUMBER = String.raw`(?<number>\d{1,2}|I{1,3}|IV)(?:st|nd|rd|th|er|ère|re|e|ème|ème|\.)? ?`;
const ROMAN: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 };

/** The number before or behind the year: `1. Quartal 2019`, `2019, 1. Quartal`, `1. Vj./2019`. */
const both = (word: string): RegExp[] => [
  new RegExp(String.raw`^${NUMBER}(?:${word})[ ,/]*(?<year>\d{4})$`, 'i'),
  new RegExp(String.raw`^(?<year>\d{4})[ ,:/-]*${NUMBER}(?:${word})$`, 'i'),
];
const QUARTER = [...both(QUARTER_WORD), /^(?<number>I{1,3}|IV)[./ ]+(?<year>\d{4})$/];
const HALF = both(HALF_WORD);
const WEEK = [
  new RegExp(String.raw`^(?:${WEEK_WORD}) ?(?<number>\d{1,2})(?:,? |/|-)(?<year>\d{4})$`, 'i'),
  new RegExp(String.raw`^(?<year>\d{4})[ ,/-]+(?:${WEEK_WORD}) ?(?<number>\d{1,2})$`, 'i'),
];

function numbered(patterns: readonly RegExp[], text: string): [year: number, number: number] | undefined {
  for (const pattern of patterns) {
    const { year, number } = pattern.exec(text)?.groups ?? {};
    if (year !== undefined && number !== undefined)
      return [Number(year), ROMAN[number.toUpperCase()] ?? Number(number)];
  }
  return undefined;
}

export function readWords(text: string): PeriodResult | undefined {
  const quarter = numbered(QUARTER, text);
  if (quarter) return part(quarter[0], 'Q', quarter[1]);
  const half = numbered(HALF, text);
  if (half) return part(half[0], 'S', half[1]);
  const weeks = numbered(WEEK, text);
  return weeks ? week(...weeks) : readSemester(text);
}

/** German and Swiss universities: winter from 1 October, summer from 1 April, six months each. */
function readSemester(text: string): PeriodResult | undefined {
  let match = /^(?:WS|WiSe|Wintersemester) ?(\d{4}) ?[/-] ?(\d{2}|\d{4})$/i.exec(text);
  if (match) {
    const first = Number(match[1]);
    if (completeYear(first, match[2] ?? '') !== first + 1) return refused('years_not_consecutive');
    return stretch(`${first}-10-01`, { months: 6, days: 0 });
  }
  match = /^(?:SS|SoSe|Sommersemester) ?(\d{4})$/i.exec(text);
  return match ? stretch(`${match[1]}-04-01`, { months: 6, days: 0 }) : undefined;
}
