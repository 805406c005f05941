import type { Language } from '../../indicators/text.ts';
import { report as da } from './da/report.ts';
import { report as de } from './de/report.ts';
import { report as en } from './en/report.ts';
import { report as fr } from './fr/report.ts';
import type { ReportWords } from './report-words.ts';

export const REPORT_WORDS: Record<Language, ReportWords> = { en, fr, da, de };
