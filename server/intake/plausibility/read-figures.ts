/**
 * Reads the figures the rules look at, area by area, in questions of a bounded size: what the upload holds of a series
 * over what is current of it. Series the upload does not touch are read in the periods it speaks of, where they are
 * parts or wholes of what it touches.
 */
import { parseBreakdownKey } from '../../../indicators/observation.ts';
import type { Ask } from './ask.ts';
import { inTime, type AreaFigures, type Point } from './figures.ts';
import { inParts } from './in-parts.ts';
import type { KnownPeriods } from './known-periods.ts';

/** About so many rows are asked for at once, and so many series. */
const ROWS_AT_ONCE = 20_000;
export const SERIES_AT_ONCE = 500;
/** Of more periods than these all are read. */
const MOST_PERIODS = 60;

interface Series {
  area: string;
  breakdown: string;
  staged: number | null;
  current: number | null;
}

interface FigureRow {
  series: number;
  period: number;
  line?: number;
  value: number | null;
  decimals: number | null;
  numerator: number | null;
  denominator: number | null;
  status: string | null;
}

const FIGURES = 'value, decimals, numerator, denominator, status';

export interface UploadOfIndicator {
  ask: Ask;
  cityId: number;
  uploadNo: number;
  indicator: string;
  /** What it does not mention goes, in the areas it speaks of. */
  replaces: boolean;
  /** Rows a series of the upload has on average. */
  rowsPerSeries: number;
  periods: KnownPeriods;
}

/** Series of the upload by indicator. */
export async function stagedSeries(ask: Ask, uploadNo: number): Promise<Map<string, Series[]>> {
  const byIndicator = new Map<string, Series[]>();
  const atOnce = ROWS_AT_ONCE;
  for (let from = 0; ; from += atOnce) {
    const rows = await ask<{ number: number; indicator: string; area: string; breakdown: string }>(
      `SELECT series_no AS number, indicator, area, breakdown FROM staged_series
       WHERE upload_no = ? AND series_no > ? AND series_no <= ? ORDER BY series_no`,
      [uploadNo, from, from + atOnce],
    );
    for (const { number, indicator, area, breakdown } of rows) {
      const own = byIndicator.get(indicator) ?? [];
      byIndicator.set(indicator, own);
      own.push({ area, breakdown, staged: number, current: null });
    }
    if (rows.length < atOnce) return byIndicator;
  }
}

/** Every area the upload touches, then those of `related` it does not. */
export async function* areasOf(
  upload: UploadOfIndicator,
  staged: readonly Series[],
  related: (area: string) => readonly string[],
): AsyncGenerator<AreaFigures> {
  const byArea = new Map<string, Map<string, Series>>();
  const areaOf = (area: string): Map<string, Series> => {
    const own = byArea.get(area) ?? new Map<string, Series>();
    byArea.set(area, own);
    return own;
  };
  for (const one of staged) areaOf(one.area).set(one.breakdown, one);
  const touched = new Set(byArea.keys());
  for (const { id, area, breakdown } of await currentSeries(upload)) {
    const own = areaOf(area);
    own.set(breakdown, { area, breakdown, staged: own.get(breakdown)?.staged ?? null, current: id });
  }
  const periods = new Set<number>();
  const more = new Set<string>();
  for (const area of touched) {
    const figures = await readArea(upload, area, [...areaOf(area).values()], periods, true);
    for (const relative of related(area)) more.add(relative);
    yield figures;
  }
  for (const area of more)
    if (!touched.has(area) && byArea.has(area))
      yield await readArea(upload, area, [...areaOf(area).values()], periods, false);
}

/** Series of an indicator that have, or had, figures. */
export async function currentSeries({ ask, cityId, indicator }: UploadOfIndicator) {
  return ask<{ id: number; area: string; breakdown: string }>(
    'SELECT id, area, breakdown FROM series WHERE city_id = ? AND indicator = ?',
    [cityId, indicator],
  );
}

/** @param seen periods the upload speaks of; those of this area are added when it is a touched one */
async function readArea(
  upload: UploadOfIndicator,
  area: string,
  series: readonly Series[],
  seen: Set<number>,
  isTouched: boolean,
): Promise<AreaFigures> {
  const { periods } = upload;
  const touched = series.filter((one) => one.staged !== null);
  // What is replaced is known here only as what stood before.
  const isReplaced = isTouched && upload.replaces;
  const others = isReplaced ? [] : series.filter((one) => one.staged === null);
  const staged = await rowsOf(upload, touched, 'staged');
  for (const row of staged) seen.add(row.period);
  const current = [
    ...(await rowsOf(upload, touched, 'current')),
    ...(await rowsOf(upload, others, 'current', seen.size <= MOST_PERIODS ? [...seen] : undefined)),
  ];
  await periods.load([...staged, ...current].map((row) => row.period));
  const [ofStaged, ofCurrent] = [bySeries(staged), bySeries(current)];
  const figures = series.map(({ breakdown, ...one }) => {
    const own = ofStaged.get(one.staged ?? 0) ?? [];
    const old = ofCurrent.get(one.current ?? 0) ?? [];
    const points = over(own, old, periods, isReplaced).sort((a, b) => inTime(a.period, b.period));
    return { area, key: breakdown, breakdown: parseBreakdownKey(breakdown), points };
  });
  return { area, series: figures.filter((one) => one.points.length > 0) };
}

const bySeries = (rows: readonly FigureRow[]): Map<number, FigureRow[]> => Map.groupBy(rows, (row) => row.series);

/** What is staged of a series, over what is current of it where that stays. */
function over(
  staged: readonly FigureRow[],
  current: readonly FigureRow[],
  periods: KnownPeriods,
  isReplaced: boolean,
): Point[] {
  const before = new Map(current.map((row) => [row.period, row.value]));
  const points = staged.map((row) => toPoint(row, periods, row.line ?? null, before.get(row.period)));
  if (current.length === 0 || isReplaced) return points;
  const sent = new Set(staged.map((row) => row.period));
  for (const row of current) if (!sent.has(row.period)) points.push(toPoint(row, periods, null, undefined));
  return points;
}

async function rowsOf(
  { ask, uploadNo, rowsPerSeries }: UploadOfIndicator,
  series: readonly Series[],
  side: 'staged' | 'current',
  onlyPeriods?: readonly number[],
): Promise<FigureRow[]> {
  const numbers = series.flatMap((one) => one[side] ?? []);
  const atOnce = Math.max(1, Math.min(SERIES_AT_ONCE, Math.floor(ROWS_AT_ONCE / Math.max(1, rowsPerSeries))));
  const within = onlyPeriods ? ` AND period_id IN (${onlyPeriods.join(', ')})` : '';
  const rows: FigureRow[] = [];
  if (onlyPeriods?.length === 0) return rows;
  for (const part of inParts(numbers, atOnce)) {
    const list = part.join(', ');
    const found =
      side === 'staged'
        ? await ask<FigureRow>(
            `SELECT series_no AS series, period_id AS period, line, ${FIGURES} FROM staged_observation
             WHERE upload_no = ? AND series_no IN (${list})`,
            [uploadNo],
          )
        : await ask<FigureRow>(
            `SELECT series_id AS series, period_id AS period, ${FIGURES} FROM current_observation
             WHERE series_id IN (${list})${within}`,
            [],
          );
    for (const row of found) rows.push(row);
  }
  return rows;
}

function toPoint(row: FigureRow, periods: KnownPeriods, line: number | null, before: number | null | undefined): Point {
  const { value, decimals, numerator, denominator, status } = row;
  const isBreak = status !== null && status.includes('B');
  return { period: periods.get(row.period), value, decimals, numerator, denominator, isBreak, line, before };
}
