import type { Language } from '../../indicators/text.ts';
import { objectiveVerdict } from '../../indicators/verdict/objective-verdict.ts';
import type { Course, Movement } from '../../indicators/verdict/verdict.ts';
import type { IndicatorCard } from '../contract/views.ts';
import { VERDICT_WORDS } from '../words/verdicts.ts';
import { wordOfLine } from './verdict/under-rule.ts';

/** What an objective's indicators say together. */
export function objectiveOf(
  cards: IndicatorCard[],
  language: Language,
): { cards: IndicatorCard[]; verdict: { word: Movement | Course | null; text: string } } {
  const words = VERDICT_WORDS[language];
  const tally = objectiveVerdict(cards.map((card) => wordOfLine(card.headline?.verdict)));
  const { word, why, judged, all, counts } = tally;
  const facts = { judged, all, count: word ? (counts.get(word) ?? 0) : 0 };
  return { cards, verdict: { word, text: words.objective[why](facts) } };
}
