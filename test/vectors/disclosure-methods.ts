import { auditPattern } from '../../indicators/statistics/disclosure/attack.ts';
import { behindRounded, roundToBase, unpickRounded } from '../../indicators/statistics/disclosure/base-rounding.ts';
import {
  differencing,
  numeratorsOfPercent,
  remainder,
  valueFromChange,
} from '../../indicators/statistics/disclosure/leaks.ts';
import {
  dominance,
  percentOfDominance,
  percentRule,
  tenFive,
  unsafeCount,
  unsafeGroups,
  unsafeRate,
} from '../../indicators/statistics/disclosure/primary.ts';
import { suppress, type Suppression } from '../../indicators/statistics/disclosure/suppress.ts';
import { cellKey, isGrandTotal, type CountTable } from '../../indicators/statistics/disclosure/table.ts';
import { asList, type Given, type Method } from './given.ts';

const table = (given: Given): CountTable => ({
  dimensions: given
    .objects('dimensions')
    .map((one) => ({ categories: one.texts('categories'), total: one.text('total') })),
  cells: given.objects('cells').map((one) => ({ cell: one.texts('cell'), value: one.number('value') })),
});

const cells = (given: Given, name: string): string[][] =>
  given.list(name).map((cell) => asList(cell, name).map(String));

/** The sentences by which cases describe a good pattern, those of them that the result keeps. */
function propertiesKept(
  { primary, suppressed }: Suppression,
  counts: CountTable,
  lowerBound: 0 | 1,
  minWidth: number,
): string[] {
  const hidden = new Set(suppressed.map(cellKey));
  const kept: Record<string, boolean> = {
    'every primary cell suppressed': primary.every((cell) => hidden.has(cellKey(cell))),
    [`attack bounds (lower_bound ${lowerBound}) of every primary cell have max-min >= ${minWidth}`]: auditPattern(
      counts,
      suppressed,
      primary,
      { lowerBound, minWidth },
    ).valid,
    'grand total published': !suppressed.some((cell) => isGrandTotal(cell, counts.dimensions)),
  };
  return Object.keys(kept).filter((sentence) => kept[sentence]);
}

export const DISCLOSURE_METHODS: Readonly<Record<string, Method>> = {
  'sdc.primary_threshold': (given) => ({
    unsafe: unsafeCount(given.number('count'), given.number('threshold'), given.flag('protect_zeros', false)),
  }),
  'sdc.primary_rate': (given) => {
    const reason = unsafeRate(
      given.number('numerator'),
      given.number('denominator'),
      given.number('threshold'),
      given.number('base_limit', 0),
    );
    return { unsafe: reason !== null, reason };
  },
  'sdc.dominance': (given) => {
    const found = dominance(given.numbers('contributions'), given.number('n'), given.number('k'));
    return {
      unsafe: found.unsafe,
      total: found.total,
      upper_bound_needed: found.upperBoundNeeded,
      upper_protection_level: found.upperProtectionLevel,
    };
  },
  'sdc.p_percent': (given) => {
    const found = percentRule(given.numbers('contributions'), given.number('p'));
    return {
      unsafe: found.unsafe,
      estimate_of_largest: found.estimateOfLargest,
      overestimate_percent: found.overestimatePercent,
    };
  },
  'sdc.k_to_p': (given) => ({ p: percentOfDominance(given.number('k')) }),
  'sdc.ten_five': (given) => ({ shown: tenFive(given.number('value')) }),
  'sdc.group_rule_dk': (given) => {
    const rows = given.list('table').map((row) => {
      const fields = asList(row, 'table');
      return { groups: fields.slice(0, -1).map(String), count: Number(fields.at(-1)) };
    });
    return {
      unsafe_groups: unsafeGroups(rows, given.number('minimum')).map(({ groupings, groups }) => [
        groupings.map((at) => `grouping_${at + 1}`).join('+'),
        groups.join('+'),
      ]),
    };
  },
  'sdc.attack_bounds': (given) => {
    const lowerBound = given.number('lower_bound') === 0 ? 0 : 1;
    const options = { lowerBound, minWidth: given.number('min_width') } as const;
    const audit = auditPattern(table(given), cells(given, 'suppressed'), cells(given, 'primary'), options);
    return { bounds: audit.bounds, pattern_valid: audit.valid };
  },
  'sdc.suppress': (given) => {
    const [counts, minWidth, zerosPublished] = [table(given), given.number('min_width'), given.flag('zeros_published')];
    const result = suppress(counts, { threshold: given.number('threshold'), zerosPublished, minWidth });
    return {
      primary: result.primary,
      suppressed: result.suppressed,
      properties: propertiesKept(result, counts, zerosPublished ? 1 : 0, minWidth),
      reference_suppressed_cells: result.suppressed.length,
    };
  },
  'sdc.round_base': (given) => ({ rounded: roundToBase(given.number('value'), given.number('base')) }),
  'sdc.round_interval': (given) => ({
    interval: behindRounded(
      given.number('rounded'),
      given.number('base'),
      given.choice('kind', ['conventional', 'zero_restricted']),
    ),
  }),
  'sdc.round_unpick': (given) => ({
    bounds: unpickRounded(given.numbers('row'), given.number('total'), given.number('base')),
  }),
  'sdc.percent_leak': (given) => {
    const found = numeratorsOfPercent(given.written('percent'), given.number('decimals'), given.number('denominator'));
    return { possible_numerators: found.numerators, leaks: found.leaks };
  },
  'sdc.difference_leak': (given) => ({
    ...differencing(given.numbers('published_a'), given.numbers('published_b'), given.number('threshold', 5)),
  }),
  'sdc.time_leak': (given) => ({
    derived_value: valueFromChange(given.number('value_now'), given.number('published_change')),
    // The case names the period as suppressed, and the value of it is now known.
    leaks: given.has('suppressed_period'),
  }),
  'sdc.linked_tables': (given) => {
    const women = remainder(
      given.number('working_and_living'),
      given.number('males_working_and_living'),
      given.number('threshold', 5),
    );
    return { derived_females: women.value, leaks: women.leaks };
  },
};
