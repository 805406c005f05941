import type { Language } from '../../indicators/text.ts';
import { studio as da } from './da/studio.ts';
import { studio as de } from './de/studio.ts';
import { studio as en } from './en/studio.ts';
import { studio as fr } from './fr/studio.ts';
import type { StudioWords } from './studio-words.ts';

export const STUDIO_WORDS: Record<Language, StudioWords> = { en, fr, da, de };
export type { StudioWords } from './studio-words.ts';
