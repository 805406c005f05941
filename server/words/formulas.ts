import type { Language } from '../../indicators/text.ts';
import { formulas as da } from './da/formulas.ts';
import { formulas as de } from './de/formulas.ts';
import { formulas as en } from './en/formulas.ts';
import { formulas as fr } from './fr/formulas.ts';
import type { FormulaWords } from './formula-words.ts';

export const FORMULA_WORDS: Record<Language, FormulaWords> = { en, fr, da, de };
