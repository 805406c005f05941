import { expect, test } from 'vitest';
import { areNamesAway, crossings, isTangled } from '../../server/charts/tangle.ts';
import type { SeriesView } from '../../server/contract/views.ts';
import { point } from '../pages/views.ts';

const line = (id: string, ...values: number[]): SeriesView => ({
  id,
  label: id,
  shortLabel: id,
  role: 'other',
  points: values.map((value, at) => point(String(2020 + at), value)),
});

test('lines that change places cross, lines that touch do not', () => {
  expect(crossings([line('a', 1, 3), line('b', 2, 2)])).toBe(1);
  expect(crossings([line('a', 1, 2), line('b', 2, 2)])).toBe(0);
  expect(crossings([line('a', 1, 3, 1), line('b', 2, 2, 2)])).toBe(2);
});

test('five lines tangle when they cross more than five times, four never do', () => {
  const calm = [1, 2, 3, 4].map((level) => line(`calm ${level}`, level, level, level));
  const wild = line('wild', 0, 5, 0);
  expect(isTangled([...calm, wild])).toBe(true);
  expect(isTangled([...calm, line('rising', 0, 5, 5)])).toBe(false);
  expect(isTangled([...calm.slice(1), wild])).toBe(false);
});

/** A name so far from the end of its line. */
const away = (distance: number) => ({ y: 100 + distance, endY: 100 });

test.each([
  ['all stand at their ends', [0, 0, 0, 0, 0, 0], 6, false],
  ['two of six stand away', [30, -30, 8, 0, 0, 0], 6, false],
  ['three of six stand away, above or below', [30, -30, 9, 0, 0, 0], 6, true],
  ['two of six stand away and one found no place', [30, -30, 0, 0, 0], 6, true],
  ['so few lines are followed by eye', [30, 30, 30, 30], 4, false],
])('names at the ends of lines: %s', (_what, distances, lines, expected) => {
  expect(areNamesAway(distances.map(away), lines, 13)).toBe(expected);
});
