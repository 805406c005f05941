import { expect, test } from 'vitest';
import { untiedReasons, withTies } from '../../server/studio/factor-ties.ts';

const INDICATOR = {
  id: 'own-rate',
  measureType: 'share',
  keyFactors: [
    { id: 'kf13', primary: true, reason: { en: 'Always', de: 'Immer' } },
    { id: 'kf05', primary: false, reason: { en: 'Jobs' } },
  ],
  contextualFactors: [],
};
const FACTORS = { keyFactors: ['kf01', 'kf05', 'kf13'], contextualFactors: ['cf1'] };

test('ties are made, reworded, weighed and undone; what the form did not hold stays', () => {
  expect(withTies(INDICATOR, {}, FACTORS)).toEqual(INDICATOR);
  const typed = {
    'tie|keyFactors|kf13': 'also',
    'tie|keyFactors|kf13|why.de': '',
    'tie|keyFactors|kf05': 'none',
    'tie|keyFactors|kf05|why.en': 'Jobs',
    'tie|keyFactors|kf01': 'primary',
    'tie|keyFactors|kf01|why.de': 'Darum',
    'tie|contextualFactors|cf1': 'also',
    'tie|contextualFactors|cf1|why.en': 'Follows the business cycle',
    'tie|keyFactors|kf99': 'primary',
  };
  expect(withTies(INDICATOR, typed, FACTORS)).toEqual({
    ...INDICATOR,
    keyFactors: [
      { id: 'kf13', primary: false, reason: { en: 'Always' } },
      { id: 'kf01', primary: true, reason: { de: 'Darum', en: 'Darum' } },
    ],
    contextualFactors: [{ id: 'cf1', reason: { en: 'Follows the business cycle' } }],
  });
});

test('only an indicator has ties', () => {
  expect(withTies({ id: 'kf01' }, { 'tie|keyFactors|kf01': 'primary' }, FACTORS)).toEqual({ id: 'kf01' });
});

test('a reason makes no tie: who wrote one without saying how strong it is is asked', () => {
  const typed = {
    'tie|keyFactors|kf01': 'none',
    'tie|keyFactors|kf01|why.de': 'Darum',
    'tie|keyFactors|kf05': 'none',
    'tie|keyFactors|kf05|why.en': 'Jobs',
    'tie|contextualFactors|cf1': 'none',
    'tie|contextualFactors|cf1|why.en': ' ',
  };
  expect(untiedReasons(INDICATOR, typed, FACTORS)).toEqual(['kf01']);
  expect(untiedReasons({ id: 'kf01' }, typed, FACTORS)).toEqual([]);
  expect(withTies(INDICATOR, typed, FACTORS)).toEqual({ ...INDICATOR, keyFactors: INDICATOR.keyFactors.slice(0, 1) });
});
