import type { Turn, VerdictFlip, VerdictQuestionName } from '../contract/reports.ts';

/** How good a verdict is, among those of its question. */
const RANKS: Record<VerdictQuestionName, Readonly<Record<string, number>>> = {
  movement: { worse: -1, 'no-clear-change': 0, 'too-early': 0, better: 1 },
  course: { 'off-course': -1, 'on-course': 1, met: 2 },
  gap: { widening: -1, 'no-clear-change': 0, 'too-early': 0, 'closing-reference-fell': 0, closing: 1 },
};

/** Which way a verdict turned. */
export function turnOf({ question, from, to }: Pick<VerdictFlip, 'question' | 'from' | 'to'>): Turn {
  if (from === null) return 'first';
  if (to === null) return 'lost';
  const rank = (word: string): number => RANKS[question][word] ?? 0;
  const way = Math.sign(rank(to) - rank(from));
  return way > 0 ? 'better' : way < 0 ? 'worse' : 'sideways';
}
