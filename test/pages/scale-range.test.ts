import { describe, expect, it } from 'vitest';
import { scaleRange, scaleTicks } from '../../server/explore/pages/scale-range.ts';

describe('scaleRange', () => {
  it.each([
    [[12.1, 16.6], 12, 18],
    [[2.6, 9.7], 2, 10],
    [[3, 3], 2.8, 3.2],
    [[0, 0], 0, 0.5],
    [[-3.2, 4.1], -4, 6],
    [[796, 1330], 600, 1400],
    [[33184, 91098], 20000, 100000],
    [[0.1, 0.3], 0.1, 0.3],
  ])('encloses %j in round numbers', (values, low, high) => {
    const range = scaleRange(values);
    expect(range.low).toBeLessThanOrEqual(Math.min(...values));
    expect(range.high).toBeGreaterThanOrEqual(Math.max(...values));
    expect(range.high).toBeGreaterThan(range.low);
    expect([range.low, range.high]).toEqual([low, high]);
  });

  it('has few ticks, evenly spaced, without the noise of binary fractions', () => {
    for (const values of [
      [0.1, 0.7],
      [12.1, 16.6],
      [1, 99],
      [-0.3, 0.3],
      [1e-3, 2e-3],
      [1e6, 9e6],
    ]) {
      const range = scaleRange(values);
      const ticks = scaleTicks(range);
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThan(9);
      expect(ticks[0]).toBe(range.low);
      expect(ticks.at(-1)).toBe(range.high);
      for (const tick of ticks) expect(String(tick).length).toBeLessThan(9);
    }
  });
});
