import type { MethodsWords } from '../methods-words.ts';

export const methods: MethodsWords = {
  title: 'How the verdicts come about',
  lead: 'Each rule in plain words, with its source, and worked through on a figure of this city. Whoever repeats the sum gets the same result.',
  example: 'Worked example',
  source: 'Source',
  none: 'No indicator of this city has enough figures for an example yet.',
  criteria: 'What counts as good',
  criteriaLead:
    'For each indicator: which way is wanted, from which change a year on it counts as moved, who set that and when, and what was promised.',
  head: ['Indicator', 'Wanted', 'Counts from', 'Set by', 'Target'],
  standard: 'default of the program',
  ofFirstFigure: (share) => `${share} of the first figure`,
  inR: 'The same sum in R',
  objectiveRule: 'An objective is judged by the majority of its judged indicators, where at least half are judged.',
  toMethods: 'How the verdicts come about',
  toCriteria: 'What counts as good',
  sections: [
    {
      id: 'movement',
      title: 'Which way it moves',
      text: 'We look at the figures since the baseline, or else at the latest ten. Five comparable ones are needed. First we ask whether they are in a clear order (test of Mann and Kendall): figures without any trend would be as ordered by chance in less than 5% of cases. Then we take the median of all slopes between two figures (Theil and Sen). Better or worse is said only when the order is clear, the slope large enough to matter and, where the figures have an interval, the change larger than its uncertainty. Months and quarters are compared with the same months and quarters of other years.',
      source: 'Mann 1945; Kendall 1975; Sen 1968; Hirsch, Slack and Smith 1982',
    },
    {
      id: 'materiality',
      title: 'What is too small to count',
      text: 'A full register makes every trifle “significant”. So each indicator has a change a year below which we say: no clear change. The city may set it; without that it is 0.2 points a year for percentages, indices and rates per thousand, 0.005 for ratios, and half a per cent of the first figure for amounts and counts.',
      source: 'Own rule, open to change; see the criteria',
    },
    {
      id: 'none',
      title: 'When nothing is said',
      text: 'Nothing is compared across a change in the way of counting. Nothing is said of figures that are withheld or too uncertain, of periods that overlap, and of indicators for which neither direction is better in itself. A verdict on a figure that should long have been followed by a newer one is shown in grey.',
      source: 'SDMX code lists for status; own rule',
    },
    {
      id: 'course',
      title: 'On course or not',
      text: 'Met is met. Otherwise we divide the pace since the baseline by the pace that reaches the target in time: from 95% on it reads “on course”. Beside it stands where a straight line would be now, and what it takes a year from now on.',
      source: 'Statistics Canada and Open SDG (limits); linear form for shares',
    },
    {
      id: 'gap',
      title: 'The distance between groups',
      text: 'A gap is counted in points between the group and those it is compared with, with both levels beside it. It closes or widens by the same rule as a figure. Where it closes although the group is no better off, we say so: then only the reference group does worse.',
      source: 'Integration monitoring of the German Länder (dual condition)',
    },
    {
      id: 'objective',
      title: 'Objectives and the overall goal',
      text: 'An objective reads as more than half of its judged indicators do; where fewer than half can be judged, it has no verdict. The overall goal is read from the Intercultural Cities Index and never averaged by us.',
      source: 'Denmark’s national barometer (majority)',
    },
    {
      id: 'flip',
      title: 'What would change it',
      text: 'For each verdict we look for the nearest values of the newest figure, in the precision shown, from which it would read otherwise. All else stays as it is; an interval moves along with its figure.',
      source: 'Own rule, tested on ten thousand series',
    },
    {
      id: 'rounding',
      title: 'Rounding',
      text: 'Sums are done on the figures as they were published. Only what is shown is rounded, halves away from zero. A difference is taken before rounding; rounding never decides whether a target is met.',
      source: 'Eurostat, Tutorial: Rounding of numbers',
    },
  ],
};
