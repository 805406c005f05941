import { parsePeriod, type PeriodResult } from '../../indicators/period.ts';

/** Conventions that a column can settle by itself; all others say something only the source knows. */
const SETTLED_BY_COLUMN = new Set(['dmy', 'mdy', 'quarters', 'weeks', 'months']);

const ORDERED = /^(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})$/;

/**
 * Watches what the periods of a file say about how all of them are written: 31/12/2019 puts the day first also in
 * 03/04/2019, T4 makes T1 a quarter, 2011-05 makes 2011-12 a month. Where they contradict each other nothing is settled.
 */
export class ConventionWatch {
  /** By the form of a text: conventions that texts of that form need, and those that some of them allow. */
  readonly #needed = new Map<string, Set<string>>();
  readonly #unclear = new Set<string>();
  #months = false;
  #unclearMonths = false;
  #splitYears = false;

  see(text: string, result: PeriodResult): void {
    const order = ORDERED.exec(text);
    const form = order ? 'date' : text.replaceAll(/\d/g, '9').replaceAll(/\s/g, '');
    if (order && result.ok) {
      if (Number(order[1]) > 12) this.#need(form, 'dmy');
      else if (Number(order[3]) > 12) this.#need(form, 'mdy');
    }
    if (!result.ok) {
      const ways = (result.ways ?? []).map((way) => way.convention);
      const [only] = ways;
      if (ways.length === 1 && only !== undefined) this.#need(form, only);
      if (ways.length > 0) this.#unclear.add(form);
    }
    this.#seeMonth(text, result);
  }

  #need(form: string, convention: string): void {
    const needed = this.#needed.get(form) ?? new Set();
    this.#needed.set(form, needed.add(convention));
  }

  #seeMonth(text: string, result: PeriodResult): void {
    if (!/^\d{4}-\d{2}$/.test(text)) return;
    if (result.ok) this.#months = true;
    else if (Number(text.slice(5)) > 12) this.#splitYears = true;
    else this.#unclearMonths = true;
  }

  /** Names with spaces between; undefined where nothing unclear is settled. */
  settled(): string | undefined {
    if (this.#unclearMonths && this.#months && !this.#splitYears) return 'sdmx';
    const names = new Set<string>();
    for (const form of this.#unclear) {
      const [only, ...others] = this.#needed.get(form) ?? [];
      if (only !== undefined && others.length === 0 && SETTLED_BY_COLUMN.has(only)) names.add(only);
    }
    return names.size === 0 ? undefined : [...names].join(' ');
  }

  /** The convention a file read under another one is to be read under, all its texts taken together. */
  settledUnder(convention: string): string | undefined {
    const settled = this.settled();
    return settled === undefined || settled === 'sdmx' ? settled : `${convention} ${settled}`;
  }
}

/** What the first texts of a file say already; whether all of them say the same is known when they have been read. */
export function suggestedConvention(texts: Iterable<string>, convention: string): string | undefined {
  const watch = new ConventionWatch();
  for (const text of new Set(texts)) watch.see(text, parsePeriod(text, convention));
  return watch.settledUnder(convention);
}
