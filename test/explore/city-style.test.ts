import { expect, test } from 'vitest';
import { CONTRAST_NEEDED, contrastWith } from '../../server/catalogue/contrast.ts';
import { cityStyle, cityStyleAddress, forTheNight } from '../../server/explore/city-style.ts';

test.each(['#000000', '#8f6a1c', '#003366', '#7a0019', '#1b5e20', '#767676'])('%s can be read at night', (colour) => {
  expect(contrastWith(forTheNight(colour), '#0c1219')).toBeGreaterThanOrEqual(CONTRAST_NEEDED);
});

test('a colour that is light enough stays', () => {
  expect(forTheNight('#d8b25a')).toBe('#d8b25a');
});

test('no colour, no style', () => {
  expect(cityStyle({ accent: null })).toBe('');
  expect(cityStyleAddress({ accent: null })).toBeNull();
  expect(cityStyle({ accent: '#003366' })).toContain('--brass:#003366');
  expect(cityStyleAddress({ accent: '#003366' })).toBe('/city.css?accent=003366');
});
