import type { Language } from '../../indicators/text.ts';
import { verdicts as da } from './da/verdicts.ts';
import { verdicts as de } from './de/verdicts.ts';
import { verdicts as en } from './en/verdicts.ts';
import { verdicts as fr } from './fr/verdicts.ts';
import type { VerdictWords } from './verdict-words.ts';

export const VERDICT_WORDS: Record<Language, VerdictWords> = { en, fr, da, de };
