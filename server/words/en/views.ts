import type { ViewWords } from '../view-words.ts';

export const views: ViewWords = {
  views: {
    label: 'What is shown',
    trend: 'Over time',
    gap: 'Distance between groups',
    breakdown: 'Groups side by side',
    areas: 'Places',
  },
  levels: 'The levels',
  distance: (reference) => `The distance to: ${reference}`,
  groups: (period) => `Groups side by side, ${period}`,
  places: (period) => `Places, ${period}`,
  distanceLead: (reference) =>
    `The zero line is the figure of the reference group (${reference}). Above it a group’s figure is higher, below it lower. A distance also shrinks when the reference group’s figure moves: read it beside the levels.`,
  distanceText: ({ name, reference }) => `${name}: distance to ${reference}`,
  groupsDescription: ({ name, count, period }) =>
    `Chart of ${name} in ${period}, ${count} figures side by side. The table below holds the same figures.`,
  linesNamed: ({ drawn, names }) =>
    `${drawn} lines are drawn. Only these are named at their ends: ${names}. The table names every line, and so does each step through the chart.`,
  notRanked: 'In the order of the list, not by size: small differences between small groups are often chance.',
  now: 'newest figure',
  before: 'where the comparable figures began',
  group: 'Group',
  place: 'Place',
  change: 'Change',
  target: 'Target',
  terms: 'Words used here',
  glance: {
    heading: 'The objectives at a glance',
    lead: 'Each objective with one of its indicators: the one with a target, else the one that is judged.',
    measured: 'Measured by',
    changed: 'Since the figure before',
    noChange: 'nothing comparable before it',
    responsible: 'Responsible',
    nobody: 'nobody has been named',
    more: (count) => (count === 1 ? 'and 1 other indicator' : `and ${count} other indicators`),
    printed: 'All indicators with their figures:',
  },
  walk: {
    label: 'Step through the chart',
    summary: 'Summary',
    help: 'Arrow keys move along and between the lines; Home and End go to the first and last figure, Page keys five further; S sums the chart up; T goes to the table.',
    back: 'Figure before',
    on: 'Next figure',
    up: 'Line before',
    down: 'Next line',
    more: 'More',
    close: 'Close',
  },
};
