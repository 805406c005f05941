import { expect, test } from 'vitest';
import { changedValues } from '../../server/studio/log-change.ts';

test.each<[what: string, before: unknown, after: unknown, values: unknown]>([
  ['a new record', undefined, { a: 1, b: null }, [{ name: 'a', before: undefined, after: '1' }]],
  ['a list of words', { roles: ['admin'] }, { roles: [] }, [{ name: 'roles', before: 'admin', after: '' }]],
  ['what stays is left out', { a: 1, b: { c: 2 } }, { a: 2, b: { c: 2 } }, [{ name: 'a', before: '1', after: '2' }]],
  ['a value by itself', undefined, 3, [{ name: '', before: undefined, after: '3' }]],
  ['what is gone', { a: 'x' }, undefined, [{ name: 'a', before: 'x', after: undefined }]],
  ['a small record', { n: { a: 1, b: 2 } }, {}, [{ name: 'n', before: 'a 1, b 2', after: undefined }]],
  ['nothing', undefined, undefined, []],
])('%s', (_what, before, after, values) => {
  const written = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));
  expect(changedValues(written(before), written(after))).toEqual(values);
});

test('a line that was cut is shown as it is', () => {
  expect(changedValues(null, '{"a":"x')).toBeNull();
});
