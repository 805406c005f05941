import type { OpinionWords } from '../opinion-words.ts';

export const opinions: OpinionWords = {
  title: 'Avis et décisions',
  lead: 'Ce qui a été dit de ces chiffres au conseil et à ses commissions, ce qu’ils ont décidé et ce qui en est résulté.',
  search: 'Rechercher',
  show: 'Afficher',
  papers: 'Avis et analyses',
  ledger: 'Décisions',
  ledgerLead:
    'Les dossiers qui ont utilisé un chiffre\u202F: ce qui a été décidé, sur quels chiffres, et ce qui a changé dans la pratique.',
  withoutConsequence: 'Sans suite pour l’instant',
  none: 'Rien pour l’instant.',
  to: 'À\u202F',
  reference: 'Numéro de dossier\u202F',
  document: 'Le texte complet',
  noDecision: 'Aucune décision ne s’appuie encore dessus.',
  used: 'Chiffres utilisés\u202F',
  revisedSince: 'révisé depuis',
  basedOn: 'S’appuie sur\u202F',
  practice: 'Ce qui a changé dans la pratique\u202F:',
  noPractice: 'On ne sait pas encore ce qui a changé dans la pratique.',
  checked: ({ date }) => `Vérifié le ${date}.`,
};
