/** A table of counts with all its totals, as it would be published. */

export interface TableDimension {
  categories: readonly string[];
  /** The code of the total; it never is a category. */
  total: string;
}

export interface TableCell {
  /** One code per dimension, in their order. */
  cell: readonly string[];
  value: number;
}

export interface CountTable {
  dimensions: readonly TableDimension[];
  cells: readonly TableCell[];
}

export type CellKey = string;

export const cellKey = (cell: readonly string[]): CellKey => JSON.stringify(cell);

export function isTotal(cell: readonly string[], dimensions: readonly TableDimension[]): boolean {
  return cell.some((code, at) => code === dimensions[at]?.total);
}

export function isGrandTotal(cell: readonly string[], dimensions: readonly TableDimension[]): boolean {
  return cell.every((code, at) => code === dimensions[at]?.total);
}

/** Cells of the finest breakdown that a cell is the sum of; itself when it is one. */
export function finestCells(cell: readonly string[], dimensions: readonly TableDimension[]): string[][] {
  let found: string[][] = [[]];
  for (const [at, { categories, total }] of dimensions.entries()) {
    const code = cell[at] ?? total;
    const codes = code === total ? categories : [code];
    found = found.flatMap((start) => codes.map((one) => [...start, one]));
  }
  return found;
}
