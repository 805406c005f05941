import type { Language } from '../../indicators/text.ts';
import { takeAlong as da } from './da/take-along.ts';
import { takeAlong as de } from './de/take-along.ts';
import { takeAlong as en } from './en/take-along.ts';
import { takeAlong as fr } from './fr/take-along.ts';
import type { TakeAlongWords } from './take-along-words.ts';

export const TAKE_ALONG_WORDS: Record<Language, TakeAlongWords> = { en, fr, da, de };
