/**
 * Periods: the one canonical form of each (SDMX 3.0 / ISO 8601), its first and last day, and its written forms.
 * What a text means depends on who wrote it, so reading takes the source's convention; nothing ambiguous is guessed.
 */
import type { Language } from './text.ts';

export type PeriodType = 'year' | 'half' | 'trimester' | 'quarter' | 'month' | 'week' | 'day' | 'range';

export interface Period {
  /** `2019`, `2019-S1`, `2019-Q3`, `2019-07`, `2020-W53`, `2019-06-30`, `2018-08-01/P1Y`. */
  canonical: string;
  type: PeriodType;
  /** First and last day, ISO; both belong to the period. */
  start: string;
  end: string;
}

export type PeriodResult = { ok: true; period: Period } | { ok: false; error: string; candidates?: string[] };

const DAY = 86_400_000;
const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
const utc = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day);
const pad = (value: number): string => String(value).padStart(2, '0');

function months(year: number, first: number, count: number, canonical: string, type: PeriodType): Period {
  return { canonical, type, start: isoDay(utc(year, first, 1)), end: isoDay(utc(year, first + count, 1) - DAY) };
}

const found = (period: Period): PeriodResult => ({ ok: true, period });
const refused = (error: string, candidates?: string[]): PeriodResult => ({
  ok: false,
  error,
  ...(candidates ? { candidates } : {}),
});

const year = (value: number): PeriodResult => found(months(value, 1, 12, String(value), 'year'));

function part(value: number, letter: 'S' | 'T' | 'Q', number: number): PeriodResult {
  const [count, type, error] = (
    {
      S: [2, 'half', 'invalid_half'],
      T: [3, 'trimester', 'invalid_trimester'],
      Q: [4, 'quarter', 'invalid_quarter'],
    } as const
  )[letter];
  if (number < 1 || number > count) return refused(error);
  const length = 12 / count;
  return found(months(value, (number - 1) * length + 1, length, `${value}-${letter}${number}`, type));
}

function month(value: number, number: number): PeriodResult {
  if (number < 1 || number > 12) return refused('invalid_month');
  return found(months(value, number, 1, `${value}-${pad(number)}`, 'month'));
}

/** ISO weeks: week 1 holds 4 January; a week belongs to the year of its Thursday. */
function week(value: number, number: number): PeriodResult {
  const fourth = utc(value, 1, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (number - 1) * 7 * DAY;
  if (number < 1 || new Date(monday + 3 * DAY).getUTCFullYear() !== value) return refused('invalid_week');
  return found({
    canonical: `${value}-W${pad(number)}`,
    type: 'week',
    start: isoDay(monday),
    end: isoDay(monday + 6 * DAY),
  });
}

function day(value: number, monthNumber: number, dayNumber: number): PeriodResult {
  if (monthNumber < 1 || monthNumber > 12) return refused('invalid_month');
  const canonical = `${value}-${pad(monthNumber)}-${pad(dayNumber)}`;
  if (isoDay(utc(value, monthNumber, dayNumber)) !== canonical) return refused('invalid_day');
  return found({ canonical, type: 'day', start: canonical, end: canonical });
}

/** A stretch from a day on; one that is a calendar unit becomes that unit, so that each interval has one name. */
function range(start: string, count: number, unit: string): PeriodResult {
  const [y = 0, m = 0, d = 0] = start.split('-').map(Number);
  if (!day(y, m, d).ok) return refused('invalid_day');
  if (count < 1) return refused('invalid_duration');
  const size = { Y: 12, M: 1 }[unit];
  const end = size ? utc(y, m + size * count, d) - DAY : utc(y, m, d) + count * (unit === 'W' ? 7 : 1) * DAY - DAY;
  const length = (size ?? 0) * count;
  if (d === 1 && length === 12 && m === 1) return year(y);
  if (d === 1 && length === 6 && m % 6 === 1) return part(y, 'S', (m + 5) / 6);
  if (d === 1 && length === 3 && m % 3 === 1) return part(y, 'Q', (m + 2) / 3);
  if (d === 1 && length === 1) return month(y, m);
  if (unit === 'D' && count === 1) return day(y, m, d);
  const duration = size && length % 12 === 0 ? `P${length / 12}Y` : size ? `P${length}M` : `P${count}${unit}`;
  return found({ canonical: `${start}/${duration}`, type: 'range', start, end: isoDay(end) });
}

/** `2018/19` and its like: two years that follow each other, from the start day the source's convention names. */
function splitYear(first: number, last: string, start: string): PeriodResult {
  const second =
    last.length === 2
      ? Math.floor(first / 100) * 100 + Number(last) + (Number(last) < first % 100 ? 100 : 0)
      : Number(last);
  if (second !== first + 1) return refused('years_not_consecutive');
  return range(`${first}-${start}`, 1, 'Y');
}

/** First day of a split year, by convention: where the source says so, and nowhere else. */
const SPLIT_START: Record<string, string> = {
  dk_school_year: '08-01',
  school_year: '08-01',
  dfe_academic: '09-01',
  academic_year: '09-01',
  winter_semester: '10-01',
  fiscal_uk: '04-01',
  financial_year: '04-01',
  fiscal_july: '07-01',
};

const MONTH_NAMES: Record<Language, readonly string[]> = {
  en: [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  da: [
    'januar',
    'februar',
    'marts',
    'april',
    'maj',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'december',
  ],
  de: [
    'januar',
    'februar',
    'märz',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'dezember',
  ],
};

function monthNumber(name: string): number {
  const plain = name.toLocaleLowerCase('en').replace(/\.$/, '');
  for (const names of Object.values(MONTH_NAMES)) {
    const at = names.findIndex((full) => full === plain || (plain.length >= 3 && full.startsWith(plain)));
    if (at >= 0) return at + 1;
  }
  return 0;
}

/** Forms that mean the same whoever wrote them. */
function readPlain(text: string): PeriodResult | undefined {
  let match = /^(\d{4})(?:-?A1)?$/.exec(text);
  if (match) return year(Number(match[1]));
  match = /^(\d{4})-?([STQ])(\d)$/.exec(text);
  if (match) return part(Number(match[1]), match[2] as 'S' | 'T' | 'Q', Number(match[3]));
  match = /^(\d{4})-?M(\d{1,2})$/.exec(text);
  if (match) return month(Number(match[1]), Number(match[2]));
  match = /^(\d{4})-?W(\d{1,2})$/.exec(text);
  if (match) return week(Number(match[1]), Number(match[2]));
  match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match) return day(Number(match[1]), Number(match[2]), Number(match[3]));
  match = /^(\d{4}-\d{2}-\d{2})\/P(\d+)([YMWD])$/.exec(text);
  if (match) return range(match[1] ?? '', Number(match[2]), match[3] ?? '');
  match = /^(\d)(?:st|nd|rd|th|er|e|\.)?\s*(?:quarter|trimestre|kvartal|quartal)\s+(\d{4})$/i.exec(text);
  if (match) return part(Number(match[2]), 'Q', Number(match[1]));
  match = /^(\p{L}+\.?)\s+(\d{4})$/u.exec(text);
  const named = match ? monthNumber(match[1] ?? '') : 0;
  if (match && named > 0) return month(Number(match[2]), named);
  match = /^(?:WS|Wintersemester|WiSe)\s*(\d{4})\/(\d{2}|\d{4})$/i.exec(text);
  if (match) return splitSemester(Number(match[1]), match[2] ?? '');
  match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (match) return day(Number(match[3]), Number(match[2]), Number(match[1]));
  return undefined;
}

/** The winter semester runs from 1 October to 31 March in Germany and Switzerland's older calendar. */
function splitSemester(first: number, last: string): PeriodResult {
  const whole = splitYear(first, last, '10-01');
  return whole.ok ? range(`${first}-10-01`, 6, 'M') : whole;
}

/** StatBank Denmark: `2019K1`, `2019H1`, `2019M01`, `2019U05`, `2019M01D01`. */
function readDst(text: string): PeriodResult | undefined {
  const match = /^(\d{4})([KQHMU])(\d{1,2})(?:D(\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const [value, number] = [Number(match[1]), Number(match[3])];
  if (match[4]) return day(value, number, Number(match[4]));
  if (match[2] === 'H') return part(value, 'S', number);
  if (match[2] === 'M') return month(value, number);
  return match[2] === 'U' ? week(value, number) : part(value, 'Q', number);
}

/**
 * Reads a period as its source writes it. Conventions: `sdmx`, `eurostat`, `dst`, `pooled`, `auto`, and those of split
 * years (`dk_school_year`, `dfe_academic`, `fiscal_uk` …). Sources: SDMX 3.0 section 6, 4.2; methods note 10.
 */
export function parsePeriod(input: string, convention: string = 'auto'): PeriodResult {
  const text = input.trim();
  const start = SPLIT_START[convention];
  let match = /^(\d{4})\s*[-–/]\s*(\d{2}|\d{4})$/.exec(text);
  if (start && !match && /^\d{6}$/.test(text)) match = /^(\d{4})(\d{2})$/.exec(text);
  if (match && start) return splitYear(Number(match[1]), match[2] ?? '', start);
  if (match && match[2]?.length === 4) return pooledYears(Number(match[1]), Number(match[2]), convention, text);
  if (match) {
    const asMonth = /^\d{4}-\d{2}$/.test(text)
      ? month(Number(match[1]), Number(match[2]))
      : refused('ambiguous_or_invalid');
    if (convention !== 'auto' && /^\d{4}-\d{2}$/.test(text)) return asMonth;
    const asYear = Number(match[2]) === (Number(match[1]) + 1) % 100;
    if (asMonth.ok && !asYear) return asMonth;
    const candidates = [
      ...(asMonth.ok ? [`month ${asMonth.period.canonical}`] : []),
      ...(asYear ? [`school_year ${match[1]}/${match[2]}`] : []),
    ];
    return refused('ambiguous_or_invalid', candidates);
  }
  if (/^\d{6}$/.test(text)) return refused('ambiguous_or_invalid');
  return (
    (convention === 'dst' ? readDst(text) : undefined) ??
    readPlain(text) ??
    readDst(text) ??
    refused('ambiguous_or_invalid')
  );
}

function pooledYears(first: number, last: number, convention: string, text: string): PeriodResult {
  if (last <= first) return refused('years_not_consecutive');
  // Two years that follow each other may be one school year or two calendar years.
  if (convention !== 'pooled' && last === first + 1)
    return refused('ambiguous_or_invalid', [`school_year ${text}`, `range ${first}-01-01/P2Y`]);
  return range(`${first}-01-01`, last - first + 1, 'Y');
}

const known = new Map<string, Period>();

/** A period in canonical form. @throws for any other text: past intake only canonical ones exist */
export function readPeriod(canonical: string): Period {
  const before = known.get(canonical);
  if (before) return before;
  const result = parsePeriod(canonical, 'sdmx');
  if (!result.ok || result.period.canonical !== canonical) throw new Error(`Not a canonical period: ${canonical}`);
  if (known.size < 10_000) known.set(canonical, result.period);
  return result.period;
}

/** Order by end, then by start. */
export function comparePeriods(a: Period, b: Period): number {
  return a.end === b.end ? (a.start < b.start ? -1 : a.start > b.start ? 1 : 0) : a.end < b.end ? -1 : 1;
}

/** How two periods lie to each other, as intervals. */
export function relation(a: Period, b: Period): 'before' | 'after' | 'equal' | 'contains' | 'within' | 'overlaps' {
  if (a.start === b.start && a.end === b.end) return 'equal';
  if (a.end < b.start) return 'before';
  if (b.end < a.start) return 'after';
  if (a.start <= b.start && a.end >= b.end) return 'contains';
  return b.start <= a.start && b.end >= a.end ? 'within' : 'overlaps';
}

/** Whether `b` is the next period of the same kind right after `a`: if not, something is missing between them. */
export function followsDirectly(a: Period, b: Period): boolean {
  return a.type === b.type && isoDay(Date.parse(a.end) + DAY) === b.start;
}

/** The kind of a period with its length: figures of two kinds never stand in one line. */
export function periodKind(period: Period): string {
  return period.type === 'range' ? `range ${period.canonical.split('/')[1] ?? ''}` : period.type;
}

const ORDINAL_QUARTER: Record<Language, (number: number) => string> = {
  en: (number) => `${number}${['st', 'nd', 'rd'][number - 1] ?? 'th'} quarter`,
  fr: (number) => `${number}${number === 1 ? 'er' : 'e'} trimestre`,
  da: (number) => `${number}. kvartal`,
  de: (number) => `${number}. Quartal`,
};
const HALF: Record<Language, (number: number) => string> = {
  en: (number) => `${number === 1 ? '1st' : '2nd'} half of`,
  fr: (number) => `${number === 1 ? '1er' : '2e'} semestre`,
  da: (number) => `${number}. halvår`,
  de: (number) => `${number}. Halbjahr`,
};
const WEEK: Record<Language, string> = { en: 'week', fr: 'semaine', da: 'uge', de: 'KW' };

/** The period as a reader writes it. */
export function labelPeriod(canonical: string, language: Language): string {
  const period = readPeriod(canonical);
  const value = period.canonical.slice(0, 4);
  const number = Number(/\d+$/.exec(period.canonical)?.[0]);
  switch (period.type) {
    case 'year':
      return value;
    case 'half':
      return `${HALF[language](number)} ${value}`;
    case 'trimester':
      return `T${number} ${value}`;
    case 'quarter':
      return `${ORDINAL_QUARTER[language](number)} ${value}`;
    case 'month':
      return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        Date.parse(period.start),
      );
    case 'week':
      return `${WEEK[language]} ${number} ${value}`;
    case 'day':
      return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(period.start));
    case 'range': {
      const last = period.end.slice(0, 4);
      if (period.start.endsWith('-01-01') && period.end.endsWith('-12-31')) return `${value}–${last}`;
      if (period.canonical.endsWith('/P1Y')) return `${value}/${last.slice(2)}`;
      return `${labelPeriod(period.start, language)} – ${labelPeriod(period.end, language)}`;
    }
  }
}
