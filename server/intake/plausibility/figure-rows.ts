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
  /** Line, decimals and break in one number. */
  marks: number[];
  /** Empty where no figure of the series asked with it has counts. */
  numerators: (number | null)[];
  denominators: (number | null)[];
}

type Listed<T> = { [K in keyof T]: T[K] extends number ? number : string | T[K] };
type Row = Listed<Omit<FigureRows, 'numerators' | 'denominators'>> &
  Partial<Listed<Pick<FigureRows, 'numerators' | 'denominators'>>> & { counts: number };

/** Of this many marks one line is made: decimals from none to 30, with and without a break. */
const MARKS_PER_LINE = 64;
const BREAK = 32;
const MARKS = `CASE WHEN decimals BETWEEN 0 AND 30 THEN decimals + 1 ELSE 0 END
  + CASE WHEN status LIKE '%B%' THEN ${BREAK} ELSE 0 END`;

export const lineOf = (mark: number): number => Math.floor(mark / MARKS_PER_LINE);
export const isBreakOf = (mark: number): boolean => mark % MARKS_PER_LINE >= BREAK;
export const decimalsOf = (mark: number): number | null => {
  const decimals = (mark % BREAK) - 1;
  return decimals < 0 ? null : decimals;
};

export interface FigureSource {
  side: 'staged' | 'current';
  /** Of the staged side. */
  uploadNo: number;
  /** Only these, where given. */
  periods?: readonly number[] | undefined;
}

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
  const line = side === 'staged' ? 'CAST(line AS BIGINT)' : '0';
  const table =
    side === 'staged' ? `staged_observation WHERE upload_no = ${uploadNo} AND` : 'current_observation WHERE';
  const within = periods ? ` AND period_id IN (${periods.join(', ')})` : '';
  const figures = `${series} AS series, LISTED(period_id) AS periods, LISTED(value) AS "values",
    LISTED(${line} * ${MARKS_PER_LINE} + ${MARKS}) AS marks, count(numerator) + count(denominator) AS counts`;
  const counts = ', LISTED(numerator) AS numerators, LISTED(denominator) AS denominators';
  for (const part of inParts(numbers, atOnce)) {
    const from = `FROM ${table} ${series} IN (${part.join(', ')})${within} GROUP BY ${series}`;
    let rows = await ask<Row>(`SELECT ${figures} ${from}`, []);
    if (rows.some((row) => row.counts > 0)) rows = await ask<Row>(`SELECT ${figures}${counts} ${from}`, []);
    for (const row of rows)
      found.set(row.series, {
        series: row.series,
        periods: listed(row.periods),
        values: listed(row.values),
        marks: listed(row.marks),
        numerators: row.counts > 0 ? listed(row.numerators ?? []) : [],
        denominators: row.counts > 0 ? listed(row.denominators ?? []) : [],
      });
  }
  return found;
}
