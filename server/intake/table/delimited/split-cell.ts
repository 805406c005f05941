import { cellKind } from '../cell-kind.ts';
import type { Aligned } from './align-row.ts';
import type { ColumnShape } from './column-shape.ts';

/** Longer cells are only cut at their quotation marks. */
const LONGEST = 400;
const FITS = 0.5;
/** With the least good seam. */
const MOST_COST = 0.7;
const BESIDE_MARK = 0.3;

const kindOfSign = (sign: string | undefined): string =>
  sign === undefined ? '' : /\d/.test(sign) ? '9' : /\p{Lu}/u.test(sign) ? 'A' : /\p{Ll}/u.test(sign) ? 'a' : '.';

/** Where one text ends and another begins is seldom in the middle of a word or a figure. */
function seamCost(left: string, right: string): number {
  const [before, after] = [kindOfSign(left.at(-1)), kindOfSign(right[0])];
  if (before === '' || after === '') return 0;
  // Cells seldom begin or end with a space.
  if (left.endsWith(' ') || right.startsWith(' ')) return 0.3;
  if (before === after) return 0.5;
  return before === 'A' && after === 'a' ? 0.5 : 0;
}

/**
 * A row that has one cell too few, with the one that is two, or the one that is missing, put right: the reading under
 * which all cells look like those of their columns. `margin` says how much better it is than any other.
 */
export function splitCell(
  cells: readonly string[],
  columns: readonly ColumnShape[],
  quote: string,
): Aligned | undefined {
  if (cells.length !== columns.length - 1) return undefined;
  const misfit = (cell: string, at: number): number => columns[at]?.misfit(cell) ?? 1;
  const left = cells.map((cell, at) => misfit(cell, at));
  const right = cells.map((cell, at) => misfit(cell, at + 1));
  let best: { cost: number; at: number; parts: [string, string] } | undefined;
  let second = Infinity;
  const put = (cost: number, at: number, parts: [string, string]): void => {
    if (best && isSame(cells, best, at, parts)) return;
    if (!best || cost < best.cost) {
      second = best?.cost ?? Infinity;
      best = { cost, at, parts };
    } else second = Math.min(second, cost);
  };
  for (const [at, cell] of cells.entries()) {
    const around = sum(left.slice(0, at)) + sum(right.slice(at + 1));
    if (around >= FITS) continue;
    for (const { parts, cost } of partsOf(cell, quote)) {
      // Where one figure ends and the next begins is never guessed.
      if (parts.every((part) => cellKind(part) === 'number')) continue;
      put(around + misfit(parts[0], at) + misfit(parts[1], at + 1) + cost, at, parts);
    }
  }
  if (!best || best.cost > MOST_COST) return undefined;
  const { at, parts, cost } = best;
  const flaw = parts.includes('') ? 'cell-missing' : 'separator-missing';
  return { cells: cells.toSpliced(at, 1, ...parts), flaws: new Set([flaw]), cost, margin: second - cost };
}

const sum = (costs: readonly number[]): number => costs.reduce((total, cost) => total + cost, 0);

/** An empty cell before a cell is the same as one behind the cell before it. */
function isSame(
  cells: readonly string[],
  best: { at: number; parts: [string, string] },
  at: number,
  parts: [string, string],
): boolean {
  return parts[0] === '' && at === best.at + 1 && best.parts[1] === '' && best.parts[0] === cells[at - 1];
}

/** The ways to cut a cell in two: at a quotation mark, which falls away, or, less likely, at any other place. */
function* partsOf(cell: string, quote: string): Generator<{ parts: [string, string]; cost: number }> {
  for (let mark = cell.indexOf(quote); mark >= 0; mark = cell.indexOf(quote, mark + 1))
    yield { parts: [cell.slice(0, mark), cell.slice(mark + quote.length)], cost: 0 };
  const beside = cell.includes(quote) ? BESIDE_MARK : 0;
  const inside =
    cell.length > LONGEST ? [] : Array.from({ length: Math.max(0, cell.length - 1) }, (_none, at) => at + 1);
  for (const at of [0, ...inside, cell.length]) {
    const parts: [string, string] = [cell.slice(0, at), cell.slice(at)];
    yield { parts, cost: beside + seamCost(...parts) };
  }
}
