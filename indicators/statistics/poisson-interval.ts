/** Intervals for counts of events and for rates. Sources: Garwood 1936; Breslow and Day 1987 (Byar); PHE rates; methods note 4.4. */
import { gammaQuantile, normalForConfidence } from './distributions.ts';
import { notComputable, type NotComputable } from './not-computable.ts';
import type { Interval } from './proportion-interval.ts';

/** `not_a_count`: fewer than none, without end, or no number. */
export type CountLimits = ({ ok: true } & Interval) | NotComputable<'not_a_count'>;

const isCount = (x: number): boolean => Number.isFinite(x) && x >= 0;

export function poissonExact(x: number, confidence = 0.95): CountLimits {
  return isCount(x) ? { ok: true, ...exactLimits(x, confidence) } : notComputable('not_a_count');
}

/** The lower limit goes by x, the upper by x + 1; another variant in use takes x + 0.5 in both. */
export function byar(x: number, confidence = 0.95): CountLimits {
  return isCount(x) ? { ok: true, ...byarLimits(x, confidence) } : notComputable('not_a_count');
}

function exactLimits(x: number, confidence: number): Interval {
  const tail = (1 - confidence) / 2;
  return { lower: x === 0 ? 0 : gammaQuantile(tail, x), upper: gammaQuantile(1 - tail, x + 1) };
}

function byarLimits(x: number, confidence: number): Interval {
  const z = normalForConfidence(confidence);
  const above = x + 1;
  return {
    // Below one event, as weighted counts may be, the cube can pass nought.
    lower: x === 0 ? 0 : Math.max(0, x * (1 - 1 / (9 * x) - z / (3 * Math.sqrt(x))) ** 3),
    upper: above * (1 - 1 / (9 * above) + z / (3 * Math.sqrt(above))) ** 3,
  };
}

/** Fewest events for which Byar's approximation is used. */
const BYAR_FROM = 10;

/** `x` events among `n`, per `multiplier` (1000, 100 000); a rate may exceed it when people have more than one event. */
export function rate(
  x: number,
  n: number,
  multiplier: number,
  confidence = 0.95,
): ({ ok: true; value: number; method: 'exact' | 'byar' } & Interval) | NotComputable<'empty_total' | 'not_a_rate'> {
  if (n === 0) return notComputable('empty_total');
  if (!(n > 0 && Number.isFinite(n) && isCount(x))) return notComputable('not_a_rate');
  const method = x < BYAR_FROM ? 'exact' : 'byar';
  const { lower, upper } = method === 'exact' ? exactLimits(x, confidence) : byarLimits(x, confidence);
  const scale = multiplier / n;
  return { ok: true, value: x * scale, lower: lower * scale, upper: upper * scale, method };
}
