/**
 * How published figures were changed later. A revision is later minus earlier; every release is kept, so that what a
 * reader saw on a day can be shown again. Sources: OECD/Eurostat guidelines on revisions; methods note 7.
 */
import { subtractNumbers } from './decimal.ts';
import { studentTwoSided } from './distributions.ts';

export interface RevisionMetrics {
  /** Bias: near zero when revisions go both ways. */
  meanRevision: number;
  meanAbsoluteRevision: number;
  /** Sum of absolute revisions over sum of absolute later values; null where those are all zero. */
  relativeMeanAbsoluteRevision: number | null;
  /** Null for one revision. */
  standardDeviation: number | null;
  rootMeanSquare: number;
  /** Of the mean being zero; from five revisions that are not all alike. */
  t: number | null;
  p: number | null;
  shareUpward: number;
  /** Size of the largest revision, up or down. */
  largest: number;
}

const TEST_FROM = 5;

/** Null where nothing was revised because nothing was published twice. `first` and `latest` go by the same periods. */
export function revisionMetrics(first: readonly number[], latest: readonly number[]): RevisionMetrics | null {
  if (first.length !== latest.length) throw new RangeError('Each first figure needs its latest');
  const revisions = latest.map((value, index) => subtractNumbers(value, first[index] ?? 0));
  const n = revisions.length;
  if (n === 0) return null;
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const sizes = revisions.map(Math.abs);
  const meanRevision = total(revisions) / n;
  const level = total(latest.map(Math.abs));
  const standardDeviation =
    n > 1 ? Math.sqrt(total(revisions.map((revision) => (revision - meanRevision) ** 2)) / (n - 1)) : null;
  const testable = n >= TEST_FROM && new Set(revisions).size > 1;
  const t = testable && standardDeviation !== null ? meanRevision / (standardDeviation / Math.sqrt(n)) : null;
  return {
    meanRevision,
    meanAbsoluteRevision: total(sizes) / n,
    relativeMeanAbsoluteRevision: level === 0 ? null : total(sizes) / level,
    standardDeviation,
    rootMeanSquare: Math.sqrt(total(revisions.map((revision) => revision ** 2)) / n),
    t,
    p: t === null ? null : studentTwoSided(t, n - 1),
    shareUpward: revisions.filter((revision) => revision > 0).length / n,
    largest: Math.max(...sizes),
  };
}

/** Figures by period. */
export type Release = Readonly<Record<string, number>>;
/** Releases by date: `2022`, `2022-06` or `2022-06-30`; a short date means its beginning. */
export type Vintages = Readonly<Record<string, Release>>;

const inOrder = (vintages: Vintages): [string, Release][] =>
  Object.entries(vintages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

/** What a reader saw on a date: the last release up to then, nothing before the first. */
export function asOf(vintages: Vintages, date: string): Release {
  return inOrder(vintages).findLast(([released]) => released <= date)?.[1] ?? {};
}

export interface RevisionTriangle {
  firstRelease: Record<string, number>;
  latest: Record<string, number>;
  /** Only of periods published more than once. */
  firstToLatest: Record<string, number>;
  firstToSecond: Record<string, number>;
}

export function revisionTriangle(vintages: Vintages): RevisionTriangle {
  const history = new Map<string, number[]>();
  for (const [, release] of inOrder(vintages))
    for (const [period, value] of Object.entries(release)) {
      const known = history.get(period);
      if (known) known.push(value);
      else history.set(period, [value]);
    }
  const pick = (choose: (values: readonly number[]) => number | undefined): Record<string, number> =>
    Object.fromEntries(
      [...history].flatMap(([period, values]) => {
        const chosen = choose(values);
        return chosen === undefined ? [] : [[period, chosen]];
      }),
    );
  const sinceFirst = (at: number) => (values: readonly number[]) => {
    const [first, later] = [values[0], values.at(at)];
    return values.length < 2 || first === undefined || later === undefined ? undefined : subtractNumbers(later, first);
  };
  return {
    firstRelease: pick((values) => values[0]),
    latest: pick((values) => values.at(-1)),
    firstToLatest: pick(sinceFirst(-1)),
    firstToSecond: pick(sinceFirst(1)),
  };
}

/** Whether a changed figure must be announced: it moved by more than the threshold. */
export function announceRevision(
  before: number,
  after: number,
  thresholdPoints = 0.5,
): { change: number; announce: boolean } {
  const change = subtractNumbers(after, before);
  return { change, announce: Math.abs(change) > thresholdPoints };
}
