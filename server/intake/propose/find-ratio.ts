import type { Draft } from './draft.ts';
import type { ColumnLook } from './look-at-table.ts';

/** A share that stands beside the two counts it was made of. */
export interface Ratio {
  value: ColumnLook;
  numerator: ColumnLook;
  denominator: ColumnLook;
}

/** Of more columns the threes are too many to try. */
const MOST_COLUMNS = 9;
const MOST_ROWS = 300;
const LEAST_ROWS = 3;
/** What a share is of, by the unit of the indicator; a fraction beside counts is one of a hundred too. */
const FACTORS: Readonly<Record<string, readonly number[]>> = { PC: [100, 1], P1000: [1000], RT: [1] };

/** The share and its counts, where the indicator is a share of that kind. */
export function ratioOf(draft: Draft, figures: readonly ColumnLook[]): Ratio | undefined {
  const { city, look } = draft.input;
  const unit = city.catalogue.indicators.find((one) => one.id === draft.indicator)?.unit ?? '';
  for (const factor of FACTORS[unit] ?? []) {
    const found = findRatio(figures, look.rows, factor);
    if (found) return found;
  }
  return undefined;
}

/**
 * The three columns of which one is, in all rows, the quotient of the other two. For a proposal only: numbers are read
 * here as they look, and by their column's rules when the file is read.
 */
function findRatio(
  figures: readonly ColumnLook[],
  rows: readonly (readonly string[])[],
  factor: number,
): Ratio | undefined {
  if (figures.length < 3 || figures.length > MOST_COLUMNS) return undefined;
  const table = rows.slice(0, MOST_ROWS).map((row) => figures.map(({ at }) => asNumber(row[at] ?? '')));
  for (const [v, value] of figures.entries())
    for (const [n, numerator] of figures.entries())
      for (const [d, denominator] of figures.entries())
        if (v !== n && n !== d && v !== d && isRatio(table, [v, n, d], factor))
          return { value, numerator, denominator };
  return undefined;
}

function isRatio(
  table: readonly (readonly (Read | undefined)[])[],
  [v, n, d]: readonly [number, number, number],
  factor: number,
): boolean {
  let seen = 0;
  for (const row of table) {
    const [share, part, whole] = [row[v], row[n], row[d]];
    if (!share || !part || !whole) continue;
    if (whole.value === 0 || part.value > whole.value || !Number.isInteger(whole.value)) return false;
    if (Math.abs((part.value / whole.value) * factor - share.value) > 0.51 * share.step) return false;
    if (part.value !== 0) seen += 1;
  }
  return seen >= LEAST_ROWS;
}

/** A number with the worth of its last digit. */
interface Read {
  value: number;
  step: number;
}

function asNumber(text: string): Read | undefined {
  const plain = text.replaceAll(/[\s'’%]/g, '');
  const last = Math.max(plain.lastIndexOf(','), plain.lastIndexOf('.'));
  const isGroup = last >= 0 && /^\d{1,3}(?:[.,]\d{3})+$/.test(plain) && !plain.startsWith('0');
  const digits = isGroup || last < 0 ? plain.replaceAll(/[.,]/g, '') : plain.slice(0, last).replaceAll(/[.,]/g, '');
  const fraction = isGroup || last < 0 ? '' : plain.slice(last + 1);
  if (!/^-?\d*$/.test(digits) || !/^\d*$/.test(fraction) || digits + fraction === '') return undefined;
  // Beyond ten digits the counts' own division is what was written.
  return { value: Number(`${digits || '0'}.${fraction || '0'}`), step: 10 ** -Math.min(fraction.length, 10) };
}
