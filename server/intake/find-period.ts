import { parsePeriod, spanOf, type Period, type PeriodResult } from '../../indicators/period.ts';
import type { Mapping } from '../contract/upload.ts';
import { periodQuestion } from './cell-questions.ts';
import { isFault, ownText, type Fault } from './fault.ts';
import { endsOfSpan } from './joined-period.ts';
import { seeCell, type SeenCells } from './numbers/seen-cells.ts';
import { ConventionWatch } from './period-convention.ts';
import { meaningOfMark, splitPeriodMark } from './period-marks.ts';
import type { Origin } from './map-columns.ts';
import type { ProblemList } from './problems.ts';
import { isTotalWord } from './propose/code-matcher.ts';
import { leaveRows } from './propose/make-options.ts';
import type { Signs } from './signs.ts';
import type { StagedPeriod } from './staged-row.ts';

/** A period with what its own text says of its figures. */
export interface FoundPeriod {
  staged: StagedPeriod;
  status: readonly string[];
  note: string | null;
}

/** A text that means several things: it is asked about once for its column. */
interface Unclear {
  unclear: string;
  result: PeriodResult & { ok: false };
}

type Found = FoundPeriod | Fault | Unclear;

export const isUnclear = (found: object): found is Unclear => 'unclear' in found;

/** Periods by their text, each read once under the convention of the file; what is unclear is decided by whole columns. */
export class PeriodFinder {
  readonly #convention: string;
  readonly #isGiven: boolean;
  /** Under which all texts together settle how they are written, where no person has said it. */
  readonly #watched: string | undefined;
  readonly #translate: (text: string) => string;
  readonly #signs: Signs;
  readonly #byText = new Map<string, Found>();
  readonly #byCanonical = new Map<string, StagedPeriod>();
  readonly #watch = new ConventionWatch();
  /** Columns with unclear texts: how many rows, and the ways all of these texts can be read. */
  readonly #unclear = new Map<
    string,
    { seen: SeenCells; texts: Set<string>; results: (PeriodResult & { ok: false })[] }
  >();

  /**
   * `translate` gives what the mapping puts in the place of a text; `fallback` holds where the mapping says nothing, and
   * `suggested`, which the first rows say, goes before it until all rows have been read.
   */
  constructor(
    mapping: Mapping,
    { fallback, suggested }: { fallback: string; suggested?: string | undefined },
    translate: (text: string) => string,
    signs: Signs,
  ) {
    const given = mapping.periods ?? suggested;
    this.#isGiven = given !== undefined;
    this.#watched = mapping.periods === undefined ? fallback : undefined;
    this.#convention = given ?? fallback;
    this.#translate = translate;
    this.#signs = signs;
  }

  /** Undefined for an unclear text, which `judge` asks about. */
  find(text: string, column: string, line: number): FoundPeriod | Fault | undefined {
    let found = this.#byText.get(text);
    if (found === undefined) {
      found = this.#read(text, column);
      this.#byText.set(ownText(text), found);
    }
    if (!isUnclear(found)) return found;
    this.#count(found, column, line);
    return undefined;
  }

  #read(text: string, column: string): Found {
    const meant = this.#translate(text);
    const plain = this.#period(meant, text, column);
    if (!isFault(plain)) return plain;
    const marked = splitPeriodMark(meant, this.#convention);
    if (!marked) return plain;
    const period = this.#period(marked.text, text, column);
    if (isFault(period) || isUnclear(period)) return period;
    const meaning = meaningOfMark(marked, this.#signs, column, text);
    return isFault(meaning) ? meaning : { ...period, ...meaning };
  }

  #period(meant: string, text: string, column: string): Found {
    const result = this.#parse(meant);
    if (result.ok) return { staged: this.#staged(result.period), status: [], note: null };
    if ((result.ways?.length ?? 0) > 0) return { unclear: ownText(text), result };
    return { code: 'period-unreadable', column, value: text, facts: { candidates: result.candidates ?? [] } };
  }

  /** One text, or the first and the last day of what lies between. */
  #parse(text: string): PeriodResult {
    const ends = endsOfSpan(text);
    if (ends) {
      const [from, to] = ends.map((one) => this.#parse(one)) as [PeriodResult, PeriodResult];
      return !from.ok ? from : !to.ok ? to : spanOf(from.period, to.period);
    }
    const result = parsePeriod(text, this.#convention);
    const watched = this.#watched;
    if (watched !== undefined)
      this.#watch.see(text, watched === this.#convention ? result : parsePeriod(text, watched));
    return result;
  }

  #count({ unclear, result }: Unclear, column: string, line: number): void {
    const before = this.#unclear.get(column);
    if (!before) {
      this.#unclear.set(column, {
        seen: seeCell(undefined, unclear, line),
        texts: new Set([unclear]),
        results: [result],
      });
      return;
    }
    seeCell(before.seen, unclear, line);
    if (before.texts.has(unclear) || before.texts.size >= 1000) return;
    before.texts.add(unclear);
    before.results.push(result);
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

  /** The convention all texts together leave, where some alone were unclear; undefined where it was given, or is open. */
  get settled(): string | undefined {
    return this.#watched === undefined ? undefined : this.#watch.settledUnder(this.#watched);
  }

  /** After the last row: what stays unclear is asked once for each column. */
  judge(problems: ProblemList): void {
    for (const [column, { seen, results }] of this.#unclear) {
      const [first] = results;
      const ways = (first?.ways ?? []).filter(({ convention }) =>
        results.every((one) => one.ways?.some((way) => way.convention === convention)),
      );
      const options = ways.length > 0 ? ways : (first?.ways ?? []);
      problems.addSeen(
        'period-ambiguous',
        { column, value: seen.text, lines: seen.lines, count: seen.count },
        { candidates: first?.candidates ?? options.map((way) => way.canonical) },
        () => periodQuestion(column, seen.text, options, this.#isGiven ? this.#convention : ''),
      );
    }
  }
}

/** `Insgesamt` or `Mittelwert` among the years: a row made of the others, which is left out if a person says so. */
export function asTotal(fault: Fault, origin: Origin | undefined): Fault {
  const { code, column, value } = fault;
  if (code !== 'period-unreadable' || !origin || !('at' in origin) || origin.part) return fault;
  if (!isTotalWord(value) && !MEAN.test(value)) return fault;
  return {
    ...fault,
    code: 'period-total',
    ask: () => ({ id: `total|${column}|${value}`, options: [leaveRows(column, [value], true)] }),
  };
}

const MEAN =
  /^(?:mittel(?:wert)?|durchschnitt|schnitt|summe|average|mean|sum|moyenne|somme|gennemsnit|middel|snit)\b[^\d]*$/iu;
