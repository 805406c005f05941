/**
 * Mann–Kendall test and Theil–Sen slope: whether a short series rises or falls, and how fast, without assuming a
 * straight line or normal errors. Sources: Mann 1945; Kendall 1975; US EPA QA/G-9S; methods note 2.1, 2.2, 2.4.
 */
import { normalTwoSided } from './distributions.ts';
import type { SeriesPoint } from './segments.ts';

export interface MannKendall {
  /** Points with a figure. */
  n: number;
  s: number;
  /** Of S, corrected for ties. */
  variance: number;
  z: number;
  /** Two-sided, by the normal approximation; 1 when all values are equal. */
  pNormal: number;
  /** Two-sided, from Kendall's exact distribution: up to ten points without ties; null otherwise. */
  pExact: number | null;
}

/** Longest series whose p is taken from the exact distribution. */
const EXACT_UP_TO = 10;

export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

function pairSigns(values: readonly number[]): number {
  let sum = 0;
  for (const [i, earlier] of values.entries())
    for (const later of values.slice(i + 1)) sum += Math.sign(later - earlier);
  return sum;
}

/** Sizes of the groups of equal values. */
function tieSizes(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()];
}

function varianceOfS(n: number, ties: readonly number[]): number {
  const term = (t: number): number => t * (t - 1) * (2 * t + 5);
  return (term(n) - ties.reduce((sum, t) => sum + term(t), 0)) / 18;
}

/** Number of orders of `n` different values with each number of discordant pairs. */
function discordantCounts(n: number): number[] {
  let counts = [1];
  for (let size = 2; size <= n; size += 1) {
    const next = Array.from({ length: counts.length + size - 1 }, () => 0);
    for (const [pairs, count] of counts.entries())
      for (let added = 0; added < size; added += 1) next[pairs + added] = (next[pairs + added] ?? 0) + count;
    counts = next;
  }
  return counts;
}

function exactTwoSided(n: number, s: number): number {
  const counts = discordantCounts(n);
  const total = counts.reduce((sum, count) => sum + count, 0);
  // The distribution is symmetric, so the tail on the side of S is the one with few discordant pairs.
  const discordant = (counts.length - 1 - Math.abs(s)) / 2;
  const tail = counts.slice(0, discordant + 1).reduce((sum, count) => sum + count, 0);
  return Math.min(1, (2 * tail) / total);
}

/** z with the continuity correction; 0 where S or its variance is 0. */
function standardised(s: number, variance: number): number {
  return variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
}

/** Values in order of time; a missing one is left out. Ties need equal values: pass them as published. */
export function mannKendall(values: readonly (number | null)[]): MannKendall {
  const present = values.filter((value) => value !== null);
  const n = present.length;
  const s = pairSigns(present);
  const ties = tieSizes(present);
  const variance = varianceOfS(n, ties);
  const z = standardised(s, variance);
  const exact = n >= 2 && n <= EXACT_UP_TO && ties.length === n;
  return { n, s, variance, z, pNormal: normalTwoSided(z), pExact: exact ? exactTwoSided(n, s) : null };
}

function pairSlopes(points: readonly { time: number; value: number }[]): number[] {
  const slopes: number[] = [];
  for (const [i, earlier] of points.entries())
    for (const later of points.slice(i + 1))
      if (later.time !== earlier.time) slopes.push((later.value - earlier.value) / (later.time - earlier.time));
  return slopes;
}

const withFigure = (points: readonly SeriesPoint[]): { time: number; value: number }[] =>
  points.flatMap(({ time, value }) => (value === null ? [] : [{ time, value }]));

/** Median of all pairwise slopes, with real distances in time; null below two points. */
export function theilSen(points: readonly SeriesPoint[]): { slope: number; intercept: number } | null {
  const present = withFigure(points);
  const slope = median(pairSlopes(present));
  const [value, time] = [median(present.map((point) => point.value)), median(present.map((point) => point.time))];
  return slope === null || value === null || time === null ? null : { slope, intercept: value - slope * time };
}

export interface SeasonalMannKendall {
  s: number;
  variance: number;
  z: number;
  pNormal: number;
  slopePerYear: number | null;
}

/** Hirsch–Slack: each season is compared with itself only, so quarters may differ in level. `values` are consecutive. */
export function seasonalMannKendall(values: readonly (number | null)[], seasons: number): SeasonalMannKendall {
  const bySeason = Array.from({ length: seasons }, (_, season) =>
    values.flatMap((value, index) =>
      index % seasons === season ? [{ time: Math.floor(index / seasons), value }] : [],
    ),
  );
  const tests = bySeason.map((points) => mannKendall(points.map((point) => point.value)));
  const s = tests.reduce((sum, test) => sum + test.s, 0);
  const variance = tests.reduce((sum, test) => sum + test.variance, 0);
  const z = standardised(s, variance);
  const slopes = bySeason.flatMap((points) => pairSlopes(withFigure(points)));
  return { s, variance, z, pNormal: normalTwoSided(z), slopePerYear: median(slopes) };
}
