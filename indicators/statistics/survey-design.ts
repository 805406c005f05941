/** What weighting and clustering do to a survey's precision. Sources: Kish 1965; Lumley, survey package; methods note 4.5. */
import { notComputable, type NotComputable } from './not-computable.ts';
import { wilson, type Limits } from './proportion-interval.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Kish: the size of the simple sample that would be as precise, from the weights alone. */
export function effectiveSize(
  weights: readonly number[],
): { ok: true; effective: number; designEffect: number } | NotComputable<'no_weights'> {
  const squares = sum(weights.map((weight) => weight * weight));
  if (!(squares > 0)) return notComputable('no_weights');
  const effective = sum(weights) ** 2 / squares;
  return { ok: true, effective, designEffect: weights.length / effective };
}

/** Wilson's interval for a share `p` of a sample of `n`, as imprecise as the design makes it. */
export function wilsonWithDesign(
  p: number,
  n: number,
  designEffect: number,
  confidence = 0.95,
): Limits | NotComputable<'no_design_effect'> {
  if (!(designEffect > 0)) return notComputable('no_design_effect');
  const effective = n / designEffect;
  return wilson(p * effective, effective, confidence);
}

/** Coefficient of variation of a share; null for a share of zero or of nobody. */
export function coefficientOfVariation(p: number, n: number): number | null {
  return p === 0 || !(n > 0) ? null : Math.sqrt((1 - p) / (p * n));
}

export interface ClusterMean {
  ok: true;
  mean: number;
  standardError: number;
  /** Variance over that of a simple random sample of as many elements. */
  designEffect: number;
}

/**
 * Mean from a one-stage sample of whole clusters, each drawn with the same chance, without replacement.
 * @param population how many clusters there were to draw from, and how many elements they hold together
 */
export function clusterMean(
  clusters: readonly (readonly number[])[],
  population: { clusters: number; elements: number },
): ClusterMean | NotComputable<'one_cluster'> {
  const [drawn, values] = [clusters.length, clusters.flat()];
  if (drawn < 2) return notComputable('one_cluster');
  const n = values.length;
  const mean = sum(values) / n;
  const residuals = clusters.map((cluster) => sum(cluster.map((value) => value - mean)) / n);
  const variance =
    (1 - drawn / population.clusters) * (drawn / (drawn - 1)) * sum(residuals.map((residual) => residual ** 2));
  const spread = sum(values.map((value) => (value - mean) ** 2)) / (n - 1);
  const simple = ((1 - n / population.elements) * spread) / n;
  return { ok: true, mean, standardError: Math.sqrt(variance), designEffect: variance / simple };
}
