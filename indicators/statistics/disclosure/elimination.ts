/**
 * What can be computed from published sums. A cell is a row of zeros and ones over the finest cells; publishing it is
 * refused when some protected row would become a combination of what is published.
 */

/**
 * Arithmetic is modulo the largest prime whose products stay exact in a double. A row that depends on others does so
 * modulo a prime too, so nothing protected is ever given away by it.
 */
const PRIME = 67_108_859;

const modulo = (value: number): number => ((value % PRIME) + PRIME) % PRIME;

/** By Fermat: a^(p − 2). */
function inverse(value: number): number {
  let [result, base, exponent] = [1, modulo(value), PRIME - 2];
  while (exponent > 0) {
    if (exponent % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
    exponent = Math.floor(exponent / 2);
  }
  return result;
}

function cancel(row: Float64Array, by: Float64Array, pivot: number): void {
  const factor = row[pivot] ?? 0;
  if (factor === 0) return;
  for (const [at, value] of by.entries())
    if (value !== 0) row[at] = modulo((row[at] ?? 0) - ((factor * value) % PRIME));
}

export class PublishedSpace {
  readonly #columns: number;
  readonly #basis: { row: Float64Array; pivot: number }[] = [];
  /** What is left of each protected row after the published ones are taken out; never empty. */
  readonly #protected: Float64Array[];

  /** @param protectedRows each as the list of its columns */
  constructor(columns: number, protectedRows: readonly (readonly number[])[]) {
    this.#columns = columns;
    this.#protected = protectedRows.map((row) => this.#dense(row));
  }

  #dense(columns: readonly number[]): Float64Array {
    const row = new Float64Array(this.#columns);
    for (const at of columns) row[at] = 1;
    return row;
  }

  /** Publishes a sum unless that gives a protected row away; returns whether it did. */
  publish(columns: readonly number[]): boolean {
    const row = this.#dense(columns);
    for (const known of this.#basis) cancel(row, known.row, known.pivot);
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot < 0) return true;
    const scale = inverse(row[pivot] ?? 1);
    for (const [at, value] of row.entries()) row[at] = (value * scale) % PRIME;
    const left = this.#protected.map((one) => {
      const copy = one.slice();
      cancel(copy, row, pivot);
      return copy;
    });
    if (left.some((one) => one.every((value) => value === 0))) return false;
    for (const [at, one] of left.entries()) this.#protected[at] = one;
    this.#basis.push({ row, pivot });
    return true;
  }
}
