import { breakdownKey } from '../../indicators/observation.ts';
import type { PublishedObservation } from './observation-queries.ts';

type Figure = Pick<PublishedObservation, 'period' | 'end' | 'breakdown' | 'value' | 'reason'>;

/** What an old address does not show: later figures, and how many of those it shows have been revised since. */
export interface NewerFigures {
  /** Newest period shown and newest there is; null where nothing later came. */
  later: { shown: string; newest: string } | null;
  revised: number;
}

const newestOf = <T extends Figure>(figures: readonly T[]): T | undefined =>
  figures.reduce<T | undefined>((best, one) => (best === undefined || one.end > best.end ? one : best), undefined);

/** Compares what an address with an end shows with what is known now of the same groups; null where nothing is newer. */
export function newerFigures(shown: readonly Figure[], now: readonly Figure[]): NewerFigures | null {
  const last = newestOf(shown);
  const newest = newestOf(now);
  if (!last || !newest) return null;
  const keyOf = (one: Figure): string => `${breakdownKey(one.breakdown)} ${one.period}`;
  const current = new Map(now.map((one) => [keyOf(one), one]));
  const revised = shown.filter((one) => {
    const other = current.get(keyOf(one));
    return other?.value !== one.value || other.reason !== one.reason;
  }).length;
  const later = newest.end > last.end ? { shown: last.period, newest: newest.period } : null;
  return later === null && revised === 0 ? null : { later, revised };
}
