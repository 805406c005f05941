/**
 * The distributions behind tests and intervals: normal, chi-squared, Student's t, gamma, beta. Each is accurate to
 * about fourteen digits; tests compare with R and SciPy.
 */

const EPSILON = Number.EPSILON;

/** Coefficients of Stirling's series, B(2k) / (2k (2k − 1)). */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156];

/** ln Γ(x) for x > 0: the argument is moved up to where Stirling's series is exact to the last digit. */
export function logGamma(x: number): number {
  if (x <= 0) throw new RangeError(`logGamma needs a positive number, not ${x}`);
  let shift = 1;
  let moved = x;
  while (moved < 12) {
    shift *= moved;
    moved += 1;
  }
  const series = STIRLING.reduce((sum, coefficient, k) => sum + coefficient / moved ** (2 * k + 1), 0);
  return (moved - 0.5) * Math.log(moved) - moved + 0.5 * Math.log(2 * Math.PI) + series - Math.log(shift);
}

/** Lower regularised incomplete gamma function P(a, x) and its complement Q, each without cancellation. */
function incompleteGamma(a: number, x: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  const front = Math.exp(-x + a * Math.log(x) - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; Math.abs(term) > Math.abs(sum) * EPSILON; n += 1) {
      term *= x / (a + n);
      sum += term;
    }
    return { lower: front * sum, upper: 1 - front * sum };
  }
  // Lentz's continued fraction.
  let b = x + 1 - a;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; ; i += 1) {
    const numerator = -i * (i - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) <= EPSILON) break;
  }
  return { lower: 1 - front * fraction, upper: front * fraction };
}

/** Regularised incomplete beta function I_x(a, b). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; ; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) <= EPSILON) break;
  }
  return front * fraction;
}

/** P(Z > z): the upper tail, exact also far out where 1 − P(Z ≤ z) would lose every digit. */
export function normalUpperTail(z: number): number {
  const half = incompleteGamma(0.5, (z * z) / 2);
  return z >= 0 ? half.upper / 2 : 1 - half.upper / 2;
}

/** Probability of a value at least as far from zero, on either side. */
export function normalTwoSided(z: number): number {
  return Math.min(1, 2 * normalUpperTail(Math.abs(z)));
}

/**
 * The point where an increasing distribution function reaches `probability`: bisection, which cannot miss, until the
 * interval is as narrow as a double allows.
 */
function invert(distribution: (x: number) => number, probability: number, low: number, high: number): number {
  let [lower, upper] = [low, high];
  for (;;) {
    const middle = lower + (upper - lower) / 2;
    if (middle <= lower || middle >= upper) return middle;
    if (distribution(middle) < probability) lower = middle;
    else upper = middle;
  }
}

/** The z that a probability this small lies above: by the tail itself, which is exact, not by a number near one. */
function normalFromUpperTail(tail: number): number {
  return tail > 0.5 ? -normalFromUpperTail(1 - tail) : invert((z) => -normalUpperTail(z), -tail, 0, 40);
}

export function normalQuantile(probability: number): number {
  if (probability === 0.5) return 0;
  return probability < 0.5 ? -normalFromUpperTail(probability) : normalFromUpperTail(1 - probability);
}

/** The z of a two-sided interval: 1.959963984540054 for 0.95. */
export function normalForConfidence(confidence: number): number {
  return normalFromUpperTail((1 - confidence) / 2);
}

/** P(χ² > x). */
export function chiSquaredUpperTail(x: number, degrees: number): number {
  return incompleteGamma(degrees / 2, x / 2).upper;
}

export function chiSquaredQuantile(probability: number, degrees: number): number {
  return 2 * gammaQuantile(probability, degrees / 2);
}

/** Of the gamma distribution with this shape and scale 1. */
export function gammaQuantile(probability: number, shape: number): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return Number.POSITIVE_INFINITY;
  let high = shape + 1;
  while (incompleteGamma(shape, high).lower < probability) high *= 2;
  // Near one the complement carries the digits.
  return probability > 0.5
    ? invert((x) => -incompleteGamma(shape, x).upper, -(1 - probability), 0, high)
    : invert((x) => incompleteGamma(shape, x).lower, probability, 0, high);
}

export function betaQuantile(probability: number, a: number, b: number): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return 1;
  return invert((x) => incompleteBeta(x, a, b), probability, 0, 1);
}

/** Two-sided p of Student's t. */
export function studentTwoSided(t: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
}
