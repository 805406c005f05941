import type { Language } from '../../indicators/text.ts';
import { views as da } from './da/views.ts';
import { views as de } from './de/views.ts';
import { views as en } from './en/views.ts';
import { views as fr } from './fr/views.ts';
import type { ViewWords } from './view-words.ts';

export const VIEW_WORDS: Record<Language, ViewWords> = { en, fr, da, de };
