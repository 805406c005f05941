/**
 * Periods as sources write them. What a text means depends on who wrote it, so reading takes the source's convention;
 * what could mean two things is refused with both. Sources: SDMX 3.0 section 6, 4.2; ISO 8601; StatBank Denmark time
 * codes; Department for Education six-digit years; methods note 10.
 */
import {
  between,
  day,
  month,
  parseDuration,
  part,
  refused,
  stretch,
  week,
  year,
  type Period,
  type PeriodResult,
} from './period-calendar.ts';
import { HALF_WORD, monthNumber, QUARTER_WORD, SPLIT_YEAR_WORD, WEEK_WORD } from './period-names.ts';

/** First day of a split year, by convention: where the source says so, and nowhere else. */
const SPLIT_START: Readonly<Record<string, string>> = {
  dk_school_year: '08-01',
  school_year_dk: '08-01',
  school_year: '08-01',
  dfe_academic: '09-01',
  academic_year: '09-01',
  winter_semester: '10-01',
  fiscal_uk: '04-01',
  uk_financial: '04-01',
  financial_year: '04-01',
  fiscal_july: '07-01',
};

/** The start day of a convention; any other is declared in it: `school_year:08-16`. */
function splitStart(convention: string): string | undefined {
  const declared = /:(\d{2}-\d{2})$/.exec(convention)?.[1];
  return declared ?? (Object.hasOwn(SPLIT_START, convention) ? SPLIT_START[convention] : undefined);
}

/**
 * Reads a period as its source writes it. Conventions: `sdmx`, `eurostat`, `dst`, `pooled`, `auto`, and those of split
 * years (`dk_school_year`, `dfe_academic`, `fiscal_uk` …, or `school_year:08-16` with any first day).
 */
export function parsePeriod(input: string, convention: string = 'auto'): PeriodResult {
  const text = input
    .trim()
    .replaceAll(/[\s\u00A0\u202F]+/g, ' ')
    .replaceAll(/[‐‑–—]/g, '-');
  return (
    readYears(text, convention) ?? readCode(text, convention) ?? readWords(text) ?? refused('ambiguous_or_invalid')
  );
}

/** The canonical form only. @throws for any other text: past intake there is none */
export function readPeriod(canonical: string): Period {
  const result = readCanonical(canonical);
  if (!result?.ok || result.period.canonical !== canonical) throw new Error(`Not a canonical period: ${canonical}`);
  return result.period;
}

function readCanonical(text: string): PeriodResult | undefined {
  let match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match) {
    const [first, second, third] = match.slice(1).map((digits) => (digits === undefined ? undefined : Number(digits)));
    if (first === undefined) return undefined;
    if (second === undefined) return year(first);
    return third === undefined ? month(first, second) : day(first, second, third);
  }
  match = /^(\d{4})-([STQ])(\d)$/.exec(text);
  if (match) return part(Number(match[1]), match[2] as 'S' | 'T' | 'Q', Number(match[3]));
  match = /^(\d{4})-W(\d{2})$/.exec(text);
  if (match) return week(Number(match[1]), Number(match[2]));
  return readRange(text);
}

/** Start and duration (SDMX), or start and last day (ISO). */
function readRange(text: string): PeriodResult | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T00:00:00)?\/(?:(P\w*)|(\d{4}-\d{2}-\d{2}))$/.exec(text);
  if (!match) return undefined;
  const [, start = '', duration, end] = match;
  if (end !== undefined) return between(start, end);
  const length = parseDuration(duration ?? '');
  return length ? stretch(start, length) : refused('invalid_duration');
}

/** `2018-19`, `2018/19`, `2018/2019`, `201819`, `2017-2019`: a split year, pooled years or a month. */
function readYears(text: string, convention: string): PeriodResult | undefined {
  const start = splitStart(convention);
  const six = start ? /^(\d{4})(\d{2})$/.exec(text) : null;
  const match =
    six ?? new RegExp(String.raw`^(?:(${SPLIT_YEAR_WORD}) )?(\d{4}) ?([-/]) ?(\d{2}|\d{4})$`, 'i').exec(text);
  if (!match) return /^\d{6}$/.test(text) ? refused('ambiguous_or_invalid') : undefined;
  const [word, first, mark, last] = six
    ? [undefined, Number(six[1]), '', six[2] ?? '']
    : [match[1], Number(match[2]), match[3] ?? '', match[4] ?? ''];
  const second = completeYear(first, last);
  const schoolYear = `school_year ${first}/${String(second % 100).padStart(2, '0')}`;
  if (start)
    return second === first + 1
      ? stretch(`${first}-${start}`, { months: 12, days: 0 })
      : refused('years_not_consecutive');
  if (word)
    return second === first + 1 ? refused('ambiguous_or_invalid', [schoolYear]) : refused('years_not_consecutive');
  if (convention === 'pooled') return pooled(first, second);

  const consecutive = second === first + 1;
  if (last.length === 4) {
    if (!consecutive) return pooled(first, second);
    // One school year, or two calendar years taken together.
    return refused('ambiguous_or_invalid', [schoolYear, `range ${first}-01-01/P2Y`]);
  }
  const asMonth = mark === '-' && !text.includes(' ') ? month(first, Number(last)) : undefined;
  if (asMonth && convention !== 'auto') return asMonth;
  if (asMonth?.ok && !consecutive) return asMonth;
  return refused('ambiguous_or_invalid', [
    ...(asMonth?.ok ? [`month ${asMonth.period.canonical}`] : []),
    ...(consecutive ? [schoolYear] : []),
  ]);
}

/** `19` after 2018 is 2019, `00` after 1999 is 2000. */
function completeYear(first: number, last: string): number {
  if (last.length === 4) return Number(last);
  const second = Math.floor(first / 100) * 100 + Number(last);
  return second < first ? second + 100 : second;
}

function pooled(first: number, last: number): PeriodResult {
  return last > first
    ? stretch(`${first}-01-01`, { months: 12 * (last - first + 1), days: 0 })
    : refused('years_not_consecutive');
}

/** What each letter of a code counts; StatBank Denmark writes K, H, U for quarter, half, week. */
const LETTERS: Readonly<Record<string, (value: number, number: number) => PeriodResult>> = {
  A: (value, number) => (number === 1 ? year(value) : refused('ambiguous_or_invalid')),
  S: (value, number) => part(value, 'S', number),
  H: (value, number) => part(value, 'S', number),
  T: (value, number) => part(value, 'T', number),
  Q: (value, number) => part(value, 'Q', number),
  K: (value, number) => part(value, 'Q', number),
  M: month,
  W: week,
  U: week,
};

/** `2019`, `2019-Q1`, `2019K1`, `2019M01D01`, `20190315`, `Q1 2019`, `2019-03-15`, `2018-08-01/P1Y`. */
function readCode(text: string, convention: string): PeriodResult | undefined {
  const plain = readCanonical(text.replace(/T00:00:00$/, ''));
  // In French a T is a quarter, in SDMX four months: only a source that follows SDMX may mean the latter.
  const trimester = /^\d{4}-T\d$/.test(text) && convention === 'auto';
  if (plain && !trimester) return plain;
  const compact = text.replaceAll(' ', '').toUpperCase();
  const basic = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (basic) return day(Number(basic[1]), Number(basic[2]), Number(basic[3]));
  const dated = /^(\d{4})M(\d{2})D(\d{2})$/.exec(compact);
  if (dated) return day(Number(dated[1]), Number(dated[2]), Number(dated[3]));
  const match =
    /^(?<year>\d{4})[-/]?(?<letter>[ASHTQKMWU])(?<number>\d{1,2})$/.exec(compact) ??
    /^(?<letter>[SHTQK])(?<number>\d)[-/]?(?<year>\d{4})$/.exec(compact);
  const { letter = '', number = '', year: value = '' } = match?.groups ?? {};
  const read = LETTERS[letter];
  if (!read) return undefined;
  if (letter === 'T' && convention !== 'sdmx' && convention !== 'eurostat')
    return refused('ambiguous_or_invalid', meanings(Number(value), Number(number)));
  return read(Number(value), Number(number));
}

function meanings(value: number, number: number): string[] {
  return [part(value, 'T', number), part(value, 'Q', number)].flatMap((result) =>
    result.ok ? [`${result.period.type} ${result.period.canonical}`] : [],
  );
}

const NUMBERED = String.raw`^(\d{1,2})(?:st|nd|rd|th|er|re|e|ème|\.)? ?`;
const QUARTER = new RegExp(`${NUMBERED}(?:${QUARTER_WORD}) (\\d{4})$`, 'i');
const HALF = new RegExp(`${NUMBERED}(?:${HALF_WORD}) (\\d{4})$`, 'i');
const WEEK = new RegExp(String.raw`^(?:${WEEK_WORD}) (\d{1,2})(?:,? |/)(\d{4})$`, 'i');

/** `2. Quartal 2019`, `1er trimestre 2019`, `Juni 2007`, `WS 2005/06`, `31.12.2019`. */
function readWords(text: string): PeriodResult | undefined {
  let match = QUARTER.exec(text);
  if (match) return part(Number(match[2]), 'Q', Number(match[1]));
  match = HALF.exec(text);
  if (match) return part(Number(match[2]), 'S', Number(match[1]));
  match = WEEK.exec(text);
  if (match) return week(Number(match[2]), Number(match[1]));
  match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (match) return day(Number(match[3]), Number(match[2]), Number(match[1]));
  match = /^(?:(\d{1,2})\.? )?(\p{L}+\.?) (\d{4})$/u.exec(text);
  const named = match ? monthNumber(match[2] ?? '') : 0;
  if (match && named > 0)
    return match[1] ? day(Number(match[3]), named, Number(match[1])) : month(Number(match[3]), named);
  return readSemester(text);
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
