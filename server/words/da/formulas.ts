import type { FormulaWords } from '../formula-words.ts';

export const formulas: FormulaWords = {
  equalValues: 't: størrelsen af grupper af ens værdier',
  twoSided: 'p tosidet',
  exact: 'eksakt (Kendall) for n ≤ 10 uden ens værdier',
  slope: 'hældning',
  medianOf: 'medianen af',
  limitsOfChange: 'grænser for en ændring fra x₁ (l₁, u₁) til x₂ (l₂, u₂)',
  ratio: 'forhold',
  target: 'måltal',
  itsYear: 'dets år',
  expectedNow: 'ventet nu',
  neededPerYear: 'nødvendigt om året fra nu af',
  gap: 'forskel',
  reference: 'sammenligningsgruppe',
  group: 'gruppe',
  moreWanted: 'når mere er ønsket',
  lessWanted: 'når mindre er ønsket',
  gapTest:
    'derefter S, p og hældning for |forskel| som ovenfor; intervallet: √(summen af kvadraterne på begge intervallers sider)',
  yearly: 'årlige tal',
};
