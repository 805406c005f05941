import { longDay, monthOfYear } from './long-date.ts';
import type { Period } from './period-calendar.ts';
import { dayAfter } from './period-calendar.ts';
import { readPeriod } from './period-reading.ts';
import type { Language } from './text.ts';

type Ordinal = (number: number) => string;

const english = (number: number): string => `${number}${['st', 'nd', 'rd'][number - 1] ?? 'th'}`;
const frenchOrdinal = (number: number): string => `${number}${number === 1 ? 'er' : 'e'}`;

const QUARTER: Readonly<Record<Language, Ordinal>> = {
  en: (number) => `${english(number)} quarter`,
  fr: (number) => `${frenchOrdinal(number)} trimestre`,
  da: (number) => `${number}. kvartal`,
  de: (number) => `${number}. Quartal`,
};
const TRIMESTER: Readonly<Record<Language, Ordinal>> = {
  en: (number) => `${english(number)} four months of`,
  fr: (number) => `${frenchOrdinal(number)} quadrimestre`,
  da: (number) => `${number}. tertial`,
  de: (number) => `${number}. Tertial`,
};
const HALF: Readonly<Record<Language, Ordinal>> = {
  en: (number) => `${english(number)} half of`,
  fr: (number) => `${frenchOrdinal(number)} semestre`,
  da: (number) => `${number}. halvår`,
  de: (number) => `${number}. Halbjahr`,
};
const WEEK: Readonly<Record<Language, string>> = { en: 'week', fr: 'semaine', da: 'uge', de: 'KW' };

/** `2018/19` for a year that is split, `2019–2023` for years taken together, months or days for the rest. */
function rangeLabel(period: Period, language: Language): string {
  const [first, last] = [period.start.slice(0, 4), period.end.slice(0, 4)];
  if (period.start.endsWith('-01-01') && period.end.endsWith('-12-31')) return `${first}–${last}`;
  if (period.canonical.endsWith('/P1Y')) return `${first}/${last.slice(2)}`;
  const wholeMonths = period.start.endsWith('-01') && dayAfter(period.end).endsWith('-01');
  const name = wholeMonths ? monthOfYear : longDay;
  return `${name(period.start, language)} – ${name(period.end, language)}`;
}

/** The period as a reader of the language writes it. */
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
      return `${TRIMESTER[language](number)} ${value}`;
    case 'quarter':
      return `${QUARTER[language](number)} ${value}`;
    case 'month':
      return monthOfYear(period.start, language);
    case 'week':
      return `${WEEK[language]} ${number} ${value}`;
    case 'day':
      return longDay(period.start, language);
    case 'range':
      return rangeLabel(period, language);
  }
}
