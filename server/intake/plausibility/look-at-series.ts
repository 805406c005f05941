/** What is said of one series by itself: jumps, and the order of its periods. */
import type { IndicatorDefinition } from '../../../indicators/definition.ts';
import type { Problem } from '../../contract/upload.ts';
import { isNews, stepForHoles, type Point, type SeriesFigures } from './figures.ts';
import type { Finding, Findings } from './findings.ts';
import { DEFAULT_JUMP_THRESHOLD, jumps } from './jump.ts';
import { holes, latecomers, newestCurrent, otherKind } from './period-order.ts';

export function lookAtSeries(series: SeriesFigures, indicator: IndicatorDefinition, findings: Findings): void {
  const { points } = series;
  const about = { indicator: indicator.id, area: series.area, breakdown: series.key };
  const add = (code: Finding['code'], cause: string, { line, value }: Point, facts: Problem['facts']): void =>
    findings.add({ code, cause: `${indicator.id}|${cause}`, line, value, facts: () => ({ ...about, ...facts }) });
  const step = stepForHoles(points);
  const threshold = indicator.jumpThreshold ?? DEFAULT_JUMP_THRESHOLD;
  const byRatio = indicator.measureType === 'count' || indicator.measureType === 'mean';
  if (threshold > 0)
    for (const { point, from, usual } of jumps(points, { threshold, byRatio }, step)) {
      const { period } = point;
      // Where only the figure before was revised, it is the one that is in the file.
      add('jump', period.code, isNews(point) ? point : { ...point, line: from.line }, {
        period: period.code,
        figure: point.value ?? '',
        before: from.value ?? '',
        from: from.period.code,
        usual: Number(usual.toPrecision(2)),
      });
    }
  if (indicator.frequency !== 'I')
    for (const { from, to } of holes(points, step))
      add('period-gap', to.period.code, to, { from: from.period.code, period: to.period.code });
  const current = newestCurrent(points);
  if (!current) return;
  for (const late of latecomers(points))
    add('period-late', late.period.code, late, { period: late.period.code, newest: current.period.code });
  const other = otherKind(points, current);
  if (other) add('period-kind-changed', '', other, { period: other.period.code, current: current.period.code });
}
