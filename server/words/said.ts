import type { Language } from '../../indicators/text.ts';
import { said as da } from './da/said.ts';
import { said as de } from './de/said.ts';
import { said as en } from './en/said.ts';
import { said as fr } from './fr/said.ts';
import type { SaidWords } from './said-words.ts';

export const SAID_WORDS: Record<Language, SaidWords> = { en, fr, da, de };
