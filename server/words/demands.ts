import type { Language } from '../../indicators/text.ts';
import { demands as da } from './da/demands.ts';
import { demands as de } from './de/demands.ts';
import { demands as fr } from './fr/demands.ts';

/** What a field must be, as the schemas say it in English; names in them come last. */
export type Demand =
  | 'a text that is not empty'
  | 'an e-mail address'
  | 'at least one role'
  | 'an address that begins with https:// or http://'
  | 'a number from 0 to 100'
  | 'a whole number above 0'
  | 'number'
  | 'a code of'
  | 'one of'
  | 'a key of small letters, digits and hyphens'
  | 'small letters, digits and hyphens'
  | 'a day like 2026-01-31'
  | 'at least one language'
  | 'each language once'
  | 'a colour like #8a5a00'
  | 'a colour with a contrast of at least 4.5 to white'
  | 'the data of an SVG path'
  | 'the data of an SVG path, at most 20 000 characters'
  | 'at most 500 characters'
  | 'at most 60 characters'
  | 'a text that does not begin with = + - @'
  | 'a code of letters, digits and . _ : -'
  | 'a body of the city'
  | 'an area of the city'
  | 'an area that is not a part of this one'
  | 'an area that this one does not follow itself'
  | 'a day after the first one'
  | 'the city itself: no area above it, no end'
  | 'district, country or elsewhere: the city itself is one area'
  | 'one of the languages that are offered'
  | 'nothing, unless the indicator is replaced'
  | 'an own indicator that exists'
  | 'an indicator that exists'
  | 'an id of small letters, digits and hyphens'
  | 'an own indicator that is based on'
  | 'an id that begins with'
  | 'why it is not used, in the language';

const WORDS: Record<Exclude<Language, 'en'>, Record<Demand, string>> = { fr, da, de };

/** The demand in the reader's language; what is not known, such as a mistake in a whole file, stays as it is. */
export function sayDemand(demand: string, language: Language): string {
  if (language === 'en') return demand;
  const words: Readonly<Record<string, string>> = WORDS[language];
  const whole = words[demand];
  if (whole !== undefined) return whole;
  // "an id that begins with bs- or city-": the words, and after them the names.
  const [beginning, said] = Object.entries(words).find(([known]) => demand.startsWith(`${known} `)) ?? [];
  return beginning === undefined ? demand : `${said} ${demand.slice(beginning.length + 1).replace(/ at least$/, '')}`;
}
