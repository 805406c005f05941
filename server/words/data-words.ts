/** Words of the page for those who take figures along: all files, code lists, and lines for programs. */
export interface DataWords {
  title: string;
  lead: string;
  all: string;
  allLead: string;
  /** A link to one file of everything: "All figures as CSV". */
  allAs: (kind: string) => string;
  byIndicator: string;
  head: Record<'figures' | 'years' | 'release' | 'terms' | 'files', string>;
  /** Said where no indicator has figures. */
  nothing: string;
  columns: string;
  columnsLead: string;
  /** What stands in each column of a file; `breakdown` speaks of all columns of groups. */
  meanings: Record<
    | 'indicator'
    | 'area'
    | 'period'
    | 'breakdown'
    | 'value'
    | 'lower'
    | 'upper'
    | 'numerator'
    | 'denominator'
    | 'n'
    | 'status'
    | 'conf'
    | 'reason'
    | 'note',
    string
  >;
  codes: string;
  codesLead: string;
  lists: Record<'indicators' | 'keyFactors' | 'areas' | 'sources' | 'releases', string>;
  programs: string;
  programsLead: string;
  toDescription: string;
  /** How one keeps to the figures of a day. */
  asOf: string;
  feed: string;
}
