import type { VerdictWords } from '../verdict-words.ts';
import { the, within } from './when.ts';

export const verdicts: VerdictWords = {
  movement: {
    better: 'better',
    worse: 'worse',
    'no-clear-change': 'no clear change',
    'too-early': 'too early to say',
  },
  course: { met: 'target met', 'on-course': 'on course', 'off-course': 'off course', 'no-target': 'no target' },
  gap: {
    closing: 'the gap is closing',
    'closing-reference-fell': 'the gap is closing only because the reference group does worse',
    widening: 'the gap is widening',
    'no-clear-change': 'no clear change of the gap',
    'too-early': 'too early to say how the gap moves',
  },
  none: 'no verdict',
  movementWhy: {
    trend: ({ n, from, to, slope, chance }) =>
      `The ${n} comparable figures from ${the(from)} to ${the(to)} go one way: ${slope} a year. Without any trend, figures would be as ordered as this in ${chance} of cases.`,
    'not-significant': ({ n, from, to, chance }) =>
      `The ${n} comparable figures from ${the(from)} to ${the(to)} go no clear way: without any trend, figures would be as ordered as this in ${chance} of cases, and 5% is the limit.`,
    immaterial: ({ from, to, slope, materiality }) =>
      `From ${the(from)} to ${the(to)} the figures go one way, but at ${slope} a year; a change below ${materiality} a year does not count as material here.`,
    'within-uncertainty': ({ from, to, change, lower, upper }) =>
      `The change from ${the(from)} to ${the(to)} (${change}) lies within its uncertainty: it may be anything from ${lower} to ${upper}.`,
    'too-few': ({ n, minimum }) =>
      `There ${n === 1 ? 'is one comparable figure' : `are ${n} comparable figures`}; a trend needs ${minimum}.`,
    'no-figure': () => 'There is no figure to judge.',
    suppressed: () => 'The newest figure is withheld to protect individuals, so nothing is said.',
    weak: () => 'The figures at the ends of the comparison are too uncertain, so nothing is said.',
    break: ({ cut }) =>
      `${cut === '' ? 'Within the years compared' : `From ${the(cut)} on`} the figures are counted in another way. Nothing is compared across that cut, so there is no verdict.`,
    'no-direction': () => 'Neither direction is better in itself, so no verdict is given.',
    'periods-overlap': () => 'The periods overlap and share the same people, so no trend is tested.',
    'periods-differ': () => 'The periods are of different kinds, so no trend is tested.',
    'baseline-missing': () => 'There is no figure for the baseline.',
  },
  courseWhy: {
    onCourse: ({ base, basePeriod, target, targetPeriod, pace, expected, latestPeriod }) =>
      `From ${base} ${within(basePeriod)} the pace is ${pace} of what reaches ${target} by ${the(targetPeriod)}. On a straight line, ${the(latestPeriod)} would stand at ${expected}.`,
    away: ({ base, basePeriod, target, targetPeriod, expected, latestPeriod, latest, required }) =>
      `From ${base} ${within(basePeriod)} it moved away from the target of ${target} by ${the(targetPeriod)}: ${latest} ${within(latestPeriod)}, where a straight line would stand at ${expected}; from now on it takes ${required} a year.`,
    offCourse: ({ base, basePeriod, target, targetPeriod, pace, expected, latestPeriod, required }) =>
      `From ${base} ${within(basePeriod)} the pace is ${pace} of what reaches ${target} by ${the(targetPeriod)}. On a straight line, ${the(latestPeriod)} would stand at ${expected}; from now on it takes ${required} a year.`,
    met: ({ target, latest, latestPeriod }) => `The target of ${target} is met: ${latest} ${within(latestPeriod)}.`,
    missed: ({ target, targetPeriod, latest, latestPeriod }) =>
      `The target of ${target} by ${the(targetPeriod)} was missed: ${latest} ${within(latestPeriod)}.`,
    'not-kept': ({ target, base, basePeriod, latest, latestPeriod }) =>
      `The target of ${target} was met ${within(basePeriod)} (${base}) and no longer is: ${latest} ${within(latestPeriod)}.`,
    'no-target': () => 'No target has been set.',
    'no-direction': () => 'Neither direction is better in itself, so there is no course.',
    'no-figure': () => 'There is no figure to hold against the target.',
    suppressed: () => 'The newest figure is withheld to protect individuals, so the course cannot be told.',
    weak: () => 'The figures are too uncertain to tell the course.',
    break: () =>
      'The way of counting changed between baseline and newest figure: the target needs a baseline of the new kind.',
    'baseline-missing': () => 'There is no figure for the baseline of the target.',
    fewer_than_two_points: () => 'There is only the baseline so far: no pace can be told.',
    base_after_current: () => 'The baseline lies after the newest figure.',
    break_in_series: () => 'The way of counting changed between baseline and newest figure.',
    sign_change: () => 'Baseline and newest figure differ in sign, so no pace can be told.',
    target_equals_base: () => 'The target equals the baseline.',
    target_met_at_base: () => 'The target was met at the baseline already.',
    target_year_not_after_base: () => 'The year of the target does not lie after the baseline.',
  },
  movingAway: 'But the newest figure moved away from it.',
  gapLevels: (f) =>
    `${f.from}: ${f.group} ${f.fromGroup}, ${f.reference} ${f.fromReference}, ${f.fromGap} apart. ${f.to}: ${f.toGroup} and ${f.toReference}, ${f.toGap} apart.`,
  gapMoved: ({ group, reference, groupImproved, referenceImproved }) =>
    groupImproved
      ? `${group}: better than at the start. ${reference}: ${referenceImproved ? 'also better' : 'not better'}.`
      : `${group}: no better than at the start. ${reference}: ${referenceImproved ? 'better' : 'no better either'}.`,
  flipAbove: ({ value, period, word }) => `From ${value} ${within(period)} upwards it would read: ${word}.`,
  flipBelow: ({ value, period, word }) => `From ${value} ${within(period)} downwards it would read: ${word}.`,
  flipNone: ({ period }) => `No single value of ${the(period)} would change it.`,
  overdue: ({ since }) => `A newer figure has been due since ${since}; the verdict rests on the old one.`,
  rules: {
    denmark: {
      name: 'Denmark',
      says: 'Sign of the change since the start, both ends in whole units. No test. Of three indicators of a goal, the majority decides.',
    },
    copenhagen: {
      name: 'Copenhagen',
      says: 'The change since the base year counts when it is larger than chance explains (95%).',
    },
    growth: {
      name: 'Growth',
      says: 'Growth achieved a year against the growth that reaches the target (Statistics Canada, Open SDG).',
    },
  },
  otherWhy: {
    'no-figure': 'There are not two figures to compare.',
    'no-direction': 'Neither direction is better in itself.',
    break: 'The way of counting changed in between.',
    'no-interval': 'Neither counts nor an interval are there to test with.',
    'no-target': 'No target has been set.',
    'not-positive': 'Growth cannot be told across zero.',
  },
  otherDecides: {
    denmark: ({ from, to, change }) => `${from} to ${to}: ${change} in whole units.`,
    copenhagen: ({ from, to, change, lower, upper }) => `${from} to ${to}: ${change} (${lower} to ${upper}).`,
    growth: ({ from, to, pace }) => `${from} to ${to}: ${pace} of the growth needed.`,
  },
  objective: {
    majority: ({ count, judged, all }) => `${count} of the ${judged} indicators judged, ${all} in all.`,
    'none-judged': ({ all }) => (all === 0 ? 'There is no indicator.' : 'No indicator can be judged yet.'),
    'half-not-judged': ({ judged, all }) =>
      `Only ${judged} of ${all} indicators can be judged: too few to speak for the objective.`,
    'no-majority': ({ judged }) => `The ${judged} indicators judged do not agree: no majority.`,
  },
  receipt: {
    verdict: 'The verdict',
    title: 'How this verdict comes about',
    movement: 'Movement',
    course: 'Course',
    gap: 'Gap',
    used: 'Figures it rests on',
    rule: 'Rule',
    materiality: 'Material from',
    setBy: 'Set by',
    standard: 'default of the program',
    baseline: 'Baseline',
    noBaseline: 'none set: the latest ten figures are looked at',
    target: 'Target',
    decision: 'Decision',
    test: 'Test',
    slope: 'Slope',
    change: 'Change',
    interval: '95% interval',
    flips: 'What would change it',
    otherRules: 'The same figures under other rules',
    release: 'Release',
    method: 'Method and version',
    perYear: 'a year',
    significance: 'chance of as much order without a trend',
    byGroup: 'The verdict on each group',
    ofGroup: 'The name of a group leads to its figures alone, with the whole receipt.',
    file: 'The receipt as a table (CSV)',
  },
};
