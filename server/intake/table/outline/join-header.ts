import type { Outline } from '../table.ts';

/** What stands between the names of a header of several rows. */
export const HEADER_JOINT = ' · ';

/** A line drawn below the names: `-----`, `=====`, `:---:`. */
const RULE = /^\s*:?[-=_+]{3,}:?\s*$/;

/** A name as one line: line breaks and runs of spaces are one space. */
const oneLine = (cell: string): string => (RULE.test(cell) ? '' : cell.replaceAll(/\s+/gu, ' ').trim());

/**
 * The rows of a header as one: the names of each column from the top down. A name of a group reaches to the right, over
 * the empty cells behind it, as far as the rows below it name columns.
 */
export function joinHeader(rows: readonly (readonly string[])[], joint = HEADER_JOINT): string[] {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const filled = rows.map((cells, depth) => {
    if (depth === rows.length - 1) return cells.map(oneLine);
    const above = rows.slice(0, depth);
    const below = rows.slice(depth + 1);
    let group = '';
    return Array.from({ length: width }, (_none, at) => {
      const name = oneLine(cells[at] ?? '');
      // Where a group above it begins, the one before it has ended.
      if (name !== '' || above.some((row) => oneLine(row[at] ?? '') !== '')) group = name;
      return name !== '' || below.some((row) => oneLine(row[at] ?? '') !== '') ? group : '';
    });
  });
  return Array.from({ length: width }, (_none, at) =>
    filled
      .map((cells) => cells[at] ?? '')
      .filter((name) => name !== '')
      .join(joint),
  );
}

/** The lines of the header. */
export const headerLines = ({ headerRow, headerRows }: Outline): { first: number; last: number } | undefined =>
  headerRow === null ? undefined : { first: headerRow, last: headerRow + headerRows - 1 };
