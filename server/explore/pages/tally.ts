import type { IndicatorCard } from '../../contract/views.ts';
import type { SiteWords, Tally } from '../../words/site-words.ts';
import { wordOfLine } from '../verdict/under-rule.ts';
import { html, type Markup } from './html.ts';
import { verdictShape } from './verdict-shape.ts';

const ORDER: readonly Tally[] = [
  'better',
  'worse',
  'no-clear-change',
  'too-early',
  'met',
  'on-course',
  'off-course',
  'groups',
  'undirected',
  'empty',
];

/** How one indicator counts. The movement of one group among many is no verdict on the indicator. */
export function tallyOf({ headline, direction }: IndicatorCard): Tally {
  if (!headline) return 'empty';
  const moved = headline.groups.some((group) => group.movement !== null);
  if (moved && (direction === 'higher' || direction === 'lower')) return 'groups';
  return wordOfLine(headline.verdict) ?? 'undirected';
}

/** How many groups of these indicators moved which way; indicators whose groups are judged by nobody do not count. */
export function countGroups(cards: readonly IndicatorCard[]): {
  indicators: number;
  groups: number;
  better: number;
  worse: number;
  noClear: number;
  tooEarly: number;
} {
  const own = cards.filter((card) => tallyOf(card) === 'groups');
  const movements = own.flatMap((card) => card.headline?.groups.map((group) => group.movement) ?? []);
  const count = (wanted: string): number => movements.filter((movement) => movement === wanted).length;
  return {
    indicators: own.length,
    groups: movements.length,
    better: count('better'),
    worse: count('worse'),
    noClear: count('no-clear-change'),
    tooEarly: count('too-early'),
  };
}

export function countTallies(cards: readonly IndicatorCard[]): Record<Tally, number> {
  const counts: Record<Tally, number> = {
    better: 0,
    worse: 0,
    'no-clear-change': 0,
    'too-early': 0,
    met: 0,
    'on-course': 0,
    'off-course': 0,
    groups: 0,
    undirected: 0,
    empty: 0,
  };
  for (const card of cards) counts[tallyOf(card)] += 1;
  return counts;
}

/** The counts in one line, each with shape and word; kinds that do not occur are left out. */
export function tallyLine(cards: readonly IndicatorCard[], words: SiteWords): Markup {
  const counts = countTallies(cards);
  return html`<ul class="tally">
    ${ORDER.filter((kind) => counts[kind] > 0).map(
      (kind) => html`<li class="tally-${kind}">${verdictShape(kind)} ${words.tally[kind](counts[kind])}</li>`,
    )}
  </ul>`;
}
