import { expect, test } from 'vitest';
import { differences } from '../../server/catalogue/differences.ts';

const fields = (before: unknown, after: unknown) => differences(before, after).map((one) => one.field);

test('equal contents differ in nothing, whatever the order of their members', () => {
  expect(differences({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toEqual([]);
});

test('names each leaf with both values; a list of plain values is one', () => {
  expect(
    differences({ name: { en: 'A', da: 'B' }, range: [0, 100] }, { name: { en: 'A', da: 'C' }, range: [0, 50], x: 1 }),
  ).toEqual([
    { field: 'name.da', before: 'B', after: 'C' },
    { field: 'range', before: [0, 100], after: [0, 50] },
    { field: 'x', before: undefined, after: 1 },
  ]);
});

test('finds entries of a list again by their id, wherever they stand', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, text: id }));
  expect(fields([a, b], [c, a, b])).toEqual(['c.id', 'c.text']);
  expect(fields({ codes: [a, b] }, { codes: [b, a] })).toEqual(['codes.#order']);
  expect(fields([a, b], [a, { ...b, text: 'B' }])).toEqual(['b.text']);
});

test('entries without an id, or with the same one, are told by their place', () => {
  expect(fields([{ text: 'a' }, { text: 'b' }], [{ text: 'a' }, { text: 'c' }])).toEqual(['1.text']);
  expect(
    fields(
      [
        { id: 'a', x: 1 },
        { id: 'a', x: 2 },
      ],
      [
        { id: 'a', x: 1 },
        { id: 'a', x: 3 },
      ],
    ),
  ).toEqual(['1.x']);
});

test('a file that one side does not have differs in all it holds', () => {
  expect(fields(undefined, { id: 'a', list: [] })).toEqual(['id', 'list']);
});
