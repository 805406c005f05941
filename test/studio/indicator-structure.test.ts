import { describe, expect, test } from 'vitest';
import { withStructure } from '../../server/studio/indicator-structure.ts';

const INDICATOR = {
  id: 'own-rate',
  theme: 'education',
  measureType: 'share',
  unit: 'PC',
  direction: 'higher',
  targetGroup: 'FB',
  referenceGroup: 'NB',
  dimensions: ['origin', 'sex'],
};

describe('what an indicator is made of', () => {
  test('what is chosen takes the place of what was there, and nothing else changes', () => {
    const typed = { 'choice|unit': 'PP', 'choice|direction': 'lower', 'choice|referenceGroup': '' };
    expect(withStructure(INDICATOR, typed)).toEqual({
      ...INDICATOR,
      unit: 'PP',
      direction: 'lower',
      referenceGroup: null,
    });
  });

  test('breakdowns go when none is ticked, and stay when the form had none', () => {
    expect(withStructure(INDICATOR, { 'choice|dimensions': 'sent' })).toMatchObject({ dimensions: [] });
    expect(withStructure(INDICATOR, { 'choice|dimensions': 'sent', dimension: 'age' })).toMatchObject({
      dimensions: ['age'],
    });
    expect(withStructure(INDICATOR, {})).toEqual(INDICATOR);
  });

  test('only members of an indicator are chosen, and only of an indicator', () => {
    expect(withStructure(INDICATOR, { 'choice|id': 'other', 'choice|__proto__': 'x' })).toEqual(INDICATOR);
    expect(withStructure({ id: 'kf01' }, { 'choice|unit': 'PC' })).toEqual({ id: 'kf01' });
    expect(withStructure([1], { 'choice|unit': 'PC' })).toEqual([1]);
  });

  test('an emptied member that must be there stays empty, for the check to name', () => {
    expect(withStructure(INDICATOR, { 'choice|unit': '' })).toMatchObject({ unit: '' });
  });
});
