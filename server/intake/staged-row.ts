import type { IndicatorDefinition } from '../../indicators/definition.ts';
import { FIGURE_FIELDS, type AbsenceReason } from '../../indicators/observation.ts';
import type { Period } from '../../indicators/period.ts';

/** Indicator, area and breakdown, once for each upload. Staging gives it its number. */
export interface StagedSeries {
  indicator: IndicatorDefinition;
  area: string;
  breakdown: string;
  /** From 1 on; 0 until its first row is staged. */
  number: number;
}

/** A period of the file, once for each upload. Staging gives it the number of its record. */
export interface StagedPeriod {
  period: Period;
  id: number;
}

/** An observation on its way into staging. One object serves all rows of a file: who keeps it copies it. */
export interface StagedRow {
  series: StagedSeries;
  period: StagedPeriod;
  line: number;
  value: number | null;
  decimals: number | null;
  lower: number | null;
  upper: number | null;
  numerator: number | null;
  denominator: number | null;
  n: number | null;
  /** Letters separated by a space; null for plain `A`. */
  status: string | null;
  /** Null for `F`. */
  conf: string | null;
  reason: AbsenceReason | null;
  note: string | null;
}

/** A row without contents, to be filled; nobody reads its series and period before. */
export function emptyRow(): StagedRow {
  return {
    series: undefined as unknown as StagedSeries,
    period: undefined as unknown as StagedPeriod,
    line: 0,
    value: null,
    decimals: null,
    lower: null,
    upper: null,
    numerator: null,
    denominator: null,
    n: null,
    status: null,
    conf: null,
    reason: null,
    note: null,
  };
}

/** What two rows with one key are compared by: all they say of the figure, and not where they stand. */
export type FigureOfRow = Omit<StagedRow, 'series' | 'period' | 'line'>;

/** Whether two rows say the same; how many decimals are written is no difference of the figure. */
export const sameFigure = (a: FigureOfRow, b: FigureOfRow): boolean =>
  FIGURE_FIELDS.every((field) => a[field] === b[field]);

/** What a sentence about it names. */
export function keyFacts(row: StagedRow): Record<string, string> {
  const { series, period } = row;
  return {
    indicator: series.indicator.id,
    area: series.area,
    breakdown: series.breakdown,
    period: period.period.canonical,
  };
}
