/** Gives columns names of their own: a name that is taken gets a number behind it. */
export class ColumnNames {
  readonly #taken = new Set<string>();

  free(wanted: string): string {
    const name = wanted.trim();
    let free = name;
    for (let count = 2; this.#taken.has(free); count += 1) free = `${name} ${count}`;
    this.#taken.add(free);
    return free;
  }
}
