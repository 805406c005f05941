import { newcombe, testDifference } from '../../indicators/statistics/difference-interval.ts';
import { byar, poissonExact, rate } from '../../indicators/statistics/poisson-interval.ts';
import { agrestiCoull, clopperPearson, wilson } from '../../indicators/statistics/proportion-interval.ts';
import { labourForceFlag, microcensusFlag, smallBaseFlag } from '../../indicators/statistics/reliability.ts';
import {
  clusterMean,
  coefficientOfVariation,
  effectiveSize,
  wilsonWithDesign,
} from '../../indicators/statistics/survey-design.ts';
import californiaSchools from '../cases/datasets/california-schools.json' with { type: 'json' };
import { limitsOf, notComputed, type Given, type Method } from './given.ts';

const pair = (given: Given, at: 1 | 2) => ({ count: given.number(`x${at}`), total: given.number(`n${at}`) });

export const UNCERTAINTY_METHODS: Readonly<Record<string, Method>> = {
  'ci.wilson': (given) => limitsOf(wilson(given.number('x'), given.number('n'), given.number('confidence'))),
  'ci.agresti_coull': (given) =>
    limitsOf(agrestiCoull(given.number('x'), given.number('n'), given.number('confidence'), given.flag('clip', true))),
  'ci.clopper_pearson': (given) =>
    limitsOf(clopperPearson(given.number('x'), given.number('n'), given.number('confidence'))),
  'ci.newcombe_difference': (given) => {
    const found = newcombe(pair(given, 1), pair(given, 2), given.number('confidence'));
    return found.ok
      ? { difference: found.difference, ...limitsOf(found) }
      : notComputed(found, ['difference', 'lower', 'upper']);
  },
  'ci.poisson_exact': (given) => limitsOf(poissonExact(given.number('x'), given.number('confidence'))),
  'ci.poisson_byar': (given) => limitsOf(byar(given.number('x'), given.number('confidence'))),
  'ci.rate': (given) => {
    const found = rate(given.number('x'), given.number('n'), given.number('multiplier'), given.number('confidence'));
    return found.ok
      ? { value: found.value, method: found.method, ...limitsOf(found) }
      : notComputed(found, ['value', 'lower', 'upper', 'method']);
  },
  'ci.effective_n': (given) => {
    const found = effectiveSize(given.numbers('weights'));
    return found.ok
      ? { n_effective: found.effective, deff_weights: found.designEffect }
      : notComputed(found, ['n_effective', 'deff_weights']);
  },
  'ci.wilson_deff': (given) =>
    limitsOf(wilsonWithDesign(given.number('p'), given.number('n'), given.number('deff'), given.number('confidence'))),
  'ci.design_effect': (given) => {
    // The case names the data set instead of giving it.
    const dataset = given.text('dataset');
    if (!/apiclus1.*~dnum/.test(dataset)) throw new Error(`No such data set here: ${dataset}`);
    const found = clusterMean(californiaSchools.scoresByDistrict, {
      clusters: californiaSchools.districtsInState,
      elements: californiaSchools.schoolsInState,
    });
    if (!found.ok) return notComputed(found, ['deff']);
    const { designEffect, mean, standardError } = found;
    for (const [reckoned, told] of [
      [mean, given.number('mean')],
      [standardError, given.number('se')],
    ] as const)
      if (Math.abs(reckoned - told) > 1e-9 * told) throw new Error(`The data set gives ${reckoned}, the case ${told}`);
    return { deff: designEffect };
  },
  'ci.cv': (given) => ({ cv: coefficientOfVariation(given.number('p'), given.number('n')) }),
  'significance.difference': (given) => {
    const test = testDifference(pair(given, 1), pair(given, 2), given.number('confidence'));
    if (!test.ok) return notComputed(test, ['intervals_overlap', 'significant', 'p', 'difference_ci']);
    return {
      intervals_overlap: test.intervalsOverlap,
      significant: test.significant,
      p: test.p,
      difference_ci: [test.interval.lower, test.interval.upper],
    };
  },
  'reliability.eu_lfs_nonresponse': (given) => ({ flag: labourForceFlag(given.number('item_nonresponse')) }),
  'reliability.microcensus': (given) => ({
    flag: microcensusFlag(given.number('extrapolated'), given.number('not_shown_below'), given.number('bracket_below')),
  }),
  'reliability.small_base': (given) => ({
    flag: smallBaseFlag(given.number('denominator'), given.number('suppress_below'), given.number('warn_below')),
  }),
};
