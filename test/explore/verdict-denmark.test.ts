import { describe, expect, it } from 'vitest';
import { loadStandard } from '../../server/catalogue/load-standard.ts';
import { indicatorVerdict } from '../../server/explore/verdict/indicator-verdict.ts';
import { NO_PROMISES } from '../../server/explore/verdict/promises.ts';
import { observed } from './observations.ts';

/**
 * Denmark's development report of November 2022, whole country: what it prints of each indicator since 2012, as
 * observations. Under the Danish rule the same changes and movements come out. Source: integrationsbarometer.dk.
 */
const PRINTED = [
  ['1.1', 'lower', 26, '2020', 20, -6, 'better'],
  ['1.2', 'higher', 51, '2020', 60, 9, 'better'],
  ['2.1', 'higher', 82, '2021', 95, 13, 'better'],
  ['2.2', 'higher', 56, '2021', 68, 12, 'better'],
  ['2.3', 'higher', 26, '2021', 41, 15, 'better'],
  ['3.1', 'higher', 89, '2022', 91, 2, 'better'],
  ['3.2', 'higher', 57, '2022', 52, -5, 'worse'],
  ['3.3', 'higher', 67, '2022', 62, -5, 'worse'],
] as const;

const definition = loadStandard().catalogue.indicators.find((one) => one.id === 'emp-rate-25-64');

describe('the Danish report of November 2022', () => {
  it.each(PRINTED)('%s', (_number, direction, from, year, to, change, movement) => {
    if (!definition) throw new Error('the standard has an employment rate');
    const record = indicatorVerdict({
      definition: { ...definition, direction, measureType: 'share', unit: 'PC', decimals: 0, validRange: [0, 100] },
      area: 'DK',
      group: [observed('2012', from), observed(year, to)],
      reference: [],
      promises: { ...NO_PROMISES, baseline: '2012' },
      today: '2022-11-30',
      asOf: null,
      withFlips: true,
    });
    expect(record?.otherRules.find((one) => one.rule === 'denmark')).toMatchObject({ decides: change, word: movement });
    // Ours says of two figures what two figures bear.
    expect(record?.movement.value).toBe('too-early');
  });
});
