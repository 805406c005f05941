import type { Language } from '../../indicators/text.ts';
import type { CompareWords } from './compare-words.ts';
import { compare as da } from './da/compare.ts';
import { compare as de } from './de/compare.ts';
import { compare as en } from './en/compare.ts';
import { compare as fr } from './fr/compare.ts';

export const COMPARE_WORDS: Record<Language, CompareWords> = { en, fr, da, de };
