import type { Draft } from './draft.ts';

/** Headers of columns that number the rows; programs also write them under no name. */
const COUNTER =
  /^(?:|id|_id|nr\.?|no\.?|#|row|rowid|row_?number|index|lfd\.? ?nr\.?|zeile|unnamed: 0|x1|fid|objectid)$/iu;
const LEAST_ROWS = 4;

/** A column that counts the rows (0, 1, 2, …) says nothing of them: it is left out, and said to be. */
export function leaveCounters(draft: Draft): void {
  const { rows } = draft.input.look;
  if (rows.length < LEAST_ROWS) return;
  for (const column of draft.free) {
    if (!COUNTER.test(column.header)) continue;
    const first = Number(rows[0]?.[column.at]);
    const counts = (first === 0 || first === 1) && rows.every((row, at) => row[column.at] === String(first + at));
    if (counts) draft.take(column, { kind: 'left' });
  }
}
