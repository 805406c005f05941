/**
 * AREAS AGAINST THE CITY: what stands for the areas below one, added up as they come, against what stands for it. Counts
 * add up; a share of the whole lies between those of its parts. Only where every area below has a figure is the whole
 * judged by all of them; some of them alone can never be more than it.
 */
import type { Area, IndicatorDefinition } from '../../../indicators/definition.ts';
import type { Breakdown } from '../../../indicators/observation.ts';
import { isNews, type AreaFigures, type FigurePeriod, type Point } from './figures.ts';
import { PartsTotal, type Disagreement, type HowParts } from './parts-total.ts';
import { RoundingWatch } from './rounding-watch.ts';

export interface AreaProblem extends Disagreement {
  area: string;
  breakdown: Breakdown;
  period: FigurePeriod;
  whole: number;
  line: number;
}

const HOW: Partial<Record<IndicatorDefinition['measureType'], HowParts>> = {
  count: 'sum',
  share: 'between',
  rate: 'between',
  mean: 'between',
};

interface Below {
  total: PartsTotal;
  areas: number;
  period: FigurePeriod;
  breakdown: Breakdown;
  /** Of the first part that is news. */
  line: number | null;
}

/** Gathers the areas of one indicator one after another, in any order. */
export class AreaWatch {
  readonly #how: HowParts | undefined;
  readonly #areas: ReadonlyMap<string, Area>;
  readonly #below: ReadonlyMap<string, readonly Area[]>;
  readonly #totals = new Map<string, Below>();
  readonly #wholes = new Map<string, Point>();
  readonly #rounding = new RoundingWatch();

  constructor(indicator: IndicatorDefinition, areas: readonly Area[]) {
    this.#how = HOW[indicator.measureType];
    this.#areas = new Map(areas.map((area) => [area.code, area]));
    this.#below = Map.groupBy(
      areas.filter((area) => area.parent !== null),
      (area) => area.parent ?? '',
    );
  }

  /** Areas whose figures are compared with those of `area`: the one above, its other parts, and its own. */
  relatives(area: string): string[] {
    const parent = this.#areas.get(area)?.parent ?? null;
    const beside = parent === null ? [] : [parent, ...(this.#below.get(parent) ?? []).map(({ code }) => code)];
    return [...beside, ...(this.#below.get(area) ?? []).map(({ code }) => code)];
  }

  add({ area, series }: AreaFigures): void {
    if (!this.#how) return;
    const parent = this.#areas.get(area)?.parent ?? null;
    const isWhole = this.#below.has(area);
    if (parent === null && !isWhole) return;
    for (const { key, breakdown, points } of series)
      for (const point of points) {
        if (this.#how === 'sum') this.#rounding.add(point.value);
        if (isWhole) this.#wholes.set(`${area}|${key}|${point.period.id}`, point);
        if (parent !== null) this.#addPart(`${parent}|${key}|${point.period.id}`, breakdown, point);
      }
  }

  #addPart(key: string, breakdown: Breakdown, point: Point): void {
    let below = this.#totals.get(key);
    if (!below) {
      below = { total: new PartsTotal(), areas: 0, period: point.period, breakdown, line: null };
      this.#totals.set(key, below);
    }
    below.areas += 1;
    below.total.add(point);
    if (isNews(point)) below.line ??= point.line;
  }

  problems(): AreaProblem[] {
    const found: AreaProblem[] = [];
    for (const [key, { total, areas, period, breakdown, line }] of this.#totals) {
      const whole = this.#wholes.get(key);
      const news = whole && isNews(whole) ? whole.line : line;
      if (!whole || !this.#how || news === null) continue;
      const area = key.slice(0, key.indexOf('|'));
      for (let missing = this.#standing(area, period) - areas; missing > 0; missing -= 1) total.addAbsent();
      const off = total.disagreement(whole, this.#how, this.#rounding.unit);
      if (off) found.push({ ...off, area, breakdown, period, whole: whole.value ?? 0, line: news });
    }
    return found;
  }

  /** How many areas below one there were in a period. */
  #standing(area: string, { start, end }: FigurePeriod): number {
    const there = (this.#below.get(area) ?? []).filter(
      ({ validFrom, validTo }) => (validFrom ?? '') <= end && (validTo ?? '9999') >= start,
    );
    return there.length;
  }
}
