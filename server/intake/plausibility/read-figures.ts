/**
 * Reads the figures the rules look at, area by area, in questions of a bounded size: what the upload holds of a series
 * over what is current of it. Series the upload does not touch are read in the periods it speaks of, where they are
 * parts or wholes of what it touches.
 */
import { parseBreakdownKey } from '../../../indicators/observation.ts';
import type { Ask } from './ask.ts';
import { inTime, type AreaFigures, type Point } from './figures.ts';
import { readFigureRows, type FigureRows } from './figure-rows.ts';
import type { KnownPeriods } from './known-periods.ts';

/** About so many rows are asked for at once, and so many series. */
const ROWS_AT_ONCE = 20_000;
export const SERIES_AT_ONCE = 500;
/** Of more periods than these all are read. */
const MOST_PERIODS = 60;
/** Areas are read together up to so many series. */
const SERIES_TOGETHER = 60;

interface Series {
  area: string;
  breakdown: string;
  staged: number | null;
  current: number | null;
}

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
  for (const part of areasAtOnce(touched, areaOf)) {
    yield* await readAreas(upload, part, periods, true);
    for (const area of part.keys()) for (const relative of related(area)) more.add(relative);
  }
  const others = [...more].filter((area) => !touched.has(area) && byArea.has(area));
  for (const part of areasAtOnce(others, areaOf)) yield* await readAreas(upload, part, periods, false);
}

/** Areas of few series are read together. */
function* areasAtOnce(
  areas: Iterable<string>,
  of: (area: string) => ReadonlyMap<string, Series>,
): Generator<Map<string, Series[]>> {
  let part = new Map<string, Series[]>();
  let size = 0;
  for (const area of areas) {
    const own = [...of(area).values()];
    part.set(area, own);
    size += own.length;
    if (size < SERIES_TOGETHER) continue;
    yield part;
    part = new Map();
    size = 0;
  }
  if (part.size > 0) yield part;
}

/** Series of an indicator that have, or had, figures. */
export async function currentSeries({ ask, cityId, indicator }: UploadOfIndicator) {
  return ask<{ id: number; area: string; breakdown: string }>(
    'SELECT id, area, breakdown FROM series WHERE city_id = ? AND indicator = ?',
    [cityId, indicator],
  );
}

/** @param seen periods the upload speaks of; those of these areas are added when they are touched ones */
async function readAreas(
  upload: UploadOfIndicator,
  areas: ReadonlyMap<string, readonly Series[]>,
  seen: Set<number>,
  isTouched: boolean,
): Promise<AreaFigures[]> {
  const { ask, uploadNo, periods, rowsPerSeries } = upload;
  const series = [...areas.values()].flat();
  const touched = series.filter((one) => one.staged !== null);
  // What is replaced is known here only as what stood before.
  const isReplaced = isTouched && upload.replaces;
  const others = isReplaced ? [] : series.filter((one) => one.staged === null);
  const atOnce = Math.max(1, Math.min(SERIES_AT_ONCE, Math.floor(ROWS_AT_ONCE / Math.max(1, rowsPerSeries))));
  const numbersOf = (own: readonly Series[], side: 'staged' | 'current'): number[] =>
    own.flatMap((one) => one[side] ?? []);
  const staged = await readFigureRows(ask, { side: 'staged', uploadNo }, numbersOf(touched, 'staged'), atOnce);
  for (const rows of staged.values()) for (const period of rows.periods) seen.add(period);
  const current = await readFigureRows(ask, { side: 'current', uploadNo }, numbersOf(touched, 'current'), atOnce);
  const spoken = seen.size <= MOST_PERIODS ? [...seen] : undefined;
  const beside = { side: 'current', uploadNo, periods: spoken } as const;
  for (const [id, rows] of await readFigureRows(ask, beside, numbersOf(others, 'current'), atOnce))
    current.set(id, rows);
  for (const rows of [staged, current]) for (const { periods: ids } of rows.values()) await periods.load(ids);
  return [...areas].map(([area, own]) => ({
    area,
    series: own.flatMap(({ breakdown, ...one }) => {
      const points = over(staged.get(one.staged ?? 0), current.get(one.current ?? 0), periods, isReplaced);
      return points.length > 0 ? [{ area, key: breakdown, breakdown: parseBreakdownKey(breakdown), points }] : [];
    }),
  }));
}

/** What is staged of a series, over what is current of it where that stays, in the order of time. */
function over(
  staged: FigureRows | undefined,
  current: FigureRows | undefined,
  periods: KnownPeriods,
  isReplaced: boolean,
): Point[] {
  const points: Point[] = [];
  const before = current && new Map(current.periods.map((period, at) => [period, current.values[at] ?? null]));
  if (staged)
    for (const [at, period] of staged.periods.entries())
      points.push(toPoint(staged, at, periods, staged.lines[at] ?? 0, before?.get(period)));
  if (current && !isReplaced) {
    const sent = new Set(staged?.periods);
    for (const [at, period] of current.periods.entries())
      if (!sent.has(period)) points.push(toPoint(current, at, periods, null, undefined));
  }
  // Periods mostly got their numbers in the order of time.
  const isInOrder = points.every(
    (point, at) => at === 0 || inTime(points[at - 1]?.period ?? point.period, point.period) <= 0,
  );
  return isInOrder ? points : points.sort((a, b) => inTime(a.period, b.period));
}

function toPoint(
  rows: FigureRows,
  at: number,
  periods: KnownPeriods,
  line: number | null,
  before: number | null | undefined,
): Point {
  const { decimals } = rows;
  return {
    period: periods.get(rows.periods[at] ?? 0),
    value: rows.values[at] ?? null,
    decimals: Array.isArray(decimals) ? (decimals[at] ?? null) : decimals,
    numerator: rows.numerators[at] ?? null,
    denominator: rows.denominators[at] ?? null,
    isBreak: rows.breaks[at] === 1,
    line,
    before,
  };
}
