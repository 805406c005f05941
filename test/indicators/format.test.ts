import { describe, expect, it } from 'vitest';
import {
  exactDifference,
  formatDifference,
  formatNumber,
  formatValue,
  roundHalfAway,
  unitLabel,
} from '../../indicators/format.ts';
import { LANGUAGES } from '../../indicators/text.ts';

const inAll = (write: (language: (typeof LANGUAGES)[number]) => string): string[] => LANGUAGES.map(write);

describe('numbers for readers', () => {
  it('carry the marks of the language and a real minus sign', () => {
    expect(inAll((language) => formatNumber(-1234567.5, 1, language))).toEqual([
      '\u22121,234,567.5',
      '\u22121\u202F234\u202F567,5',
      '\u22121.234.567,5',
      '\u22121.234.567,5',
    ]);
    expect(formatNumber(999, 0, 'en')).toBe('999');
    expect(formatNumber(1000, 0, 'en')).toBe('1,000');
  });

  it('agree with the marks Intl has', () => {
    for (const language of LANGUAGES)
      for (const value of [0.5, 12.3, 1234.5, 98765.4, 1234567.8])
        expect(formatNumber(value, 1, language)).toBe(
          new Intl.NumberFormat(language, { minimumFractionDigits: 1 }).format(value),
        );
  });

  it('round halves away from zero, on the decimal, and never to a negative zero', () => {
    expect(formatNumber(1.005, 2, 'en')).toBe('1.01');
    expect(formatNumber(-0.04, 1, 'en')).toBe('0.0');
    expect(formatNumber('30.88', 1, 'de')).toBe('30,9');
    expect(roundHalfAway(-2.5, 0)).toBe('-3');
  });

  it('have their unit as the language writes it', () => {
    expect(inAll((language) => formatValue(31.1, { unit: 'PC', decimals: 1, language }))).toEqual([
      '31.1%',
      '31,1\u202F%',
      '31,1\u00A0%',
      '31,1\u00A0%',
    ]);
    expect(inAll((language) => formatValue(1330, { unit: 'PS', decimals: 0, language }))).toEqual([
      '1,330\u00A0people',
      '1\u202F330\u00A0personnes',
      '1.330\u00A0personer',
      '1.330\u00A0Personen',
    ]);
    expect(inAll((language) => formatValue(7.2, { unit: 'P1000', decimals: 1, language }))).toEqual([
      '7.2\u00A0per 1,000',
      '7,2\u00A0pour 1\u202F000',
      '7,2\u00A0pr. 1.000',
      '7,2\u00A0je 1.000',
    ]);
    expect(inAll((language) => formatValue(1250, { unit: 'EUR', decimals: 0, language }))).toEqual([
      '€1,250',
      '1\u202F250\u00A0€',
      '1.250\u00A0€',
      '1.250\u00A0€',
    ]);
    expect(formatValue(66, { unit: 'IX', decimals: 0, language: 'en' })).toBe('66');
  });

  it('know one from many as the language counts', () => {
    const points = (value: number, decimals: number) =>
      inAll((language) => formatValue(value, { unit: 'PP', decimals, language }));
    expect(points(1, 0)).toEqual([
      '1\u00A0percentage point',
      '1\u00A0point',
      '1\u00A0procentpoint',
      '1\u00A0Prozentpunkt',
    ]);
    expect(points(1.5, 1)[1]).toBe('1,5\u00A0point');
    expect(points(1, 1)[0]).toBe('1.0\u00A0percentage points');
    expect(points(2, 0)[3]).toBe('2\u00A0Prozentpunkte');
  });
});

describe('changes for readers', () => {
  it('have their sign, and a change of per cent is in points', () => {
    const change = (value: number) =>
      inAll((language) => formatDifference(value, { unit: 'PC', decimals: 1, language }));
    expect(change(2.3)).toEqual([
      '+2.3\u00A0percentage points',
      '+2,3\u00A0points',
      '+2,3\u00A0procentpoint',
      '+2,3\u00A0Prozentpunkte',
    ]);
    expect(change(-2.3)[0]).toBe('\u22122.3\u00A0percentage points');
    expect(change(0.04)[0]).toBe('±0.0\u00A0percentage points');
    expect(change(-0.04)[0]).toBe('±0.0\u00A0percentage points');
  });

  it('are free of the noise of binary fractions', () => {
    expect(exactDifference(39.2, 31.1)).toBe(8.1);
    expect(exactDifference(0.1, 0.3)).toBe(-0.2);
    expect(exactDifference(5, 5)).toBe(0);
  });
});

it('an axis has its unit', () => {
  expect(inAll((language) => unitLabel('PP', language))).toEqual([
    'percentage points',
    'points',
    'procentpoint',
    'Prozentpunkte',
  ]);
  expect(unitLabel('PC', 'fr')).toBe('%');
  expect(unitLabel('NR', 'en')).toBe('');
});
