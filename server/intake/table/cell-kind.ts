/** What a cell looks like, seen alone: enough to tell columns of figures from texts, never to read a figure. */
export type CellKind = 'empty' | 'number' | 'date' | 'sign' | 'text';

/** Longer ones are texts, whatever they hold. */
const LONGEST = 48;

/** Digits grouped and divided in any of the ways offices write them, with a currency, per cent or a flag beside them. */
const NUMBER =
  /^(?:[▲▼△▽↑↓→]\s?|[a-z]{1,2}\.?\s?(?=\d+[.,]\d))?\(?[<>≤≥~±+\-\u2212\u2013]?=?\s?(?:[$£€¥]|CHF|EUR|DKK|GBP)?\s?[+\-\u2212]?(?:\d{1,3}(?:[.,'’ \u00A0\u202F\u2009]\d{3})+|\d+)(?:[.,]\d+)?(?:[eE][+-]?\d{1,3})?\s?(?:%|‰|[$£€]|CHF|EUR|Kr\.?|kr\.?|(?:Tsd|tsd|Mio|mio|Mrd|mrd|Mill|mill|Mia|mia|pct|Pct)\.?|thousand|million|Prozent|percent|[a-z*]{1,2}|\([a-z0-9*]{1,2}\)|\[[a-z]{1,4}\]|(?<=\s)\d{1,2}\)|[¹²³⁴⁵⁶]|(?<=\d)[-\u2212])?\)?$/u;
const FRACTION_ONLY = /^[+\-\u2212]?[.,]\d+$/;

const DATES: readonly RegExp[] = [
  /^\d{4}-\d{1,2}-\d{1,2}(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/,
  /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?: \d{1,2}:\d{2}(?::\d{2})?)?$/,
  /^\d{1,2}:\d{2}(?::\d{2})?$/,
  /^\d{4}[ -]?[QqKkTtMmSsHhWwUu]\d{1,2}$/,
  /^[QqKkTt]\d[ /-]\d{2,4}$/,
  /^\d{4}[-/–]\d{2,4}$/u,
  /^(?:\d{1,2}\.?[ -])?\p{L}{3,9}\.?[ -]'?\d{2,4}$/u,
];

/** What stands where a figure is missing, with or without the publisher's flag. */
const SIGN =
  /^(?:[.:]{1,3}(?: ?[a-z])?|[-–—*/xX?…~#]|low|n\.?\/?a\.?|#?N\/A|NA|NULL|null|NaN|nan|k\.\s?A\.|[a-z]|\([A-Za-z]\)|\[[a-z]{1,4}\]|-8{8})$/u;

export function cellKind(cell: string): CellKind {
  const text = cell.trim();
  if (text === '') return 'empty';
  if (text.length > LONGEST) return 'text';
  if (NUMBER.test(text) || FRACTION_ONLY.test(text)) return 'number';
  if (SIGN.test(text)) return 'sign';
  return DATES.some((pattern) => pattern.test(text)) ? 'date' : 'text';
}

/** A year, alone or as the year of a school or a fiscal one, or a part of a year: what stands over columns of figures. */
export const isPeriodLike = (text: string): boolean =>
  /^(?:1[89]|20|21)\d{2}(?:$|[ -]?[QqKkMmSsHhTtWw]\d{1,2}$|[-/–](?:\d{2}|\d{4})$|\s?(?:[a-z*]|\([a-z0-9*]\)|[¹²³⁴⁵⁶]|(?<=\s)\d\))$)/u.test(
    text.trim(),
  ) ||
  (text.length <= LONGEST && DATES.some((pattern) => pattern.test(text.trim())));
