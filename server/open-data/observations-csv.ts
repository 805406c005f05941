import Papa from 'papaparse';
import { FIGURE_FIELDS } from '../../indicators/observation.ts';
import type { PublishedObservation } from '../explore/observation-queries.ts';
import { plainNumber } from './plain-number.ts';

/** Observations in the canonical form our own intake takes back: full precision, one column a dimension. */
export function observationsCsv(observations: readonly PublishedObservation[], dimensions: readonly string[]): string {
  const used = dimensions.filter((name) => observations.some((one) => one.breakdown[name] !== undefined));
  const fields = ['indicator', 'area', 'period', ...used, ...FIGURE_FIELDS];
  const rows = observations.map((one) => [
    one.indicator,
    one.area,
    one.period,
    ...used.map((name) => one.breakdown[name] ?? '_T'),
    plainNumber(one.value, one.decimals ?? 0),
    plainNumber(one.lower),
    plainNumber(one.upper),
    plainNumber(one.numerator),
    plainNumber(one.denominator),
    plainNumber(one.n),
    one.status.join(' '),
    one.conf,
    one.reason ?? '',
    one.note ?? '',
  ]);
  return `${Papa.unparse({ fields, data: rows }, { newline: '\n' })}\n`;
}
