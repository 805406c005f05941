import type { Severity } from '../contract/upload.ts';

/** Why a file is not read although nothing in it is wrong: part of `PROBLEMS`. */
export const LIMIT_PROBLEMS = {
  'too-large-unpacked': 'error',
  'archive-ratio': 'error',
  'archive-entries': 'error',
  'archive-encrypted': 'error',
  'archive-nested': 'error',
  'archive-several': 'error',
  'not-text': 'error',
  'too-many-rows': 'error',
  'too-many-columns': 'error',
  'cell-too-long': 'error',
  'took-too-long': 'error',
  'reading-broken-off': 'error',
  'links-unread': 'notice',
  'scan-refused': 'error',
  'scan-failed': 'error',
} as const satisfies Record<string, Severity>;

export type LimitProblemCode = keyof typeof LIMIT_PROBLEMS;
