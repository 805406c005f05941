/** What publications and withdrawals leave standing, told figure by figure: slow, and easy to believe. */

interface Version {
  value: number;
  release: string;
  opened: number;
  closed: number | null;
}

/** The figures of one indicator by period, with all that ever stood there. */
export class VersionLedger {
  readonly #versions = new Map<string, Version[]>();
  /** Acts that published, by their number: the release that each made. */
  readonly #published = new Map<number, string>();
  readonly #withdrawn = new Set<string>();
  #act = 0;

  publish(release: string, figures: ReadonlyMap<string, number>, isReplacing: boolean): void {
    const act = this.#next();
    this.#published.set(act, release);
    for (const [period, value] of figures) {
      const open = this.#open(period);
      if (open?.value === value) continue;
      if (open) open.closed = act;
      this.#of(period).push({ value, release, opened: act, closed: null });
    }
    if (!isReplacing) return;
    for (const period of this.#versions.keys()) {
      const open = figures.has(period) ? undefined : this.#open(period);
      if (open) open.closed = act;
    }
  }

  withdraw(release: string): void {
    const act = this.#next();
    this.#withdrawn.add(release);
    for (const [period, versions] of this.#versions) {
      const open = this.#open(period);
      const isRemovedByIt = !open && versions.some((one) => this.#published.get(one.closed ?? 0) === release);
      if (open?.release !== release && !isRemovedByIt) continue;
      if (open) open.closed = act;
      const back = versions.findLast((one) => !this.#withdrawn.has(one.release));
      if (back && !this.#isRemovedAfter(versions, back))
        versions.push({ value: back.value, release: back.release, opened: act, closed: null });
    }
  }

  /** As `2019=5.1 2020=5.4`. */
  standing(): string {
    const figures = [...this.#versions.keys()].map((period) => ({ period, open: this.#open(period) }));
    return figures
      .filter(({ open }) => open)
      .map(({ period, open }) => `${period}=${open?.value}`)
      .sort()
      .join(' ');
  }

  get standingReleases(): string[] {
    return [...this.#published.values()].filter((one) => !this.#withdrawn.has(one));
  }

  #next(): number {
    this.#act += 1;
    return this.#act;
  }

  #of(period: string): Version[] {
    const versions = this.#versions.get(period) ?? [];
    this.#versions.set(period, versions);
    return versions;
  }

  #open(period: string): Version | undefined {
    return this.#of(period).find(({ closed }) => closed === null);
  }

  /** Whether a release that still stands took the figure away after that version. */
  #isRemovedAfter(versions: readonly Version[], { opened }: Version): boolean {
    return versions.some(({ closed }) => {
      const release = this.#published.get(closed ?? 0);
      if (closed === null || release === undefined || closed <= opened || this.#withdrawn.has(release)) return false;
      return !versions.some((one) => one.opened === closed);
    });
  }
}
