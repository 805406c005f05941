import type { Language } from './text.ts';

/** British English writes the day before the month, as the other three do. */
const LOCALE: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr', da: 'da', de: 'de' };

/** The first of a month is an ordinal in French, and only the first: `1er octobre 2026`, `2 octobre 2026`. */
const ordinalFirst = (date: string, language: Language): string =>
  language === 'fr' ? date.replace(/^1(?=\s)/u, '1er') : date;

/** Making one costs a hundred times what writing a date with it does. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = FORMATS.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALE[language], options);
  FORMATS.set(key, made);
  return made;
}

function written(at: number, language: Language, options: Intl.DateTimeFormatOptions): string {
  return ordinalFirst(formatOf(language, options).format(at), language);
}

/** An instant as a long date, in a zone: `1 October 2026`, `1er octobre 2026`, `1. oktober 2026`, `1. Oktober 2026`. */
export const longDate = (instant: string | Date, language: Language, timeZone: string): string =>
  written(new Date(instant).getTime(), language, { dateStyle: 'long', timeZone });

/** The same with the month cut short, where there is little room. */
export const mediumDate = (instant: string | Date, language: Language, timeZone: string): string =>
  written(new Date(instant).getTime(), language, { dateStyle: 'medium', timeZone });

/** The same with the time of day. */
export const mediumTime = (instant: string | Date, language: Language, timeZone: string): string =>
  written(new Date(instant).getTime(), language, { dateStyle: 'medium', timeStyle: 'short', timeZone });

/** A calendar day, `2026-10-01`, as a long date. */
export const longDay = (iso: string, language: Language): string => longDate(iso, language, 'UTC');

/** The month of a calendar day: `October 2026`. */
export const monthOfYear = (iso: string, language: Language): string =>
  written(Date.parse(iso), language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
