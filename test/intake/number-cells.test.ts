import { describe, expect, test } from 'vitest';
import { unfoldExponent } from '../../server/intake/numbers/decimal-text.ts';
import { Extremes, isFiller } from '../../server/intake/numbers/extremes.ts';
import { decimalsWithoutNoise } from '../../server/intake/numbers/float-noise.ts';
import { NumberColumn, type ColumnAnswers } from '../../server/intake/numbers/number-column.ts';
import { settledByFile } from '../../server/intake/numbers/settle-marks.ts';
import { takeApart, tidied } from '../../server/intake/numbers/take-apart.ts';
import { magnitudeInWords, unitFits, unitWord } from '../../server/intake/numbers/unit-words.ts';
import { whyNoNumber } from '../../server/intake/numbers/why-no-number.ts';

const columnOf = (cells: string[], answers: ColumnAnswers = {}, decimal: '.' | ',' = '.'): NumberColumn => {
  const column = new NumberColumn(decimal, 1, undefined, answers);
  for (const [at, cell] of cells.entries()) column.read(cell, at + 2);
  return column;
};

describe('a cell taken apart', () => {
  test.each([
    ['12.3 p', '12.3', '', ['p'], ''],
    ['12.3p', '12.3', '', ['p'], ''],
    ['r12.3', '12.3', '', ['r'], ''],
    ['71.2 be', '71.2', '', ['be'], ''],
    ['12*', '12', '', ['*'], ''],
    ['12.3¹', '12.3', '', ['¹'], ''],
    ['12.3¹⁾', '12.3', '', ['¹⁾'], ''],
    ['12.3 1)', '12.3', '', ['1)'], ''],
    ['1 234 2)', '1 234', '', ['2)'], ''],
    ['12.3 (a)', '12.3', '', ['(a)'], ''],
    ['12.3 [1]', '12.3', '', ['[1]'], ''],
    ['12,3 % p', '12,3', '%', ['p'], ''],
    ['£1,234.50', '1,234.50', '£', [], ''],
    ['-£5', '-5', '£', [], ''],
    ['1 234 kr.', '1 234', 'kr.', [], ''],
    ['kr. 1.234', '1.234', 'kr.', [], ''],
    ['Fr. 1’234.50', '1’234.50', 'Fr.', [], ''],
    ['12 Mio. Euro', '12', 'Mio. Euro', [], ''],
    ['12 Tsd.', '12', 'Tsd.', [], ''],
    ['(1,234)', '1,234', '', [], '()'],
    ['[12]', '12', '', [], '[]'],
    ['–5.3', '-5.3', '', [], ''],
    ['−5.3', '-5.3', '', [], ''],
    ['1.2E+05', '1.2E+05', '', [], ''],
    ['\u200E12\u00A0', '12', '', [], ''],
  ])('%j', (cell, number, unit, marks, brackets) => {
    expect(takeApart(cell)).toEqual({ number, unit, marks, brackets, trailingMinus: false });
  });

  test('a minus behind is told', () => {
    expect(takeApart('12-')).toMatchObject({ number: '12', trailingMinus: true });
  });

  test.each([['5-9'], ['1/2'], ['<5'], ['~12'], ['12+'], ['a'], [''], ['12.3 and more'], ['3.4.x 5']])(
    '%j holds more than a number and its marks',
    (cell) => expect(takeApart(cell)).toBeUndefined(),
  );

  test.each([
    ['12 ,3', '12,3'],
    ['12. 3', '12.3'],
    ['- 5.3', '-5.3'],
    ['1  234', '1 234'],
  ])('%j without its stray spaces is %s', (cell, number) => {
    expect(tidied(cell)?.number).toBe(number);
  });
});

describe('units', () => {
  test.each([
    ['%', 'percent', 1],
    ['Prozent', 'percent', 1],
    ['pour cent', 'percent', 1],
    ['Prozentpunkte', 'points', 1],
    ['in 1000', 'number', 1000],
    ['1 000', 'number', 1000],
    ['in Tsd.', 'number', 1000],
    ['i tusind', 'number', 1000],
    ['en milliers', 'number', 1000],
    ['milliers d’euros', 'currency', 1000],
    ['Tsd. Euro', 'currency', 1000],
    ['Mio. kr.', 'currency', 1e6],
    ['je 1.000', 'permille', 1],
    ['Anzahl', 'number', 1],
  ])('%s', (text, kind, scale) => {
    expect(unitWord(text)).toMatchObject({ kind, scale });
  });

  test.each([['k'], ['p'], ['Jahr'], ['e'], ['millet'], ['']])('%j is none', (text) => {
    expect(unitWord(text)).toBeUndefined();
  });

  test('fit an indicator or not', () => {
    const fits = (text: string, code: string) => unitFits(unitWord(text) ?? ({} as never), code);
    expect([fits('%', 'PC'), fits('%', 'NR'), fits('€', 'CHF'), fits('CHF', 'CHF'), fits('Personen', 'NR')]).toEqual([
      true,
      false,
      false,
      true,
      true,
    ]);
  });

  test.each([
    ['Erwerbstätige in 1 000', 1000],
    ['Erwerbstätige (in Tausend)', 1000],
    ['Population (thousands)', 1000],
    ["Employed ('000)", 1000],
    ['Befolkning, 1.000 personer', 1000],
    ['Beskæftigede i tusinde', 1000],
    ['Emplois en milliers', 1000],
    ['Ausgaben in Mio. Euro', 1e6],
    ['je 1 000 Einwohner', 1],
    ['per 1,000 inhabitants', 1],
    ['pr. 1.000 indbyggere', 1],
    ['pour 1 000 habitants', 1],
    ['2000', 1],
    ['12.1000', 1],
    ['Milliardenhöhe', 1],
  ])('over a column %j announces × %d', (text, scale) => {
    expect(magnitudeInWords(text)).toBe(scale);
  });
});

describe('powers of ten', () => {
  test.each([
    ['6.42144433101722E-02', '0.0642144433101722', true],
    ['-5.22680865001986E-03', '-0.00522680865001986', true],
    ['1.2E+05', '120000', false],
    ['1.23457E+11', '123457000000', false],
    ['5e-05', '0.00005', false],
    ['1.23456789E+3', '1234.56789', true],
  ])('%s is %s', (text, plain, isWhole) => {
    expect(unfoldExponent(text)).toEqual({ text: plain, isWhole });
  });

  test('are read only where no digit can be missing, or where that was accepted', () => {
    expect(columnOf(['6.42144433101722E-02']).exponents).toMatchObject({ count: 1 });
    const asked = columnOf(['1.2E+05', '3']);
    expect(asked.exponentsAsked).toMatchObject({ text: '1.2E+05', count: 1, lines: [2] });
    expect(new NumberColumn('.', 1, undefined, { exponents: true }).read('1.2E+05', 1)).toEqual({
      value: 120_000,
      decimals: 0,
    });
    expect(new NumberColumn(',', 1, undefined, { exponents: true }).read('1,2E+05', 1)?.value).toBe(120_000);
  });
});

describe('what programs leave behind', () => {
  test.each([
    [0.7090000000000001, 16, 3],
    [8.800000190734863, 15, 1],
    [29.299999237060547, 15, 1],
    [0.1 + 0.2, 17, 1],
    [26.755828738809, 12, 12],
    [33.333333333333336, 15, 15],
    [74.5533473491861, 13, 13],
    [12.5, 1, 1],
    [1855.90621699999, 11, 11],
  ])('%d with %d decimals has %d', (value, written, decimals) => {
    expect(decimalsWithoutNoise(value, written)).toBe(decimals);
  });
});

describe('numbers that stand for none', () => {
  test('are all nines, eights or sevens', () => {
    expect([-99, -999, 9999, -88888888, 99999999, 999.9, 77].map(isFiller)).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect([-1, -9, 98, 100, 9998, 1e13 - 1].map(isFiller)).toEqual(Array(6).fill(false));
  });

  const fillers = (values: number[]) => {
    const extremes = new Extremes();
    for (const [at, value] of values.entries()) extremes.see(value, String(value), at);
    return extremes.fillers().map((one) => [one.value, one.count]);
  };

  test.each([
    [[12, 30, -99, 44, -99], [[-99, 2]]],
    [[12, 30, 9999, 44], [[9999, 1]]],
    [[1200, 3000, 9999, 4400], []],
    [[1200, 3000, 9999, 4400, 9999], [[9999, 2]]],
    [[-120, 3000, -99], []],
    [[-3, 4, -99], [[-99, 1]]],
    [[12, 99, 30], []],
    [[12, 14_000, 9999], []],
    [[9999], []],
  ])('in %j: %j', (values, found) => {
    expect(fillers(values)).toEqual(found);
  });

  test('are refused where a person said so', () => {
    const column = columnOf(['-99', '12', '-99.0'], { fillers: new Set([-99]) });
    expect(column.refusal).toBe('filler');
    expect([column.extremes.low, column.extremes.high]).toEqual([12, 12]);
  });
});

describe('what a column says beside its mark', () => {
  test('stray spaces are seen, and read only where that was accepted', () => {
    const column = columnOf(['12,3', '12 ,4'], {}, ',');
    expect(column.spaced).toMatchObject({ text: '12 ,4', after: '12.4', count: 1, lines: [3] });
    expect(new NumberColumn(',', 1, undefined, { spaces: true }).read('12 ,4', 1)?.value).toBe(12.4);
  });

  test('two decimal marks can be taken where no value is in doubt', () => {
    expect(columnOf(['4,8', '4.8', '5']).canTakeBoth).toBe(true);
    expect(columnOf(['4,8', '4.8', '1.234']).canTakeBoth).toBe(false);
    expect(columnOf(['4,8', '1,234.8']).canTakeBoth).toBe(false);
    const both = new NumberColumn('.', 1, undefined, { bothMarks: true });
    expect([both.read('4,8', 1)?.value, both.read('4.8', 2)?.value, both.read('1.234', 3)]).toEqual([
      4.8,
      4.8,
      undefined,
    ]);
  });

  test('a doubtful mark between thousands beside another one is told', () => {
    expect(columnOf(['1 234', '1,234', '4.8']).doubtfulGroups).toEqual([' ', ',']);
    expect(columnOf(['1,234', '1,234,567', '4.8']).doubtfulGroups).toEqual([]);
    expect(columnOf(['1 234', "1'234", '4.8']).doubtfulGroups).toEqual([]);
  });

  test('units are counted', () => {
    const column = columnOf(['£1,234.50', '£12', '3']);
    expect([...column.units.keys()]).toEqual(['£']);
    expect(column.units.get('£')).toMatchObject({ count: 2 });
    expect(column.plain).toBe(true);
  });

  test('a column in doubt takes the mark of all others, but makes no fractions of people', () => {
    const point = columnOf(['12.5', '13.1']);
    const doubt = columnOf(['1.234', '2.345']);
    expect(settledByFile(doubt, [point, doubt])).toBe('.');
    const people = columnOf(['1.234', '2.345'], { isCount: true });
    expect(settledByFile(people, [point, people])).toBeUndefined();
    const comma = columnOf(['12,5'], {}, ',');
    expect(settledByFile(people, [comma, people])).toBe(',');
    expect(settledByFile(doubt, [comma, point, doubt])).toBeUndefined();
    expect(settledByFile(doubt, [doubt])).toBeUndefined();
  });
});

describe('why a text is no number', () => {
  test.each([
    ['0x10', 'hexadecimal'],
    ['1_000', 'underscore'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'infinite'],
    ['-inf', 'infinite'],
    ['1e309', 'too-large'],
    ['１２', 'foreign-digits'],
    ['٤٢', 'foreign-digits'],
    ['#DIV/0!', 'sheet-error'],
    ['#BEZUG!', 'sheet-error'],
    ['01. Mai', 'date'],
    ['5-Jan', 'date'],
    ['Mai 05', 'date'],
    ['12 34', 'grouping'],
    ['1,23.4', 'grouping'],
    ['abc', 'text'],
  ])('%s: %s', (text, why) => {
    expect(whyNoNumber(text)).toBe(why);
  });
});
