/** Whether figures that were made from others agree with them, within what both were rounded to. */
import { readPeriod } from '../../../indicators/period.ts';
import type { Derived } from './derived-words.ts';

/** A figure and what was made of it, of one series and period. */
export interface DerivedFigure {
  /** What tells the series apart. */
  key: string;
  period: string;
  kind: Derived;
  base: Written | undefined;
  derived: Written | undefined;
}

export interface DerivedCheck {
  compared: number;
  agreed: number;
  /** The first that does not. */
  example: { period: string; found: string; expected: string } | undefined;
}

export interface Written {
  value: number;
  half: number;
}

/** Figures that are held at a time: a larger file is gone through several times, each time for other series. */
const AT_ONCE = 200_000;

/** Figures of the series whose keys are wanted. */
export type FiguresOf = (isWanted: (key: string) => boolean) => Iterable<DerivedFigure>;

/** Checks the figures of all of a file's rows, in memory that does not grow with them. */
export function checkAllDerived(rows: number, figures: FiguresOf, atOnce = AT_ONCE): DerivedCheck {
  const parts = Math.max(1, Math.ceil(rows / atOnce));
  const all: DerivedCheck = { compared: 0, agreed: 0, example: undefined };
  for (let part = 0; part < parts; part += 1) {
    const check = checkDerived([...figures((key) => parts === 1 || partOf(key, parts) === part)]);
    all.compared += check.compared;
    all.agreed += check.agreed;
    all.example ??= check.example;
  }
  return all;
}

/** Always the same part for the same text. */
function partOf(key: string, parts: number): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 16_777_619);
  return (hash >>> 0) % parts;
}

/** A number as it is written, with half a unit of its last decimal; undefined where its mark is not sure or it is none. */
export function written(text: string | undefined): Written | undefined {
  const plain = (text ?? '').replaceAll(/[\s'’%+]/g, '').replace('\u2212', '-');
  if (!/^-?\d+(?:[.,]\d+)?$/.test(plain) || /^-?\d{1,3}[.,]\d{3}$/.test(plain)) return undefined;
  const decimals = plain.split(/[.,]/)[1]?.length ?? 0;
  return { value: Number(plain.replace(',', '.')), half: 0.5 * 10 ** -decimals };
}

const startOf = (period: string): string | undefined => {
  try {
    return readPeriod(period).start;
  } catch {
    return undefined;
  }
};

/** Compares each with the figure before it, an index with that of the period in which it is 100. */
export function checkDerived(figures: readonly DerivedFigure[]): DerivedCheck {
  const check: DerivedCheck = { compared: 0, agreed: 0, example: undefined };
  for (const series of Map.groupBy(figures, ({ key, kind }) => `${kind}\n${key}`).values()) {
    const inTime = series
      .flatMap((one) => {
        const start = startOf(one.period);
        return start === undefined ? [] : [{ ...one, start }];
      })
      .sort((a, b) => (a.start < b.start ? -1 : 1));
    const hundred = inTime.find(({ derived, base }) => derived?.value === 100 && base)?.base;
    for (const [at, { period, kind, base, derived }] of inTime.entries()) {
      const against = kind === 'index' ? hundred : inTime[at - 1]?.base;
      if (!base || !derived || !against || (kind !== 'change' && against.value === 0)) continue;
      if (kind === 'index' && derived.value === 100) continue;
      const { expected, half } = expectedOf(kind, base, against);
      check.compared += 1;
      if (Math.abs(expected - derived.value) <= (half + derived.half) * (1 + 1e-9) + 1e-9) check.agreed += 1;
      else
        check.example ??= { period, found: String(derived.value), expected: String(Number(expected.toPrecision(6))) };
    }
  }
  return check;
}

/** What it should be, and how far rounding may put it off. */
function expectedOf(kind: Derived, base: Written, against: Written): { expected: number; half: number } {
  if (kind === 'change') return { expected: base.value - against.value, half: base.half + against.half };
  const ratio = base.value / against.value;
  const half = (100 * (base.half + Math.abs(ratio) * against.half)) / Math.abs(against.value);
  return { expected: kind === 'percent' ? 100 * (ratio - 1) : 100 * ratio, half };
}
