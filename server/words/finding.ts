import type { Language } from '../../indicators/text.ts';
import { finding as da } from './da/finding.ts';
import { finding as de } from './de/finding.ts';
import { finding as en } from './en/finding.ts';
import type { FindingWords } from './finding-words.ts';
import { finding as fr } from './fr/finding.ts';

export const FINDING_WORDS: Record<Language, FindingWords> = { en, fr, da, de };
