/** The words between the signs of the formulas on the methods page; the signs themselves are the same everywhere. */
export interface FormulaWords {
  /** What t stands for under the sum. */
  equalValues: string;
  twoSided: string;
  exact: string;
  slope: string;
  /** Ends before the quantity the median is taken of. */
  medianOf: string;
  limitsOfChange: string;
  ratio: string;
  target: string;
  itsYear: string;
  expectedNow: string;
  neededPerYear: string;
  gap: string;
  reference: string;
  group: string;
  moreWanted: string;
  lessWanted: string;
  gapTest: string;
  yearly: string;
}
