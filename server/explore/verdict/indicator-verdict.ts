/**
 * OBSERVATIONS → VERDICT. Which series is judged, by which yardstick, and the whole receipt: every figure used with its
 * release, every threshold, the test, and the values that would change what is said.
 *
 *     observations of an area ─series─► group, reference ─► movement, course, gap ─► + what would flip each ─► record
 */
import type { IndicatorDefinition } from '../../../indicators/definition.ts';
import { breakdownKey, type Breakdown } from '../../../indicators/observation.ts';
import { readPeriod } from '../../../indicators/period.ts';
import { TREND_MINIMUM_POINTS } from '../../../indicators/statistics/trend.ts';
import { courseOf, type CourseQuestion } from '../../../indicators/verdict/course.ts';
import { flipsOf } from '../../../indicators/verdict/flip.ts';
import { gapMovementOf } from '../../../indicators/verdict/gap-movement.ts';
import { ALPHA, movementOf, parityOf } from '../../../indicators/verdict/movement.ts';
import { copenhagenRule, danishRule, growthRule } from '../../../indicators/verdict/other-rules.ts';
import { isOverdue, nextDue } from '../../../indicators/verdict/overdue.ts';
import type { Figure, Promised, Yardstick } from '../../../indicators/verdict/verdict.ts';
import type {
  CourseRecord,
  GapRecord,
  MovementRecord,
  UsedObservation,
  VerdictRecord,
} from '../../contract/verdicts.ts';
import type { PublishedObservation } from '../observation-queries.ts';
import { defaultMateriality } from './materiality.ts';
import type { PromisesOfSeries } from './promises.ts';

/** Our rule; its version rises with every change that can change a verdict. */
export const MOVEMENT_RULE = { id: 'trend', version: '1' } as const;
export const COURSE_RULE = { id: 'linear-pace', version: '1' } as const;
export const GAP_RULE = { id: 'gap-trend', version: '1' } as const;

export interface VerdictQuestion {
  definition: IndicatorDefinition;
  area: string;
  /** Oldest first. */
  group: readonly PublishedObservation[];
  /** Those the group is compared with; empty where there is nobody. */
  reference: readonly PublishedObservation[];
  promises: PromisesOfSeries;
  /** ISO day at which the verdict is given. */
  today: string;
  asOf: string | null;
  /** Whether it is asked what would change the verdict: that costs a hundred verdicts more. */
  withFlips: boolean;
}

/** Null where the series has no observation at all. */
export function indicatorVerdict(question: VerdictQuestion): VerdictRecord | null {
  const { definition, area, group, promises, today, asOf } = question;
  const [first] = group;
  if (!first) return null;
  const yardstick: Yardstick = {
    direction: definition.direction,
    measureType: definition.measureType,
    decimals: definition.decimals,
    validRange: definition.validRange,
    materialityPerYear: promises.materialityPerYear ?? defaultMateriality(definition, group),
    baseline: promises.baseline,
  };
  const latest = group.findLast((one) => one.value !== null);
  const { frequency, lagMonths } = definition;
  const isLate = latest !== undefined && isOverdue(latest.end, frequency, lagMonths, today);
  const promised = promisedOf(promises);
  return {
    indicator: definition.id,
    area,
    series: breakdownKey(first.breakdown) || '_T',
    asOf,
    overdueSince: latest && isLate ? nextDue(latest.end, frequency, lagMonths) : null,
    movement: movementRecord(group, yardstick, question),
    course: courseRecord(group, { direction: yardstick.direction, baseline: yardstick.baseline, promised }, question),
    gap: question.reference.length === 0 ? null : gapRecord(question, yardstick),
    otherRules: [
      danishRule(group, yardstick),
      copenhagenRule(group, yardstick),
      growthRule(group, yardstick, promised),
    ],
  };
}

function promisedOf({ target }: PromisesOfSeries): CourseQuestion['promised'] {
  if (!target) return null;
  const { start, end } = readPeriod(target.period);
  return { target: target.value, targetPeriod: target.period, start, end } satisfies Promised & {
    start: string;
    end: string;
  };
}

const usedOf = (all: readonly PublishedObservation[], figure: Figure | null): UsedObservation | null => {
  const found = figure && all.find((one) => one.period === figure.period);
  if (!found) return null;
  const { period, value, reason, status, lower, upper, release } = found;
  return { period, value, reason, status, lower, upper, release };
};

function movementRecord(
  group: readonly PublishedObservation[],
  yardstick: Yardstick,
  { promises, withFlips }: VerdictQuestion,
): MovementRecord {
  const { word, why, tendency, used, test, change } = movementOf(group, yardstick);
  const parity = yardstick.direction === 'parity' ? parityOf(yardstick.measureType) : null;
  return {
    value: word,
    why,
    tendency,
    method: MOVEMENT_RULE,
    inputs: {
      observations: used.flatMap((one) => usedOf(group, one) ?? []),
      baseline: yardstick.baseline,
      direction: yardstick.direction,
      materialityPerYear: yardstick.materialityPerYear,
      materialitySetBy: promises.materialitySetBy,
      minimumPoints: TREND_MINIMUM_POINTS,
      alpha: ALPHA,
    },
    test,
    uncertainty: change,
    flips:
      word === null || !withFlips
        ? null
        : flipsOf({
            figures: group,
            decimals: yardstick.decimals,
            validRange: yardstick.validRange,
            turns: parity === null ? [] : [parity],
            ties: [],
            judge: (figures) => movementOf(figures, yardstick).word,
          }),
  };
}

function courseRecord(
  group: readonly PublishedObservation[],
  course: CourseQuestion,
  { definition, promises, withFlips }: VerdictQuestion,
): CourseRecord {
  const { word, why, base, latest, target, ratio, expectedNow, requiredPerYear, movingAway } = courseOf(group, course);
  return {
    value: why === 'no-target' ? 'no-target' : word,
    why,
    method: COURSE_RULE,
    inputs: {
      base: usedOf(group, base),
      latest: usedOf(group, latest),
      target: target && { ...target, decision: promises.target?.decision ?? null },
    },
    ratio,
    expectedNow,
    requiredPerYear,
    movingAway,
    flips:
      word === null || !withFlips
        ? null
        : flipsOf({
            figures: group,
            decimals: definition.decimals,
            validRange: definition.validRange,
            turns: [],
            ties: target ? [target.value] : [],
            judge: (figures) => courseOf(figures, course).word,
          }),
  };
}

function gapRecord({ definition, group, reference, withFlips }: VerdictQuestion, yardstick: Yardstick): GapRecord {
  const { word, gaps, movement, levels, groupImproved, referenceImproved } = gapMovementOf(group, reference, yardstick);
  // A figure of the group alone, after the last that both have, decides nothing about their distance.
  const common = new Set(gaps.filter((one) => one.value !== null).map((one) => one.period));
  const until = group.findLastIndex((one) => common.has(one.period));
  const shared = group.slice(0, until + 1);
  const beside = reference.find((one) => one.period === shared.at(-1)?.period);
  return {
    value: word,
    why: movement.why,
    method: GAP_RULE,
    levels,
    groupImproved,
    referenceImproved,
    materialityPerYear: yardstick.materialityPerYear,
    inputs: {
      group: breakdownKey(group[0]?.breakdown ?? {}) || '_T',
      reference: breakdownKey(reference[0]?.breakdown ?? {}) || '_T',
      observations: movement.used.map((one) => ({ period: one.period, gap: one.value })),
    },
    test: movement.test,
    uncertainty: movement.change,
    flips:
      word === null || until < 0 || !withFlips
        ? null
        : flipsOf({
            figures: shared,
            decimals: definition.decimals,
            validRange: definition.validRange,
            turns: [],
            ties: gapTies(gaps, beside?.value ?? null),
            judge: (figures) => gapMovementOf(figures, reference, yardstick).word,
          }),
  };
}

/** Values of the group at which it is level with the others, or as far from them as at another time. */
function gapTies(gaps: readonly Figure[], beside: number | null): number[] {
  if (beside === null) return [];
  return [beside, ...gaps.flatMap((one) => (one.value === null ? [] : [beside + one.value, beside - one.value]))];
}

/** The series of a breakdown among observations of an area. */
export const seriesOf = (observations: readonly PublishedObservation[], breakdown: Breakdown): PublishedObservation[] =>
  observations.filter((one) => breakdownKey(one.breakdown) === breakdownKey(breakdown));
