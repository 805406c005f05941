import type { TrendView } from './views.ts';

/** What the live chart is given: the specification, the view it was made from, and the words it speaks. */
export interface LiveChart {
  spec: Record<string, unknown>;
  view: TrendView;
  words: { explore: string; help: string; loading: string; failed: string; series: string; table: string };
}
