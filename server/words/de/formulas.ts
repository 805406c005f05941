import type { FormulaWords } from '../formula-words.ts';

export const formulas: FormulaWords = {
  equalValues: 't: Größen der Gruppen gleicher Werte',
  twoSided: 'p zweiseitig',
  exact: 'exakt (Kendall) für n ≤ 10 ohne gleiche Werte',
  slope: 'Steigung',
  medianOf: 'Median von',
  limitsOfChange: 'Grenzen einer Veränderung von x₁ (l₁, u₁) zu x₂ (l₂, u₂)',
  ratio: 'Verhältnis',
  target: 'Zielwert',
  itsYear: 'dessen Jahr',
  expectedNow: 'heute zu erwarten',
  neededPerYear: 'von jetzt an pro Jahr nötig',
  gap: 'Abstand',
  reference: 'Vergleichsgruppe',
  group: 'Gruppe',
  moreWanted: 'wenn mehr erwünscht ist',
  lessWanted: 'wenn weniger erwünscht ist',
  gapTest:
    'dann S, p und Steigung von |Abstand| wie oben; das Intervall: √(Summe der quadrierten Seiten beider Intervalle)',
  yearly: 'Jahreswerte',
};
