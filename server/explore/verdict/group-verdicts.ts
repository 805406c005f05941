import { parseBreakdownKey, TOTAL } from '../../../indicators/observation.ts';
import type { OtherRule } from '../../../indicators/verdict/other-rules.ts';
import type { GroupVerdict, VerdictView } from '../../contract/verdicts.ts';
import type { TrendView } from '../../contract/views.ts';
import { headlineSeries } from '../answer.ts';

/**
 * The verdicts on groups that stand side by side, each with the address of the page that shows this group alone. None
 * where one series stands for all.
 *
 * @param dimensions those of the indicator: a group alone is one code of each, or its total
 */
export function groupVerdicts(
  trend: TrendView,
  verdicts: readonly VerdictView[],
  {
    id,
    dimensions,
    area,
    rule = null,
  }: { id: string; dimensions: readonly string[]; area: string | undefined; rule?: OtherRule | null },
): GroupVerdict[] {
  if (headlineSeries(trend.series)) return [];
  return verdicts.flatMap((verdict) => {
    const series = trend.series.find((one) => one.id === verdict.record.series);
    if (!series) return [];
    const breakdown = series.id === TOTAL ? {} : parseBreakdownKey(series.id);
    const alone = new URLSearchParams(Object.fromEntries(dimensions.map((one) => [one, breakdown[one] ?? TOTAL])));
    if (area !== undefined) alone.set('area', area);
    if (rule !== null) alone.set('rule', rule);
    const href = `/${trend.language}/indicators/${id}?${alone.toString()}#verdict`;
    return [{ label: series.label, href, role: series.role, verdict }];
  });
}
