import { expect, test } from 'vitest';
import { eventNumbers } from '../../server/charts/event-numbers.ts';

const at = (...places: number[]): { number: number; x: number }[] =>
  places.map((x, index) => ({ number: index + 1, x }));

test.each([
  ['apart each stands over its own line', at(20, 60), '1@20 2@60'],
  ['two that would be read as one number are named as two', at(20, 60, 64), '1@20 2, 3@62'],
  ['three in a row are named from the first to the last', at(20, 24, 28), '1–3@24'],
  ['a text that has grown takes in what it would run into', at(20, 24, 36), '1–3@28'],
  [
    'numbers that are no run are named each',
    [
      { number: 1, x: 20 },
      { number: 4, x: 22 },
      { number: 6, x: 25 },
    ],
    '1, 4, 6@22.5',
  ],
  ['the order is that of the axis', at(60, 20), '2@20 1@60'],
  ['none is none', [], ''],
])('%s', (_name, events, expected) => {
  const found = eventNumbers(events, 10);
  expect(found.map(({ text, x }) => `${text}@${x}`).join(' ')).toBe(expected);
});
