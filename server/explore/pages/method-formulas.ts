/**
 * The formula behind each rule, its signs written once and its words in the reader's language, and the lines of R that
 * give the same number: code is the same everywhere. `RECEIPT` stands for the address of a receipt as a file.
 */
import type { FormulaWords } from '../../words/formula-words.ts';
import type { MethodId } from '../../words/methods-words.ts';

export interface MethodFormula {
  formulas: readonly string[];
  r: string | null;
}

const READ = `v <- read.csv("RECEIPT", colClasses = c(period = "character"))`;
/** A receipt may hold several series: each is reckoned by itself. */
const bySeries = (rows: string, reckon: string) =>
  `do.call(rbind, lapply(split(${rows}, paste(${rows}$area, ${rows}$series)), ${reckon}))`;

export const methodFormulas = (words: FormulaWords): Partial<Record<MethodId, MethodFormula>> => ({
  movement: {
    formulas: [
      'S = Σ i<j sgn(xⱼ − xᵢ)',
      `Var S = [n(n − 1)(2n + 5) − Σ t(t − 1)(2t + 5)] / 18, ${words.equalValues}`,
      `z = (S − sgn S) / √Var S, ${words.twoSided}; ${words.exact}`,
      `${words.slope} = ${words.medianOf} (xⱼ − xᵢ) / (tⱼ − tᵢ), i < j`,
      `${words.limitsOfChange}: (x₂ − x₁) − √[(x₂ − l₂)² + (u₁ − x₁)²], (x₂ − x₁) + √[(u₂ − x₂)² + (x₁ − l₁)²]`,
    ],
    r: `${READ}
x <- subset(v, question == "movement" & item == "observation")
trend <- function(x) {
  y <- x$value; n <- length(y); t <- as.numeric(x$period)   # ${words.yearly}
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
      `${words.ratio} = [(xₜ − x₀) / (t − t₀)] / [(X − x₀) / (T − t₀)], X: ${words.target}, T: ${words.itsYear}`,
      `${words.expectedNow} = x₀ + (X − x₀)(t − t₀) / (T − t₀)`,
      `${words.neededPerYear} = (X − xₜ) / (T − t)`,
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
      `${words.gap} = ${words.reference} − ${words.group} ${words.moreWanted}, ${words.group} − ${words.reference} ${words.lessWanted}`,
      words.gapTest,
    ],
    r: null,
  },
});
