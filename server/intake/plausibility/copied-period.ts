/**
 * COPIED PERIOD: every group has exactly the figure it had the time before, as where last year's column was filled in
 * again. Figures that are rounded coarsely stay the same by themselves; how often they do in the other periods says
 * what that is worth.
 */
import { isNews, type FigurePeriod, type SeriesFigures } from './figures.ts';

/** So unlikely must it be that all stayed the same by chance. */
const BY_CHANCE = 0.001;
/** Even where it never happened before, a figure may stay the same this often. */
const LEAST_OFTEN = 0.2;
/** Above the number of any period: two of them make one number as key. */
const MOST_PERIODS = 2 ** 26;
/** Zeros everywhere say nothing. */
const LEAST_DIFFERENT = 3;

export interface CopiedPeriod {
  period: FigurePeriod;
  from: FigurePeriod;
  line: number;
  figures: number;
}

interface Pair {
  period: FigurePeriod;
  from: FigurePeriod;
  line: number;
  compared: number;
  same: number;
  values: Set<number>;
}

/** Gathers, series by series of one indicator, how many figures of each new period are those of the period before. */
export class CopyWatch {
  readonly #news = new Map<number, Pair>();
  /** Series mostly have the same periods in the same places: the pair that was met there last. */
  readonly #met: (Pair | undefined)[] = [];
  readonly #others = { compared: 0, same: 0 };

  add({ points }: SeriesFigures): void {
    for (let at = 1; at < points.length; at += 1) {
      const [from, to] = [points[at - 1], points[at]];
      if (!from || !to || from.value === null || to.value === null || from.period.kind !== to.period.kind) continue;
      const isSame = from.value === to.value;
      if (!isNews(to)) {
        this.#others.compared += 1;
        if (isSame) this.#others.same += 1;
        continue;
      }
      const pair = this.#pair(at, from.period, to.period, to.line ?? 0);
      pair.compared += 1;
      if (isSame) pair.same += 1;
      if (pair.values.size < LEAST_DIFFERENT) pair.values.add(to.value);
    }
  }

  copies(): CopiedPeriod[] {
    const pairs = [...this.#news.values()];
    const all = pairs.reduce(
      (sum, one) => ({ compared: sum.compared + one.compared, same: sum.same + one.same }),
      this.#others,
    );
    return pairs.flatMap(({ period, from, line, compared, same, values }) => {
      if (same < compared || values.size < LEAST_DIFFERENT) return [];
      const elsewhere = all.compared - compared;
      const often = Math.max(LEAST_OFTEN, elsewhere > 0 ? (all.same - same) / elsewhere : 0);
      return often ** compared <= BY_CHANCE ? [{ period, from, line, figures: compared }] : [];
    });
  }

  #pair(at: number, from: FigurePeriod, period: FigurePeriod, line: number): Pair {
    const met = this.#met[at];
    if (met?.from === from && met.period === period) return met;
    const key = from.id * MOST_PERIODS + period.id;
    let found = this.#news.get(key);
    if (!found) {
      found = { period, from, line, compared: 0, same: 0, values: new Set<number>() };
      this.#news.set(key, found);
    }
    this.#met[at] = found;
    return found;
  }
}
