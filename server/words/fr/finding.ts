import type { FindingWords } from '../finding-words.ts';

const FIELDS = {
  name: 'dans le nom',
  term: 'un mot pour ce qui est mesuré',
  group: 'une ventilation disponible',
  field: 'son domaine',
  objective: 'son thème ou son objectif',
  factor: 'son facteur clé',
  definition: 'dans la définition',
  said: 'dans le texte',
  id: 'son identifiant',
};

export const finding: FindingWords = {
  verdict: 'Verdict',
  verdicts: {
    better: 'mieux',
    worse: 'moins bien',
    'no-clear-change': 'pas d’évolution nette',
    'too-early': 'trop tôt pour le dire',
    met: 'objectif atteint',
    'on-course': 'en bonne voie',
    'off-course': 'en retard sur l’objectif',
    groups: 'par groupe',
    undirected: 'sans verdict',
    empty: 'sans chiffres',
  },
  since: 'Chiffre le plus récent',
  sinceAny: 'toutes années',
  sinceYear: (year) => `de ${year} ou plus récent`,
  why: (reasons) => `Trouvé par ${reasons.join('\u202F; ')}.`,
  reason: ({ word, field, language }) =>
    `«\u202F${word}\u202F», ${FIELDS[field]}${language === null ? '' : ` (en ${language})`}`,
  corrected: (typed, taken) =>
    `Rien ne s’écrit «\u202F${typed}\u202F». Voici ce qui a été trouvé pour «\u202F${taken}\u202F».`,
  notWhole: 'Aucun résultat ne contient tous vos mots. Ceux-ci en contiennent une partie.',
  terms: 'Mots expliqués',
  clear: 'Afficher tous les indicateurs',
};
