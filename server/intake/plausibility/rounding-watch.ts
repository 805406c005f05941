/** What sources round counts of people to, so that a person is not recognised. */
const ROUNDED_TO = [1000, 100, 50, 10, 5] as const;
/** So many figures must all agree with a rounding: a few round numbers come about by chance. */
const ENOUGH = 20;

/** Finds out what all counts it is shown were rounded to. */
export class RoundingWatch {
  #coarsest = 1000;
  #seen = 0;

  add(value: number | null): void {
    if (value === null || value === 0) return;
    this.#seen += 1;
    if (this.#coarsest === 1 || value % this.#coarsest === 0) return;
    this.#coarsest = ROUNDED_TO.find((one) => one < this.#coarsest && value % one === 0) ?? 1;
  }

  /** 1 where nothing shows that they were rounded. */
  get unit(): number {
    return this.#seen >= ENOUGH ? this.#coarsest : 1;
  }
}
