import type { FindingWords } from '../finding-words.ts';

const FIELDS = {
  name: 'in the name',
  term: 'a word for what it measures',
  group: 'a way it is broken down',
  field: 'its field',
  objective: 'its theme or objective',
  factor: 'its key factor',
  definition: 'in the definition',
  said: 'in the text',
  id: 'its id',
};

export const finding: FindingWords = {
  verdict: 'Verdict',
  verdicts: {
    better: 'better',
    worse: 'worse',
    'no-clear-change': 'no clear change',
    'too-early': 'too early to say',
    met: 'target met',
    'on-course': 'on course',
    'off-course': 'off course',
    groups: 'by group',
    undirected: 'without a verdict',
    empty: 'without figures',
  },
  since: 'Newest figure',
  sinceAny: 'of any age',
  sinceYear: (year) => `from ${year} or later`,
  why: (reasons) => `Found by ${reasons.join('; ')}.`,
  reason: ({ word, field, language }) => `“${word}”, ${FIELDS[field]}${language === null ? '' : ` (in ${language})`}`,
  corrected: (typed, taken) => `Nothing is spelled “${typed}”. What you see was found for “${taken}”.`,
  notWhole: 'Nothing holds all your words. These hold some of them.',
  terms: 'Words explained',
  clear: 'Show all indicators',
};
