/** What the parts of a whole come to, and whether the whole agrees. Everything is compared within what rounding explains. */
import { halfUnit } from './figures.ts';

/** How a whole stands to its parts: counts add up; a share or a mean of all lies between those of the parts. */
export type HowParts = 'sum' | 'between';

export interface PartFigure {
  value: number | null;
  decimals: number | null;
}

export interface Disagreement {
  /** `exceeded`: not all parts are known, and those that are come to more than the whole. */
  kind: 'sum' | 'exceeded' | 'outside';
  sum: number;
  least: number;
  most: number;
}

/** Binary fractions are off by so much of what is added. */
const NOISE = 1e-9;

/** Parts are added one after another, and may be many. */
export class PartsTotal {
  #sum = 0;
  #slack = 0;
  #largest = 0;
  #least = Number.POSITIVE_INFINITY;
  #most = Number.NEGATIVE_INFINITY;
  #negative = false;
  #known = 0;
  #absent = 0;

  /** As if new: where much is compared, one total serves for all. */
  clear(): void {
    this.#sum = 0;
    this.#slack = 0;
    this.#largest = 0;
    this.#least = Number.POSITIVE_INFINITY;
    this.#most = Number.NEGATIVE_INFINITY;
    this.#negative = false;
    this.#known = 0;
    this.#absent = 0;
  }

  get known(): number {
    return this.#known;
  }

  /** Every part that was looked for has a value. */
  get isComplete(): boolean {
    return this.#absent === 0;
  }

  add({ value, decimals }: PartFigure): void {
    if (value === null) {
      this.#absent += 1;
      return;
    }
    const half = halfUnit(decimals);
    this.#known += 1;
    this.#sum += value;
    this.#slack += half;
    this.#largest = Math.max(this.#largest, Math.abs(value));
    this.#least = Math.min(this.#least, value - half);
    this.#most = Math.max(this.#most, value + half);
    this.#negative ||= value < 0;
  }

  /** A part that should be there and is not. */
  addAbsent(): void {
    this.#absent += 1;
  }

  /** Whether what was added comes to the whole; of parts that are all known. */
  agrees(whole: PartFigure, roundedTo: number): boolean {
    return whole.value === null || Math.abs(this.#sum - whole.value) <= this.#allowed(whole, roundedTo);
  }

  /**
   * Undefined where the whole agrees, or nothing can be said.
   * @param roundedTo what the source rounds its counts to
   */
  disagreement(whole: PartFigure, how: HowParts, roundedTo = 1): Disagreement | undefined {
    const { value } = whole;
    if (value === null || this.#known === 0) return undefined;
    if (how === 'between') {
      if (!this.isComplete || this.#known < 2) return undefined;
      const half = halfUnit(whole.decimals) + NOISE * this.#largest;
      return value < this.#least - half || value > this.#most + half ? this.#found('outside') : undefined;
    }
    const off = this.#sum - value;
    if (this.agrees(whole, roundedTo)) return undefined;
    if (this.isComplete) return this.#found('sum');
    return off > 0 && !this.#negative ? this.#found('exceeded') : undefined;
  }

  #found(kind: Disagreement['kind']): Disagreement {
    return { kind, sum: this.#sum, least: this.#least, most: this.#most };
  }

  /** Each figure may be off by half of what it was rounded to. */
  #allowed({ decimals }: PartFigure, roundedTo: number): number {
    const bySource = roundedTo > 1 ? (roundedTo / 2) * (this.#known + 1) : 0;
    return Math.max(this.#slack + halfUnit(decimals), bySource) + NOISE * (this.#largest * this.#known + 1);
  }
}
