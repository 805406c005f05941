import type { Language } from '../../indicators/text.ts';
import type { ProblemCode } from '../intake/problems.ts';
import { otherLines as linesDa, problems as da } from './da/problems.ts';
import { otherLines as linesDe, problems as de } from './de/problems.ts';
import { otherLines as linesEn, problems as en } from './en/problems.ts';
import { otherLines as linesFr, problems as fr } from './fr/problems.ts';
import type { OtherLines, ProblemWords } from './problem-words.ts';

export const PROBLEM_WORDS: Record<Language, ProblemWords<ProblemCode>> = { en, fr, da, de };
export const OTHER_LINES: Record<Language, OtherLines> = { en: linesEn, fr: linesFr, da: linesDa, de: linesDe };
