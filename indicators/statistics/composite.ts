/**
 * Rules for a composite somebody else publishes, or for checking one; the barometer builds none of its own and never shows
 * a rank as a target. Sources: OECD/JRC Handbook on Constructing Composite Indicators; methods note 9.4.
 */

export type CompositeResult =
  | { ok: true; index: number; missingWeightShare: number }
  | { ok: false; reason: 'too_much_missing' | 'non_positive_score' | 'no_weight'; missingWeightShare: number };

/** Share of the weight that may be missing before no index is given. */
export const MISSING_WEIGHT_LIMIT = 0.2;

function weighted(
  scores: readonly (number | null)[],
  weights: readonly number[] | null,
  missingLimit: number,
  combine: (parts: readonly { score: number; weight: number }[], total: number) => number,
): CompositeResult {
  const all = scores.map((score, index) => ({ score, weight: weights ? (weights[index] ?? 0) : 1 }));
  const whole = all.reduce((sum, { weight }) => sum + weight, 0);
  if (!(whole > 0)) return { ok: false, reason: 'no_weight', missingWeightShare: 1 };
  const parts = all.flatMap(({ score, weight }) => (score === null ? [] : [{ score, weight }]));
  const present = parts.reduce((sum, { weight }) => sum + weight, 0);
  const missingWeightShare = (whole - present) / whole;
  if (missingWeightShare > missingLimit || present === 0)
    return { ok: false, reason: 'too_much_missing', missingWeightShare };
  return { ok: true, index: combine(parts, present), missingWeightShare };
}

/** Rescaled to the weight that is there. Without weights all count the same. */
export function weightedMean(
  scores: readonly (number | null)[],
  weights: readonly number[] | null = null,
  missingLimit = MISSING_WEIGHT_LIMIT,
): CompositeResult {
  return weighted(
    scores,
    weights,
    missingLimit,
    (parts, total) => parts.reduce((sum, { score, weight }) => sum + score * weight, 0) / total,
  );
}

/** As a check on the weighted mean: a low part cannot be bought off by a high one. Scores must be positive. */
export function geometricMean(
  scores: readonly (number | null)[],
  weights: readonly number[] | null = null,
  missingLimit = MISSING_WEIGHT_LIMIT,
): CompositeResult {
  if (scores.some((score) => score !== null && score < 0))
    return { ok: false, reason: 'non_positive_score', missingWeightShare: 0 };
  return weighted(scores, weights, missingLimit, (parts, total) =>
    Math.exp(parts.reduce((sum, { score, weight }) => sum + weight * Math.log(score), 0) / total),
  );
}

/** 0 to 100 between the two bounds, values beyond them at the end; null when the bounds are the same. */
export function scaleToHundred(
  value: number,
  minimum: number,
  maximum: number,
  good: 'up' | 'down',
): { score: number; clipped: boolean } | null {
  if (!(maximum > minimum)) return null;
  const score = (100 * (good === 'up' ? value - minimum : maximum - value)) / (maximum - minimum);
  return { score: Math.min(100, Math.max(0, score)), clipped: score < 0 || score > 100 };
}

export interface Rank {
  rank: number;
  tied: boolean;
  of: number;
}

/** Competition ranking, best first: two equal ones share the better place and the next place stays empty. */
export function rankOf(scores: Readonly<Record<string, number | null>>, subject: string): Rank | null {
  const own = scores[subject] ?? null;
  if (own === null) return null;
  const values = Object.values(scores).filter((score) => score !== null);
  return {
    rank: 1 + values.filter((score) => score > own).length,
    tied: values.filter((score) => score === own).length > 1,
    of: values.length,
  };
}

/** Whether a rank moved although the score did not: it does whenever others join. */
export function rankStability(editions: readonly { score: number; rank: number }[]): {
  scoreChanged: boolean;
  rankChanged: boolean;
} {
  return {
    scoreChanged: new Set(editions.map(({ score }) => score)).size > 1,
    rankChanged: new Set(editions.map(({ rank }) => rank)).size > 1,
  };
}
