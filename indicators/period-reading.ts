/**
 * Periods as sources write them. What a text means depends on who wrote it, so reading takes the source's convention;
 * what could mean two things is refused with both. Sources: SDMX 3.0 section 6, 4.2; ISO 8601; StatBank Denmark time
 * codes; Department for Education six-digit years; methods note 10.
 */
import {
  ambiguous,
  between,
  day,
  follows,
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
import { readDate, readMonths } from './period-dates.ts';
import { withoutLead } from './period-names.ts';
import { readWords } from './period-words.ts';
import { readFiscal, readYears } from './period-years.ts';

/**
 * Reads a period as its source writes it. Conventions: `sdmx`, `eurostat`, `dst`, `pooled`, `auto`, those of split
 * years (`dk_school_year`, `dfe_academic`, `fiscal_uk` …, or `school_year:08-16` with any first day), of single financial
 * years (`fiscal_from:04-01`, named by the year they begin in, `fiscal_to:10-01`, by the one they end in), of the order
 * in dates (`dmy`, `mdy`), `quarters` for T1 to T4 and KW01 to KW04, `weeks` for KW, `short_years` for two digits, `months` for 201906, `later_year` for
 * 2024/2005, `excel` for a spreadsheet's day numbers; several have spaces between them.
 */
export function parsePeriod(input: string, convention: string = 'auto'): PeriodResult {
  const text = withoutLead(
    input
      .trim()
      .replaceAll(/[\s\u00A0\u202F]+/g, ' ')
      .replaceAll(/[‐‑–—]/g, '-'),
  );
  return (
    readFiscal(text, convention) ??
    readYears(text, convention) ??
    readCode(text, convention) ??
    readDate(text, convention) ??
    readWords(text) ??
    readMonths(text, convention) ??
    refused('ambiguous_or_invalid')
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

/** StatLine writes the kind of period in two letters and its number: `2019JJ00`, `2019KW01`, `2019MM03`, `2019HJ02`. */
const STATLINE: Readonly<Record<string, (value: number, number: number, convention: string) => PeriodResult>> = {
  JJ: (value, number) => (number === 0 ? year(value) : refused('ambiguous_or_invalid')),
  HJ: (value, number) => part(value, 'S', number),
  KW: readKw,
  MM: month,
};

/** A quarter in Dutch (kwartaal), a week in German (Kalenderwoche): the fifth is a week, and makes the others weeks. */
function readKw(value: number, number: number, convention: string): PeriodResult {
  if (follows(convention, 'quarters')) return part(value, 'Q', number);
  if (follows(convention, 'weeks')) return week(value, number);
  return ambiguous([
    ['quarters', part(value, 'Q', number)],
    ['weeks', week(value, number)],
  ]);
}

/** `2019`, `2019-Q1`, `2019K1`, `2019M01D01`, `Q1 2019`, `Q1/2019`, `2019-03-15`, `2018-08-01/P1Y`. */
function readCode(text: string, convention: string): PeriodResult | undefined {
  const plain = readCanonical(text);
  // In French a T is a quarter, in SDMX four months: only a source that follows SDMX may mean the latter.
  const trimester = /^\d{4}-T\d$/.test(text) && !follows(convention, 'sdmx') && !follows(convention, 'eurostat');
  if (plain && !trimester) return plain;
  const compact = text.replaceAll(' ', '').toUpperCase();
  const dated = /^(\d{4})M(\d{2})D(\d{2})$/.exec(compact);
  if (dated) return day(Number(dated[1]), Number(dated[2]), Number(dated[3]));
  const [, statLineYear = '', kind = '', count = ''] = /^(\d{4})(JJ|HJ|KW|MM)(\d{2})$/i.exec(text) ?? [];
  if (kind !== '') return STATLINE[kind.toUpperCase()]?.(Number(statLineYear), Number(count), convention);
  const match =
    /^(?<year>\d{4})[-/,]?(?<letter>[ASHTQKMWU])(?<number>\d{1,2})$/.exec(compact) ??
    /^(?<letter>[SHTQK])(?<number>\d)[-/,]?(?<year>\d{4})$/.exec(compact) ??
    /^(?<letter>[MWU])(?<number>\d{1,2})[-/,](?<year>\d{4})$/.exec(compact);
  const { letter = '', number = '', year: value = '' } = match?.groups ?? {};
  const read = LETTERS[letter];
  if (!read) return undefined;
  if (letter !== 'T' || follows(convention, 'sdmx') || follows(convention, 'eurostat'))
    return read(Number(value), Number(number));
  const quarter = part(Number(value), 'Q', Number(number));
  if (follows(convention, 'quarters')) return quarter;
  return ambiguous([
    ['sdmx', part(Number(value), 'T', Number(number))],
    ['quarters', quarter],
  ]);
}
