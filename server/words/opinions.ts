import type { Language } from '../../indicators/text.ts';
import { opinions as da } from './da/opinions.ts';
import { opinions as de } from './de/opinions.ts';
import { opinions as en } from './en/opinions.ts';
import { opinions as fr } from './fr/opinions.ts';
import type { OpinionWords } from './opinion-words.ts';

export const OPINION_WORDS: Record<Language, OpinionWords> = { en, fr, da, de };
