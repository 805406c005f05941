/** Periods as the calendar has them: from a unit or a stretch to its canonical form, first and last day. */

export type PeriodType = 'year' | 'half' | 'trimester' | 'quarter' | 'month' | 'week' | 'day' | 'range';

export interface Period {
  /** `2019`, `2019-S1`, `2019-T1`, `2019-Q3`, `2019-07`, `2020-W53`, `2019-06-30`, `2018-08-01/P1Y`. */
  canonical: string;
  type: PeriodType;
  /** First and last day, ISO; both belong to the period. */
  start: string;
  end: string;
}

/**
 * Candidates are what an ambiguous text may mean, for the question to the person who knows; `ways` are the conventions
 * that settle it, each with what the text is under it.
 */
export type PeriodResult =
  { ok: true; period: Period } | { ok: false; error: string; candidates?: string[]; ways?: PeriodWay[] };

export interface PeriodWay {
  convention: string;
  canonical: string;
}

const DAY = 86_400_000;
/** Earlier years are typing mistakes here, and JavaScript reads those below 100 as 19xx. */
const FIRST_YEAR = 1000;

export const dayAfter = (iso: string): string => isoDay(Date.parse(iso) + DAY);
/** Days from one to the other, both counted. */
export const daysBetween = (start: string, end: string): number => (Date.parse(end) - Date.parse(start)) / DAY + 1;

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
const utc = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day);
const pad = (value: number): string => (value < 10 ? `0${value}` : String(value));

const found = (period: Period): PeriodResult => ({ ok: true, period });

export const refused = (error: string, candidates?: string[], ways?: PeriodWay[]): PeriodResult => ({
  ok: false,
  error,
  ...(candidates && candidates.length > 0 ? { candidates } : {}),
  ...(ways && ways.length > 0 ? { ways } : {}),
});

/** What a text is under each convention; those under which it is nothing are left out. */
export const waysOf = (ways: readonly (readonly [convention: string, result: PeriodResult])[]): PeriodWay[] =>
  ways.flatMap(([convention, result]) => (result.ok ? [{ convention, canonical: result.period.canonical }] : []));

/** Refused, since it may mean several things. */
export function ambiguous(ways: readonly (readonly [convention: string, result: PeriodResult])[]): PeriodResult {
  const found = ways.flatMap(([, result]) => (result.ok ? [`${result.period.type} ${result.period.canonical}`] : []));
  return refused('ambiguous_or_invalid', found, waysOf(ways));
}

/** A convention is a name, or several with spaces between: `dmy short_years`. */
export const follows = (convention: string, name: string): boolean => convention.split(' ').includes(name);

/** Months one after the other within a year. Written out, not through dates: files have them by the hundred thousand. */
function months(year: number, first: number, count: number, canonical: string, type: PeriodType): PeriodResult {
  if (year < FIRST_YEAR) return refused('invalid_year');
  const last = first + count - 1;
  const start = `${year}-${pad(first)}-01`;
  return found({ canonical, type, start, end: `${year}-${pad(last)}-${daysIn(year, last)}` });
}

/** Days of a month, 1 for January. */
function daysIn(year: number, monthNumber: number): number {
  if (monthNumber === 2) return isLeap(year) ? 29 : 28;
  return monthNumber === 4 || monthNumber === 6 || monthNumber === 9 || monthNumber === 11 ? 30 : 31;
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const year = (value: number): PeriodResult => months(value, 1, 12, String(value), 'year');

const PARTS = {
  S: { count: 2, type: 'half', error: 'invalid_half' },
  T: { count: 3, type: 'trimester', error: 'invalid_trimester' },
  Q: { count: 4, type: 'quarter', error: 'invalid_quarter' },
} as const;

/** Halves (S), thirds of four months (T), quarters (Q), counted from 1. */
export function part(value: number, letter: keyof typeof PARTS, number: number): PeriodResult {
  const { count, type, error } = PARTS[letter];
  if (number < 1 || number > count) return refused(error);
  const length = 12 / count;
  return months(value, (number - 1) * length + 1, length, `${value}-${letter}${number}`, type);
}

export function month(value: number, number: number): PeriodResult {
  if (number < 1 || number > 12) return refused('invalid_month');
  return months(value, number, 1, `${value}-${pad(number)}`, 'month');
}

/** ISO weeks: week 1 holds 4 January; a week belongs to the year of its Thursday. */
export function week(value: number, number: number): PeriodResult {
  if (value < FIRST_YEAR) return refused('invalid_year');
  const fourth = utc(value, 1, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (number - 1) * 7 * DAY;
  if (number < 1 || new Date(monday + 3 * DAY).getUTCFullYear() !== value) return refused('invalid_week');
  const canonical = `${value}-W${pad(number)}`;
  return found({ canonical, type: 'week', start: isoDay(monday), end: isoDay(monday + 6 * DAY) });
}

export function day(value: number, monthNumber: number, dayNumber: number): PeriodResult {
  if (value < FIRST_YEAR) return refused('invalid_year');
  if (monthNumber < 1 || monthNumber > 12) return refused('invalid_month');
  const canonical = `${value}-${pad(monthNumber)}-${pad(dayNumber)}`;
  if (isoDay(utc(value, monthNumber, dayNumber)) !== canonical) return refused('invalid_day');
  return found({ canonical, type: 'day', start: canonical, end: canonical });
}

const dateParts = (iso: string): [number, number, number] => {
  const [y = 0, m = 0, d = 0] = iso.split('-').map(Number);
  return [y, m, d];
};

/** The same day of a later month, or its last day where it is shorter. */
function monthsLater(iso: string, count: number): string {
  const [y, m, d] = dateParts(iso);
  const lastDay = new Date(utc(y, m + count + 1, 0)).getUTCDate();
  return isoDay(utc(y, m + count, Math.min(d, lastDay)));
}

export interface Duration {
  months: number;
  days: number;
}

/** `P1Y`, `P18M`, `P1Y6M`, `P2W`, `P10D`; undefined for anything else. */
export function parseDuration(text: string): Duration | undefined {
  const match = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(text);
  if (!match) return undefined;
  const [years = 0, monthCount = 0, weeks = 0, days = 0] = match.slice(1).map((digits) => Number(digits ?? 0));
  return { months: 12 * years + monthCount, days: 7 * weeks + days };
}

/** A stretch of time from a day on. */
export function stretch(start: string, duration: Duration): PeriodResult {
  const first = day(...dateParts(start));
  if (!first.ok) return first;
  const end = Date.parse(monthsLater(start, duration.months)) + (duration.days - 1) * DAY;
  return end < Date.parse(start) ? refused('invalid_duration') : between(start, isoDay(end));
}

/**
 * From a first to a last day. One that is a calendar unit becomes that unit, and whole months are never told in days,
 * so that each interval has one name.
 */
export function between(start: string, end: string): PeriodResult {
  const [first, last] = [day(...dateParts(start)), day(...dateParts(end))];
  if (!first.ok) return first;
  if (!last.ok) return last;
  if (end < start) return refused('invalid_duration');
  const [y, m] = dateParts(start);
  const thursday = new Date(Date.parse(start) + 3 * DAY);
  const weekNumber = 1 + Math.floor((thursday.getTime() - utc(thursday.getUTCFullYear(), 1, 1)) / (7 * DAY));
  const units = [
    year(y),
    part(y, 'S', Math.ceil(m / 6)),
    part(y, 'T', Math.ceil(m / 4)),
    part(y, 'Q', Math.ceil(m / 3)),
    month(y, m),
    week(thursday.getUTCFullYear(), weekNumber),
    first,
  ];
  const unit = units.find((one) => one.ok && one.period.start === start && one.period.end === end);
  if (unit) return unit;
  return found({ canonical: `${start}/${durationName(start, end)}`, type: 'range', start, end });
}

/** From the beginning of one period to the end of another. */
export const spanOf = (from: Period, to: Period): PeriodResult => between(from.start, to.end);

function durationName(start: string, end: string): string {
  const after = dayAfter(end);
  const [y, m] = dateParts(start);
  const [endYear, endMonth] = dateParts(after);
  const whole = 12 * (endYear - y) + endMonth - m;
  if (whole > 0 && monthsLater(start, whole) === after) return whole % 12 === 0 ? `P${whole / 12}Y` : `P${whole}M`;
  return `P${daysBetween(start, end)}D`;
}
