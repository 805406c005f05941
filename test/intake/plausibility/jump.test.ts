import { describe, expect, test } from 'vitest';
import { jumps } from '../../../server/intake/plausibility/jump.ts';
import { points, years } from './figures.ts';

const SHARE = { threshold: 5, byRatio: false };
const COUNT = { threshold: 5, byRatio: true };
const HISTORY = years(2008, [5.1, 5.3, 5.2, 5.4, 5.3, 5.6, 5.5, 5.7, 5.6, 5.8]);

const found = (own: ReturnType<typeof points>, settings = SHARE): string[] =>
  jumps(own, settings).map(({ point, from }) => `${point.period.code}: ${point.value} after ${from.value}`);

describe('a jump', () => {
  test('is a figure far off what the series ever did', () => {
    expect(found(points(HISTORY, { 2018: 8.5 }))).toEqual(['2018: 8.5 after 5.8']);
    expect(found(points(HISTORY, { 2018: 6 }))).toEqual([]);
  });

  test('says what the series usually does', () => {
    const [jump] = jumps(points(HISTORY, { 2018: 58 }), SHARE);
    expect(jump?.usual).toBeCloseTo(0.15, 2);
  });

  test('inside a file that brings the whole series is found as well, and once: the way back is no second one', () => {
    const sent = years(2008, [5.1, 5.3, 5.2, 52, 5.3, 5.6, 5.5, 5.7, 5.6, 5.8]);
    expect(found(points({}, sent))).toEqual(['2011: 52 after 5.2']);
  });

  test('that is current already is not asked about again', () => {
    const current = years(2008, [5.1, 5.3, 5.2, 52, 5.3, 5.6, 5.5, 5.7, 5.6, 5.8]);
    expect(found(points(current, { ...current, 2018: 5.9 }))).toEqual([]);
    expect(found(points(current, { 2011: 53 }))).toEqual(['2011: 53 after 5.2']);
  });

  test('is not measured where there are too few figures', () => {
    expect(found(points({ 2019: 5 }, { 2020: 50 }))).toEqual([]);
    expect(found(points({ 2018: 5, 2019: 5.1 }, { 2020: 50 }))).toEqual([]);
  });

  test('of a short series must be ten times the largest change', () => {
    const current = { 2017: 50, 2018: 51, 2019: 50.5 };
    expect(found(points(current, { 2020: 5.1 }))).toEqual(['2020: 5.1 after 50.5']);
    expect(found(points(current, { 2020: 56 }))).toEqual([]);
  });

  test('is nothing in a series that stands still and moves by its last decimal', () => {
    const current = years(2008, [3, 3, 3, 3, 3, 3, 3, 3]);
    expect(found(points(current, { 2016: 4 }))).toEqual([]);
    expect(found(points(current, { 2016: 30 }))).toEqual(['2016: 30 after 3']);
  });

  test('is nothing across a break, a missing figure or a hole', () => {
    expect(found(points(HISTORY, { 2018: { value: 58, isBreak: true } }))).toEqual([]);
    expect(found(points(HISTORY, { 2018: null, 2019: 58 }))).toEqual([]);
    expect(found(points(HISTORY, { 2020: 58 }))).toEqual([]);
  });

  test('of an amount is measured by ratios: what doubles each time may double again', () => {
    const doubling = years(2010, [100, 210, 390, 820, 1600, 3300, 6300]);
    expect(found(points(doubling, { 2017: 13_000 }), COUNT)).toEqual([]);
    expect(found(points(doubling, { 2017: 630_000 }), COUNT)).toEqual(['2017: 630000 after 6300']);
  });

  test('knows the seasons: what every January does is none', () => {
    const months: Record<string, number> = {};
    for (let at = 0; at < 48; at += 1)
      months[`${2016 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`] =
        (at % 12 === 0 ? 9 : 4) + (at % 3) / 10;
    expect(found(points(months, { '2020-01': 9.1 }))).toEqual([]);
    expect(found(points(months, { '2020-01': 40 }))).toEqual(['2020-01: 40 after 4.2']);
  });

  test('is asked about sooner or later as the indicator says', () => {
    const own = points(HISTORY, { 2018: 7 });
    expect(found(own, { ...SHARE, threshold: 2 })).toEqual(['2018: 7 after 5.8']);
    expect(found(own, { ...SHARE, threshold: 20 })).toEqual([]);
  });

  test('is seldom seen where figures only wander: fewer than one in fifty', () => {
    let state = 7;
    const random = (): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
    const wanderings = Array.from({ length: 400 }, () => {
      let value = 50;
      return points(
        years(
          2005,
          Array.from({ length: 12 }, () => Math.round((value += (random() - 0.5) * 4) * 10) / 10),
        ),
        { 2017: Math.round((value + (random() - 0.5) * 4) * 10) / 10 },
      );
    });
    expect(wanderings.filter((own) => jumps(own, SHARE).length > 0).length).toBeLessThan(8);
  });
});
