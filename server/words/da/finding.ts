import type { FindingWords } from '../finding-words.ts';

const FIELDS = {
  name: 'i navnet',
  term: 'et ord for det, der måles',
  group: 'en opdeling af tallene',
  field: 'dens område',
  objective: 'dens tema eller mål',
  factor: 'dens nøglefaktor',
  definition: 'i definitionen',
  said: 'i teksten',
  id: 'dens id',
};

export const finding: FindingWords = {
  verdict: 'Vurdering',
  verdicts: {
    better: 'bedre',
    worse: 'dårligere',
    'no-clear-change': 'ingen klar ændring',
    'too-early': 'for tidligt at sige',
    met: 'målet er nået',
    'on-course': 'på rette vej',
    'off-course': 'bagud',
    groups: 'efter gruppe',
    undirected: 'uden vurdering',
    empty: 'uden tal',
  },
  since: 'Nyeste tal',
  sinceAny: 'uanset alder',
  sinceYear: (year) => `fra ${year} eller senere`,
  why: (reasons) => `Fundet på ${reasons.join('; ')}.`,
  reason: ({ word, field, language }) => `»${word}«, ${FIELDS[field]}${language === null ? '' : ` (på ${language})`}`,
  corrected: (typed, taken) => `Intet staves »${typed}«. Det viste er fundet på »${taken}«.`,
  notWhole: 'Intet rummer alle dine ord. Disse rummer nogle af dem.',
  terms: 'Ord forklaret',
  clear: 'Vis alle indikatorer',
};
