import type { Language } from '../../indicators/text.ts';
import { reading as da } from './da/reading.ts';
import { reading as de } from './de/reading.ts';
import { reading as en } from './en/reading.ts';
import { reading as fr } from './fr/reading.ts';
import type { ReadingWords } from './reading-words.ts';

export const READING_WORDS: Record<Language, ReadingWords> = { en, fr, da, de };
