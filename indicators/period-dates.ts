/** Days and months as people and programs write them. */
import { ambiguous, between, day, follows, month, type PeriodResult } from './period-calendar.ts';
import { monthNumber } from './period-names.ts';

/** Two digits are of the years around: 49 is 2049, 50 is 1950. */
const fullYear = (text: string): number =>
  text.length === 4 ? Number(text) : (Number(text) < 50 ? 2000 : 1900) + Number(text);

/** A year of two digits is read only where the source says so. */
function withYear(text: string, convention: string, read: (year: number) => PeriodResult): PeriodResult {
  const result = read(fullYear(text));
  return text.length === 4 || follows(convention, 'short_years') || !result.ok
    ? result
    : ambiguous([['short_years', result]]);
}

/** A spreadsheet's day numbers of the years 1954 to 2064. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 60_000;

function spreadsheetDay(serial: number): PeriodResult {
  // Day 1 is 1 January 1900, and a 29 February that never was is counted.
  const at = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  return day(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}

/** `31.12.2019`, `31/12/2019`, `12/31/2019`, `20191231`, `2019/12/31`, `2019-12-31T00:00:00Z`. */
export function readDate(text: string, convention: string): PeriodResult | undefined {
  let match = /^(\d{4})-(\d{2})-(\d{2})[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)?$/i.exec(text);
  match ??= /^(\d{4})([/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  match ??= /^((?:18|19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (match) {
    const parts = match
      .slice(1)
      .filter((one) => /\d/.test(one))
      .map(Number);
    return day(parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0);
  }
  match = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})$/.exec(text);
  if (match) return withYear(match[3] ?? '', convention, (year) => day(year, Number(match?.[2]), Number(match?.[1])));
  match = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (match) return readOrder(Number(match[1]), Number(match[3]), match[4] ?? '', convention);
  match = /^(\d{1,2})[/.](\d{4})$/.exec(text);
  if (match) return month(Number(match[2]), Number(match[1]));
  if (/^\d{5}$/.test(text)) {
    const serial = Number(text);
    if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return undefined;
    return follows(convention, 'excel') ? spreadsheetDay(serial) : ambiguous([['excel', spreadsheetDay(serial)]]);
  }
  return undefined;
}

/** Day and month by what the source does, or by the only order there is. */
function readOrder(first: number, second: number, yearText: string, convention: string): PeriodResult {
  const dmy = (year: number): PeriodResult => day(year, second, first);
  const mdy = (year: number): PeriodResult => day(year, first, second);
  if (follows(convention, 'dmy') || (first > 12 && !follows(convention, 'mdy')))
    return withYear(yearText, convention, dmy);
  if (follows(convention, 'mdy') || second > 12) return withYear(yearText, convention, mdy);
  if (first === second) return withYear(yearText, convention, dmy);
  const suffix = yearText.length === 4 ? '' : ' short_years';
  return ambiguous([
    [`dmy${suffix}`, dmy(fullYear(yearText))],
    [`mdy${suffix}`, mdy(fullYear(yearText))],
  ]);
}

const DAY_FIRST =
  /^(?:(\d{1,2})(?:\.|er|re|st|nd|rd|th|º)?[ -]*(?:(?:of|de|del) |d['’])?)?(\p{L}+)\.?,?[ '’/-]*(?:(?:de|del|of) )?(\d{4}|\d{2})$/iu;
const MONTH_FIRST = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu;
const YEAR_FIRST = /^(\d{4})[ ,:/-]*(\p{L}+)\.?$/iu;
const YEAR_END = /^(?:ende|jahresende|end of|end|year end|year-end|fin|ultimo|slutningen af|udgangen af) (\d{4})$/iu;

/** `31. Dezember 2019`, `Dec 31, 2019`, `janv. 2019`, `Jan-19`, `2019 Jan`, `Jan-Mar 2019`, `April 2018 - March 2019`. */
export function readMonths(text: string, convention: string): PeriodResult | undefined {
  const end = YEAR_END.exec(text);
  if (end) return day(Number(end[1]), 12, 31);
  let match = DAY_FIRST.exec(text);
  let named = monthNumber(match?.[2] ?? '');
  if (match && named > 0) {
    const [, dayText, , yearText = ''] = match;
    return withYear(yearText, convention, (year) =>
      dayText === undefined ? month(year, named) : day(year, named, Number(dayText)),
    );
  }
  match = MONTH_FIRST.exec(text);
  named = monthNumber(match?.[1] ?? '');
  if (match && named > 0) return day(Number(match[3]), named, Number(match[2]));
  match = YEAR_FIRST.exec(text);
  named = monthNumber(match?.[2] ?? '');
  if (match && named > 0) return month(Number(match[1]), named);
  return readStretch(text, convention);
}

/** From a month or day to another: the year may stand only with the last. */
function readStretch(text: string, convention: string): PeriodResult | undefined {
  const match = /^(.{3,30}?) ?(?:-| to | bis | à | til | till | tot | au ) ?(.{6,30})$/iu.exec(text);
  const [, firstText = '', lastText = ''] = match ?? [];
  if (!match || !/\p{L}|\d\./u.test(firstText)) return undefined;
  const read = (part: string): PeriodResult | undefined => readDate(part, convention) ?? readOneMonth(part);
  const last = read(lastText.trim());
  if (!last?.ok) return undefined;
  const year = last.period.start.slice(0, 4);
  const first = read(firstText.trim()) ?? read(`${firstText.trim()} ${year}`) ?? read(`${firstText.trim()}${year}`);
  if (!first?.ok || first.period.type !== last.period.type) return undefined;
  return between(first.period.start, last.period.end);
}

function readOneMonth(text: string): PeriodResult | undefined {
  const match = DAY_FIRST.exec(text);
  const named = monthNumber(match?.[2] ?? '');
  if (!match || named === 0 || match[3]?.length !== 4) return undefined;
  return match[1] === undefined ? month(Number(match[3]), named) : day(Number(match[3]), named, Number(match[1]));
}
