import type { Question } from '../../contract/upload.ts';

/** Which sheet of a workbook, or table of a file of several, is meant; the first is proposed. */
export function askSheet(names: readonly string[]): Question {
  return {
    id: 'sheet',
    options: names.slice(0, 100).map((sheet, at) => ({
      id: sheet,
      says: { code: 'sheet', facts: { sheet } },
      patch: { sheet },
      isProposed: at === 0,
      rows: null,
    })),
  };
}
