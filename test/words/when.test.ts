import { expect, test } from 'vitest';
import { labelPeriod } from '../../indicators/period.ts';
import { within as danish } from '../../server/words/da/when.ts';
import { the, within as english } from '../../server/words/en/when.ts';
import * as french from '../../server/words/fr/when.ts';

/** A period stands in a sentence as a native would put it, whatever its kind. */
test.each([
  ['2019', 'in 2019', 'i 2019', 'en 2019', 'de 2019', 'à 2019', 'qu’en 2019'],
  [
    '2019-07',
    'in July 2019',
    'i juli 2019',
    'en juillet 2019',
    'de juillet 2019',
    'à juillet 2019',
    'qu’en juillet 2019',
  ],
  ['2019-08', 'in August 2019', 'i august 2019', 'en août 2019', 'd’août 2019', 'à août 2019', 'qu’en août 2019'],
  [
    '2019-Q3',
    'in the 3rd quarter 2019',
    'i 3. kvartal 2019',
    'au 3e trimestre 2019',
    'du 3e trimestre 2019',
    'au 3e trimestre 2019',
    'qu’au 3e trimestre 2019',
  ],
  [
    '2019-06-01',
    'on 1 June 2019',
    'den 1. juni 2019',
    'le 1er juin 2019',
    'du 1er juin 2019',
    'au 1er juin 2019',
    'que le 1er juin 2019',
  ],
  ['2018-08-01/P1Y', 'in 2018/19', 'i 2018/19', 'en 2018/19', 'de 2018/19', 'à 2018/19', 'qu’en 2018/19'],
])('%s', (period, en, da, fr, from, to, than) => {
  const label = labelPeriod(period, 'fr');
  expect(english(labelPeriod(period, 'en'))).toBe(en);
  expect(danish(labelPeriod(period, 'da'))).toBe(da);
  expect([french.within(label), french.from(label), french.to(label), french.than(label)]).toEqual([
    fr,
    from,
    to,
    than,
  ]);
});

test('English gives a quarter its article, and a year none', () => {
  expect([the(labelPeriod('2019-Q1', 'en')), the('2019')]).toEqual(['the 1st quarter 2019', '2019']);
});
