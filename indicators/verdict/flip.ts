/**
 * What would change a verdict: the nearest values of the newest figure, in the precision in which it is shown, from
 * which it would read otherwise, everything else staying as it is (an interval moves along with its figure).
 *
 * Between two values at which something ties with another figure, a verdict can only go one way as the figure rises: the
 * order of the figures stays, and slope and distance to the target grow with it. So each stretch between such values is
 * searched by halving, and what is found is exact.
 */
import { scaled, valueAt } from './grid.ts';
import { hasValue } from './usable-figures.ts';
import type { Figure, Flip, Flips } from './verdict.ts';

export interface FlipQuestion<Word> {
  /** One series, oldest first; the newest with a figure is the one that is varied. */
  figures: readonly Figure[];
  decimals: number;
  validRange: readonly [number | null, number | null] | null;
  /** What distances are measured from: figures on either side of it may be equally far. */
  turns: readonly number[];
  /** Further values at which the newest figure ties with something: a target, the figure of another group. */
  ties: readonly number[];
  judge(figures: readonly Figure[]): Word | null;
}

export function flipsOf<Word>(question: FlipQuestion<Word>): Flips<Word> {
  const { figures, decimals, judge } = question;
  const at = figures.findLastIndex(hasValue);
  const latest = figures[at];
  if (!latest || latest.value === null) return { below: null, above: null };
  const { value } = latest;
  const now = judge(figures);
  const wordAt = (step: number): Word | null => judge(figures.with(at, moved(latest, value, valueAt(step, decimals))));
  const [low, high] = reach(question, value);
  const cuts = cutsOf(question, value, decimals);
  const search = (from: number, to: number): Flip<Word> | null => {
    const step = firstChange(wordAt, now, from, to, cuts);
    return step === null ? null : { value: valueAt(step, decimals), word: wordAt(step) };
  };
  return {
    below: search(Math.ceil(scaled(value, decimals)) - 1, Math.ceil(scaled(low, decimals))),
    above: search(Math.floor(scaled(value, decimals)) + 1, Math.floor(scaled(high, decimals))),
  };
}

/** The figure with another value, its interval moved along; counts would say another one and are left out. */
const moved = (figure: Figure, from: number, to: number): Figure => ({
  ...figure,
  value: to,
  lower: figure.lower === null ? null : figure.lower + (to - from),
  upper: figure.upper === null ? null : figure.upper + (to - from),
  numerator: null,
  denominator: null,
});

/** How far it is worth looking: beyond, no order, slope or distance changes any more. */
function reach({ figures, validRange, turns, ties }: FlipQuestion<unknown>, value: number): [number, number] {
  const all = [value, ...turns, ...ties, ...figures.flatMap((one) => (one.value === null ? [] : [one.value]))];
  const widths = figures.map((one) => (one.lower === null || one.upper === null ? 0 : one.upper - one.lower));
  const [least, most] = [Math.min(...all), Math.max(...all)];
  // A slope to the newest figure passes every other one when it bridges the whole span within one step of time.
  const room = (most - least + Math.max(...widths, 0)) * (figures.length + 1) * 4 + Math.abs(most) + 1;
  return [Math.max(least - room, validRange?.[0] ?? -Infinity), Math.min(most + room, validRange?.[1] ?? Infinity)];
}

/** Steps next to which the order of the figures may change. */
function cutsOf({ figures, turns, ties }: FlipQuestion<unknown>, value: number, decimals: number): number[] {
  const others = figures.flatMap((one) => (one.value === null ? [] : [one.value]));
  // Mirrored at each turn: two figures may be as far from it on either side.
  const mirrored = turns.flatMap((turn) => others.map((one) => 2 * turn - one));
  const cuts = [value, ...others, ...turns, ...ties, ...mirrored].flatMap((one) => {
    const step = scaled(one, decimals);
    return Number.isInteger(step) ? [step - 1, step, step + 1] : [Math.floor(step), Math.ceil(step)];
  });
  return [...new Set(cuts)].sort((a, b) => a - b);
}

/** The first step from `from` towards `to` with another word; null where there is none. */
function firstChange<Word>(
  wordAt: (step: number) => Word | null,
  now: Word | null,
  from: number,
  to: number,
  cuts: readonly number[],
): number | null {
  const way = to >= from ? 1 : -1;
  if ((to - from) * way < 0) return null;
  const within = cuts.filter((one) => (one - from) * way > 0 && (to - one) * way > 0);
  const stops = [from, ...(way > 0 ? within : within.toReversed()), to];
  let before = from;
  for (const stop of stops) {
    if (wordAt(stop) !== now) return before === stop ? stop : halve(wordAt, now, before, stop);
    before = stop;
  }
  return null;
}

/** Of two steps, the first with the word and the last without it: where it changes. */
function halve<Word>(wordAt: (step: number) => Word | null, now: Word | null, same: number, other: number): number {
  let [held, changed] = [same, other];
  while (Math.abs(changed - held) > 1) {
    const middle = Math.trunc((held + changed) / 2);
    if (wordAt(middle) === now) held = middle;
    else changed = middle;
  }
  return changed;
}
