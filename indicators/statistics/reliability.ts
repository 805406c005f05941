/**
 * Marks of low reliability in official use. Limits depend on the survey, so they are parameters wherever publishers
 * differ. Source: methods note 4.6, 8.4.
 */

/** EU Labour Force Survey, by item non-response (0 to 1): above 10 % flagged, above 30 % not published. */
export function labourForceFlag(itemNonResponse: number): 'ok' | 'u' | ':u' {
  if (itemNonResponse > 0.3) return ':u';
  return itemNonResponse >= 0.1 ? 'u' : 'ok';
}

/** German micro-census: by extrapolated number of persons. */
export function microcensusFlag(
  extrapolated: number,
  notShownBelow: number,
  bracketBelow: number,
): 'ok' | 'bracket' | 'not_shown' {
  if (extrapolated < notShownBelow) return 'not_shown';
  return extrapolated < bracketBelow ? 'bracket' : 'ok';
}

/** Whether a rate may stand on so few people. */
export function smallBaseFlag(
  denominator: number,
  suppressBelow = 20,
  warnBelow = 50,
): 'ok' | 'warn' | 'suppress_rate' {
  if (denominator < suppressBelow) return 'suppress_rate';
  return denominator < warnBelow ? 'warn' : 'ok';
}
