import { describe, expect, test } from 'vitest';
import { scaleExactly, type DecimalMark } from '../../server/intake/numbers/decimal-text.ts';
import { NumberColumn } from '../../server/intake/numbers/number-column.ts';

const read = (cell: string, decimal: DecimalMark = '.', scale = 1, thousands?: string) =>
  new NumberColumn(decimal, scale, thousands).read(cell, 1);

describe('a number under a decimal point', () => {
  test.each([
    ['0', 0, 0],
    ['12', 12, 0],
    ['-0', 0, 0],
    ['-12.50', -12.5, 2],
    ['30.880', 30.88, 3],
    ['007', 7, 0],
    ['.5', 0.5, 1],
    ['+3.1', 3.1, 1],
    ['\u22123.1', -3.1, 1],
    ['12.3%', 12.3, 1],
    ['12.3\u202F%', 12.3, 1],
    [' 12.3 ', 12.3, 1],
    ['1,234.5', 1234.5, 1],
    ['1,234,567', 1_234_567, 0],
    ['1 234.5', 1234.5, 1],
    ['1\u00A0234', 1234, 0],
    ['1\u202F234\u202F567', 1_234_567, 0],
    ["1'234.5", 1234.5, 1],
    ['1’234', 1234, 0],
    ['26.755828738809', 26.755828738809, 12],
  ])('%j is %d with %d decimals', (cell, value, decimals) => {
    expect(read(cell)).toEqual({ value, decimals });
  });

  test.each([
    ['1e309'],
    ['1e5'],
    ['NaN'],
    ['Infinity'],
    ['-inf'],
    ['0x10'],
    ['1_000'],
    ['１２'],
    ['١٢'],
    ['1.2.3'],
    ['1,23.4'],
    ['12,34'],
    ['1 2'],
    ['1 23 456'],
    ['1,234 567'],
    ['1.'],
    ['-'],
    ['--1'],
    ['+-1'],
    ['1-'],
    ['(1)'],
    ['1 %%'],
    ['1/2'],
    [''],
    ['.'],
    ['%'],
    ['9'.repeat(400)],
  ])('%j is refused', (cell) => {
    expect(read(cell)).toBeUndefined();
  });
});

describe('a number under a decimal comma', () => {
  test.each([
    ['4,8', 4.8, 1],
    ['1.234', 1234, 0],
    ['1.234,50', 1234.5, 2],
    ['1 234,5', 1234.5, 1],
    [',5', 0.5, 1],
    ['-12,3', -12.3, 1],
  ])('%j is %d with %d decimals', (cell, value, decimals) => {
    expect(read(cell, ',')).toEqual({ value, decimals });
  });

  test('a point is no decimal mark', () => {
    expect(read('4.8', ',')).toBeUndefined();
  });
});

describe('the mark between thousands, where the mapping names it', () => {
  test('no other is taken', () => {
    expect(read('1,234.5', '.', 1, "'")).toBeUndefined();
    expect(read('1,234', '.', 1, "'")).toBeUndefined();
    expect(read("1'234.5", '.', 1, "'")).toEqual({ value: 1234.5, decimals: 1 });
    expect(read('1\u00A0234', ',', 1, ' ')).toEqual({ value: 1234, decimals: 0 });
  });
});

describe('scaling is exact', () => {
  test.each([
    ['0.033', 100, 3.3, 1],
    ['0.07', 100, 7, 0],
    ['0.068', 100, 6.8, 1],
    ['0.0680', 100, 6.8, 2],
    ['0.29', 100, 29, 0],
    ['1.1', 3, 3.3, 1],
    ['12', 100, 1200, 0],
    ['12', 0.1, 1.2, 1],
    ['1.005', 1000, 1005, 0],
    ['-0.5', 0.01, -0.005, 3],
    ['3', 1000, 3000, 0],
    ['0', 100, 0, 0],
  ])('%s × %d is %d with %d decimals', (text, scale, value, decimals) => {
    expect(scaleExactly(text, scale)).toEqual({ value, decimals });
  });
});

describe('what a column says about its decimal mark', () => {
  const verdict = (cells: string[]) => {
    const column = new NumberColumn('.', 1);
    for (const [at, cell] of cells.entries()) column.read(cell, at + 1);
    return column.verdict();
  };

  test.each([
    [['1', '12', '1234'], 'none'],
    [['1.234'], 'unclear'],
    [['12,345', '999,001'], 'unclear'],
    [['1.234', '4.5'], '.'],
    [['1.234', '4,5'], ','],
    [['1.234', '1.234.567'], ','],
    [['1,234', '1,234,567'], '.'],
    [['1.234,5'], ','],
    [['1,234.5'], '.'],
    [['0.123'], '.'],
    [['-0,123'], ','],
    [['1234.567'], '.'],
    [['1 234,567'], ','],
    [['.5'], '.'],
    [['4,8'], ','],
    [['4,8', '4.8'], 'mixed'],
    [['12.3 %', '1.234 %'], '.'],
    [['..', 'x', '-'], 'none'],
  ])('%j: %s', (cells, expected) => {
    expect(verdict(cells)).toBe(expected);
  });
});
