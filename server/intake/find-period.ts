import { parsePeriod, type Period } from '../../indicators/period.ts';
import { ownText, type Fault } from './fault.ts';
import type { StagedPeriod } from './staged-row.ts';

/** Periods by their text, each read once under the convention of the file. */
export class PeriodFinder {
  readonly #convention: string;
  readonly #translate: (text: string) => string;
  readonly #byText = new Map<string, StagedPeriod | Fault>();
  readonly #byCanonical = new Map<string, StagedPeriod>();
  #months = false;
  #unclearMonths = false;
  #splitYears = false;

  /** `translate` gives what the mapping puts in the place of a text. */
  constructor(convention: string, translate: (text: string) => string) {
    this.#convention = convention;
    this.#translate = translate;
  }

  find(text: string, column: string): StagedPeriod | Fault {
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const result = parsePeriod(this.#translate(text), this.#convention);
    const ambiguous = !result.ok && result.error === 'ambiguous_or_invalid' && (result.candidates?.length ?? 0) > 0;
    const found: StagedPeriod | Fault = result.ok
      ? this.#staged(result.period)
      : {
          code: ambiguous ? 'period-ambiguous' : 'period-unreadable',
          column,
          value: text,
          facts: { candidates: result.candidates ?? [] },
        };
    this.#byText.set(ownText(text), found);
    if (/^\d{4}-\d{2}$/.test(text)) {
      if (result.ok) this.#months = true;
      else if (Number(text.slice(5)) > 12) this.#splitYears = true;
      else this.#unclearMonths = true;
    }
    return found;
  }

  /** Two spellings of a period are one. */
  #staged(period: Period): StagedPeriod {
    let staged = this.#byCanonical.get(period.canonical);
    if (!staged) {
      staged = { period, id: 0 };
      this.#byCanonical.set(period.canonical, staged);
    }
    return staged;
  }

  /** Whether what was asked about, such as 2011-12, is a month after all: others of the file can be nothing else. */
  get unclearAreMonths(): boolean {
    return this.#unclearMonths && this.#months && !this.#splitYears;
  }
}
