/** What the pages of comparisons show, in the reader's language. */
import type { IndicatorCard, TrendView } from './views.ts';

/**
 * `above`, `below`, `unclear`: the uncertainty of the difference is known. `higher`, `lower`, `equal`: only the published
 * figures are, so nothing is said about chance.
 */
export type DifferenceWord = 'above' | 'below' | 'unclear' | 'higher' | 'lower' | 'equal';

/** One district or group beside what it is compared with. */
export interface ComparedRow {
  label: string;
  href: string | null;
  text: string;
  value: number;
  lower: number | null;
  upper: number | null;
  /** Null: there is no figure, and `text` says why. */
  word: DifferenceWord | null;
  /** Above, below, no clear difference, by how much. */
  said: string;
  /** So few people that single ones move it. */
  isSmall: boolean;
}

export interface ComparisonView {
  kind: 'groups' | 'districts';
  period: string;
  /** What all are compared with. */
  benchmark: { label: string; text: string; value: number };
  /** In one sentence: how many above, below, without clear difference. */
  sentence: string;
  /** In the order of the list they come from, never by size. */
  rows: ComparedRow[];
  /** Names of districts or groups without a figure of that period, with the reason. */
  absent: { label: string; text: string }[];
}

export interface OtherPlaceView {
  place: string;
  period: string;
  group: string;
  text: string;
  source: string;
  url: string | null;
  state: 'comparable' | 'with-care' | 'refused';
  /** Above, below …, where it may be said. */
  said: string | null;
  reasons: string[];
}

export interface CompareIndicatorView {
  id: string;
  name: string;
  href: string;
  trend: TrendView | null;
  empty: string | null;
  comparisons: ComparisonView[];
  places: OtherPlaceView[];
}

export interface ComparePageView {
  /** What can be chosen. */
  options: { id: string; label: string }[];
  chosen: CompareIndicatorView[];
  /**
   * Figures of all chosen ones by period: one row a period, one cell an indicator; null below two. `group`: whom every
   * column is about; null where they share none, and each head names its own. `groups`: all they share, to choose from.
   */
  together: {
    group: string | null;
    groups: { id: string; label: string; isShown: boolean }[];
    heads: string[];
    rows: { period: string; cells: string[] }[];
  } | null;
}

export interface AreaPageView {
  code: string;
  name: string;
  city: string;
  /** The city itself, not one of its districts. */
  isCity: boolean;
  cards: { card: IndicatorCard; said: string | null }[];
  /** Indicators without figures of this place. */
  without: { name: string; href: string }[];
  others: { name: string; href: string }[];
}
