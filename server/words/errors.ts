import type { Language } from '../../indicators/text.ts';
import { errors as da } from './da/errors.ts';
import { errors as de } from './de/errors.ts';
import { errors as en } from './en/errors.ts';
import type { ErrorWords } from './error-words.ts';
import { errors as fr } from './fr/errors.ts';

export const ERROR_WORDS: Record<Language, ErrorWords> = { en, fr, da, de };
