import { describe, expect, test } from 'vitest';
import { isTelling, nameFamily, namePattern } from '../../../server/intake/profile/name-pattern.ts';

describe('the name of a file as it will be next year', () => {
  test.each([
    ['6057_2018-03-21.tsv', '6057_#'],
    ['6057_2025-01-22.tsv', '6057_#'],
    ['Quote 2023-24.csv', 'quote #'],
    ['Beschäftigte_2019-2024.xlsx', 'beschäftigte_#'],
    ['Arbeitslose März 2024.csv', 'arbeitslose #'],
    ['chômage-janvier-2024.csv.gz', 'chômage-#'],
    ['ledighed_2024K1.csv', 'ledighed_#'],
    ['export_20240630T120000.csv', 'export_#'],
    ['umsatz (2).csv', 'umsatz'],
    ['umsatz - Kopie.csv', 'umsatz'],
    ['81000-0015_flat.csv', '81000-0015_flat'],
    ['indicator_4-1-1.csv', 'indicator_4-1-1'],
    ['folder/2024/quote_2024.csv', 'quote_#'],
  ])('%s is %s', (name, pattern) => {
    expect(namePattern(name)).toBe(pattern);
  });

  test.each([
    ['6057_#', true],
    ['quote', true],
    ['#', false],
    ['export_#', false],
    ['pasted', false],
    ['tabelle 1', false],
    ['', false],
  ])('“%s” tells a file from another: %s', (pattern, tells) => {
    expect(isTelling(pattern)).toBe(tells);
  });

  test('names that differ in numbers only are of one family', () => {
    expect(nameFamily('indicator_4-1-1')).toBe(nameFamily('indicator_12-2-2'));
  });
});
