import type { Severity } from '../../contract/upload.ts';

/** What is asked of a foreign table, and what no longer fits a profile: part of `PROBLEMS`. */
export const PROPOSAL_PROBLEMS = {
  'indicator-unclear': 'question',
  'period-unclear': 'question',
  'value-unclear': 'question',
  'role-unclear': 'question',
  'columns-needless': 'question',
  'margins-unclear': 'question',
  'columns-same': 'question',
  'columns-finer': 'question',
  'no-statistic': 'error',
  'group-unclear': 'question',
  'area-unclear': 'question',
  'areas-unclear': 'question',
  'group-in-title': 'question',
  'area-in-title': 'question',
  'name-unclear': 'question',
  'texts-unclear': 'question',
  'empty-unclear': 'question',
  'header-none': 'question',
  'subheadings-unclear': 'question',
  'unit-unclear': 'question',
  'units-by-row': 'question',
  'text-unexpected': 'question',
  'twin-differs': 'question',
  'profile-unclear': 'question',
  'column-gone': 'question',
  'column-new': 'question',
  'derived-columns': 'question',
  'derived-rows': 'question',
  'derived-disagrees': 'warning',
  'period-differs': 'warning',
  'indicator-differs': 'warning',
  'ages-differ': 'warning',
} as const satisfies Record<string, Severity>;

export type ProposalProblemCode = keyof typeof PROPOSAL_PROBLEMS;
