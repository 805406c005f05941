import Papa from 'papaparse';
import { FIGURE_FIELDS } from '../../indicators/observation.ts';
import { decimal, toText } from '../../indicators/statistics/decimal.ts';
import type { PublishedObservation } from '../explore/observation-queries.ts';

/**
 * A number in plain digits, never `1e-7`. As sent: `3.0` stays `3.0`; a computed figure with more digits than were sent
 * keeps them all.
 */
function written(value: number | null, decimals = 0): string {
  if (value === null) return '';
  const exact = decimal(value);
  return toText(exact, Math.max(exact.scale, decimals));
}

/** Observations in the canonical form our own intake takes back: full precision, one column a dimension. */
export function observationsCsv(observations: readonly PublishedObservation[], dimensions: readonly string[]): string {
  const used = dimensions.filter((name) => observations.some((one) => one.breakdown[name] !== undefined));
  const fields = ['indicator', 'area', 'period', ...used, ...FIGURE_FIELDS];
  const rows = observations.map((one) => [
    one.indicator,
    one.area,
    one.period,
    ...used.map((name) => one.breakdown[name] ?? '_T'),
    written(one.value, one.decimals ?? 0),
    written(one.lower),
    written(one.upper),
    written(one.numerator),
    written(one.denominator),
    written(one.n),
    one.status.join(' '),
    one.conf,
    one.reason ?? '',
    one.note ?? '',
  ]);
  return `${Papa.unparse({ fields, data: rows }, { newline: '\n' })}\n`;
}
