import type { Severity } from '../contract/upload.ts';

/** What can be wrong with a file of a form of its own (workbooks, PX, JSON-stat, SDMX): part of `PROBLEMS`. */
export const FORM_PROBLEMS = {
  'document-refused': 'error',
  'file-damaged': 'error',
  'sheet-missing': 'error',
  'sheet-unclear': 'question',
  'sheets-hidden': 'notice',
  'cells-hidden': 'notice',
  'too-many-cells': 'error',
  'formula-uncalculated': 'error',
  'date-doubtful': 'warning',
  'figure-hidden': 'warning',
  'figure-merged': 'warning',
  'cells-left-out': 'notice',
} as const satisfies Record<string, Severity>;

export type FormProblemCode = keyof typeof FORM_PROBLEMS;
