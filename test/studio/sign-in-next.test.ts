import { expect, test } from 'vitest';
import { safeNext } from '../../server/studio/sign-in-pages.ts';

test.each([
  ['/studio', '/studio'],
  ['/studio/uploads/u-1?from=2', '/studio/uploads/u-1?from=2'],
  ['/studio?x=1', '/studio?x=1'],
  [undefined, '/studio'],
  ['', '/studio'],
  ['/', '/studio'],
  ['/studiox', '/studio'],
  ['/studio/sign-out', '/studio'],
  ['//evil.example/studio', '/studio'],
  ['https://evil.example/studio', '/studio'],
  ['/studio\\@evil.example', '/studio'],
  ['/studio/\\evil.example', '/studio'],
  ['/studio/ x', '/studio'],
  ['javascript:alert(1)', '/studio'],
  ['/studio/../..//evil.example', '/studio'],
  ['/studio/%2e%2e/api/v1/session', '/studio'],
])('after signing in, %s leads to %s', (next, to) => {
  expect(safeNext(next)).toBe(to);
});
