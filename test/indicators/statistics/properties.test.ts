/** What must hold for any figures, tried on a few hundred that are the same in every run. */
import { describe, expect, it } from 'vitest';
import { dissimilarity } from '../../../indicators/statistics/concentration.ts';
import { add, decimal, subtract, toText } from '../../../indicators/statistics/decimal.ts';
import { newcombe } from '../../../indicators/statistics/difference-interval.ts';
import { gap } from '../../../indicators/statistics/gap.ts';
import { mannKendall, theilSen } from '../../../indicators/statistics/mann-kendall.ts';
import { linearProgress } from '../../../indicators/statistics/progress-linear.ts';
import { agrestiCoull, wilson } from '../../../indicators/statistics/proportion-interval.ts';
import { roundHalfAway } from '../../../indicators/statistics/rounding.ts';
import { seededRandom } from './seeded-random.ts';

const random = seededRandom(20_260_105);
const whole = (below: number): number => Math.floor(random() * below);
const times = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** What was computed; a test fails where nothing was. */
function computed<Found extends { ok: boolean }>(found: Found): Extract<Found, { ok: true }> {
  if (!found.ok) throw new Error(`Not computable: ${JSON.stringify(found)}`);
  return found as Extract<Found, { ok: true }>;
}

describe('intervals of shares', () => {
  it('lie between 0 and 1, hold the share, and Agresti–Coull is never shorter than Wilson', () => {
    for (const _ of times(300)) {
      const n = 1 + whole(400);
      const x = whole(n + 1);
      const [limits, wider] = [computed(wilson(x, n)), computed(agrestiCoull(x, n, 0.95, false))];
      expect(limits.lower).toBeGreaterThanOrEqual(0);
      expect(limits.upper).toBeLessThanOrEqual(1);
      expect(limits.lower).toBeLessThanOrEqual(x / n);
      expect(limits.upper).toBeGreaterThanOrEqual(x / n);
      expect(wider.upper - wider.lower).toBeGreaterThanOrEqual(limits.upper - limits.lower - 1e-12);
    }
  });

  it('turn round with the attribute, and the difference turns round with the groups', () => {
    for (const _ of times(100)) {
      const [n, m] = [1 + whole(200), 1 + whole(200)];
      const [x, y] = [whole(n + 1), whole(m + 1)];
      const [has, hasNot] = [computed(wilson(x, n)), computed(wilson(n - x, n))];
      expect(has.lower).toBeCloseTo(1 - hasNot.upper, 12);
      const one = computed(newcombe({ count: x, total: n }, { count: y, total: m }));
      const other = computed(newcombe({ count: y, total: m }, { count: x, total: n }));
      expect(one.lower).toBeCloseTo(-other.upper, 12);
      expect(one.lower).toBeGreaterThanOrEqual(-1);
      expect(one.upper).toBeLessThanOrEqual(1);
    }
  });
});

describe('trends', () => {
  const series = () => times(4 + whole(9)).map((time) => ({ time, value: whole(20) }));

  it('turn round with the series and do not mind its unit', () => {
    for (const _ of times(200)) {
      const points = series();
      const values = points.map(({ value }) => value);
      const [there, back] = [mannKendall(values), mannKendall(values.toReversed())];
      expect(back.s).toBe(-there.s || 0);
      expect(back.pNormal).toBeCloseTo(there.pNormal, 12);
      expect(back.pExact).toBe(there.pExact);
      expect(mannKendall(values.map((value) => 1000 * value + 7)).s).toBe(there.s);
      const slope = theilSen(points)?.slope ?? Number.NaN;
      const scaled = theilSen(points.map(({ time, value }) => ({ time: time + 2000, value: 8 * value - 3 })));
      expect(scaled?.slope).toBeCloseTo(8 * slope, 9);
    }
  });

  it('have probabilities between 0 and 1', () => {
    for (const _ of times(200)) {
      const { pNormal, pExact } = mannKendall(series().map(({ value }) => value + random()));
      for (const p of [pNormal, pExact ?? 1]) {
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('progress and gaps', () => {
  it('are the same for a rate and its complement', () => {
    for (const _ of times(200)) {
      const [base, current, target] = [whole(1000) / 10, whole(1000) / 10, whole(1000) / 10];
      if (base === target) continue;
      const direction = target > base ? 'up' : 'down';
      const span = { baseYear: 2015, currentYear: 2020, targetYear: 2030 };
      const rate = linearProgress({ ...span, baseValue: base, currentValue: current, target, direction });
      const rest = linearProgress({
        ...span,
        baseValue: 100 - base,
        currentValue: 100 - current,
        target: 100 - target,
        direction: direction === 'up' ? 'down' : 'up',
      });
      expect(rest.status).toBe(rate.status);
      expect(rest.ratio ?? 0).toBeCloseTo(rate.ratio ?? 0, 9);
      const [group, reference] = [base, current];
      expect(gap(100 - group, 100 - reference, 'adverse')).toBeCloseTo(gap(group, reference), 10);
    }
  });

  it('keep dissimilarity between 0 and 1 whichever group comes first', () => {
    for (const _ of times(100)) {
      const [a, b] = [times(6).map(() => whole(50)), times(6).map(() => 1 + whole(50))];
      const [one, other] = [dissimilarity(a, b), dissimilarity(b, a)];
      expect(one).toBe(other);
      if (one !== null) expect(one >= 0 && one <= 1 + 1e-12).toBe(true);
    }
  });
});

describe('decimals', () => {
  it('add and subtract back to where they were, and rounding moves by half a unit at most', () => {
    for (const _ of times(300)) {
      const [a, b] = [(whole(2_000_000) - 1_000_000) / 1000, (whole(2_000_000) - 1_000_000) / 100];
      expect(Number(toText(subtract(add(decimal(a), decimal(b)), decimal(b))))).toBe(a);
      const places = whole(5) - 2;
      const rounded = Number(roundHalfAway(a, places));
      expect(Math.abs(rounded - a)).toBeLessThanOrEqual(0.5 * 10 ** -places + 1e-9);
      expect(roundHalfAway(-a, places)).toBe(rounded === 0 ? roundHalfAway(a, places) : negated(a, places));
    }
  });

  const negated = (a: number, places: number): string => {
    const text = roundHalfAway(a, places);
    return text.startsWith('-') ? text.slice(1) : `-${text}`;
  };
});
