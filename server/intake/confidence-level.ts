/**
 * The limits we keep are those of an interval of 95 per cent (see `lower` in the codebook). Of another level they are
 * not the same figures, and to make the one of the other is not ours to do.
 */
const KEPT = 95;

const LEVEL =
  /(?<![\d.,])(\d{2}(?:[.,]\d+)?)\s*[-\u00A0\u202F ]?(?:%|per ?cent|pct|prozent|pour ?cent|procent)|(?:ll|ul|ci|cl|vi|ki|ic)[ _-]?(\d{2})(?!\d)/giu;
const SAYS_INTERVAL = /confiden|konfiden|vertrauens|confiance|\bC\.?I\.?\b|\bVI\b/iu;

/** Whether the header of a limit gives another level: `90% CI lower`, `LCL 90`. */
export const isOfOtherLevel = (header: string): boolean =>
  [...header.matchAll(LEVEL)].some(([, percent, bare]) => {
    const level = Number((percent ?? bare ?? '').replace(',', '.'));
    return level >= 50 && level !== KEPT;
  });

/** Whether a line above the table gives it: `Rates with 90% confidence intervals`. */
export const saysOtherLevel = (title: string): boolean => SAYS_INTERVAL.test(title) && isOfOtherLevel(title);
