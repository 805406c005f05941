import type { Language } from '../../indicators/text.ts';
import { OTHER_RULES, type OtherRule } from '../../indicators/verdict/other-rules.ts';
import { AppError } from '../errors.ts';
import { RULE_WORDS } from '../words/rules.ts';

/**
 * The published rule an address asks for; null: the city's own (`rule` left out or empty).
 * @throws AppError `invalid-input` for any other, and for several: nothing is ever judged by a rule nobody named
 */
export function readRule(value: unknown, language: Language): OtherRule | null {
  if (value === undefined || value === '') return null;
  const found = OTHER_RULES.find((one) => one === value);
  if (found) return found;
  const problem = RULE_WORDS[language].unknown(OTHER_RULES.join(', '));
  throw new AppError('invalid-input', { where: 'query', field: 'rule', problem });
}
