import { dissimilarity, locationQuotient } from '../../indicators/statistics/concentration.ts';
import { fourFifths, katz, testGapChange, type Share } from '../../indicators/statistics/difference-interval.ts';
import { changeOfGap, closure, dualCondition, gap, ratio, twoSidedRatio } from '../../indicators/statistics/gap.ts';
import { representation } from '../../indicators/statistics/representation.ts';
import { notComputed, type Given, type Method } from './given.ts';

const share = (given: Given, who: 'group' | 'reference'): Share => ({
  count: given.number(`${who}_count`),
  total: given.number(`${who}_total`),
});
const shares = (given: Given) => ({ group: share(given, 'group'), reference: share(given, 'reference') });

export const GAP_METHODS: Readonly<Record<string, Method>> = {
  'gap.pp': (given) => {
    const outcome = given.choice('outcome', ['desired', 'adverse'], 'desired');
    const found = gap(given.number('group'), given.number('reference'), outcome);
    return { gap: found, group_ahead: found < 0 };
  },
  'gap.ratio': (given) => ({ ratio: ratio(given.number('group'), given.number('reference')) }),
  'gap.change_label': (given) => ({ ...changeOfGap(given.number('gap_before'), given.number('gap_after')) }),
  'gap.closure_rate': (given) => {
    const found = closure(
      given.number('gap_base'),
      given.number('year_base'),
      given.number('gap_now'),
      given.number('year_now'),
    );
    return {
      closed_share: found.closedShare,
      points_per_year: found.pointsPerYear,
      years_to_zero_linear: found.yearsToZero,
    };
  },
  'gap.risk_ratio_ci': (given) => {
    const found = katz(share(given, 'group'), share(given, 'reference'), given.number('confidence'));
    return found.ok
      ? { ratio: found.ratio, lower: found.lower, upper: found.upper }
      : { ratio: null, lower: null, upper: null, status: 'not_computable', reason: found.reason };
  },
  'gap.four_fifths': (given) => {
    const found = fourFifths(share(given, 'group'), share(given, 'reference'));
    return {
      impact_ratio: found?.impactRatio ?? null,
      below_four_fifths: found?.belowFourFifths ?? null,
      small_number_warning: found?.smallNumbers ?? null,
    };
  },
  'gap.representation_ratio': (given) => {
    const found = representation(
      given.number('group_staff'),
      given.number('all_staff'),
      given.number('population_share'),
      given.number('confidence'),
    );
    if (!found.ok) return notComputed(found, ['workforce_share', 'ratio', 'lower', 'upper', 'point_gap', 'statement']);
    const { workforceShare, pointGap, ok: _ok, ...rest } = found;
    return { workforce_share: workforceShare, point_gap: pointGap, ...rest };
  },
  'gap.dissimilarity': (given) => ({ index: dissimilarity(given.numbers('group'), given.numbers('reference')) }),
  'gap.location_quotient': (given) => ({
    lq: locationQuotient(
      given.number('group_in_area'),
      given.number('all_in_area'),
      given.number('group_in_city'),
      given.number('all_in_city'),
    ),
  }),
  'gap.change_significance': (given) => {
    const found = testGapChange(
      shares(given.object('before')),
      shares(given.object('after')),
      given.choice('samples', ['independent', 'overlapping', 'register']),
    );
    return {
      gap_before: found.gapBefore,
      gap_after: found.gapAfter,
      change: found.change,
      se: found.standardError,
      z: found.z,
      p: found.p,
      conservative: found.conservative,
    };
  },
  'gap.parity_two_sided': (given) => ({ value: twoSidedRatio(given.number('a'), given.number('b')) }),
  'gap.dual_condition': (given) => {
    const levels = (when: 'before' | 'after') => ({
      group: given.number(`group_${when}`),
      reference: given.number(`reference_${when}`),
    });
    const found = dualCondition(levels('before'), levels('after'), given.choice('good_direction', ['up', 'down']));
    return { group_improved: found.groupImproved, gap_narrowed: found.gapNarrowed, label: found.label };
  },
};
