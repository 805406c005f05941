import type { Language } from '../../indicators/text.ts';
import type { TextPageWords } from './text-page-words.ts';
import { accessibility as da } from './da/accessibility.ts';
import { accessibility as de } from './de/accessibility.ts';
import { accessibility as en } from './en/accessibility.ts';
import { accessibility as fr } from './fr/accessibility.ts';

export const ACCESSIBILITY_WORDS: Record<Language, TextPageWords> = { en, fr, da, de };
