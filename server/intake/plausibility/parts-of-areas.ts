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

/** Of one area and breakdown, by the number of the period. */
interface Whole {
  area: string;
  parts: Map<number, Below>;
  own: Map<number, Point>;
}

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
  readonly #wholes = new Map<string, Whole>();
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
    for (const { key, breakdown, points } of series) {
      const own = isWhole ? this.#whole(area, key).own : undefined;
      const above = parent === null ? undefined : this.#whole(parent, key).parts;
      for (const point of points) {
        if (this.#how === 'sum') this.#rounding.add(point.value);
        own?.set(point.period.id, point);
        if (above) addPart(above, breakdown, point);
      }
    }
  }

  #whole(area: string, key: string): Whole {
    const id = `${area}|${key}`;
    const found = this.#wholes.get(id) ?? { area, parts: new Map<number, Below>(), own: new Map<number, Point>() };
    this.#wholes.set(id, found);
    return found;
  }

  problems(): AreaProblem[] {
    const found: AreaProblem[] = [];
    for (const { area, parts, own } of this.#wholes.values())
      for (const [id, { total, areas, period, breakdown, line }] of parts) {
        const whole = own.get(id);
        const news = whole && isNews(whole) ? whole.line : line;
        if (!whole || !this.#how || news === null) continue;
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

function addPart(above: Map<number, Below>, breakdown: Breakdown, point: Point): void {
  let below = above.get(point.period.id);
  if (!below) {
    below = { total: new PartsTotal(), areas: 0, period: point.period, breakdown, line: null };
    above.set(point.period.id, below);
  }
  below.areas += 1;
  below.total.add(point);
  if (isNews(point)) below.line ??= point.line;
}
