import { expect, test } from 'vitest';
import { longDate, longDay, mediumDate, mediumTime } from '../../indicators/long-date.ts';
import { labelPeriod } from '../../indicators/period.ts';
import { LANGUAGES } from '../../indicators/text.ts';

test('The first of a month, as each language writes it', () => {
  expect(LANGUAGES.map((one) => longDay('2026-10-01', one))).toEqual([
    '1 October 2026',
    '1er octobre 2026',
    '1. oktober 2026',
    '1. Oktober 2026',
  ]);
});

test('In French only the first is an ordinal', () => {
  expect(longDay('2026-10-11', 'fr')).toBe('11 octobre 2026');
  expect(longDay('2026-10-21', 'fr')).toBe('21 octobre 2026');
  expect(longDay('2026-10-31', 'fr')).toBe('31 octobre 2026');
  expect(mediumDate('2026-10-01T10:00:00Z', 'fr', 'UTC')).toBe('1er oct. 2026');
  expect(mediumTime('2026-10-01T10:00:00Z', 'fr', 'UTC')).toBe('1er oct. 2026, 10:00');
});

test('A period of a day or between days is written the same way', () => {
  expect(labelPeriod('2026-10-01', 'fr')).toBe('1er octobre 2026');
  expect(labelPeriod('2026-10-01/P14D', 'fr')).toBe('1er octobre 2026 – 14 octobre 2026');
});

test('An instant falls on the day of the zone', () => {
  expect(longDate('2026-09-30T22:30:00Z', 'fr', 'Europe/Zurich')).toBe('1er octobre 2026');
  expect(longDate('2026-09-30T22:30:00Z', 'fr', 'UTC')).toBe('30 septembre 2026');
});
