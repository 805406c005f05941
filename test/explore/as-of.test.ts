import { describe, expect, it } from 'vitest';
import { asOfInstant, asOfQuery } from '../../server/explore/as-of.ts';

describe('asOf', () => {
  it.each([
    // A bare date: the end of that day, in winter and in summer, and on the days the clock changes.
    ['2024-01-15', 'Europe/Zurich', '2024-01-15T22:59:59.999Z'],
    ['2024-07-15', 'Europe/Zurich', '2024-07-15T21:59:59.999Z'],
    ['2024-03-31', 'Europe/Zurich', '2024-03-31T21:59:59.999Z'],
    ['2024-10-27', 'Europe/Zurich', '2024-10-27T22:59:59.999Z'],
    ['2024-03-10', 'America/New_York', '2024-03-11T03:59:59.999Z'],
    ['2024-12-31', 'Pacific/Auckland', '2024-12-31T10:59:59.999Z'],
    ['2024-02-29', 'UTC', '2024-02-29T23:59:59.999Z'],
    // An instant means itself.
    ['2024-05-01T12:00:00Z', 'Europe/Zurich', '2024-05-01T12:00:00.000Z'],
    ['2024-05-01T12:00+02:00', 'UTC', '2024-05-01T10:00:00.000Z'],
  ])('%s in %s is %s', (text, zone, instant) => {
    expect(asOfInstant(text, zone)).toBe(instant);
  });

  it.each([
    '2024-02-31',
    '2023-02-29T10:00:00Z',
    '2024-13-01',
    '2024',
    'now',
    '2024-05-01T25:00:00Z',
    '2024-05-01T12:00:00',
  ])('%s is refused', (text) => {
    expect(() => asOfInstant(text, 'Europe/Zurich')).toThrow('invalid-input');
  });

  it('stands in an address as one reads it aloud; what an address cannot hold is written as ever', () => {
    expect(asOfQuery('2024-05-01T12:00:00.000Z')).toBe('&asOf=2024-05-01T12:00:00.000Z');
    expect(asOfQuery('2024-05-01T12:00+02:00')).toBe('&asOf=2024-05-01T12:00%2B02:00');
    expect(new URLSearchParams(asOfQuery('2024-05-01T12:00+02:00')).get('asOf')).toBe('2024-05-01T12:00+02:00');
  });
});
