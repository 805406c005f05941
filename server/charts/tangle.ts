/** When lines can no longer be followed in one plot: they cross too often, or their names cannot stand where they end. */
import type { SeriesView } from '../contract/views.ts';
import type { EndLabel } from './end-labels.ts';

/** So few lines are followed by eye whatever they do. */
const FEW = 4;
/** So many are not, even side by side. */
const MANY = 12;

/** Of a name, in its letters' size. */
const NAME_HEIGHT = 1.25;

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

/**
 * Whether lines end so close to each other that their names no longer say which line is which: half of them or more had to
 * move so far that the end of their line lies above or below their letters, or found no place at all. `lines`: how many
 * there are to name.
 */
export function areNamesAway(names: readonly Pick<EndLabel, 'y' | 'endY'>[], lines: number, nameSize: number): boolean {
  if (lines <= FEW) return false;
  const away = names.filter((one) => Math.abs(one.y - one.endY) > (NAME_HEIGHT * nameSize) / 2).length;
  return 2 * (away + lines - names.length) >= lines;
}
