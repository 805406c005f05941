/**
 * Periods: the one canonical form of each (SDMX 3.0 / ISO 8601), its first and last day, and its written forms. The
 * front door; what stands behind it is grouped by what one does with a period.
 */
export type { Period, PeriodResult, PeriodType, PeriodWay } from './period-calendar.ts';
export { spanOf } from './period-calendar.ts';
export { labelPeriod } from './period-label.ts';
export { parsePeriod, readPeriod } from './period-reading.ts';
export { isPeriodConvention } from './period-convention.ts';
export {
  align,
  comparePeriods,
  followsDirectly,
  independence,
  periodKind,
  relation,
  type Alignment,
  type FigureKind,
  type PeriodRelation,
} from './period-relations.ts';
