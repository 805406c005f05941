import { describe, expect, test } from 'vitest';
import { CopyWatch } from '../../../server/intake/plausibility/copied-period.ts';
import { CoverageWatch, seriesId, type LastTime } from '../../../server/intake/plausibility/coverage.ts';
import { holes, latecomers, newestCurrent, otherKind } from '../../../server/intake/plausibility/period-order.ts';
import { UnitWatch } from '../../../server/intake/plausibility/unit-changed.ts';
import { periodOf, points, series, years } from './figures.ts';

const codes = (own: { period: { code: string } }[]): string[] => own.map((one) => one.period.code);

describe('the unit of a file', () => {
  const change = (pairs: [old: number[], sent: number[]][]) => {
    const watch = new UnitWatch();
    pairs.forEach(([old, sent], at) =>
      watch.add(series(`origin=G${at}`, points(years(2015, old), years(2015 + old.length, sent)))),
    );
    return watch.change();
  };

  test('has changed where everything is a hundred times as large, or a hundredth', () => {
    expect(
      change([
        [[4.1, 4.3], [430]],
        [[5.1, 5.2], [525]],
      ]),
    ).toMatchObject({ factor: 100, value: 430, line: 2 });
    expect(
      change([
        [[41, 43], [0.43]],
        [[51, 52], [0.53]],
      ])?.factor,
    ).toBe(0.01);
    expect(change([[[41_000, 43_000], [43.5]]])?.factor).toBe(0.001);
  });

  test('has not where one series of several did it, or all have only doubled', () => {
    expect(
      change([
        [[4.1], [430]],
        [[5.1], [5.2]],
        [[6.1], [6.2]],
      ]),
    ).toBeUndefined();
    expect(
      change([
        [[4.1], [8.5]],
        [[5.1], [10.5]],
      ]),
    ).toBeUndefined();
  });

  test('is ten times another only where three series say so', () => {
    expect(
      change([
        [[4.1], [41]],
        [[5.1], [52]],
      ]),
    ).toBeUndefined();
    expect(
      change([
        [[4.1], [41]],
        [[5.1], [52]],
        [[6.2], [60]],
      ])?.factor,
    ).toBe(10);
  });

  test('is not asked about where nothing is known', () => {
    expect(change([[[], [430]]])).toBeUndefined();
    expect(change([[[0, 0], [430]]])).toBeUndefined();
  });
});

describe('a period that repeats the one before', () => {
  const copies = (rows: [number[], number][]): string[] => {
    const watch = new CopyWatch();
    rows.forEach(([old, sent], at) =>
      watch.add(series(`origin=G${at}`, points(years(2015, old), years(2015 + old.length, [sent])))),
    );
    return watch.copies().map(({ period, from, figures }) => `${period.code} of ${from.code}: ${figures}`);
  };
  const OTHERS: [number[], number][] = [
    [[4.1, 4.3], 4.3],
    [[5.1, 5.0], 5],
    [[6.1, 6.6], 6.6],
    [[7.1, 7.3], 7.3],
  ];

  test('in all of five groups is one', () => {
    expect(copies([...OTHERS, [[8.1, 8.4], 8.4]])).toEqual(['2017 of 2016: 5']);
  });

  test('is none with one group that moved, with few groups, or where all are alike', () => {
    expect(copies([...OTHERS, [[8.1, 8.4], 8.5]])).toEqual([]);
    expect(copies(OTHERS)).toEqual([]);
    expect(copies([0, 1, 2, 3, 4, 5].map(() => [[0, 0], 0]))).toEqual([]);
  });

  test('says little where figures stay the same most of the time', () => {
    expect(copies([4, 5, 6, 7, 8, 9].map((value) => [[value, value, value], value]))).toEqual([]);
  });
});

describe('periods in their order', () => {
  test('a year that is left out is seen where none ever was', () => {
    const current = years(2015, [1, 2, 3, 4]);
    expect(holes(points(current, { 2020: 6 })).map(({ from, to }) => [from.period.code, to.period.code])).toEqual([
      ['2018', '2020'],
    ]);
    expect(holes(points(current, { 2019: null, 2020: 6 }))).toEqual([]);
    expect(holes(points({ 2015: 1, 2017: 2, 2018: 3, 2019: 4 }, { 2021: 5 }))).toEqual([]);
    expect(holes(points({ 2015: 1 }, { 2017: 2 }))).toEqual([]);
  });

  test('elections every fourth year have no holes, until one is left out', () => {
    const current = { 2000: 1, 2004: 2, 2008: 3, 2012: 4, 2016: 5 };
    expect(holes(points(current, { 2020: 6 }))).toEqual([]);
    expect(holes(points(current, { 2024: 6 }))).toHaveLength(1);
  });

  test('what comes before the series began is welcome, what comes between is late', () => {
    const current = { ...years(2010, [1, 2, 3, 4]), 2015: 5, 2016: 6 };
    expect(codes(latecomers(points(current, { 2014: 2, 2009: 1, 2017: 4 })))).toEqual(['2014']);
    expect(latecomers(points({ 2015: 1, 2018: 3 }, { 2017: 2 }))).toEqual([]);
    expect(latecomers(points({ 1990: 1, ...years(2010, [1, 2, 3, 4, 5]) }, { 1991: 2 }))).toEqual([]);
    expect(holes(points(years(2006, [1, 2, 3, 4, 5]), { 1950: 0 }))).toEqual([]);
  });

  test('quarters where years are current are another kind', () => {
    const kind = (own: ReturnType<typeof points>): string | undefined => {
      const current = newestCurrent(own);
      return current && otherKind(own, current)?.period.code;
    };
    expect(kind(points(years(2015, [1, 2]), { '2017-Q1': 3 }))).toBe('2017-Q1');
    expect(kind(points({ 2015: 1, '2015-Q1': 2, 2016: 2 }, { '2016-Q1': 3 }))).toBeUndefined();
    expect(kind(points({}, { '2016-Q1': 3 }))).toBeUndefined();
  });
});

describe('coverage against the last delivery', () => {
  const last = (keys: string[], periods: string[]): LastTime => ({
    periods: periods.map(periodOf),
    newest: periodOf(periods.at(-1) ?? ''),
    series: new Set(keys.map((key) => seriesId(...(key.split('|') as [string, string])))),
  });
  const loss = (before: LastTime, sent: Record<string, string[]>) => {
    const watch = new CoverageWatch([before]);
    for (const [key, periods] of Object.entries(sent)) {
      const [area = '', breakdown = ''] = key.split('|');
      watch.add(series(breakdown, points({}, Object.fromEntries(periods.map((code) => [code, 1]))), area));
    }
    return watch.loss();
  };
  const ALL = ['A|', 'B|', 'A|origin=X', 'B|origin=X', 'A|origin=Y', 'B|origin=Y'];
  const sentFor = (keys: string[], ...periods: string[]): Record<string, string[]> =>
    Object.fromEntries(keys.map((key) => [key, periods]));

  test('names areas and groups that are gone as a whole', () => {
    const before = last(ALL, ['2019', '2020']);
    expect(loss(before, sentFor(['A|', 'A|origin=X', 'A|origin=Y'], '2021'))?.areas).toEqual(['B']);
    expect(loss(before, sentFor(['A|', 'B|', 'A|origin=X', 'B|origin=X'], '2021'))?.groups).toEqual(['origin=Y']);
    expect(loss(before, sentFor(ALL, '2021'))).toBeUndefined();
  });

  test('counts what else is missing, from a tenth on', () => {
    const before = last(ALL, ['2019', '2020']);
    expect(loss(before, sentFor(ALL.slice(0, 5), '2021'))).toMatchObject({ areas: [], groups: [], series: 1, of: 6 });
  });

  test('takes a few figures of a known period for a correction', () => {
    expect(loss(last(ALL, ['2019', '2020']), sentFor(['A|'], '2020'))).toBeUndefined();
  });

  test('sees that an older file of the whole series was sent', () => {
    const before = last(['A|'], ['2017', '2018', '2019', '2020']);
    expect(loss(before, sentFor(['A|'], '2017', '2018', '2019'))?.periods.map(({ code }) => code)).toEqual(['2020']);
    expect(loss(before, sentFor(['A|'], '2018'))).toBeUndefined();
  });

  test('asks nothing where nothing came before, or only another kind of period', () => {
    expect(new CoverageWatch([]).loss()).toBeUndefined();
    expect(loss(last(ALL, ['2019', '2020']), sentFor(['A|'], '2021-Q1'))).toBeUndefined();
  });
});
