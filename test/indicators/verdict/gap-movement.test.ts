import { describe, expect, test } from 'vitest';
import { gapMovementOf } from '../../../indicators/verdict/gap-movement.ts';
import { SHARE, yearly } from './series.ts';

const EMPLOYED = [56, 57, 58, 59, 60, 61];
const OTHERS = [80, 80, 80.1, 80, 80, 80.1];

const verdict = (group: readonly number[], others: readonly number[], direction: 'higher' | 'lower' = 'higher') =>
  gapMovementOf(yearly(group), yearly(others), { ...SHARE, direction });

describe('a gap', () => {
  test('closes because the group gained', () => {
    expect(verdict(EMPLOYED, OTHERS)).toMatchObject({
      word: 'closing',
      groupImproved: true,
      levels: { from: { gap: 24 }, to: { group: 61, reference: 80.1, gap: 19.1 } },
    });
  });

  test('closes because the reference fell, which is no progress', () => {
    expect(verdict([60, 60, 59.9, 59.8, 59.8, 59.7], [80, 79, 78, 77, 76, 75])).toMatchObject({
      word: 'closing-reference-fell',
      groupImproved: false,
      referenceImproved: false,
    });
  });

  test('widens although both gained', () => {
    expect(verdict([60, 60.1, 60.2, 60.3, 60.4, 60.5], [80, 81, 82, 83, 84, 85])).toMatchObject({
      word: 'widening',
      groupImproved: true,
      referenceImproved: true,
    });
  });

  test('of what is not wanted counts the other way round', () => {
    const closing = verdict([12, 11, 10, 9, 8, 7], [4, 4, 4, 4, 4, 4], 'lower');
    expect(closing).toMatchObject({ word: 'closing', levels: { from: { gap: 8 }, to: { gap: 3 } } });
  });

  test('is measured by its size: a group that passed the others is behind nobody', () => {
    expect(verdict([70, 72, 74, 76, 78, 80], [75, 75, 75, 75, 75, 75]).word).toBe('no-clear-change');
  });

  test('needs five periods that both have, and figures that may be compared', () => {
    expect(verdict(EMPLOYED.slice(-4), OTHERS.slice(-4)).word).toBe('too-early');
    const broken = yearly(OTHERS).map((one, at) => (at === 3 ? { ...one, status: ['B'] } : one));
    expect(gapMovementOf(yearly(EMPLOYED), broken, SHARE)).toMatchObject({ word: null, movement: { why: 'break' } });
  });

  test('has the uncertainty of both', () => {
    const half = 3;
    const wide = (values: readonly number[]) =>
      yearly(values).map((one) => ({ ...one, lower: (one.value ?? 0) - half, upper: (one.value ?? 0) + half }));
    const { gaps, word } = gapMovementOf(wide(EMPLOYED), wide(OTHERS), SHARE);
    expect(gaps[0]?.lower).toBeCloseTo(24 - Math.hypot(half, half), 9);
    expect(word).toBe('no-clear-change');
  });
});

test('the limits of a distance take the side of each interval that widens or narrows it', () => {
  const [own] = yearly([50], 2025, { lower: 49, upper: 54 });
  const [other] = yearly([60], 2025, { lower: 57, upper: 61 });
  const limits = (direction: 'higher' | 'lower', a = own, b = other): (number | null | undefined)[] => {
    const [distance] = a && b ? gapMovementOf([a], [b], { ...SHARE, direction }).gaps : [];
    return [distance?.value, distance?.lower, distance?.upper].map((one) => one && Number(one.toFixed(6)));
  };
  // Wanted more of: narrowed by 3 below and 4 above, widened by 1 and 1.
  expect(limits('higher')).toEqual([10, 5, 11.414214]);
  // Wanted less of, the other way round.
  expect(limits('lower')).toEqual([-10, -11.414214, -5]);
});
