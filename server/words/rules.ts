import type { Language } from '../../indicators/text.ts';
import { rules as da } from './da/rules.ts';
import { rules as de } from './de/rules.ts';
import { rules as en } from './en/rules.ts';
import { rules as fr } from './fr/rules.ts';
import type { RuleWords } from './rule-words.ts';

export const RULE_WORDS: Record<Language, RuleWords> = { en, fr, da, de };
