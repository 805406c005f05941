import type { Figure, Yardstick } from '../../../indicators/verdict/verdict.ts';

/** Yearly figures, the last of them of `last`; null is a figure that is not yet available. */
export function yearly(values: readonly (number | null)[], last = 2025, change: Partial<Figure> = {}): Figure[] {
  return values.map((value, at) => {
    const year = String(last - values.length + 1 + at);
    return {
      period: year,
      start: `${year}-01-01`,
      end: `${year}-12-31`,
      value,
      lower: null,
      upper: null,
      numerator: null,
      denominator: null,
      status: ['A'],
      reason: value === null ? ('not-yet-available' as const) : null,
      ...change,
    };
  });
}

export const SHARE: Yardstick = {
  direction: 'higher',
  measureType: 'share',
  decimals: 1,
  validRange: [0, 100],
  materialityPerYear: 0.2,
  baseline: null,
};

/** The same numbers each time, from 0 to 1: a failure can be had again. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return (Math.imul(state ^ (state >>> 12), 0x297a2d39) >>> 0) / 2 ** 32;
  };
}
