import type { FormulaWords } from '../formula-words.ts';

export const formulas: FormulaWords = {
  equalValues: 't\u00A0: effectifs des groupes de valeurs égales',
  twoSided: 'p bilatéral',
  exact: 'exact (Kendall) pour n ≤ 10 sans valeurs égales',
  slope: 'pente',
  medianOf: 'médiane de',
  limitsOfChange: 'limites d’une évolution de x₁ (l₁, u₁) à x₂ (l₂, u₂)',
  ratio: 'rapport',
  target: 'objectif',
  itsYear: 'son année',
  expectedNow: 'attendu maintenant',
  neededPerYear: 'nécessaire par an désormais',
  gap: 'écart',
  reference: 'référence',
  group: 'groupe',
  moreWanted: 'si l’on souhaite plus',
  lessWanted: 'si l’on souhaite moins',
  gapTest:
    'puis S, p et pente de |écart| comme ci-dessus\u00A0; son intervalle\u00A0: √(somme des carrés des côtés des deux intervalles)',
  yearly: 'valeurs annuelles',
};
