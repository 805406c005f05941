import type { Language } from '../../indicators/text.ts';
import type { RepairWords } from './cell-problem-words.ts';
import { repairs as da } from './da/repairs.ts';
import { repairs as de } from './de/repairs.ts';
import { repairs as en } from './en/repairs.ts';
import { repairs as fr } from './fr/repairs.ts';

export const REPAIR_WORDS: Record<Language, RepairWords> = { en, fr, da, de };
