import { describe, expect, test } from 'vitest';
import { copenhagenRule, danishRule, growthRule } from '../../../indicators/verdict/other-rules.ts';
import { SHARE, yearly } from './series.ts';

const percent = { ...SHARE, decimals: 0 };

describe('the Danish rule', () => {
  test.each([
    ['the gap fell by six points', 26.2, 20.4, 'lower', 'better', -6],
    ['the rate rose by nine', 51, 60, 'higher', 'better', 9],
    ['a language test fell by five', 67.4, 62.4, 'higher', 'worse', -5],
    ['rounded ends are equal although the figures are not', 60.4, 59.6, 'higher', 'no-clear-change', 0],
    ['rounded ends differ although the figures hardly do', 59.4, 59.6, 'higher', 'better', 1],
  ] as const)('%s', (_name, from, to, direction, word, decides) => {
    expect(danishRule(yearly([from, to]), { ...percent, direction })).toMatchObject({ word, decides });
  });

  test('says nothing across a break, of one figure, or without a direction', () => {
    const [a, b] = yearly([50, 60]);
    if (!a || !b) throw new Error('two figures');
    expect(danishRule([a, { ...b, status: ['B'] }], percent).why).toBe('break');
    expect(danishRule([a], percent).why).toBe('no-figure');
    expect(danishRule([a, b], { ...percent, direction: 'none' }).why).toBe('no-direction');
  });
});

describe('Copenhagen’s rule', () => {
  const counted = (first: [number, number], last: [number, number]) =>
    yearly([(first[0] / first[1]) * 100, (last[0] / last[1]) * 100]).map((one, at) => {
      const [numerator, denominator] = at === 0 ? first : last;
      return { ...one, numerator, denominator };
    });

  test('many people: five points are significant; few: they are not', () => {
    expect(copenhagenRule(counted([500, 1000], [550, 1000]), SHARE)).toMatchObject({ word: 'better' });
    expect(copenhagenRule(counted([50, 100], [55, 100]), SHARE)).toMatchObject({ word: 'no-clear-change' });
  });

  test('Newcombe’s own example: 56 of 70 against 48 of 80', () => {
    expect(copenhagenRule(counted([48, 80], [56, 70]), SHARE)).toMatchObject({
      lower: expect.closeTo(5.24, 1),
      upper: expect.closeTo(33.39, 1),
    });
  });

  test('without counts the intervals do; without either it cannot be computed', () => {
    const wide = yearly([50, 60]).map((one) => ({ ...one, lower: (one.value ?? 0) - 2, upper: (one.value ?? 0) + 2 }));
    expect(copenhagenRule(wide, SHARE)).toMatchObject({
      word: 'better',
      lower: expect.closeTo(10 - Math.hypot(2, 2), 9),
    });
    expect(copenhagenRule(yearly([50, 60]), SHARE)).toMatchObject({ word: null, why: 'no-interval' });
  });
});

describe('growth needed against growth achieved', () => {
  const until2030 = { target: 70, targetPeriod: '2030', start: '2030-01-01', end: '2030-12-31' };

  test('60 to 63 in five of fifteen years toward 70: 0.949, just not enough', () => {
    const figures = yearly([60, 63], 2020).map((one, at) =>
      at === 0 ? { ...one, period: '2015', end: '2015-12-31' } : one,
    );
    expect(growthRule(figures, SHARE, until2030)).toMatchObject({
      word: 'off-course',
      decides: expect.closeTo(0.9493, 4),
    });
  });

  test('cannot be computed across zero or without a target', () => {
    expect(growthRule(yearly([-5, 5]), SHARE, until2030).why).toBe('not-positive');
    expect(growthRule(yearly([5, 6]), SHARE, null).why).toBe('no-target');
  });
});

test('no rule compares across a break, and each names it', () => {
  const figures = yearly([50, 60]).map((one, at) => ({
    ...one,
    lower: (one.value ?? 0) - 1,
    upper: (one.value ?? 0) + 1,
    status: at === 1 ? ['B'] : ['A'],
  }));
  const promised = { target: 70, targetPeriod: '2030', start: '2030-01-01', end: '2030-12-31' };
  for (const found of [
    danishRule(figures, SHARE),
    copenhagenRule(figures, SHARE),
    growthRule(figures, SHARE, promised),
  ])
    expect(found).toMatchObject({ word: null, why: 'break', decides: null });
});
