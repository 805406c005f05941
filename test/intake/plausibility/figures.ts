import { parseBreakdownKey } from '../../../indicators/observation.ts';
import { parsePeriod, periodKind } from '../../../indicators/period.ts';
import {
  inTime,
  type FigurePeriod,
  type Point,
  type SeriesFigures,
} from '../../../server/intake/plausibility/figures.ts';

const numbers = new Map<string, number>();

/** A period by its code, with a number of its own. */
export function periodOf(code: string): FigurePeriod {
  const read = parsePeriod(code);
  if (!read.ok) throw new Error(`${code} is no period`);
  const id = numbers.get(code) ?? numbers.size + 1;
  numbers.set(code, id);
  const { start, end } = read.period;
  return { id, code, start, end, kind: periodKind(read.period), day: Date.parse(start) / 86_400_000 };
}

type Given = number | null | { value: number | null; was?: number | null; isBreak?: boolean; numerator?: number };

function pointOf(code: string, given: Given, line: number | null): Point {
  const {
    value,
    was,
    isBreak = false,
    numerator = null,
  } = typeof given === 'object' && given !== null ? { was: undefined, ...given } : { value: given, was: undefined };
  const decimals = value === null ? null : (String(value).split('.')[1]?.length ?? 0);
  return { period: periodOf(code), value, decimals, numerator, denominator: null, isBreak, line, before: was };
}

/** Points from what is current and what is sent, by period; sent figures stand in the lines from 2 on. */
export function points(current: Record<string, Given>, sent: Record<string, Given> = {}): Point[] {
  const old = Object.entries(current)
    .filter(([code]) => !(code in sent))
    .map(([code, given]) => pointOf(code, given, null));
  const news = Object.entries(sent).map(([code, given], at) => {
    const before = current[code];
    const was = typeof before === 'object' && before !== null ? before.value : before;
    return { ...pointOf(code, given, at + 2), before: was };
  });
  return [...old, ...news].sort((a, b) => inTime(a.period, b.period));
}

/** Yearly values from a year on. */
export const years = (from: number, values: readonly Given[]): Record<string, Given> =>
  Object.fromEntries(values.map((value, at) => [String(from + at), value]));

export const series = (key: string, own: Point[], area = 'T'): SeriesFigures => ({
  area,
  key,
  breakdown: parseBreakdownKey(key),
  points: own,
});
