import {
  aggregateProgress,
  growthProgress,
  growthWithoutTarget,
  indexOfPercentChange,
  type GrowthProgress,
} from '../../indicators/statistics/progress-growth.ts';
import { linearProgress } from '../../indicators/statistics/progress-linear.ts';
import { pointsOfSeries, type ProgressInput } from '../../indicators/statistics/progress.ts';
import { anticipatedGap, currentStatusIndex, projectRecentPace } from '../../indicators/statistics/projection.ts';
import type { Answer, Given, Method } from './given.ts';

const direction = (given: Given): 'up' | 'down' => given.choice('direction', ['up', 'down']);

/** Base and current figure, given outright or taken from a series; null when nothing stands there. */
function points(given: Given) {
  if (given.has('series')) return pointsOfSeries(given.series('series'), given.number('requested_base_year'));
  return {
    baseValue: given.number('base_value'),
    baseYear: given.number('base_year'),
    currentValue: given.number('current_value'),
    currentYear: given.number('current_year'),
    previousValue: given.numberOrNull('previous_value'),
  };
}

const NOTHING: Answer = { status: 'not_computable', ratio: null, score: null, reason: 'fewer_than_two_points' };

function withTarget(given: Given): ProgressInput | null {
  const found = points(given);
  if (!found) return null;
  return {
    ...found,
    direction: direction(given),
    target: given.number('target'),
    targetYear: given.number('target_year'),
    breaks: [...given.breaks('flags'), ...(given.has('breaks') ? given.numbers('breaks') : [])],
    suppressed: given.flag('suppressed', false),
  };
}

const growthAnswer = (result: GrowthProgress): Answer => ({
  status: result.status,
  status_open_sdg: result.statusOpenSdg,
  score: result.score,
  reason: result.reason,
  sub_flag: result.subFlag,
});

export const PROGRESS_METHODS: Readonly<Record<string, Method>> = {
  'progress.ratio_cagr': (given) => {
    const input = withTarget(given);
    if (!input) return NOTHING;
    const result = growthProgress(input);
    return {
      ratio: result.value,
      ...growthAnswer(result),
      base_year_used: input.baseYear,
      base_value_used: input.baseValue,
    };
  },
  'progress.growth_no_target': (given) => {
    const found = points(given);
    if (!found) return NOTHING;
    const result = growthWithoutTarget(found, direction(given), given.numberOrNull('limit'));
    return { growth: result.value, scaling_factor: result.factor, ...growthAnswer(result) };
  },
  'progress.ratio_linear': (given) => {
    const input = withTarget(given);
    if (!input) return NOTHING;
    const result = linearProgress(input);
    return {
      ratio: result.ratio,
      status: result.status,
      expected_now: result.expectedNow,
      required_per_year_from_now: result.requiredPerYearFromNow,
      reason: result.reason,
      sub_flag: result.subFlag,
      base_year_used: input.baseYear,
      base_value_used: input.baseValue,
    };
  },
  'progress.aggregate': (given) => {
    const achieved = given.list('achieved');
    return {
      ...aggregateProgress(
        given.numbersOrNull('scores').map((score, at) => ({ score, achieved: achieved[at] === true })),
      ),
    };
  },
  'progress.projection_linear5': (given) => {
    const result = projectRecentPace(
      given.series('series'),
      given.number('target'),
      given.number('target_year'),
      direction(given),
    );
    if (!result.ok) return { status: 'not_computable', symbol: null, reason: result.reason };
    return {
      step_per_year: result.stepPerYear,
      projected: result.projected,
      missing_share: result.missingShare,
      symbol: result.symbol,
    };
  },
  'progress.escap_csi': (given) => {
    const result = currentStatusIndex(
      given.number('base_value'),
      given.number('current_value'),
      given.number('target'),
    );
    return { share_of_needed_progress: result?.share ?? null, csi_0_10: result?.index ?? null };
  },
  'progress.escap_gap': (given) => ({
    gap_share: anticipatedGap(
      given.number('base_value'),
      given.number('predicted_at_target_year'),
      given.number('target'),
    ),
  }),
  'progress.unit_transform': (given) => ({ index: indexOfPercentChange(given.number('percent_change_since_start')) }),
};
