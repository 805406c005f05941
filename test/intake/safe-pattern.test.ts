import { expect, test } from 'vitest';
import { safePattern } from '../../server/intake/safe-pattern.ts';

const YEARS = ['area', '2019', '2020'];

test('a pattern of years is taken', () => {
  expect(safePattern('^(\\d{4})$', YEARS)?.exec('2020')?.[1]).toBe('2020');
});

test('what is no pattern, or repeats a group, is not', () => {
  expect(safePattern('(', YEARS)).toBeUndefined();
  expect(safePattern('^(\\d+)+$', YEARS)).toBeUndefined();
});

test('alternatives that double with each group are given up after a second, not after a year', () => {
  const began = Date.now();
  expect(safePattern(`${'(a|a)'.repeat(39)}b`, ['a'.repeat(5000)])).toBeUndefined();
  expect(Date.now() - began).toBeLessThan(4000);
});
