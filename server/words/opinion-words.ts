/** Words of the list of opinions and of the ledger of decisions. */
export interface OpinionWords {
  title: string;
  lead: string;
  search: string;
  show: string;
  papers: string;
  ledger: string;
  ledgerLead: string;
  withoutConsequence: string;
  none: string;
  to: string;
  reference: string;
  document: string;
  noDecision: string;
  used: string;
  revisedSince: string;
  basedOn: string;
  practice: string;
  noPractice: string;
  checked: (facts: { date: string }) => string;
}
