/** How periods lie to each other. They are compared as intervals; a change is never taken between different kinds. Source: methods note 10.4. */
import { dayAfter, daysBetween, type Period } from './period-calendar.ts';

/** Order by end, then by start. */
export function comparePeriods(a: Period, b: Period): number {
  return a.end === b.end ? (a.start < b.start ? -1 : a.start > b.start ? 1 : 0) : a.end < b.end ? -1 : 1;
}

export type PeriodRelation = 'before' | 'after' | 'equal' | 'contains' | 'within' | 'overlaps';

export function relation(a: Period, b: Period): PeriodRelation {
  if (a.start === b.start && a.end === b.end) return 'equal';
  if (a.end < b.start) return 'before';
  if (b.end < a.start) return 'after';
  if (a.start <= b.start && a.end >= b.end) return 'contains';
  return b.start <= a.start && b.end >= a.end ? 'within' : 'overlaps';
}

/** Whether `b` is the next period of the same kind right after `a`: if not, something is missing between them. */
export function followsDirectly(a: Period, b: Period): boolean {
  return periodKind(a) === periodKind(b) && dayAfter(a.end) === b.start;
}

/** The kind of a period with its length: figures of two kinds never stand in one line. */
export function periodKind(period: Period): string {
  return period.type === 'range' ? `range ${period.canonical.split('/')[1] ?? ''}` : period.type;
}

/** What a figure of a period counts: people on its first or last day, their average, or what happened in it. */
export type FigureKind = 'stock_at_start' | 'stock_at_end' | 'average' | 'flow';

export interface Alignment {
  /** The day a stock is counted on; null for averages and flows. */
  referenceDate: string | null;
  /** Whether numerator and denominator are of the same day, or of the same period. */
  comparable: boolean;
  overlapDays: number;
}

/** Numerator and denominator of one kind must match in date: StatBank's `2019K1` of a stock is 1 January 2019. */
export function align(numerator: Period, denominator: Period, kind: FigureKind): Alignment {
  const start = numerator.start > denominator.start ? numerator.start : denominator.start;
  const end = numerator.end < denominator.end ? numerator.end : denominator.end;
  const overlapDays = start <= end ? daysBetween(start, end) : 0;
  if (kind === 'average' || kind === 'flow')
    return { referenceDate: null, comparable: relation(numerator, denominator) === 'equal', overlapDays };
  const date = kind === 'stock_at_start' ? numerator.start : numerator.end;
  const other = kind === 'stock_at_start' ? denominator.start : denominator.end;
  return { referenceDate: date, comparable: date === other, overlapDays };
}

/** Rolling and pooled years share observations: they may not be tested for a trend, nor may periods of two kinds. */
export function independence(periods: readonly Period[]): { independent: boolean; trendAllowed: boolean } {
  const ordered = periods.toSorted(comparePeriods);
  const independent = ordered.every((period, at) => {
    const before = ordered[at - 1];
    return before === undefined || before.end < period.start;
  });
  return { independent, trendAllowed: independent && new Set(periods.map(periodKind)).size <= 1 };
}
