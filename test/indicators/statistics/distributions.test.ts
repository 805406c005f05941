import { describe, expect, it } from 'vitest';
import {
  betaQuantile,
  chiSquaredQuantile,
  chiSquaredUpperTail,
  gammaQuantile,
  logGamma,
  normalForConfidence,
  normalQuantile,
  normalTwoSided,
  normalUpperTail,
  studentTwoSided,
} from '../../../indicators/statistics/distributions.ts';

/** Equal to twelve digits; the numbers to compare with are SciPy 1.17's. */
function expectClose(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12 * Math.max(Math.abs(expected), Number.MIN_VALUE));
}

describe('distributions', () => {
  it('know the normal distribution, far out too', () => {
    expectClose(normalQuantile(0.975), 1.959963984540054);
    expectClose(normalQuantile(0.999), 3.090232306167813);
    expectClose(normalQuantile(1e-10), -6.361340902404056);
    expectClose(normalQuantile(0.3), -0.5244005127080409);
    expectClose(normalUpperTail(1.5), 0.06680720126885807);
    expectClose(normalUpperTail(6), 9.865876450376946e-10);
    expectClose(normalUpperTail(10), 7.61985302416047e-24);
    expectClose(normalForConfidence(0.95), 1.959963984540054);
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalTwoSided(0)).toBe(1);
  });

  it('know chi-squared, gamma and Student’s t', () => {
    expectClose(chiSquaredQuantile(0.998, 1), 9.549535706083237);
    expectClose(chiSquaredUpperTail(0.5, 3), 0.9188914116546758);
    expectClose(chiSquaredUpperTail(50, 3), 7.989179244951495e-11);
    expectClose(gammaQuantile(0.025, 5), 1.6234863901184207);
    expectClose(gammaQuantile(0.5, 100), 99.66686491931549);
    expectClose(gammaQuantile(0.999, 0.5), 5.413783085331366);
    expectClose(studentTwoSided(2.5, 3), 0.08770664700806556);
    expectClose(studentTwoSided(0.1, 1), 0.936548965138893);
    expectClose(studentTwoSided(12, 8), 2.143866747688769e-6);
    expect(studentTwoSided(0, 5)).toBe(1);
  });

  it('know the beta distribution', () => {
    expectClose(betaQuantile(0.025, 81, 183), 0.25273674558527126);
    expectClose(betaQuantile(0.975, 82, 182), 0.36762192260135135);
    expectClose(betaQuantile(0.5, 1, 1), 0.5);
    expect(betaQuantile(0, 3, 4)).toBe(0);
    expect(betaQuantile(1, 3, 4)).toBe(1);
  });

  it('know the logarithm of the gamma function', () => {
    expectClose(logGamma(0.1), 2.252712651734206);
    expectClose(logGamma(0.5), 0.5723649429247);
    expectClose(logGamma(5.5), 3.9578139676187165);
    expectClose(logGamma(1e6), 12815504.569147611);
    expect(Math.abs(logGamma(1))).toBeLessThan(1e-13);
    expect(() => logGamma(0)).toThrow(RangeError);
  });
});
