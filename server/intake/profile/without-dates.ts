import { LANGUAGES } from '../../../indicators/text.ts';

/** What stands in the place of a year, a date or a quarter. */
export const DATE = '#';

const MONTHS = LANGUAGES.flatMap((language) => {
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_none, month) => name.format(Date.UTC(2020, month, 1)).toLowerCase());
}).toSorted((a, b) => b.length - a.length);

const YEAR = '(?:19|20)\\d{2}';
const MONTH = '(?:0?[1-9]|1[0-2])';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const JOINT = '[-_./]';

/** Longest first: a date is not a year with a remainder. */
const DATES = new RegExp(
  [
    `${YEAR}${JOINT}${MONTH}${JOINT}${DAY}`,
    `${DAY}${JOINT}${MONTH}${JOINT}${YEAR}`,
    `${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:T?\\d{4,6})?`,
    `${YEAR}(?:0[1-9]|1[0-2])`,
    `${YEAR}[-_ ]?[qkts][1-4]`,
    `[qkt][1-4][-_ /.]?${YEAR}`,
    `${YEAR}\\s?[-–_/]\\s?${YEAR}`,
    `${YEAR}[-/]\\d{2}`,
    YEAR,
  ]
    // Digits beside it make another number of it.
    .map((date) => `(?<!\\d)${date}(?!\\d)`)
    .concat(MONTHS.map((month) => `(?<!\\p{L})${month}(?!\\p{L})`))
    .join('|'),
  'giu',
);

/**
 * A text as it will stand there next year: lower case, years, dates and months as one sign. What else is numbered stays,
 * since `table-12` is not `table-13`.
 */
export const withoutDates = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(DATES, DATE)
    .replaceAll(/#(?:[\s\-–_./]*#)+/gu, DATE)
    .replaceAll(/\s+/gu, ' ')
    .trim();
