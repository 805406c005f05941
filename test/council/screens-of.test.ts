import { expect, test } from 'vitest';
import { linesOf, screensOf } from '../../server/council/pages/screens-of.ts';

const lines = (height: number): number => height;
const split = (items: number[], title = 'Short'): number[][] =>
  screensOf({ title, items, lines }).map((one) => [...one]);

test('a list that fits stays on one screen, an empty one has one too', () => {
  expect(split([3, 3, 3])).toEqual([[3, 3, 3]]);
  expect(split([])).toEqual([[]]);
});

test('a longer list goes on on further screens, each about as full as the others', () => {
  expect(split([3, 3, 3, 3, 3, 3])).toEqual([
    [3, 3, 3],
    [3, 3, 3],
  ]);
  expect(split([3, 3, 3, 3, 3])).toHaveLength(2);
});

test('a title of several lines takes room from the list', () => {
  expect(split([3, 3, 3, 3])).toHaveLength(1);
  expect(split([3, 3, 3, 3], 'A title that runs over two lines of the screen, and then some')).toHaveLength(2);
});

test('what is higher than a screen has one of its own, and nothing is lost or moved', () => {
  expect(split([1, 40, 1])).toEqual([[1], [40], [1]]);
  for (let count = 0; count < 60; count += 1) {
    const items = Array.from({ length: count }, (_, at) => 1 + ((at * 7) % 5));
    expect(split(items).flat()).toEqual(items);
  }
});

test('an empty text takes a line, a long one as many as it fills', () => {
  expect([linesOf('', 10), linesOf('1234567890', 10), linesOf('12345678901', 10)]).toEqual([1, 1, 2]);
});
