/** Filters that rest on what the figures say: the verdict, and how new the newest figure is. */
import type { Language } from '../../../indicators/text.ts';
import type { OtherRule } from '../../../indicators/verdict/other-rules.ts';
import type { IndicatorCard } from '../../contract/views.ts';
import { FINDING_WORDS } from '../../words/finding.ts';
import type { Tally } from '../../words/site-words.ts';
import { tallyOf } from '../pages/tally.ts';

interface Option {
  id: string;
  label: string;
}

const MOVEMENTS: readonly Tally[] = ['better', 'worse', 'no-clear-change', 'too-early', 'groups'];
const COURSES: readonly Tally[] = ['met', 'on-course', 'off-course'];

const yearOf = (card: IndicatorCard): string | undefined => card.headline?.latest.end.slice(0, 4);

/** What there is to choose from among these: every verdict in its order, and the years of newest figures. */
export function listFilters(
  cards: readonly IndicatorCard[],
  chosen: { since: string; rule: OtherRule | null },
  language: Language,
): { verdicts: Option[]; since: Option[] } {
  const words = FINDING_WORDS[language];
  const own = chosen.since === '' ? [] : [chosen.since];
  const years = [...new Set([...own, ...cards.flatMap((card) => yearOf(card) ?? [])])].sort().reverse();
  // Only what the rule can say: ours and most others how it moved, one how far on the way it is.
  const unsaid = chosen.rule === 'growth' ? MOVEMENTS : COURSES;
  const verdicts = (Object.keys(words.verdicts) as Tally[]).filter((one) => !unsaid.includes(one));
  return {
    verdicts: verdicts.map((id) => ({ id, label: words.verdicts[id] })),
    since: years.map((id) => ({ id, label: words.sinceYear(id) })),
  };
}

/** What of an address is a filter here; anything else is none, rather than one that lets nothing through. */
export function readFilters(query: { verdict?: string | undefined; since?: string | undefined }): {
  verdict: string;
  since: string;
} {
  const { verdict = '', since = '' } = query;
  return {
    verdict: Object.hasOwn(FINDING_WORDS.en.verdicts, verdict) ? verdict : '',
    since: /^\d{4}$/.test(since) ? since : '',
  };
}

export function passesFilters(card: IndicatorCard, { verdict, since }: { verdict: string; since: string }): boolean {
  if (verdict !== '' && tallyOf(card) !== verdict) return false;
  return since === '' || (yearOf(card) ?? '') >= since;
}
