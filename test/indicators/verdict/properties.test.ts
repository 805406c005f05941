import { describe, expect, test } from 'vitest';
import { flipsOf } from '../../../indicators/verdict/flip.ts';
import { valueAt } from '../../../indicators/verdict/grid.ts';
import { movementOf } from '../../../indicators/verdict/movement.ts';
import type { Figure, MovementVerdict, Yardstick } from '../../../indicators/verdict/verdict.ts';
import { random, SHARE, yearly } from './series.ts';

/** What must hold for every series there is, on ten thousand made by a formula: the same ones each time. */

const SERIES = 10_000;

interface Made {
  figures: Figure[];
  yardstick: Yardstick;
}

function make(seed: number): Made {
  const next = random(seed * 7919 + 1);
  const length = 3 + Math.floor(next() * 10);
  const slope = (next() - 0.5) * 3;
  const noise = next() * 2;
  const decimals = Math.floor(next() * 3);
  const round = (value: number): number => Number(value.toFixed(next() < 0.3 ? decimals : decimals + 2));
  const withIntervals = next() < 0.4;
  const half = next() * 4;
  const figures = yearly(
    Array.from({ length }, (_none, at) => round(50 + slope * at + (next() - 0.5) * noise)),
    2025,
  ).map((one) => ({
    ...one,
    ...(withIntervals && one.value !== null ? { lower: one.value - half, upper: one.value + half } : {}),
  }));
  const kinds = ['higher', 'lower', 'parity'] as const;
  const direction = kinds[Math.floor(next() * 3)] ?? 'higher';
  return {
    figures,
    yardstick: {
      ...SHARE,
      decimals,
      direction,
      measureType: direction === 'parity' ? 'gap' : 'share',
      validRange: next() < 0.5 ? [0, 100] : null,
      materialityPerYear: next() * 0.6,
    },
  };
}

const SAMPLE = Array.from({ length: SERIES }, (_none, seed) => make(seed));
const verdictOf = ({ figures, yardstick }: Made): MovementVerdict => movementOf(figures, yardstick);
const STRENGTH = { better: 1, worse: 1, 'no-clear-change': 0, 'too-early': 0 } as const;

/** Fails with the seed of the first series for which it does not hold. */
function forEach(holds: (one: Made, seed: number) => boolean): void {
  const seed = SAMPLE.findIndex((one, at) => !holds(one, at));
  expect(seed === -1 ? null : { seed, ...SAMPLE[seed] }).toBeNull();
}

describe('for ten thousand series', () => {
  test('all kinds of verdict occur among them', () => {
    const words = new Set(SAMPLE.map((one) => verdictOf(one).word));
    expect([...words].map(String).sort()).toEqual(['better', 'no-clear-change', 'too-early', 'worse']);
    const reasons = new Set(SAMPLE.map((one) => verdictOf(one).why));
    expect([...reasons].sort()).toEqual(['immaterial', 'not-significant', 'too-few', 'trend', 'within-uncertainty']);
  });

  test('the verdict changes exactly at the value that is named, and at none nearer', { timeout: 120_000 }, () => {
    let named = 0;
    forEach(({ figures, yardstick }) => {
      const { decimals } = yardstick;
      const judge = (list: readonly Figure[]): MovementVerdict['word'] => movementOf(list, yardstick).word;
      const { below, above } = flipsOf({
        figures,
        decimals,
        validRange: yardstick.validRange,
        turns: yardstick.direction === 'parity' ? [0] : [],
        ties: [],
        judge,
      });
      const latest = figures.at(-1);
      if (!latest || latest.value === null) return false;
      const { value } = latest;
      const at = (other: number): MovementVerdict['word'] =>
        judge(
          figures.with(figures.length - 1, {
            ...latest,
            value: other,
            lower: latest.lower === null ? null : latest.lower + (other - value),
            upper: latest.upper === null ? null : latest.upper + (other - value),
          }),
        );
      const now = judge(figures);
      const step = (other: number, by: number): number => valueAt(Math.round(other * 10 ** decimals) + by, decimals);
      for (const [flip, back] of [
        [below, 1],
        [above, -1],
      ] as const) {
        if (!flip) continue;
        named += 1;
        if (flip.word === now || at(flip.value) !== flip.word) return false;
        // One step nearer, and on a few values between, it still reads as it does.
        const before = step(flip.value, back);
        const isBetween = (one: number): boolean => (back === 1 ? one < value : one > value);
        if (isBetween(before) && at(before) !== now) return false;
        for (const share of [0.25, 0.5, 0.75]) {
          const middle = step(flip.value + (value - flip.value) * share, 0);
          if (isBetween(middle) && middle !== flip.value && at(middle) !== now) return false;
        }
      }
      return true;
    });
    expect(named).toBeGreaterThan(SERIES / 3);
  });

  test('of all values there are, the named ones are the nearest: every one tried, for some of them', () => {
    for (const { figures, yardstick } of SAMPLE.filter((_one, at) => at % 150 === 0)) {
      const limited = { ...yardstick, decimals: 0, validRange: [0, 100] as const };
      const judge = (list: readonly Figure[]): MovementVerdict['word'] => movementOf(list, limited).word;
      const latest = figures.at(-1);
      if (!latest || latest.value === null) continue;
      const { value } = latest;
      const now = judge(figures);
      const differs = Array.from({ length: 101 }, (_none, step) => step).filter((step) => {
        const by = step - value;
        const { lower, upper } = latest;
        return (
          judge(
            figures.with(figures.length - 1, {
              ...latest,
              value: step,
              lower: lower === null ? null : lower + by,
              upper: upper === null ? null : upper + by,
            }),
          ) !== now
        );
      });
      const turns = limited.direction === 'parity' ? [0] : [];
      const { below, above } = flipsOf({ figures, decimals: 0, validRange: [0, 100], turns, ties: [], judge });
      expect({ below: below?.value, above: above?.value }).toEqual({
        below: differs.findLast((step) => step < value),
        above: differs.find((step) => step > value),
      });
    }
  });

  test('the other direction swaps better and worse, and nothing else', () => {
    const swapped = {
      better: 'worse',
      worse: 'better',
      'no-clear-change': 'no-clear-change',
      'too-early': 'too-early',
    };
    forEach(({ figures, yardstick }) => {
      if (yardstick.direction === 'parity') return true;
      const direction = yardstick.direction === 'higher' ? 'lower' : 'higher';
      const [one, other] = [movementOf(figures, yardstick), movementOf(figures, { ...yardstick, direction })];
      return one.word !== null && other.word === swapped[one.word] && other.why === one.why;
    });
  });

  test('a break inside the figures used removes the verdict', () => {
    forEach((made, seed) => {
      const { used, word } = verdictOf(made);
      if (used.length < 2 || word === 'too-early') return true;
      const broken = used[1 + (seed % (used.length - 1))];
      const figures = made.figures.map((one) => (one === broken ? { ...one, status: ['B'] } : one));
      const after = movementOf(figures, made.yardstick);
      return after.word === null && after.why === 'break';
    });
  });

  test('scaling the figures and the materiality together changes nothing', () => {
    forEach((made, seed) => {
      const factor = [10, 0.1, 1000, 0.001, 2, 1 / 3][seed % 6] ?? 10;
      const times = (value: number | null): number | null => (value === null ? null : value * factor);
      const figures = made.figures.map((one) => ({
        ...one,
        value: times(one.value),
        lower: times(one.lower),
        upper: times(one.upper),
      }));
      const { yardstick } = made;
      const after = movementOf(figures, {
        ...yardstick,
        validRange: null,
        materialityPerYear: yardstick.materialityPerYear * factor,
      });
      const before = verdictOf(made);
      return after.word === before.word && after.why === before.why;
    });
  });

  test('more uncertainty never makes a verdict stronger', () => {
    forEach((made, seed) => {
      const wider = ((seed % 7) + 1) * 0.4;
      const figures = made.figures.map((one) =>
        one.value === null
          ? one
          : { ...one, lower: (one.lower ?? one.value) - wider, upper: (one.upper ?? one.value) + wider },
      );
      const [before, after] = [verdictOf(made).word, movementOf(figures, made.yardstick).word];
      if (before === null || after === null) return before === after;
      return STRENGTH[after] <= STRENGTH[before] && (STRENGTH[after] === 0 || after === before);
    });
  });
});
