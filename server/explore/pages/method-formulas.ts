/**
 * The formula behind each rule, and the lines of R that give the same number: the same in every language, since a
 * statistician reads them so everywhere. `RECEIPT` stands for the address of a receipt as a file.
 */
import type { MethodId } from '../../words/methods-words.ts';

export interface MethodFormula {
  formulas: readonly string[];
  r: string | null;
}

const READ = `v <- read.csv("RECEIPT", colClasses = c(period = "character"))`;
/** A receipt may hold several series: each is reckoned by itself. */
const bySeries = (rows: string, reckon: string) =>
  `do.call(rbind, lapply(split(${rows}, paste(${rows}$area, ${rows}$series)), ${reckon}))`;

export const METHOD_FORMULAS: Partial<Record<MethodId, MethodFormula>> = {
  movement: {
    formulas: [
      'S = Σ i<j sgn(xⱼ − xᵢ)',
      'Var S = [n(n − 1)(2n + 5) − Σ t(t − 1)(2t + 5)] / 18, t: sizes of groups of equal values',
      'z = (S − sgn S) / √Var S, p two-sided; exact (Kendall) for n ≤ 10 without equal values',
      'slope = median of (xⱼ − xᵢ) / (tⱼ − tᵢ), i < j',
      'limits of a change from x₁ (l₁, u₁) to x₂ (l₂, u₂): (x₂ − x₁) − √[(x₂ − l₂)² + (u₁ − x₁)²], (x₂ − x₁) + √[(u₂ − x₂)² + (x₁ − l₁)²]',
    ],
    r: `${READ}
x <- subset(v, question == "movement" & item == "observation")
trend <- function(x) {
  y <- x$value; n <- length(y); t <- as.numeric(x$period)   # yearly figures
  d <- outer(y, y, "-"); k <- lower.tri(d)
  S <- sum(sign(d[k]))
  g <- table(y); V <- (n*(n-1)*(2*n+5) - sum(g*(g-1)*(2*g+5))) / 18
  p <- if (n <= 10 && all(g == 1)) cor.test(y, t, method = "kendall", exact = TRUE)$p.value else
    2 * pnorm(-abs(S - sign(S)) / sqrt(V))
  data.frame(S = S, p = p, slope = median((d / outer(t, t, "-"))[k]))
}
${bySeries('x', 'trend')}`,
  },
  course: {
    formulas: [
      'ratio = [(xₜ − x₀) / (t − t₀)] / [(X − x₀) / (T − t₀)], X: target, T: its year',
      'expected now = x₀ + (X − x₀)(t − t₀) / (T − t₀)',
      'needed a year from now = (X − xₜ) / (T − t)',
    ],
    r: `${READ}
x <- subset(v, question == "course")
ratio <- function(x) {
  a <- function(i) subset(x, item == i)$value; y <- function(i) as.numeric(subset(x, item == i)$period)
  ((a("latest") - a("base")) / (y("latest") - y("base"))) / ((a("target") - a("base")) / (y("target") - y("base")))
}
${bySeries('x', 'ratio')}`,
  },
  gap: {
    formulas: [
      'gap = reference − group where more is wanted, group − reference where less is',
      'then S, p and slope of |gap| as above; its interval: √(sum of the squared sides of both intervals)',
    ],
    r: null,
  },
};
