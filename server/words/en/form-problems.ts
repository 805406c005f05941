import type { FormProblemCode } from '../../intake/form-problems.ts';
import type { ProblemWords } from '../problem-words.ts';

const SAVE = 'Open it in its program, save the table as Excel workbook (.xlsx) or CSV (UTF-8), and send that file.';

/** What the file is, and what to do with it, by its kind. */
const DOCUMENTS: Readonly<Record<string, readonly [what: string, todo: string]>> = {
  xls: ['This is a workbook in the old Excel form (.xls), which is not read.', SAVE],
  xlsb: ['This is a binary Excel workbook (.xlsb), which is not read.', SAVE],
  xlsm: [
    'This workbook holds macros (programs), so it is refused.',
    'Save it in Excel as a workbook without macros (.xlsx), and send that file.',
  ],
  ods: ['This is an OpenDocument spreadsheet (.ods), which is not read.', SAVE],
  numbers: ['This is an Apple Numbers file, which is not read.', SAVE],
  word: [
    'This is a text document, not a table.',
    'Copy its table into a spreadsheet, save that as .xlsx or CSV, and send that file.',
  ],
  presentation: [
    'This is a presentation, not a table.',
    'Copy its table into a spreadsheet, save that as .xlsx or CSV, and send that file.',
  ],
  pdf: [
    'This is a PDF. Figures cannot be taken from it safely.',
    'Ask its publisher for the table as Excel or CSV, or copy it into a spreadsheet and check it there.',
  ],
  json: [
    'This is JSON, but no data set in the form JSON-stat.',
    'Ask the service for CSV, JSON-stat or Excel, and send that file.',
  ],
  protected: [
    'This workbook is protected by a password.',
    'Save it without the password (in Excel: File, Info, Protect Workbook), and send that file.',
  ],
};

export const formProblems: ProblemWords<FormProblemCode> = {
  'document-refused': (fact) => {
    const [message, hint] = DOCUMENTS[fact('kind')] ?? [
      'This is a document of an office program, which is not read.',
      SAVE,
    ];
    return { message, hint };
  },
  'file-damaged': (fact) => ({
    message: `The file does not keep the rules of its form (${fact('form')}): ${fact('what')}.`,
    hint: 'Fetch or save it again; if that does not help, send the table as CSV.',
  }),
  'sheet-missing': (fact) => ({
    message: `The file has no sheet or table “${fact('value')}”.`,
    hint: `It has: ${fact('sheets')}.`,
  }),
  'sheet-unclear': (fact) => ({
    message: `Several sheets hold a table; “${fact('value')}” was read.`,
    hint: `Say which is meant: ${fact('sheets')}.`,
  }),
  'sheets-hidden': (fact) => ({
    message: `The workbook has hidden sheets: ${fact('sheets')}.`,
    hint: 'They are not read. Before you pass the file on, look whether they may be seen.',
  }),
  'cells-hidden': (fact) => ({
    message: `The sheet hides rows or columns, which were read like the others (rows: ${fact('rows')}; columns: ${fact('columns') || '–'}).`,
    hint: 'Check that they belong to the table; otherwise delete them.',
  }),
  'too-many-cells': (fact) => ({
    message: `The table has ${fact('found')} cells; at most ${fact('limit')} are read.`,
    hint: 'Look for a stray cell far out in the sheet, or send the table in parts.',
  }),
  'formula-uncalculated': () => ({
    message: 'The cell holds a formula without a stored result.',
    hint: 'Open the file in a spreadsheet program, save it there, and send it again.',
  }),
  'date-doubtful': (fact) => ({
    message: `The cell is formatted as a date, but what it holds looks like a number; it was read as ${fact('value')}.`,
    hint: 'Confirm that, or correct the format of the cell.',
  }),
  'figure-hidden': (fact) => ({
    message: `The format of the cell hides its figure (${fact('value')}), which was read all the same.`,
    hint: 'Confirm that the figure may be published, or clear the cell.',
  }),
  'figure-merged': () => ({
    message: 'A figure stands in merged cells; it was read for the first of them only.',
    hint: 'Confirm that, or write the figure into each cell it holds for.',
  }),
  'cells-left-out': (fact) => ({
    message: `The file leaves out ${fact('cells')} figures, whose rows it says are all zero; they are not read.`,
    hint: 'If they matter as zeros, ask for the file without KEYS.',
  }),
};
