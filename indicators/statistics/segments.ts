/**
 * Stretches of a series within which figures can be compared. A break (flag B) opens a new stretch at its period and
 * belongs to it, also where that period has no figure to show. Source: methods note 6.4.
 */

export interface SeriesPoint {
  time: number;
  value: number | null;
}

/** Points with a figure, cut at every break; stretches without any figure are left out. */
export function segments(points: readonly SeriesPoint[], breaks: readonly number[]): SeriesPoint[][] {
  const ordered = points.toSorted((a, b) => a.time - b.time);
  const cuts = [...breaks].sort((a, b) => a - b);
  const stretches = new Map<number, SeriesPoint[]>();
  for (const point of ordered) {
    if (point.value === null) continue;
    const index = cuts.filter((cut) => cut <= point.time).length;
    const stretch = stretches.get(index);
    if (stretch) stretch.push(point);
    else stretches.set(index, [point]);
  }
  return [...stretches.values()];
}

/** The stretch after the last break that has figures: what trend and progress may use. */
export function latestSegment(points: readonly SeriesPoint[], breaks: readonly number[]): SeriesPoint[] {
  return segments(points, breaks).at(-1) ?? [];
}
