/**
 * OBSERVATION → CHECKED OBSERVATION: the rules across the fields of one row. Computes what can be computed from counts.
 */
import type { AbsenceReason } from '../../indicators/observation.ts';
import { wilson } from '../../indicators/statistics/proportion-interval.ts';
import { fillerQuestion } from './cell-questions.ts';
import type { FractionWatch } from './fraction-watch.ts';
import { isFiller } from './numbers/extremes.ts';
import type { ProblemCode, ProblemList } from './problems.ts';
import type { StagedRow } from './staged-row.ts';

/** How many of the base one of the unit is: a percentage of 100. */
const PER: ReadonlyMap<string, number> = new Map([
  ['PC', 100],
  ['P1000', 1000],
  ['RT', 1],
]);

/** Rates on a base below this are asked about where the indicator says no other (methods note 8.4). */
const SMALL_BASE = 20;

/** Status letters that say there is no value, and why (SDMX CL_OBS_STATUS). */
const REASON_OF_STATUS: ReadonlyMap<string, AbsenceReason> = new Map([
  ['L', 'not-collected'],
  ['M', 'not-applicable'],
  ['O', 'not-yet-available'],
  ['Q', 'suppressed'],
]);

/** The reason a status gives for an absent value. */
export function reasonOfStatus(status: string | null): AbsenceReason | null {
  if (status === null) return null;
  for (const letter of status.split(' ')) {
    const reason = REASON_OF_STATUS.get(letter);
    if (reason) return reason;
  }
  return null;
}

/** What is known of a file beside its rows. */
export interface FileFacts {
  fractions: FractionWatch;
  /** Numbers that look like codes for no figure and were said to be figures. */
  figures: ReadonlySet<number>;
}

/**
 * Whether the row may stay. `column` is the file's own name of the value column. A row without value and reason was
 * refused before.
 */
export function checkRow(row: StagedRow, column: string, problems: ProblemList, file: FileFacts): boolean {
  const { numerator, denominator, n, lower, upper } = row;
  if (numerator !== null || denominator !== null || n !== null) {
    for (const field of ['numerator', 'denominator', 'n'] as const) {
      const count = row[field];
      if (count === null || count >= 0) continue;
      if (isCode(count, file)) return askAboutFiller(count, row, field, problems);
      return fail(problems, row, field, 'count-negative', { value: count });
    }
    if (!checkBase(row, column, problems, file.fractions)) return false;
  }
  if (row.value === null) return row.reason !== null || fail(problems, row, column, 'value-missing', {});
  if (row.conf !== null && 'NCDS'.includes(row.conf))
    return fail(problems, row, column, 'value-confidential', { conf: row.conf });
  if (row.status !== null && reasonOfStatus(row.status) !== null)
    return fail(problems, row, column, 'value-and-status', { value: row.value, status: row.status });
  const range = row.series.indicator.validRange;
  if (range) {
    const [low, high] = range;
    if ((low !== null && row.value < low) || (high !== null && row.value > high)) {
      if (isCode(row.value, file)) return askAboutFiller(row.value, row, column, problems);
      return fail(problems, row, column, 'out-of-range', {
        value: row.value,
        low: low ?? '−∞',
        high: high ?? '∞',
        kind: kindOfOutside(row),
      });
    }
  }
  for (const limit of [lower, upper])
    if (limit !== null && isCode(limit, file) && limit < 0 && row.value >= 0)
      return askAboutFiller(limit, row, limit === lower ? 'lower' : 'upper', problems);
  if ((lower !== null && lower > row.value) || (upper !== null && upper < row.value))
    return fail(problems, row, column, 'interval-wrong', { value: row.value, lower: lower ?? '', upper: upper ?? '' });
  return true;
}

/** What a figure outside of its range may be instead. */
function kindOfOutside({ value, decimals, series }: StagedRow): string {
  if (value === null || series.indicator.unit !== 'PC' || value <= 100) return '';
  return decimals === 0 ? 'count' : 'scale';
}

const isCode = (value: number, { figures }: FileFacts): boolean => isFiller(value) && !figures.has(value);

function askAboutFiller(value: number, row: StagedRow, column: string, problems: ProblemList): false {
  const text = String(value);
  problems.add('filler-asked', { line: row.line, column, value: text }, {}, () => fillerQuestion(text));
  return false;
}

function fail(
  problems: ProblemList,
  row: StagedRow,
  column: string,
  code: ProblemCode,
  facts: Record<string, string | number>,
): false {
  problems.add(code, { line: row.line, column, value: String(facts['value'] ?? '') }, facts);
  return false;
}

/** Whether a value is the computed one, to half a unit of its last decimal. */
const isNear = (computed: number, value: number, decimals: number): boolean =>
  Math.abs(computed - value) <= 0.5 * 10 ** -decimals * (1 + 1e-9) + 1e-9;

/**
 * The value from its counts: computed where it is absent, else compared to half a unit of its last decimal. A share
 * without an interval gets Wilson's (methods note 4.2).
 */
function checkBase(row: StagedRow, column: string, problems: ProblemList, fractions: FractionWatch): boolean {
  const { numerator, denominator, line } = row;
  const { indicator } = row.series;
  const per = PER.get(indicator.unit);
  if (per === undefined || numerator === null || denominator === null || row.reason !== null) return true;
  if (denominator === 0) {
    problems.add('base-disagrees', { line, column }, { value: row.value ?? '', numerator, denominator, computed: '–' });
    return false;
  }
  const computed = (numerator * per) / denominator;
  if (row.value === null) {
    row.value = computed;
    row.decimals = null;
  } else if (!isNear(computed, row.value, row.decimals ?? 0)) {
    // Counts that fit a hundred times the value show that it is a fraction; that is asked about once.
    if (per === 100 && isNear(computed / 100, row.value, row.decimals ?? 0)) {
      fractions.tell(row, true);
      return false;
    }
    const value = String(row.value);
    problems.add(
      'base-disagrees',
      { line, column, value },
      { value, numerator, denominator, computed: Number(computed.toPrecision(8)) },
    );
    return false;
  } else fractions.tell(row, false);
  if (indicator.measureType === 'share' && numerator <= denominator && row.lower === null && row.upper === null) {
    const interval = wilson(numerator, denominator);
    if (interval.ok) {
      row.lower = interval.lower * per;
      row.upper = interval.upper * per;
    }
  }
  const threshold = Math.max(indicator.minBase ?? SMALL_BASE, indicator.minCell);
  if (denominator < threshold) problems.add('base-small', { line, column }, { base: denominator, threshold });
  return true;
}
