import { createHash } from 'node:crypto';
import type { IndicatorDefinition } from '../../indicators/definition.ts';
import { breakdownKey } from '../../indicators/observation.ts';
import type { IndicatorStanding } from '../contract/reports.ts';
import type { VerdictRecord } from '../contract/verdicts.ts';
import type { StandingPart } from '../explore/standing.ts';
import { headlineSeries } from '../explore/answer.ts';

/**
 * What is measured and how, as a short fingerprint. Texts are in it as they are: a sentence that was put more clearly
 * is told of too, since nobody but a reader can say whether it means something else.
 */
export function fingerprint(definition: IndicatorDefinition): string {
  const { measureType, unit, direction, parity, dimensions, targetGroup, referenceGroup, composition } = definition;
  const parts = [definition.definition, measureType, unit, direction, parity, dimensions, targetGroup, referenceGroup];
  return createHash('sha256')
    .update(JSON.stringify([...parts, composition ?? null]))
    .digest('hex')
    .slice(0, 16);
}

/** Figures and receipts of an indicator as its page shows them: of the series that stands for all, else of each group. */
export function indicatorStanding({ definition, observations, trend, judge, card }: StandingPart): IndicatorStanding {
  const main = trend && headlineSeries(trend.series);
  const last = card.headline?.latest.period;
  const groups = main || last === undefined ? [] : (trend?.series ?? []).filter((one) => hasFigure(one.points, last));
  const receipts: (VerdictRecord | null | undefined)[] = main
    ? [judge?.record(main.id, {})]
    : groups.length > 1
      ? groups.map((one) => judge?.record(one.id, { until: last ?? '' }))
      : [];
  return {
    indicator: definition.id,
    definition: fingerprint(definition),
    receipts: receipts.filter((one) => one !== null && one !== undefined),
    figures: observations.map(({ breakdown, period, value, reason, status, release }) => ({
      series: breakdownKey(breakdown) || '_T',
      period,
      value,
      reason,
      opensBreak: status.includes('B'),
      release,
    })),
  };
}

const hasFigure = (points: readonly { period: string; value: number | null }[], period: string): boolean =>
  points.some((one) => one.period === period && one.value !== null);
