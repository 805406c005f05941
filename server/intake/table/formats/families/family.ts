import type { Mapping } from '../../../../contract/upload.ts';

/** What a family is recognised by: the header as one row, the first rows below it, the texts above it. */
export interface FamilyInput {
  header: readonly string[];
  rows: readonly (readonly string[])[];
  above: readonly string[];
}

export type FamilyId = 'sdmx-csv' | 'open-sdg' | 'statcan' | 'statbank' | 'wien' | 'imdi' | 'udir';

/** A layout that a publisher or a standard lays down for its files, and what follows from it by rule. */
export interface Family {
  id: FamilyId;
  known: Mapping;
  /** Where cells hold two things at once: the header and the rows as they are read. */
  columns?: { header: string[]; row(cells: readonly string[]): string[] };
}

export type FamilyRule = (input: FamilyInput) => Family | undefined;

/** Where a column of that name stands; -1 where there is none. */
export const placeOf = (header: readonly string[], name: string): number =>
  header.findIndex((cell) => cell.trim() === name);

/** The first of the names that a column has. */
export const firstOf = (header: readonly string[], names: readonly string[]): string | undefined =>
  names.find((name) => placeOf(header, name) >= 0);

/** Fields whose column is there. */
export function columnsOf(
  header: readonly string[],
  wanted: Readonly<Record<string, readonly string[]>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([field, names]) => {
      const name = firstOf(header, names);
      return name === undefined ? [] : [[field, name]];
    }),
  );
}

/** The texts of a column in the first rows, each once. */
export function textsIn({ header, rows }: FamilyInput, name: string): string[] {
  const at = placeOf(header, name);
  return at < 0 ? [] : [...new Set(rows.map((row) => (row[at] ?? '').trim()))];
}

/** Columns that must go on holding what they hold at first, where they are there. */
export function expecting(input: FamilyInput, names: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const [first] = textsIn(input, name);
      return first === undefined ? [] : [[name, [first]]];
    }),
  );
}

export const present = (header: readonly string[], names: readonly string[]): string[] =>
  names.filter((name) => placeOf(header, name) >= 0);
