/** Straight lines through points, plain and weighted. Shown as a comparison only: one outlier moves them (methods note 2.3). */
import { studentTwoSided } from './distributions.ts';

export interface WeightedPoint {
  x: number;
  y: number;
  weight: number;
}

export interface Line {
  slope: number;
  intercept: number;
  /** Sum of weights times squared distance from the mean of x. */
  spread: number;
}

/** Least squares with weights; null when the points do not differ in x. */
export function weightedLine(points: readonly WeightedPoint[]): Line | null {
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  const meanX = points.reduce((sum, { x, weight }) => sum + weight * x, 0) / total;
  const meanY = points.reduce((sum, { y, weight }) => sum + weight * y, 0) / total;
  const spread = points.reduce((sum, { x, weight }) => sum + weight * (x - meanX) ** 2, 0);
  if (!(spread > 0)) return null;
  const together = points.reduce((sum, { x, y, weight }) => sum + weight * (x - meanX) * (y - meanY), 0);
  const slope = together / spread;
  return { slope, intercept: meanY - slope * meanX, spread };
}

export interface LeastSquares {
  slope: number;
  /** Null with two points: a line through them has no error to measure. */
  standardError: number | null;
  /** Two-sided, with n − 2 degrees of freedom. */
  p: number | null;
  degreesOfFreedom: number;
}

/** Ordinary least squares over the points with a figure; null below two different times. */
export function leastSquares(points: readonly { time: number; value: number | null }[]): LeastSquares | null {
  const present = points.flatMap(({ time, value }) => (value === null ? [] : [{ x: time, y: value, weight: 1 }]));
  const line = weightedLine(present);
  if (!line) return null;
  const degreesOfFreedom = present.length - 2;
  if (degreesOfFreedom < 1) return { slope: line.slope, standardError: null, p: null, degreesOfFreedom };
  const residual = present.reduce((sum, { x, y }) => sum + (y - line.intercept - line.slope * x) ** 2, 0);
  const standardError = Math.sqrt(residual / degreesOfFreedom / line.spread);
  const p =
    standardError === 0 ? (line.slope === 0 ? 1 : 0) : studentTwoSided(line.slope / standardError, degreesOfFreedom);
  return { slope: line.slope, standardError, p, degreesOfFreedom };
}
