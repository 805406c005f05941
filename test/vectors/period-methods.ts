import { align, independence, parsePeriod, relation, type Period } from '../../indicators/period.ts';
import type { Method } from './given.ts';

function period(text: string): Period {
  const result = parsePeriod(text, 'sdmx');
  if (!result.ok) throw new Error(`${text}: ${result.error}`);
  return result.period;
}

export const PERIOD_METHODS: Readonly<Record<string, Method>> = {
  'period.parse': (given) => {
    const result = parsePeriod(given.text('text'), given.text('convention'));
    return result.ok ? { ...result.period } : { error: result.error, candidates: result.candidates ?? [] };
  },
  'period.compare': (given) => ({ relation: relation(period(given.text('a')), period(given.text('b'))) }),
  'period.align': (given) => {
    const kind = given.choice('kind', ['stock_at_start', 'stock_at_end', 'average', 'flow']);
    const { referenceDate, comparable, overlapDays } = align(
      period(given.text('numerator')),
      period(given.text('denominator')),
      kind,
    );
    return { reference_date: referenceDate, comparable, overlap_days: overlapDays };
  },
  'period.independent': (given) => {
    const { independent, trendAllowed } = independence(given.texts('periods').map(period));
    return { independent, trend_allowed: trendAllowed };
  },
};
