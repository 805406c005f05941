/**
 * How an objective stands, from its indicators: what more than half of the judged ones say, where at least half are
 * judged at all. Nothing is averaged. Source: Denmark's national barometer, majority rule (methods note 2.6).
 */
export interface Tally<Word> {
  /** Null: there is none; `why` says why. */
  word: Word | null;
  why: 'majority' | 'none-judged' | 'half-not-judged' | 'no-majority';
  judged: number;
  all: number;
  counts: ReadonlyMap<Word, number>;
}

/** @param words of each indicator of the objective; null where it has no verdict */
export function objectiveVerdict<Word>(words: readonly (Word | null)[]): Tally<Word> {
  const judged = words.filter((word) => word !== null);
  const counts = new Map<Word, number>();
  for (const word of judged) counts.set(word, (counts.get(word) ?? 0) + 1);
  const said = { judged: judged.length, all: words.length, counts };
  if (judged.length === 0) return { ...said, word: null, why: 'none-judged' };
  if (judged.length * 2 < words.length) return { ...said, word: null, why: 'half-not-judged' };
  const winner = [...counts].find(([, count]) => count * 2 > judged.length);
  return winner ? { ...said, word: winner[0], why: 'majority' } : { ...said, word: null, why: 'no-majority' };
}
