import { describe, expect, it } from 'vitest';
import type { PublishedValue } from '../../indicators/definition.ts';
import { LANGUAGES } from '../../indicators/text.ts';
import { keptElsewhere, publishedElsewhere } from '../../server/explore/elsewhere-view.ts';
import { SITE_WORDS } from '../../server/words/site.ts';
import { contextIn, definitionOf, observed } from './observations.ts';

const city = {
  catalogue: { ...contextIn(), areas: [], bibliography: [] },
  areas: [],
  sources: [],
} as unknown as Parameters<typeof publishedElsewhere>[1];

const value = (more: Partial<PublishedValue>): PublishedValue => ({
  id: 'v',
  area: 'DE-BE',
  period: '2024',
  group: 'FOR_CIT',
  value: 39.4,
  unit: 'PC',
  status: 'A',
  kind: 'OBS',
  source: 'a-report',
  ...more,
});

const text = (more: Partial<PublishedValue>): string | undefined =>
  publishedElsewhere(definitionOf({ published: [value(more)] }), city, 'en', SITE_WORDS.en)[0]?.text;

describe('a value another place published', () => {
  it.each([
    [{}, '39.4%'],
    [{ value: 60 }, '60%'],
    [{ qualifier: '>' as const }, '> 39.4%'],
    [{ kind: 'TARGET' as const }, '39.4% (an aim, not a measured figure)'],
    [{ kind: 'DERIVED' as const, status: 'U' }, '39.4% (derived from published figures, of low reliability)'],
    [{ status: 'E' }, '39.4% (estimated)'],
    [{ status: 'D' }, '39.4% (by another definition)'],
  ])('%j is written %s', (more, written) => {
    expect(text(more)).toBe(written);
  });

  it('is left out where the place published none', () => {
    expect(text({ value: null, status: 'Q' })).toBeUndefined();
  });

  it('is marked in every language', () => {
    const aims = LANGUAGES.map(
      (language) =>
        publishedElsewhere(
          definitionOf({ published: [value({ kind: 'TARGET' })] }),
          city,
          language,
          SITE_WORDS[language],
        )[0]?.text,
    );
    expect(new Set(aims).size).toBe(LANGUAGES.length);
    for (const aim of aims) expect(aim).toContain('(');
  });
});

it('an observation kept of another place carries its limits and its reason', () => {
  const [figure, absent] = keptElsewhere(
    definitionOf(),
    [observed('2020', 5, { status: ['P'] }), observed('2021', null, { reason: 'not-yet-available' })],
    city,
    'en',
    SITE_WORDS.en,
  );
  expect([figure?.text, absent?.text]).toEqual(['5.0% (provisional)', 'not available']);
});
