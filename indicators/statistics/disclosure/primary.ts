/**
 * Which figures may not be published as they stand. Sources: Handbook on Statistical Disclosure Control, 2nd edition,
 * chapters 4 and 5; ONS 10-5 rule; Statistics Denmark's confidentiality policy; methods note 5.1.
 */

/** A count of people between 1 and the threshold. A zero is unsafe only where it would tell something about everybody. */
export function unsafeCount(count: number, threshold = 5, protectZeros = false): boolean {
  return count === 0 ? protectZeros : count > 0 && count < threshold;
}

export type UnsafeRate =
  'group_attribute_disclosure' | 'small_numerator' | 'small_complement' | 'denominator_below_base';

/** Why a share may not be published; null when it may. `baseLimit`: fewest people a share may stand on. */
export function unsafeRate(numerator: number, denominator: number, threshold = 5, baseLimit = 0): UnsafeRate | null {
  const complement = denominator - numerator;
  // Nobody or everybody: the figure tells the attribute of each of them.
  if (denominator > 0 && (numerator === 0 || complement === 0)) return 'group_attribute_disclosure';
  if (unsafeCount(numerator, threshold)) return 'small_numerator';
  if (unsafeCount(complement, threshold)) return 'small_complement';
  return denominator < baseLimit ? 'denominator_below_base' : null;
}

const descending = (contributions: readonly number[]): number[] => [...contributions].sort((a, b) => b - a);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export interface Dominance {
  unsafe: boolean;
  total: number;
  /** The total a stranger would have to believe in for the cell to be safe. */
  upperBoundNeeded: number;
  upperProtectionLevel: number;
}

/** (n, k) rule for sums of money: the n largest give more than k per cent. Contributions of one owner are added first. */
export function dominance(contributions: readonly number[], n: number, k: number): Dominance {
  const total = sum(contributions);
  const largest = sum(descending(contributions).slice(0, n));
  const upperBoundNeeded = (largest * 100) / k;
  return {
    unsafe: largest * 100 > k * total,
    total,
    upperBoundNeeded,
    upperProtectionLevel: Math.max(0, upperBoundNeeded - total),
  };
}

export interface PercentRule {
  unsafe: boolean;
  /** What the second largest can work out about the largest: the total without its own part. */
  estimateOfLargest: number;
  /** Null where the largest is zero. */
  overestimatePercent: number | null;
}

/** p % rule: the second largest must not come within p per cent of the largest. */
export function percentRule(contributions: readonly number[], p: number): PercentRule {
  const [first = 0, second = 0] = descending(contributions);
  const total = sum(contributions);
  const rest = total - first - second;
  return {
    unsafe: rest * 100 < p * first,
    estimateOfLargest: total - second,
    overestimatePercent: first === 0 ? null : (100 * rest) / first,
  };
}

/** The p of the p % rule that a (2, k) rule amounts to. */
export function percentOfDominance(k: number): number {
  return (100 * (100 - k)) / k;
}

/** ONS 10-5 rule: below ten not shown, the rest to the nearest five. */
export function tenFive(value: number): number | 'c' {
  return value < 10 ? 'c' : 5 * Math.round(value / 5);
}

/** A row of a table: its group by each grouping, and how many people. */
export interface GroupedCount {
  groups: readonly string[];
  count: number;
}

export interface UnsafeGroup {
  /** Groupings that remain, counted from 0. */
  groupings: readonly number[];
  groups: readonly string[];
  count: number;
}

/** Danish rule: with any one grouping left out, every remaining combination holds at least `minimum` people. */
export function unsafeGroups(rows: readonly GroupedCount[], minimum = 3): UnsafeGroup[] {
  const groupings = rows[0]?.groups.length ?? 0;
  const all = Array.from({ length: groupings }, (_, index) => index);
  return all.toReversed().flatMap((left) => {
    const kept = all.filter((index) => index !== left);
    const totals = new Map<string, UnsafeGroup>();
    for (const row of rows) {
      const groups = kept.map((index) => row.groups[index] ?? '');
      const key = JSON.stringify(groups);
      totals.set(key, { groupings: kept, groups, count: (totals.get(key)?.count ?? 0) + row.count });
    }
    return [...totals.values()].filter(({ count }) => count < minimum);
  });
}
