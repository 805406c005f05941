import type { FormulaWords } from '../formula-words.ts';

export const formulas: FormulaWords = {
  equalValues: 't: sizes of groups of equal values',
  twoSided: 'p two-sided',
  exact: 'exact (Kendall) for n ≤ 10 without equal values',
  slope: 'slope',
  medianOf: 'median of',
  limitsOfChange: 'limits of a change from x₁ (l₁, u₁) to x₂ (l₂, u₂)',
  ratio: 'ratio',
  target: 'target',
  itsYear: 'its year',
  expectedNow: 'expected now',
  neededPerYear: 'needed a year from now',
  gap: 'gap',
  reference: 'reference',
  group: 'group',
  moreWanted: 'where more is wanted',
  lessWanted: 'where less is',
  gapTest: 'then S, p and slope of |gap| as above; its interval: √(sum of the squared sides of both intervals)',
  yearly: 'yearly figures',
};
