import { describe, expect, test } from 'vitest';
import type { Area, CodeWhole, IndicatorDefinition } from '../../../indicators/definition.ts';
import { AreaWatch } from '../../../server/intake/plausibility/parts-of-areas.ts';
import type { SeriesFigures } from '../../../server/intake/plausibility/figures.ts';
import { brokenWholes, type WholeProblem } from '../../../server/intake/plausibility/parts-of-breakdown.ts';
import { PartsTotal } from '../../../server/intake/plausibility/parts-total.ts';
import { loadStandard } from '../../../server/catalogue/load-standard.ts';
import { points, series } from './figures.ts';

const SEX: CodeWhole[] = [{ of: '_T', parts: ['F', 'M'], rest: ['_U'] }];
const base = loadStandard().catalogue.indicators.find((one) => one.id === 'unemp-rate') as IndicatorDefinition;
const indicator = (own: Partial<IndicatorDefinition>): IndicatorDefinition => ({
  ...base,
  dimensions: ['sex'],
  ...own,
});
const COUNT = indicator({ measureType: 'count', unit: 'PS', decimals: 0 });
const SHARE = indicator({ measureType: 'share', unit: 'PC', decimals: 1 });

type Rows = Record<string, Record<string, number | null>>;

function found(series: SeriesFigures[], own: IndicatorDefinition, wholes = SEX): WholeProblem[] {
  const problems: WholeProblem[] = [];
  brokenWholes(
    { area: 'T', series },
    own,
    () => wholes,
    (one) => problems.push(one),
  );
  return problems;
}

/** Problems as `period: parts → whole`, for figures that are all sent now. */
function broken(rows: Rows, own: IndicatorDefinition, wholes: CodeWhole[] = SEX): string[] {
  const all = Object.entries(rows).map(([code, given]) =>
    series(code === '_T' ? '' : `sex=${code}`, points({}, given)),
  );
  return found(all, own, wholes).map(
    ({ kind, period, about, sum, whole }) =>
      `${period.code} ${kind} ${about.of}: ${Math.round(sum * 10) / 10} / ${whole}`,
  );
}

describe('counts against their total', () => {
  test('add up, or are asked about', () => {
    expect(broken({ _T: { 2019: 100 }, F: { 2019: 48 }, M: { 2019: 52 } }, COUNT)).toEqual([]);
    expect(broken({ _T: { 2019: 100 }, F: { 2019: 48 }, M: { 2019: 25 } }, COUNT)).toEqual(['2019 sum _T: 73 / 100']);
  });

  test('include the unknown where they are sent', () => {
    expect(broken({ _T: { 2019: 100 }, F: { 2019: 48 }, M: { 2019: 50 }, _U: { 2019: 2 } }, COUNT)).toEqual([]);
  });

  test('with a part that is not known say only when the others are too many', () => {
    expect(broken({ _T: { 2019: 100 }, F: { 2019: 48 }, M: { 2019: null } }, COUNT)).toEqual([]);
    expect(broken({ _T: { 2019: 100 }, F: { 2019: 148 }, M: { 2019: null } }, COUNT)).toEqual([
      '2019 exceeded _T: 148 / 100',
    ]);
  });

  test('may be off by what they were rounded to', () => {
    const years = Array.from({ length: 8 }, (_one, at) => String(2012 + at));
    const rounded = (women: number): Rows => ({
      _T: Object.fromEntries(years.map((year, at) => [year, 1000 + 15 * at])),
      F: Object.fromEntries(years.map((year, at) => [year, women + 10 * at])),
      M: Object.fromEntries(years.map((year, at) => [year, 520 + 5 * at])),
    });
    expect(broken(rounded(485), COUNT)).toEqual([]);
    expect(broken(rounded(470), COUNT)).toHaveLength(8);
    expect(broken({ _T: { 2019: 1000 }, F: { 2019: 485 }, M: { 2019: 520 } }, COUNT)).toHaveLength(1);
  });

  test('of codes nobody declared to be parts are held to what they did before', () => {
    const rows: Rows = {
      _T: { 2016: 10, 2017: 20, 2018: 30, 2019: 40 },
      F: { 2016: 4, 2017: 8, 2018: 12, 2019: 16 },
      M: { 2016: 6, 2017: 12, 2018: 18, 2019: 30 },
    };
    expect(broken(rows, COUNT, [])).toEqual(['2019 sum _T: 46 / 40']);
    expect(broken({ _T: { 2019: 40 }, F: { 2019: 16 }, M: { 2019: 30 } }, COUNT, [])).toEqual([]);
  });
});

describe('shares', () => {
  test('of all lie between those of the parts', () => {
    expect(broken({ _T: { 2019: 5.1 }, F: { 2019: 4.8 }, M: { 2019: 5.4 } }, SHARE)).toEqual([]);
    expect(broken({ _T: { 2019: 15.1 }, F: { 2019: 4.8 }, M: { 2019: 5.4 } }, SHARE)).toEqual([
      '2019 outside _T: 10.2 / 15.1',
    ]);
    expect(broken({ _T: { 2019: 5.4 }, F: { 2019: 5.35 }, M: { 2019: 5.35 } }, SHARE)).toEqual([]);
  });

  test('that add up to that of all are parts of one whole', () => {
    expect(broken({ _T: { 2019: 20 }, F: { 2019: 8.1 }, M: { 2019: 11.9 } }, SHARE)).toEqual([]);
  });

  test('of one whole come to 100, within their rounding', () => {
    const whole = indicator({ measureType: 'share', unit: 'PC', composition: ['sex'] });
    expect(broken({ F: { 2019: 48.2 }, M: { 2019: 51.7 } }, whole)).toEqual([]);
    expect(broken({ F: { 2019: 48.2 }, M: { 2019: 41.8 } }, whole)).toEqual(['2019 sum 100: 90 / 100']);
  });

  test('that came to 100 until now are asked about when they do not', () => {
    const rows: Rows = {
      F: { 2016: 40, 2017: 41.5, 2018: 43, 2019: 44 },
      M: { 2016: 60, 2017: 58.5, 2018: 57, 2019: 46 },
    };
    expect(broken(rows, SHARE)).toEqual(['2019 sum 100: 90 / 100']);
    expect(broken({ F: { 2019: 44 }, M: { 2019: 46 } }, SHARE)).toEqual([]);
  });

  test('are not compared where they are gaps or an index', () => {
    expect(broken({ _T: { 2019: 15 }, F: { 2019: 4 }, M: { 2019: 5 } }, indicator({ measureType: 'gap' }))).toEqual([]);
  });

  test('rest on counts that add up', () => {
    const all = [
      ['', 60, 1000],
      ['sex=F', 25, 500],
      ['sex=M', 30, 500],
    ] as const;
    const rows = all.map(([key, numerator, denominator]) => {
      const [point] = points({}, { 2019: (numerator / denominator) * 100 });
      return series(key, point ? [{ ...point, decimals: null, numerator, denominator }] : []);
    });
    expect(found(rows, SHARE).map(({ about, sum, whole }) => `${about.field} ${sum} / ${whole}`)).toEqual([
      'numerator 55 / 60',
    ]);
  });
});

describe('what is current already', () => {
  test('is not asked about again', () => {
    const rows = [
      series('', points({ 2019: 100 })),
      series('sex=F', points({ 2019: 48 })),
      series('sex=M', points({ 2019: 25 }, { 2019: 25 })),
    ];
    expect(found(rows, COUNT)).toEqual([]);
  });
});

describe('areas against the city', () => {
  const area = (code: string, parent: string | null, validTo: string | null = null): Area => ({
    code,
    name: { en: code, fr: code, da: code, de: code },
    parent,
    kind: parent ? 'district' : 'city',
    validFrom: null,
    validTo,
  });
  const AREAS = [area('T', null), area('T-1', 'T'), area('T-2', 'T'), area('T-OLD', 'T', '2010-12-31')];
  const problems = (own: IndicatorDefinition, values: Record<string, number | null>): string[] => {
    const watch = new AreaWatch(own, AREAS);
    for (const [code, value] of Object.entries(values))
      watch.add({ area: code, series: [series('', points({}, { 2019: value }), code)] });
    return watch
      .problems()
      .map(({ area: of, kind, sum, whole }) => `${of} ${kind} ${Math.round(sum * 10) / 10} / ${whole}`);
  };

  test('add up where every one that there was is known', () => {
    expect(problems(COUNT, { T: 100, 'T-1': 40, 'T-2': 60 })).toEqual([]);
    expect(problems(COUNT, { 'T-1': 40, T: 100, 'T-2': 50 })).toEqual(['T sum 90 / 100']);
    expect(problems(COUNT, { T: 100, 'T-1': 40 })).toEqual([]);
    expect(problems(COUNT, { T: 100, 'T-1': 140 })).toEqual(['T exceeded 140 / 100']);
  });

  test('have shares on both sides of the city’s', () => {
    expect(problems(SHARE, { T: 5.1, 'T-1': 4.1, 'T-2': 6.1 })).toEqual([]);
    expect(problems(SHARE, { T: 7.1, 'T-1': 4.1, 'T-2': 6.1 })).toEqual(['T outside 10.2 / 7.1']);
  });

  test('are looked at with their relatives', () => {
    const watch = new AreaWatch(COUNT, AREAS);
    expect(watch.relatives('T-1')).toEqual(['T', 'T-1', 'T-2', 'T-OLD']);
    expect(watch.relatives('T')).toEqual(['T-1', 'T-2', 'T-OLD']);
  });
});

test('binary fractions are no disagreement', () => {
  const total = new PartsTotal();
  for (let at = 0; at < 1000; at += 1) total.add({ value: 0.1, decimals: 9 });
  expect(total.disagreement({ value: 100, decimals: 9 }, 'sum')).toBeUndefined();
});
