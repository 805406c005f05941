import type { Language } from '../../indicators/text.ts';
import { studio as en } from './en/studio.ts';
import type { StudioWords } from './studio-words.ts';

export const STUDIO_WORDS: Record<Language, StudioWords> = { en, fr: en, da: en, de: en };
export type { StudioWords } from './studio-words.ts';
