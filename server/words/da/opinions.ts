import type { OpinionWords } from '../opinion-words.ts';

export const opinions: OpinionWords = {
  title: 'Udtalelser og beslutninger',
  lead: 'Hvad der er sagt til rådet og dets udvalg om disse tal, hvad de besluttede, og hvad det førte til.',
  search: 'Søg',
  show: 'Vis',
  papers: 'Udtalelser og analyser',
  ledger: 'Beslutninger',
  ledgerLead:
    'Sager, hvor et tal blev brugt: hvad der blev besluttet, på hvilke tal, og hvad der blev ændret i praksis.',
  withoutConsequence: 'Endnu uden følger',
  none: 'Intet endnu.',
  to: 'Til',
  reference: 'Sagsnummer',
  document: 'Hele teksten',
  noDecision: 'Endnu bygger ingen beslutning på det.',
  used: 'Brugte tal',
  revisedSince: 'siden revideret',
  basedOn: 'Bygger på',
  practice: 'Hvad der blev ændret i praksis:',
  noPractice: 'Man ved endnu ikke, hvad der blev ændret i praksis.',
  checked: ({ date }) => `Kontrolleret den ${date}.`,
};
