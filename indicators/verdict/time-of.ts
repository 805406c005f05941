/** When a figure counts, as a number of years: what slopes and paces are measured along. */
import type { Figure } from './verdict.ts';

const DAY = 86_400_000;
const SEASONS: Readonly<Record<string, number>> = { Q: 4, S: 2, T: 3 };

/** Figures a year of a kind of period that repeats within years (half-years, terms, quarters, months); 1 for all others. */
export function seasonsOf(canonical: string): number {
  const [, letter] = /^\d{4}-([QST]?)\d{1,2}$/.exec(canonical) ?? [];
  return letter === undefined ? 1 : (SEASONS[letter] ?? 12);
}

/** 0 for the first season of a year, and for periods without seasons. */
export function seasonOf(canonical: string): number {
  return seasonsOf(canonical) === 1 ? 0 : Number(canonical.slice(5).replace(/\D/, '')) - 1;
}

/** 2019 for the year 2019, 2019.5 for its third quarter; for any other stretch of time its middle, the year's being the year. */
export function timeOf({ period, start, end }: Pick<Figure, 'period' | 'start' | 'end'>): number {
  if (/^\d{4}$/.test(period)) return Number(period);
  const seasons = seasonsOf(period);
  if (seasons > 1) return Number(period.slice(0, 4)) + seasonOf(period) / seasons;
  const middle = new Date((Date.parse(start) + Date.parse(end) + DAY) / 2);
  const year = middle.getUTCFullYear();
  const [from, to] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  return Number((year - 0.5 + (middle.getTime() - from) / (to - from)).toFixed(6));
}
