/** Middle and usual distance from it, which a few wild values do not move. */

/** The median of values in order. */
const middle = (sorted: Float64Array): number => {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
};

/** What makes the median absolute deviation of a normal distribution its standard deviation. */
const NORMAL = 1.4826;
/** The same for the mean absolute deviation. */
const NORMAL_OF_MEAN = 1.2533;

export interface Spread {
  median: number;
  /**
   * 1.4826 × the median absolute deviation, but never less than half of 1.2533 × the mean one: a series that stands still
   * most of the time and moves in steps would otherwise have no spread at all (Iglewicz and Hoaglin 1993 take the mean one
   * where the median one is zero).
   */
  deviation: number;
}

/** Zeros where there are no values. */
export function spreadOf(values: Float64Array): Spread {
  if (values.length === 0) return { median: 0, deviation: 0 };
  const sorted = values.toSorted();
  const median = middle(sorted);
  let sum = 0;
  for (const value of sorted) sum += Math.abs(value - median);
  const mean = sum / sorted.length;
  return { median, deviation: Math.max(NORMAL * middleDistance(sorted, median), (NORMAL_OF_MEAN * mean) / 2) };
}

/** The median of the distances from the middle: walked from there to both sides, so nothing is put in order twice. */
function middleDistance(sorted: Float64Array, median: number): number {
  let above = sorted.length >> 1;
  let below = above - 1;
  let [last, before] = [0, 0];
  for (let taken = 0; taken <= sorted.length >> 1; taken += 1) {
    const up = (sorted[above] ?? Number.POSITIVE_INFINITY) - median;
    const down = median - (sorted[below] ?? Number.NEGATIVE_INFINITY);
    before = last;
    if (up <= down) {
      last = up;
      above += 1;
    } else {
      last = down;
      below -= 1;
    }
  }
  return sorted.length % 2 === 1 ? last : (before + last) / 2;
}
