import { describe, expect, it } from 'vitest';
import type { IndicatorDefinition } from '../../indicators/definition.ts';
import { LANGUAGES } from '../../indicators/text.ts';
import { drawChart } from '../../server/charts/draw-chart.ts';
import type { TrendView } from '../../server/contract/views.ts';
import { gapOf, headlineSeries } from '../../server/explore/answer.ts';
import { changeOf } from '../../server/explore/change.ts';
import type { PublishedObservation } from '../../server/explore/observation-queries.ts';
import { trendView } from '../../server/explore/trend-view.ts';
import { SITE_WORDS } from '../../server/words/site.ts';
import { contextIn, definitionOf, observed } from './observations.ts';

const view = (observations: PublishedObservation[], more: Partial<IndicatorDefinition> = {}): TrendView =>
  trendView(definitionOf(more), observations, contextIn());

/** Figures keep together with their unit by spaces that do not break; a test reads better without them. */
const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u00A0', ' ');

const FOR = { breakdown: { origin: 'FOR_CIT' } };
const NAT = { breakdown: { origin: 'NAT_CIT' } };

function changeIn(trend: TrendView, more: Partial<IndicatorDefinition> = {}) {
  const main = headlineSeries(trend.series);
  return main && changeOf(main, definitionOf(more), 'en', SITE_WORDS.en);
}

describe('notes that came with the figures', () => {
  const noted = [observed('2019', 1), observed('2020', 2, { note: 'From registers.', status: ['P'] })];
  const inLanguage = (language: 'de' | 'en'): TrendView =>
    trendView(definitionOf({}), noted, { ...contextIn(language), cityLanguage: 'en' });

  it('are marked where the page is in another language, and only they are', () => {
    const found = inLanguage('de');
    expect(found.foreignNotes).toEqual({ language: 'en', texts: ['From registers.'] });
    expect(found.notes).toContain('From registers.');
    expect(found.notes.length).toBeGreaterThan(1);
  });

  it('need no mark on a page in the city’s own', () => expect(inLanguage('en').foreignNotes).toBeNull());

  it('are the marked part of what the chart says there', () => {
    const { walk } = drawChart(inLanguage('de'), { theme: 'page', width: 600 });
    const [first, second] = walk[0]?.stations ?? [];
    expect(first?.foreign).toBeUndefined();
    expect(second?.foreign).toEqual({ text: 'From registers.', language: 'en' });
    expect(second?.spoken).toContain('From registers.');
  });
});

describe('segments of a series', () => {
  const segments = (trend: TrendView): number[] => trend.series[0]?.points.map((point) => point.segment) ?? [];

  it('are cut by a break, a missing year and an absent value', () => {
    expect(segments(view([observed('2019', 1), observed('2020', 2), observed('2021', 3)]))).toEqual([0, 0, 0]);
    expect(segments(view([observed('2019', 1), observed('2020', 2, { status: ['B'] })]))).toEqual([0, 1]);
    expect(segments(view([observed('2019', 1), observed('2021', 2)]))).toEqual([0, 1]);
    expect(segments(view([observed('2019', 1), observed('2020', null), observed('2021', 2)]))).toEqual([0, 1, 2]);
  });

  it('are not cut by years an indicator leaves out by design', () => {
    expect(segments(view([observed('2016', 1), observed('2020', 2)], { frequency: 'A4' }))).toEqual([0, 0]);
  });

  it('follow school years from one to the next', () => {
    expect(segments(view([observed('2018-08-01/P1Y', 1), observed('2019-08-01/P1Y', 2)]))).toEqual([0, 0]);
  });
});

describe('the points of a series', () => {
  it('keep an absent value absent, with its reason in words', () => {
    const [point] = view([observed('2020', null, { reason: 'not-collected' })]).series[0]?.points ?? [];
    expect(point).toMatchObject({ value: null, reason: 'not-collected', text: 'not collected' });
  });

  it('speak period, series, figure, limits and change, never a change across a break', () => {
    const points = view([
      observed('2019', 10),
      observed('2020', 12.5, { status: ['P'] }),
      observed('2021', 20, { status: ['B', 'U'] }),
    ]).series[0]?.points.map((point) => plain(point.spoken));
    expect(points).toEqual([
      '2019, Total, 10.0%',
      '2020, Total, 12.5%, provisional, +2.5 percentage points on 2019',
      '2021, Total, 20.0%, of low reliability, break in the series: not comparable with earlier figures',
    ]);
  });
});

describe('which series stand where', () => {
  it('target group, total, reference group, then others in the order of the code list', () => {
    const trend = view([
      observed('2020', 1, { breakdown: { origin: 'TR' } }),
      observed('2020', 1, { breakdown: { origin: 'DE' } }),
      observed('2020', 1, NAT),
      observed('2020', 1),
      observed('2020', 1, FOR),
      observed('2020', 1, { breakdown: { origin: 'FOR_CIT', sex: 'F' } }),
    ]);
    expect(trend.series.map((one) => [one.id, one.role])).toEqual([
      ['origin=FOR_CIT', 'target'],
      ['_T', 'total'],
      ['origin=NAT_CIT', 'reference'],
      ['origin=DE', 'other'],
      ['origin=TR', 'other'],
      ['origin=FOR_CIT,sex=F', 'other'],
    ]);
  });

  it('months and years never share a series: the kind with most figures is shown', () => {
    const trend = view([observed('2019', 5), observed('2020-01', 1), observed('2020-02', 2)], { frequency: 'M' });
    expect(trend.periods.map((one) => one.period)).toEqual(['2020-01', '2020-02']);
  });

  it('two hundred groups of thirty years take a few dozen milliseconds at most', () => {
    const many = Array.from({ length: 200 }, (_, group) =>
      Array.from({ length: 30 }, (_unused, year) =>
        observed(String(1995 + year), group + year, { breakdown: { origin: `G${group}` } }),
      ),
    ).flat();
    const started = performance.now();
    expect(view(many).series).toHaveLength(200);
    // Generous, for a busy machine; quadratic work would take seconds.
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('change and answer', () => {
  it('is computed from unrounded figures and said from the first comparable one', () => {
    const trend = view([observed('2006', 31.13765424192), observed('2007', 39.19460026885)], { targetGroup: null });
    expect(plain(trend.title)).toBe('39.2% in 2007, 8.1 percentage points more than in 2006 (31.1%).');
    expect(changeIn(trend)?.change?.difference).toBeCloseTo(8.05694602693, 10);
  });

  it('never reaches across a break, and after a single figure there is no change', () => {
    const broken = [observed('2019', 10), observed('2020', 20, { status: ['B'] }), observed('2021', 21)];
    expect(changeIn(view(broken))?.change).toMatchObject({ from: { period: '2020' }, difference: 1 });
    expect(view(broken.slice(0, 2)).title).toBe('20.0% in 2020.');
    expect(changeIn(view(broken.slice(0, 2)))?.change).toBeNull();
  });

  it('a break that lies on an absent value still cuts', () => {
    const trend = view([observed('2019', 10), observed('2020', null, { status: ['B', 'Q'] }), observed('2021', 21)]);
    expect(changeIn(trend)?.change).toBeNull();
  });

  it('does not call two figures the same that are written differently', () => {
    expect(view([observed('2019', 16.64), observed('2020', 16.66)]).title).toBe('16.7% in 2020.');
    expect(view([observed('2019', 16.61), observed('2020', 16.64)]).title).toBe('16.6% in 2020, the same as in 2019.');
  });

  it('says beside a figure that it is provisional or of low reliability', () => {
    const trend = view([observed('2019', 10, { status: ['U'] }), observed('2020', 12, { status: ['P'] })]);
    expect(plain(trend.title)).toBe(
      '12.0% (provisional) in 2020, 2.0 percentage points more than in 2019 (10.0%, of low reliability).',
    );
  });

  it('tells which way a figure went as it is shown, and judges nothing', () => {
    const way = (...own: PublishedObservation[]) => changeIn(view(own))?.change?.way;
    expect(way(observed('2019', 10), observed('2020', 12))).toBe('up');
    expect(way(observed('2019', 12), observed('2020', 10))).toBe('down');
    expect(way(observed('2019', 10.01), observed('2020', 10.02))).toBe('same');
  });

  it('spans the groups of the newest period where no one series stands for all', () => {
    const groups = [
      observed('2023', 50, { breakdown: { origin: 'TR' } }),
      observed('2024', 30.88, { breakdown: { origin: 'DE' } }),
      observed('2024', 2, NAT),
    ];
    expect(view(groups, { targetGroup: null }).title).toBe('In 2024, from 2.0% (NAT_CIT) to 30.9% (DE).');
  });

  it('does not mix a year with pooled years that end on the same day', () => {
    const groups = [
      observed('2019-01-01/P5Y', 50, { breakdown: { origin: 'TR' } }),
      observed('2023', 30, { breakdown: { origin: 'DE' } }),
      observed('2023', 20, NAT),
    ];
    expect(view(groups, { targetGroup: null, frequency: 'I' }).title).toBe(
      'In 2023, from 20.0% (NAT_CIT) to 30.0% (DE).',
    );
  });

  it('has no sentence of numbers without any number', () => {
    expect(view([observed('2020', null)]).title).toBe('Rate');
  });

  it('is a sentence in each language, with its own marks', () => {
    const titles = LANGUAGES.map(
      (language) =>
        trendView(definitionOf(), [observed('2019', 1234.5), observed('2020', 1233)], contextIn(language)).title,
    );
    expect(new Set(titles).size).toBe(LANGUAGES.length);
    expect(titles[0]).toContain('1,233.0%');
    expect(titles[1]).toContain('1\u202F233,0\u202F%');
    expect(titles[2]).toContain('1.233,0\u00A0%');
  });
});

describe('the gap', () => {
  const form = { unit: 'PC', decimals: 1, language: 'en' } as const;

  it('is taken in the newest period both groups have, both levels beside the distance', () => {
    const trend = view([
      observed('2023', 60.04, FOR),
      observed('2024', 61, FOR),
      observed('2023', 80.1, NAT),
      observed('2024', null, NAT),
    ]);
    const gap = gapOf(trend.series, SITE_WORDS.en, form);
    expect(gap?.difference).toBe(-20.06);
    expect(plain(gap?.text)).toBe('2023: FOR_CIT 60.0%, NAT_CIT 80.1%. The two are 20.1 percentage points apart.');
  });

  it('is not there when one of the two has no figure', () => {
    expect(gapOf(view([observed('2024', 61, FOR)]).series, SITE_WORDS.en, form)).toBeNull();
  });
});
