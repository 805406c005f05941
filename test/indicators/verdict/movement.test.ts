import { describe, expect, test } from 'vitest';
import { movementOf } from '../../../indicators/verdict/movement.ts';
import type { Figure, Yardstick } from '../../../indicators/verdict/verdict.ts';
import { SHARE, yearly } from './series.ts';

const said = (figures: readonly Figure[], change: Partial<Yardstick> = {}): string => {
  const { word, why } = movementOf(figures, { ...SHARE, ...change });
  return `${word ?? 'none'}: ${why}`;
};
const RISE = [60, 60.5, 61, 61.8, 62.4, 63];
const marked = (values: readonly number[], at: number, status: string[]): Figure[] =>
  yearly(values).map((one, place) => (place === at ? { ...one, status } : one));

describe('a movement', () => {
  test.each([
    ['a clear rise of what is wanted is better', RISE, {}, 'better: trend'],
    ['the same rise of what is not wanted is worse', RISE, { direction: 'lower' }, 'worse: trend'],
    ['four figures are too few, however straight', RISE.slice(-4), {}, 'too-early: too-few'],
    ['five that only rise are enough', RISE.slice(-5), {}, 'better: trend'],
    ['up and down is no clear change', [60, 62, 59, 63, 58, 61], {}, 'no-clear-change: not-significant'],
    ['a clear trifle is no news', [60, 60.1, 60.2, 60.3, 60.4, 60.5], {}, 'no-clear-change: immaterial'],
    [
      'a trifle may matter where somebody said so',
      [60, 60.1, 60.2, 60.3, 60.4, 60.5],
      { materialityPerYear: 0.1 },
      'better: trend',
    ],
    ['equal figures are no clear change', [60, 60, 60, 60, 60], {}, 'no-clear-change: not-significant'],
    ['nothing is better or worse where no direction is wanted', RISE, { direction: 'none' }, 'none: no-direction'],
    [
      'a ratio that comes nearer to one is better',
      [0.5, 0.55, 0.6, 0.7, 0.8],
      { direction: 'parity', measureType: 'ratio', materialityPerYear: 0.01 },
      'better: trend',
    ],
    [
      'and also from above',
      [1.5, 1.45, 1.4, 1.3, 1.2],
      { direction: 'parity', measureType: 'ratio', materialityPerYear: 0.01 },
      'better: trend',
    ],
    ['what equality would be of a share nobody said', RISE, { direction: 'parity' }, 'none: no-direction'],
  ] as const)('%s', (_name, values, change, expected) => {
    expect(said(yearly(values), change)).toBe(expected);
  });

  test('of a direction that is not wanted, it is still told which way the figure goes', () => {
    expect(movementOf(yearly(RISE), { ...SHARE, direction: 'none' }).tendency).toBe('up');
  });

  test('only the latest ten are looked at without a baseline, and all from it on with one', () => {
    const long = yearly([90, 80, 70, 60, 50, 40, 30, 30.5, 31, 31.5, 32, 33, 34, 35, 36, 37]);
    expect(said(long)).toBe('better: trend');
    expect(movementOf(long, SHARE).used[0]?.period).toBe('2016');
    expect(movementOf(long, { ...SHARE, baseline: '2010' }).used).toHaveLength(16);
    expect(said(long, { baseline: '2010' })).toBe('no-clear-change: not-significant');
  });

  test.each([
    ['a break among the figures leaves no verdict', marked(RISE, 3, ['B']), 'none: break'],
    ['a break at the first of them parts nothing', marked(RISE, 0, ['B']), 'better: trend'],
    ['a weak newest figure leaves no verdict', marked(RISE, 5, ['U']), 'none: weak'],
    ['a weak first figure leaves none either', marked(RISE, 0, ['U']), 'none: weak'],
    ['a weak one between them is left out', marked(RISE, 2, ['U']), 'better: trend'],
    ['a provisional one counts', marked(RISE, 5, ['P']), 'better: trend'],
  ])('%s', (_name, figures, expected) => {
    expect(said(figures)).toBe(expected);
  });

  test.each([
    ['suppressed', 'none: suppressed'],
    ['unreliable', 'none: weak'],
    ['not-yet-available', 'better: trend'],
  ] as const)('where the newest figure is absent as %s', (reason, expected) => {
    const figures = yearly([...RISE, null]).map((one) => (one.value === null ? { ...one, reason } : one));
    expect(said(figures)).toBe(expected);
  });

  test('a break on an absent figure parts the others all the same', () => {
    const figures = yearly([60, 60.5, null, 61.8, 62.4, 63, 64]).map((one) =>
      one.value === null ? { ...one, status: ['B'] } : one,
    );
    expect(said(figures)).toBe('none: break');
  });

  test('a change that lies within its uncertainty is no clear one', () => {
    const wide = yearly(RISE).map((one) => ({ ...one, lower: (one.value ?? 0) - 3, upper: (one.value ?? 0) + 3 }));
    expect(said(wide)).toBe('no-clear-change: within-uncertainty');
    expect(movementOf(wide, SHARE).change).toEqual({ difference: 3, lower: -1.24264068712, upper: 7.24264068712 });
  });

  test('rolling years share people and are not tested', () => {
    const rolling = yearly(RISE).map((one) => {
      const year = Number(one.period);
      return { ...one, period: `${year - 2}-01-01/P3Y`, start: `${year - 2}-01-01`, end: `${year}-12-31` };
    });
    expect(said(rolling)).toBe('none: periods-overlap');
  });

  test('years and months are not mixed', () => {
    const [first, ...rest] = yearly(RISE);
    const month = { ...(first as Figure), period: '2020-06', start: '2020-06-01', end: '2020-06-30' };
    expect(said([month, ...rest])).toBe('none: periods-differ');
  });

  test('months are compared with the same months of other years', () => {
    const months = Array.from({ length: 72 }, (_none, at): Figure => {
      const [year, month] = [2020 + Math.floor(at / 12), String((at % 12) + 1).padStart(2, '0')];
      const season = Math.sin((at / 12) * 2 * Math.PI) * 5;
      const [one] = yearly([50 + at / 20 + season]);
      return {
        ...(one as Figure),
        period: `${year}-${month}`,
        start: `${year}-${month}-01`,
        end: `${year}-${month}-28`,
      };
    });
    const { word, test: seasonal } = movementOf(months, SHARE);
    expect({ word, method: seasonal?.method, slope: seasonal?.slopePerYear }).toEqual({
      word: 'better',
      method: 'seasonal-mann-kendall',
      slope: 0.6,
    });
  });
});

test('a change whose limit only touches nothing is within its uncertainty', () => {
  // Square and add: 5 less the root of 3² and 4² is nothing.
  const figures = yearly([60, 61, 62, 63.5, 65]).map((one, at) => ({
    ...one,
    lower: (one.value ?? 0) - 4,
    upper: (one.value ?? 0) + (at === 0 ? 3 : 4),
  }));
  expect(said(figures)).toBe('no-clear-change: within-uncertainty');
  expect(movementOf(figures, SHARE).change?.lower).toBe(0);
});
