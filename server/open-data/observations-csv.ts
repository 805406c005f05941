import Papa from 'papaparse';
import type { PublishedObservation } from '../explore/observation-queries.ts';

const shown = (value: number | null, decimals: number | null): string => {
  if (value === null) return '';
  const text = String(value);
  // As sent: `3.0` stays `3.0`. A computed figure with more digits than were sent keeps them all.
  const own = text.split('.')[1]?.length ?? 0;
  return decimals !== null && decimals > own && !text.includes('e') ? value.toFixed(decimals) : text;
};

/** Observations in the canonical form our own intake takes back: full precision, one column a dimension. */
export function observationsCsv(observations: readonly PublishedObservation[], dimensions: readonly string[]): string {
  const used = dimensions.filter((name) => observations.some((one) => one.breakdown[name] !== undefined));
  const fields = [
    'indicator',
    'area',
    'period',
    ...used,
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
  ];
  const rows = observations.map((one) => [
    one.indicator,
    one.area,
    one.period,
    ...used.map((name) => one.breakdown[name] ?? '_T'),
    shown(one.value, one.decimals),
    one.lower ?? '',
    one.upper ?? '',
    one.numerator ?? '',
    one.denominator ?? '',
    one.n ?? '',
    one.status.join(' '),
    one.conf,
    one.reason ?? '',
    one.note ?? '',
  ]);
  return `${Papa.unparse({ fields, data: rows }, { newline: '\n' })}\n`;
}
