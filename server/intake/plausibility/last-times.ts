import { seriesId, type LastTime } from './coverage.ts';
import { inTime } from './figures.ts';
import { inParts } from './in-parts.ts';
import { currentSeries, SERIES_AT_ONCE, type UploadOfIndicator } from './read-figures.ts';

/** What is current from a source, of one indicator: for each kind of period the periods, and the series of the newest. */
export async function lastTimes(upload: UploadOfIndicator, sourceId: number | null): Promise<LastTime[]> {
  if (sourceId === null) return [];
  const { ask, periods } = upload;
  const series = await currentSeries(upload);
  const ids = new Set<number>();
  for (const part of inParts(series, SERIES_AT_ONCE)) {
    const rows = await ask<{ period: number }>(
      `SELECT DISTINCT period_id AS period FROM current_observation
       WHERE series_id IN (${part.map((one) => one.id).join(', ')}) AND source_id = ?`,
      [sourceId],
    );
    for (const { period } of rows) ids.add(period);
  }
  await periods.load(ids);
  const byKind = Map.groupBy(
    [...ids].map((id) => periods.get(id)),
    (period) => period.kind,
  );
  const last: LastTime[] = [];
  for (const own of byKind.values()) {
    const newest = own.toSorted(inTime).at(-1);
    if (!newest) continue;
    const there = new Set<string>();
    for (const part of inParts(series, SERIES_AT_ONCE)) {
      const rows = await ask<{ area: string; breakdown: string }>(
        `SELECT se.area, se.breakdown FROM current_observation c JOIN series se ON se.id = c.series_id
         WHERE c.series_id IN (${part.map((one) => one.id).join(', ')}) AND c.period_id = ? AND c.source_id = ?`,
        [newest.id, sourceId],
      );
      for (const { area, breakdown } of rows) there.add(seriesId(area, breakdown));
    }
    last.push({ periods: own, series: there, newest });
  }
  return last;
}
