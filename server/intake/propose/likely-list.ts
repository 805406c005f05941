import { LANGUAGES } from '../../../indicators/text.ts';
import { isNationals } from './code-matcher.ts';
import { foldings } from './fold-text.ts';
import { readAge } from './read-age.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

/** Every country, by every form of its name in the four languages. */
const COUNTRIES: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    return LETTERS.flatMap((one) => LETTERS.map((two) => names.of(one + two) ?? ''));
  })
    .filter((name) => name !== '')
    .flatMap((name) => foldings(name)),
);

const namesCountry = (text: string): boolean => foldings(text).some((form) => COUNTRIES.has(form));

/** The code list a group is likely of, though it is none of its codes: of peoples, or of ages. */
export function likelyList(text: string): string | undefined {
  if (isNationals(text) || namesCountry(text)) return 'CL_ORIGIN';
  return readAge(text) === undefined ? undefined : 'CL_AGE';
}

/** `Other`, `Unknown`: of the dimension the groups beside it are of, whichever that is. */
export const isRemainderCode = (code: string): boolean => code === '_O' || code === '_U';
