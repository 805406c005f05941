import type { RepairWords } from '../cell-problem-words.ts';

export const repairs: RepairWords = {
  'mixed-marks': (fact) => ({
    message: `The column “${fact('subject')}” has a decimal point in some cells and a decimal comma in others.`,
    hint: `Both are read as decimal marks: “${fact('before')}” as ${fact('after')}.`,
  }),
  'number-spaces': (fact) => ({
    message: `Stray spaces stand inside numbers of the column “${fact('subject')}”.`,
    hint: `They are taken out: “${fact('before')}” becomes ${fact('after')}.`,
  }),
  fraction: (fact) => ({
    message: 'The figures look like fractions of one; the indicator is in per cent.',
    hint: `Values and limits are multiplied by 100: ${fact('before')} becomes ${fact('after')}.`,
  }),
  'duplicate-rows': (fact) => ({
    message: `Rows stand more than once with the same contents (first: ${fact('before')}).`,
    hint: 'Each is read once. No figure changes.',
  }),
  'inner-spaces': (fact) => ({
    message: `“${fact('before')}” has stray spaces inside.`,
    hint: `It is read as “${fact('after')}”.`,
  }),
  mojibake: (fact) => ({
    message: `Letters are broken: “${fact('before')}”.`,
    hint: `Texts are read as they were meant: “${fact('after')}”. No figure changes.`,
  }),
  'trailing-cells': () => ({
    message: 'Rows end with more separators than the header.',
    hint: 'The empty cells behind were passed over. No figure changed.',
  }),
  'header-spelling': (fact) => ({
    message: `The column “${fact('before')}” is spelled “${fact('after')}” in what is known of this file.`,
    hint: 'It is read as the same column. No figure changes.',
  }),
  'repeated-header': (fact) => ({
    message: `The header stands again in the middle of the table (“${fact('before')}”), as on each page of a printed list.`,
    hint: 'These lines, and page numbers before them, are left out. No figure changes.',
  }),
  'locked-figures': (fact) => ({
    message: `Rows say that their figure is confidential, and have one all the same (first: ${fact('before')}).`,
    hint: 'The figure and its counts are taken out; the reason stays.',
  }),
};
