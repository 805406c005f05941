import type { Language } from '../../indicators/text.ts';
import { news as da } from './da/news.ts';
import { news as de } from './de/news.ts';
import { news as en } from './en/news.ts';
import { news as fr } from './fr/news.ts';
import type { NewsWords } from './news-words.ts';

export const NEWS_WORDS: Record<Language, NewsWords> = { en, fr, da, de };
