import type { Language } from '../../indicators/text.ts';
import { data as da } from './da/data.ts';
import { data as de } from './de/data.ts';
import { data as en } from './en/data.ts';
import { data as fr } from './fr/data.ts';
import type { DataWords } from './data-words.ts';

export const DATA_WORDS: Record<Language, DataWords> = { en, fr, da, de };
