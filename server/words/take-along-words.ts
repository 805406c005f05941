/** Words of everything a reader takes along: files, citations, links, embedding, workbooks, the feed. */
export interface TakeAlongWords {
  heading: string;
  files: string;
  /** Beside a file's name: what is in it. */
  about: Record<'csv' | 'xlsx' | 'json' | 'svg' | 'png', string>;
  cite: string;
  citeLead: string;
  known: (date: string, release: string | null) => string;
  data: string;
  copy: string;
  copied: string;
  link: string;
  links: Record<'fixed' | 'growing' | 'rolling', { label: string; lead: string }>;
  embed: string;
  embeds: Record<'script' | 'frame' | 'picture', { label: string; lead: string }>;
  compare: string;
  source: string;
  /** The line in an embedded chart that leads to the page. */
  toPage: string;
  /** Said where an address shows an older state. */
  newer: Record<'later' | 'revised', (facts: { shown: string; newest: string; count: number }) => string>;
  asKnown: (date: string) => string;
  toNewest: string;
  nothing: string;
  feed: {
    title: (city: string) => string;
    /** Names of the first indicators, and how many more. */ entry: (id: string, names: string, more: number) => string;
    withdrawn: string;
  };
  /** In the footer of a page on a disk. */
  exported: (date: string) => string;
  sheet: { figures: string; verdict: string; about: string; reasons: string };
  columns: Record<
    | 'indicator'
    | 'place'
    | 'period'
    | 'start'
    | 'end'
    | 'value'
    | 'lower'
    | 'upper'
    | 'numerator'
    | 'denominator'
    | 'n'
    | 'marks'
    | 'reason'
    | 'note'
    | 'source'
    | 'release'
    | 'id'
    | 'unit'
    | 'definition'
    | 'licence'
    | 'address'
    | 'known'
    | 'citation'
    | 'sign'
    | 'meaning'
    | 'group'
    | 'question'
    | 'item'
    | 'text',
    string
  >;
  statuses: Record<'A' | 'P' | 'E' | 'B' | 'U' | 'D' | 'I', string>;
  selection: { pick: string; lead: string; file: (kind: string) => string; compare: string };
}
