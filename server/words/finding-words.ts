import type { SearchField } from '../explore/search/search-index.ts';
import type { Tally } from './site-words.ts';

/** Words of search: filters, what was found and why. */
export interface FindingWords {
  verdict: string;
  verdicts: Record<Tally, string>;
  since: string;
  sinceAny: string;
  sinceYear: (year: string) => string;
  /** Why an indicator was found: "“chômage” in the name (French)". */
  why: (reasons: readonly string[]) => string;
  reason: (facts: { word: string; field: SearchField; language: string | null }) => string;
  corrected: (typed: string, taken: string) => string;
  notWhole: string;
  terms: string;
  clear: string;
}
