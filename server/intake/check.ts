/**
 * OBSERVATION → CHECKED OBSERVATION: the rules across the fields of one row. Computes what can be computed from counts.
 */
import type { AbsenceReason } from '../../indicators/observation.ts';
import { wilson } from '../../indicators/statistics/proportion-interval.ts';
import type { ProblemCode, ProblemList } from './problems.ts';
import type { StagedRow } from './staged-row.ts';

/** How many of the base one of the unit is: a percentage of 100. */
const PER: ReadonlyMap<string, number> = new Map([
  ['PC', 100],
  ['P1000', 1000],
  ['RT', 1],
]);

/** Rates on a base below this are shown with a warning (methods note 8.4). */
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

/**
 * Whether the row may stay. `column` is the file's own name of the value column. A row without value and reason was
 * refused before.
 */
export function checkRow(row: StagedRow, column: string, problems: ProblemList): boolean {
  const { numerator, denominator, n } = row;
  if (numerator !== null || denominator !== null || n !== null) {
    if (numerator !== null && numerator < 0)
      return fail(problems, row, 'numerator', 'count-negative', { value: numerator });
    if (denominator !== null && denominator < 0)
      return fail(problems, row, 'denominator', 'count-negative', { value: denominator });
    if (n !== null && n < 0) return fail(problems, row, 'n', 'count-negative', { value: n });
    if (!checkBase(row, column, problems)) return false;
  }
  if (row.value === null) return row.reason !== null || fail(problems, row, column, 'value-missing', {});
  if (row.conf !== null && 'NCDS'.includes(row.conf))
    return fail(problems, row, column, 'value-confidential', { conf: row.conf });
  if (row.status !== null && reasonOfStatus(row.status) !== null)
    return fail(problems, row, column, 'value-and-status', { value: row.value, status: row.status });
  const range = row.series.indicator.validRange;
  if (range) {
    const [low, high] = range;
    if ((low !== null && row.value < low) || (high !== null && row.value > high))
      return fail(problems, row, column, 'out-of-range', { value: row.value, low: low ?? '−∞', high: high ?? '∞' });
  }
  const { lower, upper } = row;
  if ((lower !== null && lower > row.value) || (upper !== null && upper < row.value))
    return fail(problems, row, column, 'interval-wrong', { value: row.value, lower: lower ?? '', upper: upper ?? '' });
  return true;
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

/**
 * The value from its counts: computed where it is absent, else compared to half a unit of its last decimal. A share
 * without an interval gets Wilson's (methods note 4.2).
 */
function checkBase(row: StagedRow, column: string, problems: ProblemList): boolean {
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
  } else if (Math.abs(computed - row.value) > 0.5 * 10 ** -(row.decimals ?? 0) * (1 + 1e-9) + 1e-9) {
    const value = String(row.value);
    problems.add(
      'base-disagrees',
      { line, column, value },
      { value, numerator, denominator, computed: Number(computed.toPrecision(8)) },
    );
    return false;
  }
  if (indicator.measureType === 'share' && numerator <= denominator && row.lower === null && row.upper === null) {
    const interval = wilson(numerator, denominator);
    row.lower = interval.lower * per;
    row.upper = interval.upper * per;
  }
  const threshold = Math.max(SMALL_BASE, indicator.minCell);
  if (denominator < threshold) problems.add('base-small', { line, column }, { base: denominator, threshold });
  return true;
}
