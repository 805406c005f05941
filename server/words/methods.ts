import type { Language } from '../../indicators/text.ts';
import { methods as da } from './da/methods.ts';
import { methods as de } from './de/methods.ts';
import { methods as en } from './en/methods.ts';
import { methods as fr } from './fr/methods.ts';
import type { MethodsWords } from './methods-words.ts';

export const METHODS_WORDS: Record<Language, MethodsWords> = { en, fr, da, de };
