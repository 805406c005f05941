/** Words of the page that says what is not known. */
export interface MissingWords {
  title: string;
  lead: string;
  /** How many indicators in use have no figure, and for how many a newer one is due. */
  summary: (facts: { used: number; empty: number; overdue: number }) => string;
  headings: Record<'empty' | 'overdue' | 'absent' | 'unbroken' | 'factors' | 'notUsed', string>;
  leads: Record<'empty' | 'overdue' | 'absent' | 'unbroken' | 'factors' | 'notUsed', string>;
  owedBy: (owner: string) => string;
  ownerless: string;
  due: (since: string) => string;
  /** "12 figures, 2016–2024". */
  figures: (count: number, years: string) => string;
  /** "Not broken down by: Sex, District." */
  by: (dimensions: string) => string;
  district: string;
}
