/**
 * UNIT CHANGED: all figures of a file are ten, a hundred or a thousand times what they used to be, or that part of it:
 * a fraction in the place of a percentage, thousands in the place of people.
 */
import { isNews, type Point, type SeriesFigures } from './figures.ts';
import { spreadOf } from './spread.ts';

/** Powers of ten that units differ by. */
const POWERS = [-3, -2, -1, 1, 2, 3] as const;
/** How near the middle of all series lies to the power, and most of the series themselves, as common logarithms. */
const NEAR = 0.15;
const ROUGHLY = 0.3;
const MOST = 0.8;
/** A tenth comes about by itself; the others not even once. */
const LEAST_SERIES = (power: number): number => (Math.abs(power) === 1 ? 3 : 1);

export interface UnitChange {
  /** 100: the figures are a hundred times as large as before. */
  factor: number;
  line: number;
  /** A figure and what the same series had before. */
  value: number;
  before: number;
}

/** Whether something stood in the point's place, or does. */
const isKnown = ({ line, before }: Point): boolean => line === null || before !== undefined;

/** Gathers, series by series of one indicator, how new figures stand to the old ones. */
export class UnitWatch {
  readonly #ratios: number[] = [];
  #example: { line: number; value: number; before: number } | undefined;

  add({ points }: SeriesFigures): void {
    if (!points.some(isKnown)) return;
    const old: number[] = [];
    const news: number[] = [];
    let line = 0;
    for (const point of points) {
      const before = point.line === null ? point.value : point.before;
      if (before) old.push(Math.abs(before));
      if (!isNews(point) || !point.value) continue;
      news.push(Math.abs(point.value));
      line ||= point.line ?? 0;
    }
    if (old.length === 0 || news.length === 0) return;
    const [was, is] = [spreadOf(Float64Array.from(old)).median, spreadOf(Float64Array.from(news)).median];
    this.#ratios.push(Math.log10(is / was));
    this.#example ??= { line, value: is, before: was };
  }

  /** Undefined where the figures are of the size they were. */
  change(): UnitChange | undefined {
    const ratios = Float64Array.from(this.#ratios);
    const { median } = spreadOf(ratios);
    const power = POWERS.find((one) => Math.abs(median - one) <= NEAR);
    if (power === undefined || !this.#example || ratios.length < LEAST_SERIES(power)) return undefined;
    const alike = ratios.filter((ratio) => Math.abs(ratio - power) <= ROUGHLY).length;
    if (alike < MOST * ratios.length) return undefined;
    return { factor: 10 ** power, ...this.#example };
  }
}
