import type { LimitProblemCode } from '../../intake/limit-problems.ts';
import type { ProblemWords } from '../problem-words.ts';

/** Why a file could not be scanned. */
const WHY: Readonly<Record<string, string>> = {
  missing: 'the scanner is not installed.',
  forbidden: 'the scanner may not be started.',
  timeout: 'the scanner did not answer in time.',
  other: 'the scanner ended without an answer.',
};

export const limitProblems: ProblemWords<LimitProblemCode> = {
  'too-large-unpacked': (fact) => ({
    message: `The compressed file unpacks to more than ${fact('limit')} MB.`,
    hint: 'Send it in parts.',
  }),
  'archive-ratio': (fact) => ({
    message: `The file unpacks to more than ${fact('limit')} times its size, as no table does; it was not unpacked.`,
    hint: 'Save the table again in the program it comes from, without packing it, and send that file.',
  }),
  'archive-entries': (fact) => ({
    message: `The archive holds more than ${fact('limit')} files.`,
    hint: 'Unpack it, and send the table that is meant.',
  }),
  'archive-encrypted': () => ({
    message: 'The archive is protected by a password.',
    hint: 'Unpack it with the password, and send the file in it.',
  }),
  'archive-nested': () => ({
    message: 'The archive holds another archive, which is not unpacked.',
    hint: 'Unpack both, and send the table in them.',
  }),
  'archive-several': (fact) => ({
    message: `The archive holds ${fact('found')} files, so it is not clear which table is meant: ${fact('files')}.`,
    hint: 'Unpack it, and send its files one by one.',
  }),
  'not-text': () => ({
    message: 'This is an archive of files, not a table.',
    hint: 'Unpack it, and send its files one by one.',
  }),
  'too-many-rows': (fact) => ({
    message: `The table has more than ${fact('limit')} rows; nothing of it is taken.`,
    hint: 'Send it in parts, by years for instance.',
  }),
  'too-many-columns': (fact) => ({
    message: `The file has ${fact('found')} columns; at most ${fact('limit')} are read.`,
    hint: 'Check the delimiter, or send the table in parts.',
  }),
  'cell-too-long': (fact) => ({
    message: `A cell holds ${fact('found')} characters; at most ${fact('limit')} are read.`,
    hint: 'Check whether a quotation mark before it was never closed, or shorten the text.',
  }),
  'took-too-long': (fact) => ({
    message: `Reading took longer than ${fact('limit')} seconds and was given up.`,
    hint: 'Send the table in parts. If it is small, the server is busy: send it again later.',
  }),
  'reading-broken-off': () => ({
    message:
      'Reading the file once more was broken off by a fault of this program, or because it was ended. The file and what you answered are kept.',
    hint: 'Have it read again.',
  }),
  'links-unread': () => ({
    message:
      'The workbook refers to other files. They are never fetched: what was stored of them in the cells is read.',
    hint: 'Check that the figures were up to date when the workbook was saved.',
  }),
  'scan-refused': (fact) => ({
    message: `The scanner for harmful files refused it: ${fact('says')}`,
    hint: 'Make the table anew from its source. If you think the scanner is wrong, show this sentence to whoever runs the server.',
  }),
  'scan-failed': (fact) => ({
    message: `The file could not be scanned for harmful contents, so it was not read: ${WHY[fact('why')] ?? WHY['other']}`,
    hint: 'Send it again later. Whoever runs the server finds the cause in its log and in the setting SCAN_COMMAND.',
  }),
};
