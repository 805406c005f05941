import { formatValue } from '../../indicators/format.ts';
import { labelPeriod } from '../../indicators/period.ts';
import type { Language } from '../../indicators/text.ts';
import type { RevisedFigure, RevisedNote } from '../contract/reports.ts';
import type { StandingPart } from '../explore/standing.ts';

/** Revised figures with their words. @param parts the indicators as they stand today */
export function revisedNotes(
  revised: readonly RevisedFigure[],
  parts: readonly StandingPart[],
  language: Language,
): RevisedNote[] {
  const byId = new Map(parts.map((one) => [one.definition.id, one]));
  return revised.map((one) => {
    const part = byId.get(one.indicator);
    const trend = part?.trend;
    const written = (value: number | null): string =>
      value === null || !part
        ? String(value ?? '–')
        : formatValue(value, { unit: part.definition.unit, decimals: part.definition.decimals, language });
    return {
      ...one,
      group: trend && trend.series.length > 1 ? (trend.series.find(({ id }) => id === one.series)?.label ?? '') : '',
      periodLabel: labelPeriod(one.period, language),
      was: written(one.from),
      now: one.to === null ? null : written(one.to),
    };
  });
}
