import type { SeriesView } from '../contract/views.ts';
import { textWidth } from './text-width.ts';

const DAY = 86_400_000;
const YEAR = 365.25 * DAY;

/** Where a period's point stands on the time axis, in milliseconds: the middle of its days. */
export const middleOf = (period: { start: string; end: string }): number =>
  (Date.parse(period.start) + Date.parse(period.end) + DAY) / 2;

export interface TimeAxis {
  domain: [number, number];
  ticks: { time: number; label: string }[];
}

/** First and last moment shown; a single period stands in the middle of two years. */
export function timeDomain(series: readonly SeriesView[]): [number, number] {
  const times = series.flatMap((one) => one.points.map(middleOf));
  if (times.length === 0) return [0, 1];
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return first === last ? [first - YEAR, last + YEAR] : [first, last];
}

/**
 * Labels under the plot, from the last period backwards, as many as there is room for. Periods shorter than a year are
 * marked where a year begins, when they span several; each label stands where its period is.
 */
export function timeAxis(series: readonly SeriesView[], width: number, size: number): TimeAxis {
  const domain = timeDomain(series);
  const periods = new Map<number, { start: string; end: string; label: string }>();
  for (const one of series) for (const point of one.points) periods.set(middleOf(point), point);
  const shorterThanYear = [...periods.values()].every((one) => Date.parse(one.end) - Date.parse(one.start) < 300 * DAY);
  const byYear = shorterThanYear && domain[1] - domain[0] > 2.5 * YEAR;
  const seen = new Set<string>();
  const candidates = [...periods]
    .sort(([one], [other]) => one - other)
    .flatMap(([time, period]) => {
      if (!byYear) return [{ time, label: period.label }];
      const year = period.start.slice(0, 4);
      // A year that begins before the figures do would put its name on a month in its middle.
      if (seen.has(year) || !period.start.startsWith(`${year}-01`)) return [];
      seen.add(year);
      return [{ time, label: year }];
    });
  const place = (time: number): number => ((time - domain[0]) / (domain[1] - domain[0])) * width;
  const ticks: TimeAxis['ticks'] = [];
  for (const candidate of candidates.toReversed()) {
    const after = ticks[0];
    const needed = after ? (textWidth(after.label, size) + textWidth(candidate.label, size)) / 2 + size * 1.1 : 0;
    if (!after || place(after.time) - place(candidate.time) >= needed) ticks.unshift(candidate);
  }
  return { domain, ticks };
}
