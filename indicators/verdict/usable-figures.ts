/**
 * Which figures a verdict may rest on. From the baseline on, or the latest ten (of figures within the year: those of
 * ten years); nothing is compared across a break, and neither end of the comparison may be weak or withheld.
 */
import { independence, periodKind, readPeriod } from '../period.ts';
import { seasonsOf, timeOf } from './time-of.ts';
import type { Figure, MovementReason } from './verdict.ts';

/** Figures, or years of figures within the year, that are looked at where no baseline was set. */
export const WINDOW = 10;

export interface Usable {
  /** With a figure and strong enough to be used, oldest first. */
  figures: Figure[];
  /** Why nothing may be said of them; null where something may. */
  blocked: MovementReason | null;
}

/** Reasons of the newest period that forbid falling back on the figure before it. */
const FORBID: ReadonlySet<string> = new Set(['suppressed', 'unreliable', 'withdrawn']);

export const isWeak = ({ status }: Figure): boolean => status.includes('U');
export const hasValue = (one: Figure): one is Figure & { value: number } => one.value !== null;

/** @param figures of one series, oldest first, absent ones among them */
export function usableFigures(figures: readonly Figure[], baseline: string | null): Usable {
  const newest = figures.at(-1);
  const latest = figures.findLast(hasValue);
  if (!newest || !latest) return { figures: [], blocked: 'no-figure' };
  if (newest.reason !== null && FORBID.has(newest.reason))
    return { figures: [], blocked: newest.reason === 'unreliable' ? 'weak' : 'suppressed' };
  const from = startOf(figures, latest, baseline);
  if (from === null) return { figures: [], blocked: 'baseline-missing' };
  const looked = figures.slice(figures.indexOf(from), figures.indexOf(latest) + 1);
  const used = looked.filter((one) => hasValue(one) && !isWeak(one));
  if (isWeak(latest) || isWeak(from)) return { figures: used, blocked: 'weak' };
  // A break belongs to the figures after it: at the first of them it parts nothing that is compared.
  if (looked.slice(1).some(({ status }) => status.includes('B'))) return { figures: used, blocked: 'break' };
  const periods = used.map((one) => readPeriod(one.period));
  if (new Set(periods.map(periodKind)).size > 1) return { figures: used, blocked: 'periods-differ' };
  if (!independence(periods).independent) return { figures: used, blocked: 'periods-overlap' };
  return { figures: used, blocked: null };
}

/** The first figure that is looked at; null where a baseline was set and has none. */
function startOf(figures: readonly Figure[], latest: Figure, baseline: string | null): Figure | null {
  const until = figures.indexOf(latest) + 1;
  if (baseline !== null) return figures.find((one) => one.period === baseline && hasValue(one)) ?? null;
  const present = figures.slice(0, until).filter(hasValue);
  const seasons = seasonsOf(latest.period);
  if (seasons === 1) return present.slice(-WINDOW)[0] ?? null;
  return present.find((one) => timeOf(one) > timeOf(latest) - WINDOW) ?? null;
}
