import type { Language } from '../../indicators/text.ts';
import { missing as da } from './da/missing.ts';
import { missing as de } from './de/missing.ts';
import { missing as en } from './en/missing.ts';
import { missing as fr } from './fr/missing.ts';
import type { MissingWords } from './missing-words.ts';

export const MISSING_WORDS: Record<Language, MissingWords> = { en, fr, da, de };
