import type { ProblemCode } from '../../intake/problems.ts';
import type { ProblemWords } from '../problem-words.ts';

const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));

export const problems: ProblemWords<ProblemCode> = {
  'empty-file': () => ({ message: 'The file holds no rows.', hint: 'Send the file with its header row and data.' }),
  undecodable: (facts) => ({
    message: `The file is not readable text in ${facts['encoding']}.`,
    hint: 'Save it as UTF-8 CSV, or name its encoding in the mapping.',
  }),
  'too-large-unpacked': (facts) => ({
    message: `The compressed file unpacks to more than ${facts['limit']} MB.`,
    hint: 'Send it in parts.',
  }),
  'encoding-assumed': (facts) => ({
    message: `The file is not UTF-8; it was read as ${facts['encoding']}.`,
    hint: 'Check that letters with accents look right.',
  }),
  'header-missing': (facts) => ({
    message: `The header row has none of our column names; found: ${list(facts['found'])}.`,
    hint: 'Use the template of the indicator, or send a mapping that says which column is what.',
  }),
  'column-unknown': (facts) => ({
    message: `The column “${facts.column}” is not known.`,
    hint: `Remove it, or map the columns. Known names: ${list(facts['known'])}.`,
  }),
  'column-missing': (facts) => ({
    message: `The column “${facts.column}” is missing.`,
    hint: `The file has: ${list(facts['columns'])}.`,
  }),
  'column-duplicate': (facts) => ({
    message: `The column “${facts.column}” stands twice.`,
    hint: 'Rename one of the two.',
  }),
  'mapping-unfit': (facts) => ({
    message: `The mapping names “${facts['field']}”, which is no field, dimension or usable pattern.`,
    hint: 'Correct the mapping.',
  }),
  'columns-ignored': (facts) => ({
    message: `Columns not used: ${list(facts['columns'])}.`,
    hint: 'Nothing to do if that is meant.',
  }),
  'cells-differ': (facts) => ({
    message: `The row has ${facts['found']} cells; the header has ${facts['expected']}.`,
    hint: 'Look for a missing or additional separator, or a quotation mark that is not closed.',
  }),
  'text-formula': (facts) => ({
    message: `A text may not begin with “${facts.value.slice(0, 1)}”: a spreadsheet would take it for a formula.`,
    hint: 'Put a word before it.',
  }),
  'indicator-missing': () => ({
    message: 'It is not said which indicator the figures belong to.',
    hint: 'Add a column “indicator”, or name it with the upload.',
  }),
  'indicator-unknown': (facts) => ({
    message: `There is no indicator “${facts.value}”.`,
    hint: 'Check the id in the list of indicators.',
  }),
  'area-unknown': (facts) => ({
    message: `The area “${facts.value}” is not known.`,
    hint: 'Use a code or name of the list of areas, or map it.',
  }),
  'code-unknown': (facts) => ({
    message: `“${facts.value}” is no code of this dimension.`,
    hint: 'Map it to a code, or check the spelling.',
  }),
  'dimension-foreign': (facts) => ({
    message: `The indicator ${facts['indicator']} is not broken down by “${facts.column}”.`,
    hint: `Its dimensions: ${list(facts['dimensions'])}.`,
  }),
  'period-unreadable': (facts) => ({
    message: `“${facts.value}” is no period.`,
    hint: 'Write 2019, 2019-Q3, 2019-07 or 2018-08-01/P1Y, or name the convention in the mapping.',
  }),
  'period-ambiguous': (facts) => ({
    message: `“${facts.value}” can be read in more than one way: ${list(facts['candidates'])}.`,
    hint: 'Say which is meant (mapping: periods).',
  }),
  'period-future': (facts) => ({
    message: `“${facts.value}” lies in the future.`,
    hint: 'Confirm that a forecast is meant, or correct the period.',
  }),
  'not-a-number': (facts) => ({
    message: `“${facts.value}” is not a number.`,
    hint: 'Write digits with the decimal mark of the column. Where there is no value, leave the cell empty and give a reason.',
  }),
  'number-ambiguous': (facts) => ({
    message: `“${facts.value}” may be a fraction or thousands; nothing else in the column tells.`,
    hint: 'Say which decimal mark the file uses (mapping: decimal).',
  }),
  'number-marks-mixed': (facts) => ({
    message: `The column “${facts.column}” uses point and comma both as decimal mark.`,
    hint: 'Use one mark throughout, or name it in the mapping.',
  }),
  'sign-unknown': (facts) => ({
    message: `What “${facts.value}” means depends on who wrote it.`,
    hint: 'Name the convention of the source, or say in the mapping what the sign means (missing).',
  }),
  'value-missing': () => ({
    message: 'The value is empty and no reason is given.',
    hint: 'Give a reason (not-collected, not-applicable, not-yet-available, suppressed, unreliable, withdrawn) or remove the row.',
  }),
  'value-and-reason': (facts) => ({
    message: `There is a value (${facts.value}) and a reason why there is none.`,
    hint: 'Keep one of the two.',
  }),
  'reason-unknown': (facts) => ({
    message: `“${facts.value}” is no reason we know.`,
    hint: 'Use not-collected, not-applicable, not-yet-available, suppressed, unreliable or withdrawn.',
  }),
  'status-unknown': (facts) => ({
    message: `“${facts.value}” is no status of the SDMX lists.`,
    hint: 'Use letters such as A, P, E, B or U, separated by spaces.',
  }),
  'out-of-range': (facts) => ({
    message: `${facts.value} lies outside the possible range (${facts['low']} to ${facts['high']}).`,
    hint: 'Check the unit: a share belongs here in per cent.',
  }),
  'interval-wrong': (facts) => ({
    message: `The value ${facts.value} does not lie within its interval (${facts['lower']} to ${facts['upper']}).`,
    hint: 'Correct the value or its limits.',
  }),
  'base-disagrees': (facts) => ({
    message: `The value ${facts.value} does not follow from ${facts['numerator']} and ${facts['denominator']} (which give ${facts['computed'] ?? '–'}).`,
    hint: 'Correct the value or the counts.',
  }),
  'base-small': (facts) => ({
    message: `The base of ${facts['base']} is below ${facts['threshold']}: a rate on so few says little.`,
    hint: 'Confirm, or leave the value out with a reason.',
  }),
  'duplicate-key': (facts) => ({
    message: `The same figure stands twice: ${facts['indicator']}, ${facts['area']}, ${facts['breakdown'] || '_T'}, ${facts['period']}.`,
    hint: 'Keep one of the rows.',
  }),
  'nothing-to-read': () => ({ message: 'No row gave an observation.', hint: 'Check the filter and the header row.' }),
};
