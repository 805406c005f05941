/** One figure, or the reason why there is none: indicator × area × period × breakdown. */

export const ABSENCE_REASONS = [
  'not-collected',
  'not-applicable',
  'not-yet-available',
  'suppressed',
  'unreliable',
  'withdrawn',
] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** SDMX CL_OBS_STATUS letters that go with an absent value, by reason. */
export const STATUS_OF_ABSENCE: Record<AbsenceReason, string> = {
  'not-collected': 'L',
  'not-applicable': 'M',
  'not-yet-available': 'O',
  suppressed: 'Q',
  unreliable: 'U',
  withdrawn: 'O',
};

/** The total of a dimension: what an absent dimension means. */
export const TOTAL = '_T';

/** Codes by dimension; dimensions at their total are left out. */
export type Breakdown = Readonly<Record<string, string>>;

/** What an observation says of its figure, in the order files have it; how many decimals it has, its digits say. */
export const FIGURE_FIELDS = [
  'value',
  'lower',
  'upper',
  'numerator',
  'denominator',
  'n',
  'status',
  'conf',
  'reason',
  'note',
] as const;

export interface Observation {
  indicator: string;
  area: string;
  /** Canonical form, see `period.ts`. */
  period: string;
  breakdown: Breakdown;
  /** Null exactly when `reason` is set. */
  value: number | null;
  /** Digits after the decimal mark as sent (`30.880` has 3); null without a value. */
  decimals: number | null;
  lower: number | null;
  upper: number | null;
  numerator: number | null;
  denominator: number | null;
  /** Unweighted sample size of a survey figure. */
  n: number | null;
  /** SDMX CL_OBS_STATUS letters; `['A']` when nothing is to be said. */
  status: string[];
  /** SDMX CL_CONF_STATUS. */
  conf: string;
  reason: AbsenceReason | null;
  note: string | null;
}

/** The one written form of a breakdown, used as key: `origin=FOR_CIT,sex=F`, dimensions in alphabetical order, `''` for the total. */
export function breakdownKey(breakdown: Breakdown): string {
  return Object.keys(breakdown)
    .filter((dimension) => breakdown[dimension] !== TOTAL)
    .sort()
    .map((dimension) => `${dimension}=${breakdown[dimension]}`)
    .join(',');
}

export function parseBreakdownKey(key: string): Breakdown {
  if (key === '') return {};
  return Object.fromEntries(
    key.split(',').map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, at), part.slice(at + 1)];
    }),
  );
}
