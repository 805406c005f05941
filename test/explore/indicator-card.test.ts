import { describe, expect, it } from 'vitest';
import type { IndicatorDefinition } from '../../indicators/definition.ts';
import type { CardVerdict, IndicatorCard } from '../../server/contract/views.ts';
import { indicatorCard } from '../../server/explore/indicator-card.ts';
import type { PublishedObservation } from '../../server/explore/observation-queries.ts';
import { trendView } from '../../server/explore/trend-view.ts';
import { SITE_WORDS } from '../../server/words/site.ts';
import { contextIn, definitionOf, observed } from './observations.ts';

const NO_VERDICT: CardVerdict = {
  movement: null,
  movementText: '',
  why: '',
  course: null,
  courseText: '',
  gap: null,
  gapText: null,
  isOverdue: false,
};

function card(
  observations: PublishedObservation[],
  more: Partial<IndicatorDefinition> = {},
  owner: string | null = null,
): IndicatorCard {
  const definition = definitionOf(more);
  const trend = observations.length === 0 ? null : trendView(definition, observations, contextIn());
  return indicatorCard(definition, trend, {
    language: 'en',
    words: SITE_WORDS.en,
    domainLabel: 'Work',
    owner,
    verdictOf: (series) => ({ ...NO_VERDICT, movementText: `of ${series}` }),
    movementOf: (series, until) => (series === 'origin=DE' && until === '2023' ? 'worse' : null),
  });
}

const FOR = { breakdown: { origin: 'FOR_CIT' } };
const NAT = { breakdown: { origin: 'NAT_CIT' } };

describe('one indicator in one line', () => {
  it('without observations says who owes them, or that nobody is named', () => {
    expect(card([], {}, 'School board').empty).toEqual({
      sentence: SITE_WORDS.en.emptyOwned('School board'),
      owner: 'School board',
    });
    expect(card([]).empty).toEqual({ sentence: SITE_WORDS.en.emptyUnowned, owner: null });
  });

  it('with nothing but withheld figures says why, and accuses nobody', () => {
    expect(card([observed('2023', null), observed('2024', null)], {}, 'School board').empty).toEqual({
      sentence: '2024: withheld to protect individuals',
      owner: null,
    });
  });

  it('sets the reference group’s figure beside the target group’s only when it is of the same year', () => {
    const both = [observed('2023', 60, FOR), observed('2024', 61, FOR), observed('2023', 80, NAT)];
    expect(card(both).headline?.reference).toBeNull();
    expect(card([...both, observed('2024', 81, NAT)]).headline?.reference?.latest).toMatchObject({
      period: '2024',
      value: 81,
    });
  });

  it('carries the verdict on the series that stands for all, and none where no series does', () => {
    expect(card([observed('2024', 60, FOR)]).headline?.verdict?.movementText).toBe('of origin=FOR_CIT');
    const groups = [observed('2024', 60, NAT), observed('2024', 50, { breakdown: { origin: 'DE' } })];
    expect(card(groups, { targetGroup: null }).headline?.verdict).toBeNull();
  });

  it('shows groups side by side with the movement of the very figure that is shown', () => {
    const groups = card(
      [
        observed('2022', 5, NAT),
        observed('2023', 6, NAT),
        observed('2022', 10, { breakdown: { origin: 'DE' } }),
        observed('2023', 12, { breakdown: { origin: 'DE' } }),
        observed('2024', 1, { breakdown: { origin: 'DE' } }),
      ],
      { targetGroup: null },
    ).headline?.groups;
    expect(groups?.map((one) => [one.label, one.value, one.movement])).toEqual([
      ['NAT_CIT', 6, null],
      ['DE', 12, 'worse'],
    ]);
  });
});
