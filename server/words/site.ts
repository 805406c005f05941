import type { Language } from '../../indicators/text.ts';
import { site as da } from './da/site.ts';
import { site as de } from './de/site.ts';
import { site as en } from './en/site.ts';
import { site as fr } from './fr/site.ts';
import type { SiteWords } from './site-words.ts';

export const SITE_WORDS: Record<Language, SiteWords> = { en, fr, da, de };
