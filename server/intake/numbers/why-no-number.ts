/** Why a text that somebody meant as a number is none we take: the sentence names it. */
export type NoNumber =
  | 'hexadecimal'
  | 'underscore'
  | 'not-a-number'
  | 'infinite'
  | 'too-large'
  | 'foreign-digits'
  | 'date'
  | 'sheet-error'
  | 'grouping'
  | 'text';

const MONTH = '(?:jan|feb|fév|mar|mär|mrt|apr|avr|ma[ijy]|jun|jui|jul|aug|aoû|sep|o[ck]t|nov|de[czs])';
const DATE = new RegExp(
  `^(?:\\d{1,2}[.\\-/ ]{1,2}${MONTH}\\p{L}*\\.?|${MONTH}\\p{L}*\\.?[\\-/ ]{1,2}\\d{2,4}|\\d{4}-\\d{2}-\\d{2}.*|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})$`,
  'iu',
);

const RULES: readonly (readonly [NoNumber, RegExp])[] = [
  ['hexadecimal', /^[+-]?0[xX][\da-fA-F]+$/],
  ['underscore', /^[+-]?\d+(?:_\d+)+/],
  ['not-a-number', /^[+-]?nan$/i],
  ['infinite', /^[+-]?(?:inf(?:inity)?|∞)$/i],
  ['too-large', /^[+-]?\d+(?:[.,]\d+)?[eE]\+?\d+$|^[\d.,\s]{200,}$/],
  ['sheet-error', /^#(?:REF|DIV\/0|VALUE|NUM|NAME|NULL|BEZUG|WERT|ZAHL|VALEUR|NOMBRE|NOM|VÆRDI|NAVN)[!?]?$/i],
  ['date', DATE],
  ['grouping', /^[+\-\u2212]?\d[\d.,'’\s\u00A0\u202F]*\d$/],
];

/** Digits of other scripts and wide ones look like numbers to a reader and are none to a program. */
const FOREIGN = /^[+\-\u2212]?[\p{Nd}.,٫٬\s]+$/u;

export function whyNoNumber(cell: string): NoNumber {
  const text = cell.trim();
  const rule = RULES.find(([, pattern]) => pattern.test(text));
  if (rule) return rule[0];
  return FOREIGN.test(text) && /(?!\d)\p{Nd}/u.test(text) ? 'foreign-digits' : 'text';
}
