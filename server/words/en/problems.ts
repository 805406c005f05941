import type { ProblemCode } from '../../intake/problems.ts';
import { cellProblems } from './cell-problems.ts';
import type { OtherLines, ProblemWords } from '../problem-words.ts';
import { formProblems } from './form-problems.ts';
import { limitProblems } from './limit-problems.ts';
import { proposalProblems } from './proposal-problems.ts';
import { plausibility } from './plausibility.ts';

export const problems: ProblemWords<ProblemCode> = {
  ...cellProblems,
  ...formProblems,
  ...limitProblems,
  ...proposalProblems,
  ...plausibility,
  'empty-file': () => ({ message: 'The file holds no rows.', hint: 'Send the file with its header row and data.' }),
  undecodable: (fact) => ({
    message: `The file is not readable text in ${fact('encoding')}.`,
    hint: 'Save it as UTF-8 CSV, or name its encoding in the settings for reading the file.',
  }),
  'encoding-assumed': (fact) => ({
    message: `The file is not UTF-8; it was read as ${fact('encoding')}.`,
    hint: 'Check that letters with accents look right.',
  }),
  'header-missing': (fact) => ({
    message: `The header row has none of our column names; found: ${fact('found')}.`,
    hint: 'Use the template of the indicator, or say which column is what.',
  }),
  'column-unknown': (fact) => ({
    message:
      fact('column') === '' ? 'A column without a name holds values.' : `The column “${fact('column')}” is not known.`,
    hint: `Remove it, or map the columns. Known names: ${fact('known')}.`,
  }),
  'column-missing': (fact) => ({
    message: `The column “${fact('column')}” is missing.`,
    hint: `The file has: ${fact('columns')}.`,
  }),
  'column-duplicate': (fact) => ({
    message: `The column “${fact('column')}” stands twice.`,
    hint: 'Rename one of the two.',
  }),
  'mapping-unfit': (fact) => ({
    message: `The mapping names “${fact('value')}”, which is no field, dimension or usable pattern.`,
    hint: 'Correct the mapping.',
  }),
  'columns-ignored': (fact) => ({
    message: `Columns not used: ${fact('columns')}.`,
    hint: 'Nothing to do if that is meant.',
  }),
  'cells-differ': (fact) => ({
    message: `The row has ${fact('found')} cells; the header has ${fact('expected')}.`,
    hint: 'Look for a missing or additional separator, or a quotation mark that is not closed.',
  }),
  'text-formula': (fact) => ({
    message: `A text may not begin with “${fact('value').slice(0, 1)}”: a spreadsheet would take it for a formula.`,
    hint: 'Put a word before it.',
  }),
  'indicator-missing': () => ({
    message: 'It is not said which indicator the figures belong to.',
    hint: 'Add a column “indicator”, or name it with the upload.',
  }),
  'indicator-unknown': (fact) => ({
    message: `There is no indicator “${fact('value')}”.`,
    hint: 'Check the id in the list of indicators.',
  }),
  'area-unknown': (fact) => ({
    message: `The area “${fact('value')}” is not known.`,
    hint: 'Use a code or name of the list of areas, or map it.',
  }),
  'code-unknown': (fact) => ({
    message: `“${fact('value')}” is no code of this dimension.`,
    hint: 'Map it to a code, or check the spelling.',
  }),
  'dimension-foreign': (fact) => ({
    message: `The indicator ${fact('indicator')} is not broken down by “${fact('column')}”.`,
    hint: `Its dimensions: ${fact('dimensions')}.`,
  }),
  'period-unreadable': (fact) => ({
    message: `“${fact('value')}” is no period.`,
    hint: 'Write 2019, 2019-Q3, 2019-07 or 2018-08-01/P1Y, or say whose convention the file follows.',
  }),
  'period-total': (fact) => ({
    message: `“${fact('value')}” among the periods: is the row made of the others, to be left out?`,
    hint: 'If it is a figure of its own, write its period into the file.',
  }),
  'period-ambiguous': (fact) => ({
    message: `“${fact('value')}” can be read in more than one way: ${fact('candidates')}.`,
    hint: 'Say which is meant.',
  }),
  'period-future': (fact) => ({
    message: `“${fact('value')}” lies in the future.`,
    hint: 'Confirm that a forecast is meant, or correct the period.',
  }),
  'number-ambiguous': (fact) => ({
    message: `“${fact('value')}” may be a fraction or thousands; nothing else in the column tells.`,
    hint: 'Say which decimal mark the file uses.',
  }),
  'value-missing': () => ({
    message: 'The value is empty and no reason is given.',
    hint: 'Give a reason (not-collected, not-applicable, not-yet-available, suppressed, unreliable, withdrawn) or remove the row.',
  }),
  'value-and-reason': (fact) => ({
    message: `There is a value (${fact('value')}) and a reason why there is none.`,
    hint: 'Keep one of the two.',
  }),
  'reason-unknown': (fact) => ({
    message: `“${fact('value')}” is no reason we know.`,
    hint: 'Use not-collected, not-applicable, not-yet-available, suppressed, unreliable or withdrawn.',
  }),
  'status-unknown': (fact) => ({
    message: `“${fact('value')}” is no status of the SDMX lists.`,
    hint: 'Use letters such as A, P, E, B or U, separated by spaces.',
  }),
  'interval-wrong': (fact) => ({
    message: `The value ${fact('value')} does not lie within its interval (${fact('lower')} to ${fact('upper')}).`,
    hint: 'Correct the value or its limits.',
  }),
  'base-disagrees': (fact) => ({
    message: `The value ${fact('value')} does not follow from ${fact('numerator')} and ${fact('denominator')} (which give ${fact('computed') || '–'}).`,
    hint: 'Correct the value or the counts.',
  }),
  'base-small': (fact) => ({
    message: `The base of ${fact('base')} is below ${fact('threshold')}: a rate on so few says little.`,
    hint: 'Confirm, or leave the value out with a reason.',
  }),
  'duplicate-key': (fact) => ({
    message: `The same figure stands twice, first in line ${fact('first')}: ${fact('series')}, ${fact('period')}.`,
    hint: 'Keep one of the rows.',
  }),
  'quotes-broken': () => ({
    message: 'A quotation mark is opened and not closed properly, so it is not sure where the cell ends.',
    hint: 'Close the quotation mark, or double those that belong to the text ("").',
  }),
  'row-repaired': (fact) => ({
    message:
      {
        quotes: 'A quotation mark in the row is read as part of its text.',
        'text-unquoted': 'A text in the row holds the separator without quotation marks; it is read as one cell.',
        'separator-missing': 'A separator is missing in the row; it is read as if it were there.',
        'separator-extra': 'The row has a separator too many; the empty cell is left out.',
        'separator-other': 'The row is divided by another separator than the rest, and is read by that one.',
        'cell-missing': 'A cell is missing in the row; it is read as empty.',
      }[fact('flaw')] ?? 'The row did not fit the table, and was put right.',
    hint: 'Look whether each figure of the row stands in its column.',
  }),
  'row-too-long': () => ({
    message: 'This line is longer than any row of a table may be; nothing is read from here on.',
    hint: 'Check that the lines of the file end where its rows do.',
  }),
  'tables-several': (fact) => ({
    message: `The file holds several tables. The one from line ${fact('first')} on is read; others begin in line ${fact('others')}.`,
    hint: 'Send each table as a file of its own, or name the header row of the one that is meant.',
  }),
  'percent-unfit': (fact) => ({
    message: `“${fact('value')}” has a per cent sign that does not fit: other values of the column have none, the figures are scaled, or the indicator is not in per cent.`,
    hint: 'Write all values of the column in the unit of the indicator, without the sign.',
  }),
  'minus-typographic': (fact) => ({
    message: `The typographic minus in “${fact('value')}” was read as a minus.`,
    hint: 'Nothing to do.',
  }),
  'value-and-status': (fact) => ({
    message: `There is a value (${fact('value')}), but its status ${fact('status')} says that there is none.`,
    hint: 'Leave the value out, or correct the status.',
  }),
  'value-confidential': (fact) => ({
    message: `The value is marked as not for publication (${fact('conf')}).`,
    hint: 'Leave the value empty and give the reason “suppressed”, or correct the mark.',
  }),
  'count-negative': (fact) => ({
    message: `A count cannot be negative (${fact('value')}).`,
    hint: 'Correct the count.',
  }),
  'schemes-mixed': (fact) => ({
    message: `The groups of ${fact('indicator')} belong to different definitions of who is counted: ${fact('codes')}.`,
    hint: 'Confirm that each stays a series of its own, or use the codes of one definition.',
  }),
  'nothing-to-read': () => ({ message: 'No row gave an observation.', hint: 'Check the filter and the header row.' }),
};

/** Further lines with the same cause. */
export const otherLines: OtherLines = (lines, more) => {
  const count = lines.length;
  return `Also in ${count === 1 ? 'line' : 'lines'} ${lines.join(', ')}${more ? ' and more' : ''}.`;
};
