/**
 * FIGURES OF MANY SERIES AT ONCE, as lists beside each other: one answer of the database for a series instead of one for
 * a figure, which is most of what reading costs.
 */
import { listed, type Ask } from './ask.ts';
import { inParts } from './in-parts.ts';

/** All figures of a series, in no order; what stands at one position of the lists belongs together. */
export interface FigureRows {
  series: number;
  periods: number[];
  values: (number | null)[];
  /** Empty on the current side. */
  lines: number[];
  /** Of all figures where they are alike; else one by one. */
  decimals: number | null | (number | null)[];
  /** Empty where no figure of the series breaks with those before it. */
  breaks: number[];
  /** Empty where no figure of the series asked with it has counts. */
  numerators: (number | null)[];
  denominators: (number | null)[];
}

interface Row {
  series: number;
  periods: string | number[];
  values: string | (number | null)[];
  lines?: string | number[];
  /** How many figures there are, have decimals, break, have counts; and the least and the most decimals. */
  figures: number;
  rounded: number;
  least: number | null;
  most: number | null;
  broken: number;
  counted: number;
  decimals?: string | (number | null)[];
  breaks?: string | number[];
  numerators?: string | (number | null)[];
  denominators?: string | (number | null)[];
}

export interface FigureSource {
  side: 'staged' | 'current';
  /** Of the staged side. */
  uploadNo: number;
  /** Only these, where given. */
  periods?: readonly number[] | undefined;
}

const BREAKS = `CASE WHEN status LIKE '%B%' THEN 1 ELSE 0 END`;

/** What few series need is asked for only where it says something. */
const RARE = `LISTED(decimals) AS decimals, LISTED(${BREAKS}) AS breaks,
  LISTED(numerator) AS numerators, LISTED(denominator) AS denominators`;

/** Reads series by their numbers, `atOnce` in one question. */
export async function readFigureRows(
  ask: Ask,
  { side, uploadNo, periods }: FigureSource,
  numbers: readonly number[],
  atOnce: number,
): Promise<Map<number, FigureRows>> {
  const found = new Map<number, FigureRows>();
  if (periods?.length === 0) return found;
  const series = side === 'staged' ? 'series_no' : 'series_id';
  const table =
    side === 'staged' ? `staged_observation WHERE upload_no = ${uploadNo} AND` : 'current_observation WHERE';
  const within = periods ? ` AND period_id IN (${periods.join(', ')})` : '';
  const figures = `${series} AS series, LISTED(period_id) AS periods, LISTED(value) AS "values",
    ${side === 'staged' ? 'LISTED(line) AS lines, ' : ''}count(*) AS figures, count(decimals) AS rounded,
    min(decimals) AS least, max(decimals) AS most, count(CASE WHEN status LIKE '%B%' THEN 1 END) AS broken,
    count(coalesce(numerator, denominator)) AS counted`;
  for (const part of inParts(numbers, atOnce)) {
    const [first = 0, last = 0] = [part[0], part.at(-1)];
    // Series of one area mostly follow each other: then every question is the same one.
    const isRange = last - first === part.length - 1 && part.every((number, at) => number === first + at);
    const from = (which: string): string => `FROM ${table} ${series} ${which}${within} GROUP BY ${series}`;
    const rows = isRange
      ? await ask<Row>(`SELECT ${figures} ${from('BETWEEN ? AND ?')}`, [first, last])
      : await ask<Row>(`SELECT ${figures} ${from(`IN (${part.join(', ')})`)}`, []);
    const rare = rows.filter(isRare).map((row) => row.series);
    if (rare.length > 0)
      for (const row of await ask<Row>(`SELECT ${figures}, ${RARE} ${from(`IN (${rare.join(', ')})`)}`, []))
        found.set(row.series, figureRows(row));
    for (const row of rows) if (!found.has(row.series)) found.set(row.series, figureRows(row));
  }
  return found;
}

const isAlike = ({ figures, rounded, least, most }: Row): boolean =>
  rounded === 0 || (rounded === figures && least === most);

const isRare = (row: Row): boolean => !isAlike(row) || row.broken > 0 || row.counted > 0;

const figureRows = (row: Row): FigureRows => ({
  series: row.series,
  periods: listed(row.periods),
  values: listed(row.values),
  lines: listed(row.lines ?? []),
  decimals: isAlike(row) ? row.least : listed(row.decimals ?? []),
  breaks: row.broken > 0 ? listed(row.breaks ?? []) : [],
  numerators: row.counted > 0 ? listed(row.numerators ?? []) : [],
  denominators: row.counted > 0 ? listed(row.denominators ?? []) : [],
});
