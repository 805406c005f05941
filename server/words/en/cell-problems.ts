import type { CellProblemWords, NoNumberWords } from '../cell-problem-words.ts';
import { repairs } from './repairs.ts';

const WHY: NoNumberWords = {
  hexadecimal: 'it is written in hexadecimal digits',
  underscore: 'it has an underscore between its digits',
  'not-a-number': 'a program writes this where a calculation failed',
  infinite: 'it stands for infinity',
  'too-large': 'it is larger than any figure',
  'foreign-digits': 'its digits are of another script, or wide ones',
  date: 'it is a date; a spreadsheet may have made one out of a figure such as 1.5',
  'sheet-error': 'a formula of the spreadsheet failed',
  grouping: 'its marks or spaces do not part it into thousands',
  'other-mark': 'it has the other decimal mark',
  spaces: 'it has stray spaces inside',
};

export const cellProblems: CellProblemWords = {
  'not-a-number': (fact) => {
    const why = WHY[fact('why')];
    return {
      message: `“${fact('value')}” is not a number${why ? `: ${why}` : ''}.`,
      hint: 'Write digits with the decimal mark of the column. Where there is no value, leave the cell empty and give a reason, or say, when the file is read, what the text means.',
    };
  },
  'number-marks-mixed': (fact) => ({
    message: `The column “${fact('column')}” uses ${fact('marks') || 'point and comma'} for the same purpose.`,
    hint: 'Use one decimal mark and one mark between thousands throughout, or name both in the settings for reading the file.',
  }),
  'sign-unknown': (fact) => ({
    message:
      fact('kind') === 'bound'
        ? `“${fact('value')}” says only roughly how much it is.`
        : `What “${fact('value')}” means depends on who wrote it.${fact('legend') === '' ? '' : ` The file says: “${fact('legend')}”.`}`,
    hint: 'Say what it means, or whose convention the file follows.',
  }),
  'flag-unknown': (fact) => ({
    message: `It is not said what “${fact('value')}” beside a figure means (${fact('example')}).${fact('legend') === '' ? '' : ` The file says: “${fact('legend')}”.`}`,
    hint: 'Say what the mark means, or whose convention the file follows. It then holds for all figures with it.',
  }),
  'blank-unknown': (fact) => ({
    message: `Cells of the column “${fact('column')}” are empty, and nothing says why.`,
    hint: 'Say what an empty cell means, or fill in the reasons in a column “reason”.',
  }),
  'filler-asked': (fact) => ({
    message: `${fact('value')} lies far from all other values; many programs write it where there is no figure.`,
    hint: 'Say what it stands for, or that it is a figure.',
  }),
  'exponent-asked': (fact) => ({
    message: `“${fact('value')}” is a power of ten, as spreadsheets show long numbers; digits may be lost.`,
    hint: 'Send the numbers written out, or accept them as they stand.',
  }),
  'exponent-read': (fact) => ({
    message: `“${fact('value')}” was read as a power of ten, with all its digits.`,
    hint: 'Nothing to do.',
  }),
  'scale-asked': (fact) => ({
    message: `“${fact('unit')}”: are the figures of “${fact('column')}” to be multiplied by ${fact('scale')}?`,
    hint: 'Say whether they are, or stand there in full already.',
  }),
  'count-asked': (fact) => ({
    message: `Are the figures of “${fact('column')}” in the unit of “${fact('indicator')}”? All are whole, and some are beyond 100, as numbers of people are.`,
    hint: 'Say that they are, or send the figures in the indicator’s unit.',
  }),
  'unit-mixed': (fact) => ({
    message: `Only some cells of “${fact('column')}” have a unit, or not all the same one: ${fact('units')}.`,
    hint: 'Say that all are in the same unit, or correct the file.',
  }),
  'unit-unfit': (fact) => ({
    message: `The unit in “${fact('value')}” is not that of the indicator.`,
    hint: 'Check whether column and indicator belong together.',
  }),
  'unit-read': (fact) => ({
    message: `“${fact('unit')}” beside the numbers was read as their unit.`,
    hint: 'Nothing to do.',
  }),
  'out-of-range': (fact) => ({
    message: `${fact('value')} lies outside the possible range (${fact('low')} to ${fact('high')}).`,
    hint:
      fact('kind') === 'count'
        ? 'A share is wanted in per cent: this looks like a count. Check which column holds the share.'
        : 'Check the unit and the decimal mark: a share belongs here in per cent.',
  }),
  'repair-proposed': (fact) => {
    const repair = repairs[fact('kind') as keyof typeof repairs](fact);
    return { message: repair.message, hint: `Can be repaired: ${repair.hint} Accept it or refuse it.` };
  },
  'rows-left-out': (fact) => ({
    message: `Left out as was said: ${fact('rows')} figures.`,
    hint: 'Nothing to do if that is meant.',
  }),
};
