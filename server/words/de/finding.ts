import type { FindingWords } from '../finding-words.ts';

const FIELDS = {
  name: 'im Namen',
  term: 'ein Wort für das Gemessene',
  group: 'eine Gliederung der Werte',
  field: 'sein Bereich',
  objective: 'sein Themenfeld oder Ziel',
  factor: 'sein Schlüsselfaktor',
  definition: 'in der Definition',
  said: 'im Text',
  id: 'seine Kennung',
};

export const finding: FindingWords = {
  verdict: 'Urteil',
  verdicts: {
    better: 'besser',
    worse: 'schlechter',
    'no-clear-change': 'keine klare Veränderung',
    'too-early': 'noch nicht zu beurteilen',
    met: 'Ziel erreicht',
    'on-course': 'auf Kurs',
    'off-course': 'nicht auf Kurs',
    groups: 'nach Gruppen',
    undirected: 'ohne Urteil',
    empty: 'ohne Werte',
  },
  since: 'Neuester Wert',
  sinceAny: 'aus beliebigem Jahr',
  sinceYear: (year) => `aus ${year} oder später`,
  why: (reasons) => `Gefunden über ${reasons.join('; ')}.`,
  reason: ({ word, field, language }) => `„${word}“, ${FIELDS[field]}${language === null ? '' : ` (auf ${language})`}`,
  corrected: (typed, taken) => `Nichts schreibt sich „${typed}“. Gefunden wurde dies für „${taken}“.`,
  notWhole: 'Nichts enthält alle Ihre Wörter. Diese enthalten einige davon.',
  terms: 'Wörter erklärt',
  clear: 'Alle Indikatoren zeigen',
};
