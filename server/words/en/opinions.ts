import type { OpinionWords } from '../opinion-words.ts';

export const opinions: OpinionWords = {
  title: 'Opinions and decisions',
  lead: 'What was said to the council and its committees about these figures, what they decided, and what came of it.',
  search: 'Search',
  show: 'Show',
  papers: 'Opinions and analyses',
  ledger: 'Decisions',
  ledgerLead: 'Papers that used a figure: what was decided, on which figures, and what practice changed.',
  withoutConsequence: 'Without consequence so far',
  none: 'Nothing yet.',
  to: 'To',
  reference: 'Case number',
  document: 'The whole paper',
  noDecision: 'No decision rests on it yet.',
  used: 'Figures used',
  revisedSince: 'revised since',
  basedOn: 'Rests on',
  practice: 'What practice changed:',
  noPractice: 'Nothing is known yet of what practice changed.',
  checked: ({ date }) => `Checked on ${date}.`,
};
