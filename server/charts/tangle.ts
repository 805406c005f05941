import type { SeriesView } from '../contract/views.ts';

/** So few lines are followed by eye whatever they do. */
const FEW = 4;
/** So many are not, even side by side. */
const MANY = 12;

/** How often the lines change places between two periods that both have figures. */
export function crossings(series: readonly SeriesView[]): number {
  const values = series.map(
    (one) =>
      new Map(one.points.flatMap((point) => (point.value === null ? [] : [[point.period, point.value] as const]))),
  );
  const periods = [...new Set(series.flatMap((one) => one.points.map((point) => point.period)))].sort();
  let count = 0;
  for (const [at, one] of values.entries())
    for (const other of values.slice(at + 1)) {
      let before = 0;
      for (const period of periods) {
        const [a, b] = [one.get(period), other.get(period)];
        const side = a === undefined || b === undefined ? 0 : Math.sign(a - b);
        if (side !== 0 && before !== 0 && side !== before) count += 1;
        if (side !== 0) before = side;
      }
    }
  return count;
}

/** Whether lines in one plot would tangle: more than a few that cross more often than each once. */
export function isTangled(series: readonly SeriesView[]): boolean {
  if (series.length <= FEW) return false;
  return series.length > MANY || crossings(series) > series.length;
}
