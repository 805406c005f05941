/**
 * Which further cells to suppress so that no small count can be worked out, in a table of any number of dimensions.
 * Deterministic, and it proves itself: the result is attacked before it is returned. Sources: Langsrud 2024 and
 * GaussSuppression (Statistics Norway); methods note 5.3.
 *
 *     small cells ─► publish from the top while no small cell becomes a combination ─► attack
 *                 ─► widen where the attack gets too close ─► give back what is not needed
 */
import { Attack } from './attack.ts';
import { PublishedSpace } from './elimination.ts';
import { unsafeCount } from './primary.ts';
import { cellKey, finestCells, isGrandTotal, isTotal, type CountTable, type TableCell } from './table.ts';

export interface SuppressOptions {
  threshold?: number;
  /** Zeros are shown, so that an attacker knows a suppressed cell holds at least one person. */
  zerosPublished?: boolean;
  /** Smallest distance between the bounds of a small cell. */
  minWidth?: number;
}

export interface Suppression {
  primary: (readonly string[])[];
  /** Primary and secondary together: readers see one mark for both. */
  suppressed: (readonly string[])[];
  /** False when even suppressing everything but the grand total does not protect: collapse categories first. */
  protected: boolean;
}

export function suppress(table: CountTable, options: SuppressOptions = {}): Suppression {
  const { threshold = 5, zerosPublished = true, minWidth = 3 } = options;
  const primary = table.cells.filter(({ value }) => unsafeCount(value, threshold));
  const order = publishingOrder(table, primary, zerosPublished);
  const hidden = firstPattern(table, primary, order, { zerosPublished, minWidth });

  const holds = (cells: ReadonlySet<string>): TableCell | null => {
    const suppressed = table.cells.filter(({ cell }) => cells.has(cellKey(cell)));
    const attack = new Attack(
      table,
      suppressed.map(({ cell }) => cell),
      { lowerBound: zerosPublished ? 1 : 0 },
    );
    return (
      primary.find(({ cell }) => {
        const { min, max } = attack.bounds(cell);
        return max - min < minWidth;
      }) ?? null
    );
  };

  let weak = holds(hidden);
  while (weak) {
    const next = nearestPublished(table, weak, hidden, zerosPublished);
    if (!next) break;
    hidden.add(cellKey(next.cell));
    weak = holds(hidden);
  }
  const isProtected = weak === null;
  if (isProtected) giveBack(order, hidden, holds);
  return {
    primary: primary.map(({ cell }) => cell),
    suppressed: table.cells.filter(({ cell }) => hidden.has(cellKey(cell))).map(({ cell }) => cell),
    protected: isProtected,
  };
}

/** Grand total, then the widest totals, then large cells before small ones; small and (published) zero cells not at all. */
function publishingOrder(table: CountTable, primary: readonly TableCell[], zerosPublished: boolean): TableCell[] {
  const small = new Set(primary.map(({ cell }) => cellKey(cell)));
  const totals = ({ cell }: TableCell): number =>
    cell.filter((code, at) => code === table.dimensions[at]?.total).length;
  return table.cells
    .filter(({ cell, value }) => !small.has(cellKey(cell)) && !(zerosPublished && value === 0))
    .toSorted((a, b) => totals(b) - totals(a) || b.value - a.value);
}

function firstPattern(
  table: CountTable,
  primary: readonly TableCell[],
  order: readonly TableCell[],
  { zerosPublished, minWidth }: { zerosPublished: boolean; minWidth: number },
): Set<string> {
  const zeros = new Set(
    zerosPublished ? table.cells.filter(({ value }) => value === 0).map(({ cell }) => cellKey(cell)) : [],
  );
  const finest = finestCells(
    table.dimensions.map(({ total }) => total),
    table.dimensions,
  ).filter((cell) => !zeros.has(cellKey(cell)));
  const column = new Map(finest.map((cell, at) => [cellKey(cell), at]));
  const columns = (cell: readonly string[]): number[] =>
    finestCells(cell, table.dimensions).flatMap((part) => column.get(cellKey(part)) ?? []);

  // The grand total is published whatever happens: a sum that is all of it cannot be protected.
  const sums = narrowSums(table, primary, zerosPublished ? 1 : 0, minWidth)
    .map((cells) => cells.flatMap(columns))
    .filter((sum) => sum.length < finest.length);
  const space = new PublishedSpace(finest.length, [...primary.map(({ cell }) => columns(cell)), ...sums]);
  const hidden = new Set(primary.map(({ cell }) => cellKey(cell)));
  for (const { cell } of order) if (!space.publish(columns(cell))) hidden.add(cellKey(cell));
  return hidden;
}

/** Small cells along one line whose sum leaves too little room: 1 + 1 = 2 gives both away. */
function narrowSums(
  table: CountTable,
  primary: readonly TableCell[],
  least: number,
  minWidth: number,
): (readonly string[])[][] {
  const lines = new Map<string, TableCell[]>();
  for (const one of primary) {
    if (isTotal(one.cell, table.dimensions)) continue;
    for (const at of table.dimensions.keys()) {
      const line = JSON.stringify([at, one.cell.toSpliced(at, 1)]);
      lines.set(line, [...(lines.get(line) ?? []), one]);
    }
  }
  return [...lines.values()]
    .filter((cells) => cells.length > 1)
    .filter((cells) => cells.reduce((sum, { value }) => sum + value - least, 0) < minWidth)
    .map((cells) => cells.map(({ cell }) => cell));
}

/** The published cell that shares most with a weak one: same line first, inner before totals, small before large. */
function nearestPublished(
  table: CountTable,
  weak: TableCell,
  hidden: ReadonlySet<string>,
  zerosPublished: boolean,
): TableCell | undefined {
  const distance = ({ cell }: TableCell): number => cell.filter((code, at) => code !== weak.cell[at]).length;
  const total = ({ cell }: TableCell): number => (isTotal(cell, table.dimensions) ? 1 : 0);
  return table.cells
    .filter(({ cell, value }) => !hidden.has(cellKey(cell)) && !(zerosPublished && value === 0))
    .filter(({ cell }) => !isGrandTotal(cell, table.dimensions))
    .toSorted((a, b) => total(a) - total(b) || distance(a) - distance(b) || a.value - b.value)[0];
}

/** Publishes again, largest first, every secondary cell the protection does not need. */
function giveBack(
  order: readonly TableCell[],
  hidden: Set<string>,
  holds: (cells: ReadonlySet<string>) => TableCell | null,
): void {
  for (const { cell } of order) {
    const key = cellKey(cell);
    if (!hidden.has(key)) continue;
    const without = new Set(hidden);
    without.delete(key);
    if (holds(without) === null) hidden.delete(key);
  }
}
