/**
 * Texts of two years, and of years that are none of the calendar: split years, pooled years, financial years. Which it is,
 * and on which day it begins, the source says and nobody guesses (methods note 10.3).
 */
import { ambiguous, follows, month, refused, stretch, waysOf, year, type PeriodResult } from './period-calendar.ts';
import { FISCAL_YEAR_WORD, SPLIT_YEAR_WORD } from './period-names.ts';

/** First day of a split year, by convention: where the source says so, and nowhere else. */
export const SPLIT_START: Readonly<Record<string, string>> = {
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
  for (const name of convention.split(' ')) {
    if (name.startsWith('fiscal_from:') || name.startsWith('fiscal_to:')) continue;
    const start =
      /:(\d{2}-\d{2})$/.exec(name)?.[1] ?? (Object.hasOwn(SPLIT_START, name) ? SPLIT_START[name] : undefined);
    if (start !== undefined) return start;
  }
  return undefined;
}

/** Years of the most common kinds of split year, for the question. */
const SPLIT_WAYS = ['school_year', 'academic_year', 'financial_year', 'fiscal_july'] as const;

const yearFrom = (first: number, start: string): PeriodResult => stretch(`${first}-${start}`, { months: 12, days: 0 });

const splitWays = (first: number): [string, PeriodResult][] =>
  SPLIT_WAYS.map((name) => [name, yearFrom(first, SPLIT_START[name] ?? '01-01')]);

const TWO_YEARS = new RegExp(
  String.raw`^(?:(${SPLIT_YEAR_WORD}) )?(\d{4})( ?[-/] ?| to | bis | à | til | till | tot | t/m )(\d{2}|\d{4})$`,
  'i',
);

/** `2018-19`, `2018/19`, `2018/2019`, `201819`, `2017-2019`, `2024 / 2005`: a split year, pooled years, a month. */
export function readYears(text: string, convention: string): PeriodResult | undefined {
  const start = splitStart(convention);
  const six = /^(\d{4})(\d{2})$/.exec(text);
  if (six && !start) return readSixDigits(Number(six[1]), Number(six[2]), convention);
  const match = six ?? TWO_YEARS.exec(text);
  if (!match) return undefined;
  const [word, first, mark, last] = six
    ? [undefined, Number(six[1]), '', six[2] ?? '']
    : [match[1], Number(match[2]), (match[3] ?? '').trim(), match[4] ?? ''];
  const second = completeYear(first, last);
  const consecutive = second === first + 1;
  const schoolYear = `school_year ${first}/${String(second % 100).padStart(2, '0')}`;
  if (start) return consecutive ? yearFrom(first, start) : refused('years_not_consecutive');
  if (word)
    return consecutive
      ? refused('ambiguous_or_invalid', [schoolYear], waysOf(splitWays(first)))
      : refused('years_not_consecutive');
  if (last.length === 4 && second < first) return comparedYears(first, mark, convention);
  if (follows(convention, 'pooled')) return pooled(first, second);

  if (last.length === 4) {
    if (!consecutive) return pooled(first, second);
    // One school year, or two calendar years taken together.
    return refused(
      'ambiguous_or_invalid',
      [schoolYear, `range ${first}-01-01/P2Y`],
      waysOf([...splitWays(first), ['pooled', pooled(first, second)]]),
    );
  }
  const asMonth = mark === '-' && !text.includes(' ') ? month(first, Number(last)) : undefined;
  const named = convention !== 'auto' && !follows(convention, 'auto');
  if (asMonth && named) return asMonth;
  if (asMonth?.ok && !consecutive) return asMonth;
  // 2019/03 is no split year; no table is so old that 1903 could be meant.
  if (mark === '/' && !consecutive && month(first, Number(last)).ok) return month(first, Number(last));
  return refused(
    'ambiguous_or_invalid',
    [...(asMonth?.ok ? [`month ${asMonth.period.canonical}`] : []), ...(consecutive ? [schoolYear] : [])],
    waysOf([
      ...(asMonth ? [['sdmx', asMonth] as const] : []),
      ...(consecutive ? splitWays(first) : [['pooled', pooled(first, second)] as const]),
    ]),
  );
}

/** `201819` is a school year to the Department for Education, `201906` a month to many. */
function readSixDigits(first: number, last: number, convention: string): PeriodResult {
  const asMonth = month(first, last);
  if (follows(convention, 'months')) return asMonth;
  const split = (first + 1) % 100 === last ? splitWays(first) : [];
  return ambiguous([['months', asMonth], ...split]);
}

/** `2024 / 2005`: a figure of the later year, compared with the earlier one. */
function comparedYears(first: number, mark: string, convention: string): PeriodResult {
  if (mark !== '/') return refused('years_not_consecutive');
  return follows(convention, 'later_year') ? year(first) : ambiguous([['later_year', year(first)]]);
}

/** Starts of financial years, for the question: of the US government, of many states, of the United Kingdom and Denmark. */
const FISCAL_WAYS = ['fiscal_to:10-01', 'fiscal_to:07-01', 'fiscal_to:04-01', 'fiscal_from:04-01', 'fiscal_from:07-01'];

const ONE_YEAR = new RegExp(String.raw`^(${FISCAL_YEAR_WORD})? ?(\d{4})$`, 'i');

/** `FY 2019`, and a plain year where the source counts financial ones. */
export function readFiscal(text: string, convention: string): PeriodResult | undefined {
  const match = ONE_YEAR.exec(text);
  if (!match) return undefined;
  const named = convention.split(' ').find((name) => /^fiscal_(?:from|to):\d{2}-\d{2}$/.test(name));
  const value = Number(match[2]);
  if (named) return fiscalYear(value, named);
  if (match[1] === undefined) return undefined;
  if (follows(convention, 'fiscal_is_year')) return year(value);
  return ambiguous([
    ['fiscal_is_year', year(value)],
    ...FISCAL_WAYS.map((name) => [name, fiscalYear(value, name)] as const),
  ]);
}

function fiscalYear(value: number, convention: string): PeriodResult {
  const [name = '', start = ''] = convention.split(':');
  return yearFrom(name === 'fiscal_to' ? value - 1 : value, start);
}

/** `19` after 2018 is 2019, `00` after 1999 is 2000. */
export function completeYear(first: number, last: string): number {
  if (last.length === 4) return Number(last);
  const second = Math.floor(first / 100) * 100 + Number(last);
  return second < first ? second + 100 : second;
}

function pooled(first: number, last: number): PeriodResult {
  return last > first
    ? stretch(`${first}-01-01`, { months: 12 * (last - first + 1), days: 0 })
    : refused('years_not_consecutive');
}
