import { align, independence, parsePeriod, readPeriod, relation } from '../../indicators/period.ts';
import type { Method } from './given.ts';

export const PERIOD_METHODS: Readonly<Record<string, Method>> = {
  'period.parse': (given) => {
    const result = parsePeriod(given.text('text'), given.text('convention'));
    return result.ok ? { ...result.period } : { error: result.error, candidates: result.candidates ?? [] };
  },
  'period.compare': (given) => ({ relation: relation(readPeriod(given.text('a')), readPeriod(given.text('b'))) }),
  'period.align': (given) => {
    const kind = given.choice('kind', ['stock_at_start', 'stock_at_end', 'average', 'flow']);
    const { referenceDate, comparable, overlapDays } = align(
      readPeriod(given.text('numerator')),
      readPeriod(given.text('denominator')),
      kind,
    );
    return { reference_date: referenceDate, comparable, overlap_days: overlapDays };
  },
  'period.independent': (given) => {
    const { independent, trendAllowed } = independence(given.texts('periods').map(readPeriod));
    return { independent, trend_allowed: trendAllowed };
  },
};
