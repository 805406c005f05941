import type { OpinionWords } from '../opinion-words.ts';

export const opinions: OpinionWords = {
  title: 'Stellungnahmen und Beschlüsse',
  lead: 'Was Rat und Ausschüssen zu diesen Zahlen gesagt wurde, was sie beschlossen haben und was daraus geworden ist.',
  search: 'Suchen',
  show: 'Zeigen',
  papers: 'Stellungnahmen und Analysen',
  ledger: 'Beschlüsse',
  ledgerLead:
    'Geschäfte, die eine Zahl verwendet haben: was beschlossen wurde, auf welchen Zahlen es beruht und was sich in der Praxis geändert hat.',
  withoutConsequence: 'Bisher ohne Folgen',
  none: 'Noch nichts.',
  to: 'An',
  reference: 'Geschäftsnummer',
  document: 'Der ganze Text',
  noDecision: 'Noch kein Beschluss stützt sich darauf.',
  used: 'Verwendete Zahlen',
  revisedSince: 'seither revidiert',
  basedOn: 'Stützt sich auf',
  practice: 'Was sich in der Praxis geändert hat:',
  noPractice: 'Was sich in der Praxis geändert hat, ist noch nicht bekannt.',
  checked: ({ date }) => `Geprüft am ${date}.`,
};
