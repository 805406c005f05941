import type { Language } from '../../indicators/text.ts';
import { privacy as da } from './da/privacy.ts';
import { privacy as de } from './de/privacy.ts';
import { privacy as en } from './en/privacy.ts';
import { privacy as fr } from './fr/privacy.ts';
import type { TextPageWords } from './text-page-words.ts';

/** What becomes of what people leave here. The spans of time are those of the code; a test compares them. */
export const PRIVACY_WORDS: Record<Language, TextPageWords> = { en, fr, da, de };
