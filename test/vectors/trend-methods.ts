import { changeSinceBaseline, goalLabel, type ChangeLabel } from '../../indicators/statistics/change.ts';
import { mannKendall, seasonalMannKendall, theilSen } from '../../indicators/statistics/mann-kendall.ts';
import {
  judgeTrend,
  recentTrendOfProportions,
  recentTrendWithLimits,
  type RecentTrend,
} from '../../indicators/statistics/recent-trend.ts';
import { leastSquares } from '../../indicators/statistics/regression.ts';
import { DEFAULT_MATERIALITY, trendStatus } from '../../indicators/statistics/trend.ts';
import type { Answer, Given, Method } from './given.ts';

/** Values with their times; without times they are one unit apart. */
function points(given: Given) {
  const times = given.has('times') ? given.numbers('times') : undefined;
  return given.numbersOrNull('values').map((value, at) => ({ time: times?.[at] ?? at, value }));
}

const recent = (result: RecentTrend): Answer => ({
  slope: result.slope,
  chi_squared: result.chiSquared,
  significant: result.significant,
  direction: result.direction,
  reason: result.reason,
});

const limits = (given: Given, name: string): (number | null)[] => (given.has(name) ? given.numbersOrNull(name) : []);

export const TREND_METHODS: Readonly<Record<string, Method>> = {
  'trend.mann_kendall': (given) => {
    const test = mannKendall(given.numbersOrNull('values'));
    return {
      n: test.n,
      S: test.s,
      var_S: test.variance,
      z: test.z,
      p_normal: test.pNormal,
      p_exact: test.pExact,
      theil_sen_slope: theilSen(points(given))?.slope ?? null,
    };
  },
  'trend.seasonal_mann_kendall': (given) => {
    const test = seasonalMannKendall(given.numbersOrNull('values'), given.number('period'));
    return { S: test.s, var_S: test.variance, z: test.z, p_normal: test.pNormal, slope_per_year: test.slopePerYear };
  },
  'trend.ols': (given) => {
    const line = leastSquares(points(given));
    return {
      slope: line?.slope ?? null,
      se: line?.standardError ?? null,
      p: line?.p ?? null,
      df: line?.degreesOfFreedom ?? null,
    };
  },
  'trend.recent_proportion': (given) =>
    recent(
      recentTrendOfProportions(
        given.numbersOrNull('numerators'),
        given.numbersOrNull('denominators'),
        given.number('critical'),
      ),
    ),
  'trend.recent_weighted': (given) =>
    recent(
      recentTrendWithLimits(
        given.numbersOrNull('values'),
        limits(given, 'lower95'),
        limits(given, 'upper95'),
        given.number('critical'),
      ),
    ),
  'trend.polarity': (given) => ({
    label: judgeTrend(
      given.choice('trend', ['increasing', 'decreasing', 'no_change', 'cannot_be_calculated']),
      given.choice('polarity', ['up_is_good', 'down_is_good', 'no_judgement']),
    ),
  }),
  'trend.status': (given) => {
    const { status, n, p, slope } = trendStatus(
      points(given),
      given.choice('good_direction', ['up', 'down', 'none']),
      given.number('materiality_per_year', DEFAULT_MATERIALITY),
    );
    return { status, n, p, slope };
  },
  'trend.change_since_baseline': (given) => ({
    ...changeSinceBaseline(
      given.number('baseline'),
      given.number('latest'),
      given.number('decimals'),
      given.choice('good_direction', ['up', 'down', 'none']),
    ),
  }),
  'trend.goal_majority': (given) => ({ label: goalLabel(given.texts('indicator_labels') as ChangeLabel[]) }),
};
