/** Numbers as a reader of the language writes them. Rounding works on decimal text, so 1.005 becomes 1.01, not 1.00. */
import { subtractNumbers } from './statistics/decimal.ts';
import { roundHalfAway } from './statistics/rounding.ts';
import type { Language } from './text.ts';

/** Half away from zero, on decimal text; see `statistics/rounding.ts`. */
export { roundHalfAway };

const MARKS: Record<Language, { group: string; decimal: string }> = {
  en: { group: ',', decimal: '.' },
  fr: { group: '\u202F', decimal: ',' },
  da: { group: '.', decimal: ',' },
  de: { group: '.', decimal: ',' },
};

/** A number with the language's marks (CLDR) and a proper minus sign. */
export function formatNumber(value: number | string, decimals: number, language: Language): string {
  const rounded = roundHalfAway(value, decimals);
  const [whole = '0', fraction] = rounded.replace('-', '').split('.');
  const { group, decimal } = MARKS[language];
  const grouped = whole.length > 3 ? whole.replaceAll(/\B(?=(\d{3})+$)/g, group) : whole;
  return `${rounded.startsWith('-') ? '\u2212' : ''}${grouped}${fraction === undefined ? '' : decimal + fraction}`;
}

type Wording = (number: string, one: boolean) => string;
const NBSP = '\u00A0';
const after =
  (word: string, plural = word): Wording =>
  (number, one) =>
    `${number}${NBSP}${one ? word : plural}`;
const alone: Wording = (number) => number;

/** How a figure of a unit is written, by code of CL_UNIT. */
const UNIT_WORDING: Record<string, Record<Language, Wording>> = {
  PC: { en: (number) => `${number}%`, fr: (number) => `${number}\u202F%`, da: after('%'), de: after('%') },
  PC_CHG: { en: (number) => `${number}%`, fr: (number) => `${number}\u202F%`, da: after('%'), de: after('%') },
  PP: {
    en: after('percentage point', 'percentage points'),
    fr: after('point', 'points'),
    da: after('procentpoint'),
    de: after('Prozentpunkt', 'Prozentpunkte'),
  },
  P1000: { en: after('per 1,000'), fr: after('pour 1\u202F000'), da: after('pr. 1.000'), de: after('je 1.000') },
  PS: {
    en: after('person', 'people'),
    fr: after('personne', 'personnes'),
    da: after('person', 'personer'),
    de: after('Person', 'Personen'),
  },
  M2: { en: after('m²'), fr: after('m²'), da: after('m²'), de: after('m²') },
  EUR: { en: (number) => `€${number}`, fr: after('€'), da: after('€'), de: after('€') },
  CHF: { en: (number) => `CHF${NBSP}${number}`, fr: after('CHF'), da: after('CHF'), de: after('CHF') },
};

/** By language and digits after the mark: to make one costs a hundred times what asking it costs. */
const PLURAL_RULES = new Map<string, Intl.PluralRules>();

function pluralRules(language: Language, digits: number): Intl.PluralRules {
  const key = `${language} ${digits}`;
  const rules = PLURAL_RULES.get(key) ?? new Intl.PluralRules(language, { minimumFractionDigits: digits });
  PLURAL_RULES.set(key, rules);
  return rules;
}

function isSingular(shown: string, language: Language): boolean {
  const number = Number(shown);
  // French counts everything below two as one (1,5 point); the others only one itself, without decimals in English.
  return language === 'fr'
    ? Math.abs(number) < 2
    : pluralRules(language, shown.split('.')[1]?.length ?? 0).select(Math.abs(number)) === 'one';
}

export interface NumberForm {
  unit: string;
  decimals: number;
  language: Language;
}

/** A figure with its unit: `39.2%`, `39,2 %`, `1,330 people`. */
export function formatValue(value: number | string, { unit, decimals, language }: NumberForm): string {
  const wording = UNIT_WORDING[unit]?.[language] ?? alone;
  return wording(formatNumber(value, decimals, language), isSingular(roundHalfAway(value, decimals), language));
}

/** A change, always with its sign; of a percentage it is said in percentage points. */
export function formatDifference(difference: number, { unit, decimals, language }: NumberForm): string {
  const rounded = roundHalfAway(difference, decimals);
  const sign = rounded.startsWith('-') ? '' : Number(rounded) === 0 ? '±' : '+';
  return sign + formatValue(difference, { unit: unit === 'PC' ? 'PP' : unit, decimals, language });
}

/** What stands at an axis: the unit without a number. */
export function unitLabel(unit: string, language: Language): string {
  if (unit === 'PC' || unit === 'PC_CHG') return '%';
  return (UNIT_WORDING[unit]?.[language]('', false) ?? '').trim();
}

/** The difference of two figures without the noise of binary fractions: 39.2 − 31.1 is 8.1. */
export function exactDifference(to: number, from: number): number {
  return subtractNumbers(to, from);
}
