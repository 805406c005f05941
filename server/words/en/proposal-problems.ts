import type { ProposalProblemCode } from '../../intake/propose/proposal-problems.ts';
import type { ProblemFact, ProblemWords } from '../problem-words.ts';

/** What figures made of others are, and whether they agree with them. */
const derivedHint = (fact: ProblemFact): string =>
  [
    'They are computed from the figures, not figures of the indicator.',
    fact('compared') === '0'
      ? 'No figure they could be compared with was found.'
      : `Checked: ${fact('agreed')} of ${fact('compared')} agree with the figures they were made of.`,
    fact('expected') === ''
      ? ''
      : `The first that does not: ${fact('period')}, ${fact('found')} instead of ${fact('expected')}.`,
  ]
    .filter(Boolean)
    .join(' ');

/** What is asked of a foreign table. The answers stand beside it. */
export const proposalProblems: ProblemWords<ProposalProblemCode> = {
  'indicator-unclear': () => ({
    message: 'Which indicator do these figures belong to?',
    hint: 'Choose it; what the columns mean follows from it.',
  }),
  'period-unclear': () => ({
    message: 'Which period are the figures of? No column says it.',
    hint: 'Choose the column that holds it, or write the period of the whole file.',
  }),
  'value-unclear': (fact) => ({
    message:
      fact('count') === '1'
        ? `Whose figures are those of the column “${fact('columns')}”?`
        : `How do the ${fact('count')} columns of figures differ: ${fact('columns') || '–'}?`,
    hint: 'Each may be a group of its own, or one of them holds the figures and the others are left out.',
  }),
  'role-unclear': (fact) => ({
    message: `What does the column “${fact('column')}” say? It holds: ${fact('texts') || '–'}.`,
    hint: 'Say what it is, read only some of its rows, or leave it out. It is never dropped unseen, because rows may differ by it.',
  }),
  'columns-needless': (fact) => ({
    message: `${fact('count')} columns make no difference to the figures: ${fact('columns')}. Can they be left out?`,
    hint: 'If one of them is needed, say in the list of columns what it is.',
  }),
  'margins-unclear': (fact) => ({
    message:
      fact('count') === '1'
        ? `Is the column “${fact('columns')}” half of the 95% interval around the figure?`
        : `Are the columns ${fact('columns')} half of the 95% interval around the figure before them?`,
    hint: 'If they are, we keep the figure minus and plus this as its limits. An error of another level (90%), one in per cent of the figure, or a standard error is not that: leave it out.',
  }),
  'columns-same': (fact) => ({
    message: `${fact('count')} columns hold the same in every row (${fact('texts')}). Is that what the indicator is about?`,
    hint: 'If one of them narrows the figures down to a group, say in the list of columns what it is.',
  }),
  'columns-finer': (fact) => ({
    message: `${fact('count')} columns break the figures down further than the indicator does: ${fact('columns')}. Are only the rows of all together to be read?`,
    hint: 'If one of them is a breakdown of the indicator, say in the list of columns which.',
  }),
  'no-statistic': (fact) => ({
    message: `This looks like a list of single records (${fact('columns')}), not like a table of figures.`,
    hint: 'What is needed is one figure for each period and group, such as a count or a share of these records. If it is a table of figures all the same, say below what its columns are.',
  }),
  'areas-unclear': (fact) => ({
    message: `Most places in the column “${fact('column')}” are none of this city’s areas, such as ${fact('texts')}.`,
    hint: 'Leave their rows out, or say which of them is the city. Areas that belong to it are added under “Areas” first.',
  }),
  'group-in-title': (fact) => ({
    message: `“${fact('value')}” stands beside the table or in the name of the file, but in no column. Are the figures of this group only?`,
    hint: 'Say whether they are of this group or of everybody.',
  }),
  'area-in-title': (fact) => ({
    message: `“${fact('value')}” stands over the figures or in the name of the file, and no column names a place. Are they of that place, or of the city?`,
    hint: 'Say of which place they are. A country’s figures are never the city’s.',
  }),
  'group-unclear': (fact) => ({
    message: `Who is meant by “${fact('value')}”? None of our groups is called so.`,
    hint: 'Choose the group that is defined in the same way, or leave it out. A likeness of names is only a proposal.',
  }),
  'area-unclear': (fact) => ({
    message: fact('value') === '' ? 'Rows without an area: where are they of?' : `Which area is “${fact('value')}”?`,
    hint: 'Choose the area, or leave these rows out.',
  }),
  'name-unclear': (fact) => ({
    message: `Which indicator is “${fact('value')}”?`,
    hint: 'Choose the indicator, or leave these rows out.',
  }),
  'texts-unclear': (fact) => ({
    message: `Further texts of the column “${fact('column')}” are not known, such as ${fact('texts')}.`,
    hint: 'Leave their rows out, or send a mapping for them.',
  }),
  'empty-unclear': (fact) => ({
    message: `What does an empty cell mean in the column “${fact('column')}”?`,
    hint: 'It may be the total, repeat the cell above (merged cells), or belong to nothing.',
  }),
  'header-none': (fact) => ({
    message: `The file has no header: line ${fact('line')} is data already (${fact('texts')}).`,
    hint: 'Say what the columns are. They are called by their places: #1 is the first. What each of the others was taken for is shown next.',
  }),
  'subheadings-unclear': (fact) => ({
    message: `${fact('count')} lines stand alone in the table, such as “${fact('value')}”. What do they name for the rows below?`,
    hint: 'Say it once, for the whole file: the area, the year or the group of the rows below each of them.',
  }),
  'unit-unclear': (fact) => ({
    message: `The column “${fact('column')}” gives the unit “${fact('value')}”; the indicator is in ${fact('unit')}.`,
    hint: 'Say how the figures are to be read.',
  }),
  'units-by-row': (fact) => ({
    message: `The rows have units of their own (column “${fact('column')}”: ${fact('texts')}).`,
    hint: 'Read each row by its unit, or only the rows of one of them.',
  }),
  'text-unexpected': (fact) => ({
    message: `The column “${fact('column')}” holds “${fact('value')}”; expected: ${fact('expected')}.`,
    hint: 'Another unit or group may be meant here. Say whether these rows are to be read in the same way.',
  }),
  'twin-differs': (fact) => ({
    message: `The column “${fact('column')}” says more than the one it was thought to repeat: “${fact('text')}” stands beside “${fact('before')}” and “${fact('value')}”.`,
    hint: 'Say whether it can be left out all the same.',
  }),
  'profile-unclear': (fact) => ({
    message: `More than one profile fits this file: ${fact('texts')}.`,
    hint: 'Say by which it is to be read. Profiles that say the same can be made one.',
  }),
  'column-gone': (fact) => ({
    message: `The column “${fact('column')}”, which the profile reads, is missing.`,
    hint: 'Choose the column that has taken its place, or read the file without it.',
  }),
  'column-new': (fact) => ({
    message: `The column “${fact('column')}” is new; the profile does not know it. It holds: ${fact('texts') || '–'}.`,
    hint: 'Say what it is, or leave it out.',
  }),
  'derived-columns': (fact) => ({
    message: `${fact('count')} columns are made of others in this file: ${fact('texts')}. Can they be left out?`,
    hint: derivedHint(fact),
  }),
  'derived-rows': (fact) => ({
    message: `Rows of the column “${fact('column')}” are made of others in this file: ${fact('texts')}. Can they be left out?`,
    hint: derivedHint(fact),
  }),
  'indicator-differs': (fact) => ({
    message: `“${fact('text')}” in the file is the name of another indicator than “${fact('indicator')}”.`,
    hint: 'Check that the file was sent for the right indicator; acknowledge it if it was.',
  }),
  'ages-differ': (fact) => ({
    message: `“${fact('text')}” in the file is about other ages than the indicator “${fact('indicator')}”.`,
    hint: 'Check whether the file was sent for the right indicator; if the ages are the same all the same, confirm it.',
  }),
  'figures-derived': (fact) => ({
    message: `“${fact('text')}” does not sound like the figures of the indicator, but like a change, a distance, a rank, a target or a forecast.`,
    hint: 'Check whether this is the right column. If the figures are the indicator’s own, confirm it.',
  }),
  'group-elsewhere': (fact) => ({
    message: `“${fact('text')}” stands over or beside the figures, and the indicator does not tell this group apart.`,
    hint: 'Check that the figures are of everybody. If they are of this group only, they do not belong to this indicator.',
  }),
  'period-differs': (fact) => ({
    message: `“${fact('text')}” names another time than ${fact('period')}, which the figures are taken for.`,
    hint: 'Was the period said for an earlier file? Correct it; or acknowledge that it is right.',
  }),
  'derived-disagrees': (fact) => ({
    message: `${fact('wrong')} of ${fact('compared')} figures that are made of others (${fact('texts')}) do not agree with them; the first: ${fact('period')}, ${fact('found')} instead of ${fact('expected')}.`,
    hint: 'They are not published themselves, but one of the two is wrong. Check the figures of this period.',
  }),
};
