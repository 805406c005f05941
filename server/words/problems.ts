import type { Language } from '../../indicators/text.ts';
import type { ProblemCode } from '../intake/problems.ts';
import { problems as da } from './da/problems.ts';
import { problems as de } from './de/problems.ts';
import { problems as en } from './en/problems.ts';
import { problems as fr } from './fr/problems.ts';
import type { ProblemWords } from './problem-words.ts';

export const PROBLEM_WORDS: Record<Language, ProblemWords<ProblemCode>> = { en, fr, da, de };
