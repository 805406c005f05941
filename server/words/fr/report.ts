import type { ReportWords } from '../report-words.ts';
import { n } from './count.ts';

export const report: ReportWords = {
  reports: 'Rapports annuels',
  reportsLead:
    'Une fois par an, les chiffres passent devant le conseil\u202F: ce qui a bougé, ce qui avait été promis, ce qu’en disent les responsables et d’autres voix, et ce qu’il faut décider.',
  title: ({ year }) => `Rapport de l’année ${year}`,
  standsAt: ({ until, known }) => `Chiffres portant sur la période jusqu’au ${until}, tels que connus le ${known}.`,
  provisional:
    'Pas encore publié. Cette version est composée des chiffres et des textes d’aujourd’hui et change avec eux.',
  published: ({ date }) => `Publié le ${date}. Les chiffres et les textes sont ceux de ce jour et ne changent plus.`,
  hash: 'Empreinte du contenu (SHA-256)\u202F',
  revisedSince: ({ count }) =>
    count === 0
      ? 'Aucun chiffre de ce rapport n’a été révisé depuis.'
      : `${n(count, 'chiffre de ce rapport a été révisé', 'chiffres de ce rapport ont été révisés')} depuis\u202F; la valeur actuelle figure à côté.`,
  nowReads: ({ now }) => `révisé depuis\u202F: aujourd’hui ${now}`,
  gone: 'n’est plus publié',
  compareWith: 'Comparé avec\u202F',
  since: {
    year: ({ year }) => `Depuis le rapport de l’année ${year}`,
    term: ({ title, date }) => `Depuis le début de la législature (${title}, ${date})`,
    policy: ({ title, date }) => `Depuis le début de la politique (${title}, ${date})`,
  },
  choice: { year: 'l’année précédente', term: 'le début de la législature', policy: 'le début de la politique' },
  lead: ({ since, worse, better, other }) => {
    const parts = [
      ...(worse > 0 ? [n(worse, 'verdict s’est dégradé', 'verdicts se sont dégradés')] : []),
      ...(better > 0 ? [n(better, 'verdict s’est amélioré', 'verdicts se sont améliorés')] : []),
      ...(other > 0 ? [n(other, 'se lit autrement', 'se lisent autrement')] : []),
    ];
    return parts.length === 0 ? `${since}, aucun verdict n’a changé.` : `${since}\u202F: ${parts.join(', ')}.`;
  },
  fixedBefore: 'Le rapport précédent est publié\u202F; la comparaison porte sur ce qu’il disait ce jour-là.',
  madeBefore:
    'Aucun rapport précédent n’est publié\u202F: la comparaison part de ce que l’on sait aujourd’hui de cette époque.',
  headings: {
    changed: 'Ce qui a changé',
    worseNow: 'Ce qui se dégrade, et à qui il revient d’agir',
    objective: 'But',
    theySay: 'Ce qu’on en dit',
    definitions: 'Mesuré autrement',
    fresh: 'Nouveau',
    revised: 'Révisé',
    late: 'En retard',
    missing: 'Manquant',
    contents: 'Commissions et buts',
    asks: 'Décisions demandées',
    verdict: 'Verdict',
    figures: 'Chiffres',
    promised: 'Ce qui a été promis',
    events: 'Ce qui s’est passé',
    noCommittee: 'Sans commission',
    group: 'Groupe',
    question: 'Question',
    before: 'Avant',
    now: 'Maintenant',
    owner: 'Responsable\u202F',
  },
  turns: {
    worse: 'S’est dégradé',
    better: 'S’est amélioré',
    sideways: 'Se lit autrement, ni mieux ni moins bien',
    first: 'Un verdict pour la première fois',
    lost: 'Plus de verdict',
  },
  noFlips: 'Aucun verdict n’a changé.',
  nothing: 'Aucun.',
  worseNone: 'Rien ne se dégrade clairement.',
  worseShort: 'Ce qui se dégrade',
  ways: 'Dans ce rapport',
  nothingOnFigure: ({ year }) => `Rien sur ce chiffre pour ${year}.`,
  saidOn: ({ form, about }) => (about ? `${form}, à propos de « ${about} »` : form),
  otherGroups: ({ count, moved }) =>
    moved === 0
      ? `${n(count, 'groupe', 'groupes')}, aucune évolution nette.`
      : `${n(count, 'autre groupe', 'autres groupes')} sans évolution nette.`,
  lateSince: ({ date }) => `un chiffre plus récent est attendu depuis le ${date}`,
  nobody: 'personne pour l’instant',
  noFigures: 'Il n’y a aucun chiffre.',
  pdf: 'En PDF',
  data: 'En données',
  meeting: 'Pour la séance',
  toReport: 'Retour au rapport',
  toIndicator: 'Tous les chiffres et le justificatif',
  state: { provisional: 'pas encore publié', published: 'publié' },
  next: 'Suivant',
  previous: 'Précédent',
  keys: 'Les touches fléchées tournent les pages\u202F; Échap fait sortir d’un graphique.',
};
