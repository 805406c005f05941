/** Words of the views a reader can choose on an indicator's page, and of the chart that is walked through. */
export interface ViewWords {
  /** Names of the views, and of their list. */
  views: { label: string; trend: string; gap: string; breakdown: string; areas: string };
  /** Headings over the charts of the views. */
  levels: string;
  distance: (reference: string) => string;
  groups: (period: string) => string;
  places: (period: string) => string;
  /** What a distance says: above or below the reference group. */
  distanceLead: (reference: string) => string;
  /** Why some groups are not in the chart of distances. */
  distanceText: (facts: { name: string; reference: string }) => string;
  /** The chart of groups or places in words. */
  groupsDescription: (facts: { name: string; count: number; period: string }) => string;
  /** Under a chart with more lines than it has room to name. */
  linesNamed: (facts: { drawn: number; names: string }) => string;
  /** Small places are never ranked on noise. */
  notRanked: string;
  now: string;
  before: string;
  group: string;
  place: string;
  change: string;
  /** A target's row under the table. */
  target: string;
  /** Over the words of the glossary that stand on a page. */
  terms: string;
  /** The objectives on one page. */
  glance: {
    heading: string;
    lead: string;
    measured: string;
    changed: string;
    noChange: string;
    responsible: string;
    nobody: string;
    more: (count: number) => string;
    printed: string;
  };
  /** The chart one walks through. */
  walk: {
    label: string;
    summary: string;
    help: string;
    back: string;
    on: string;
    up: string;
    down: string;
    more: string;
    close: string;
  };
}
