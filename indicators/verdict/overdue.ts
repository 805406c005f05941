/** Whether a newer figure should be there by now: a verdict that rests on overdue figures greys. */
import type { Frequency } from '../definition.ts';

/** Months between two figures; irregular ones are never overdue. */
const MONTHS: Readonly<Record<Frequency, number | null>> = { M: 1, Q: 3, S: 6, A: 12, A2: 24, A4: 48, I: null };

/** The ISO day by which the figure after one that ends at `end` was to be published; null where nobody can say. */
export function nextDue(end: string, frequency: Frequency, lagMonths: number): string | null {
  const months = MONTHS[frequency];
  if (months === null) return null;
  const day = new Date(`${end}T00:00:00Z`);
  // From the first of the month after it, so that the length of months does no harm.
  const due = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1 + months + lagMonths, 1));
  return due.toISOString().slice(0, 10);
}

/** @param today ISO day */
export function isOverdue(end: string, frequency: Frequency, lagMonths: number, today: string): boolean {
  const due = nextDue(end, frequency, lagMonths);
  return due !== null && today > due;
}
