/** The pages on methods and criteria: each rule in plain words. */
export interface MethodsWords {
  title: string;
  lead: string;
  example: string;
  source: string;
  /** Where nothing can be worked through yet. */
  none: string;
  criteria: string;
  criteriaLead: string;
  /** Heads of the table of criteria. */
  head: readonly [indicator: string, wanted: string, from: string, setBy: string, target: string];
  standard: string;
  /** “0.5% of the first figure”. */
  ofFirstFigure(share: string): string;
  /** What opens the lines for R. */
  inR: string;
  objectiveRule: string;
  toMethods: string;
  toCriteria: string;
  sections: readonly { id: MethodId; title: string; text: string; source: string }[];
}

export type MethodId = 'movement' | 'materiality' | 'none' | 'course' | 'gap' | 'objective' | 'flip' | 'rounding';
