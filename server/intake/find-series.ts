import { TOTAL, breakdownKey } from '../../indicators/observation.ts';
import type { Question } from '../contract/upload.ts';
import { ownText, type Fault } from './fault.ts';
import type { CodeFinder } from './find-codes.ts';
import type { Origin, Recipe } from './map-columns.ts';
import type { ProblemCode, ProblemList } from './problems.ts';
import { definitionOf } from './propose/code-matcher.ts';
import type { MeaningAsker } from './propose/ask-meaning.ts';
import { SchemeWatch } from './scheme-watch.ts';
import type { StagedSeries } from './staged-row.ts';

/** Texts of the columns that name a series, one after another, down to the series. */
export interface Branch {
  next: Map<string, Branch>;
  found: StagedSeries | Fault | undefined;
  /** What leads to it. */
  text: string;
  /** Where the row before went on: rows are sorted, so that most cells repeat the one above. */
  last: Branch | undefined;
}

export const newBranch = (text = ''): Branch => ({ next: new Map(), found: undefined, text, last: undefined });

/** The branch a text leads to; to compare it with the one before is cheaper than to look it up. */
function follow(branch: Branch, text: string): Branch {
  if (branch.last?.text === text) return branch.last;
  let next = branch.next.get(text);
  if (next === undefined) {
    next = newBranch(ownText(text));
    branch.next.set(next.text, next);
  }
  branch.last = next;
  return next;
}

/** The columns whose cells name the series of a row. */
export function seriesColumns({ texts, dimensions }: Recipe): number[] {
  const origins = [texts.indicator, texts.area, ...Object.values(dimensions)];
  return origins.flatMap((one) => (one && 'at' in one ? [one.at] : []));
}

/** The text of a part of a row. */
export function textOf(origin: Origin | undefined, cells: readonly string[]): string {
  if (origin === undefined) return '';
  return 'at' in origin ? (cells[origin.at] ?? '').trim() : origin.constant;
}

/** What a part is called to the person who sent the file. */
export const columnOf = (origin: Origin | undefined, field: string): string =>
  origin && 'at' in origin ? origin.column : field;

/** Indicator, area and breakdown by the texts that name them; each combination is looked up once. */
export class SeriesFinder {
  readonly #codes: CodeFinder;
  readonly #schemes: SchemeWatch;
  readonly #indicator: string | null;
  readonly #cityArea: string;
  readonly #asker: MeaningAsker;
  readonly #series = new Map<string, StagedSeries>();

  /** `indicator` and `cityArea` are what a row means that names none. */
  constructor(given: {
    codes: CodeFinder;
    indicator: string | null;
    cityArea: string;
    asker: MeaningAsker;
    problems: ProblemList;
  }) {
    this.#codes = given.codes;
    this.#schemes = new SchemeWatch(given.codes, given.problems);
    this.#indicator = given.indicator;
    this.#cityArea = given.cityArea;
    this.#asker = given.asker;
  }

  find(recipe: Recipe, columns: readonly number[], tree: Branch, cells: readonly string[]): StagedSeries | Fault {
    let branch = tree;
    for (const at of columns) {
      branch = follow(branch, cells[at] ?? '');
    }
    branch.found ??= this.#lookUp(recipe, cells);
    return branch.found;
  }

  #lookUp({ texts, dimensions }: Recipe, cells: readonly string[]): StagedSeries | Fault {
    const id = textOf(texts.indicator, cells) || (this.#indicator ?? '');
    if (id === '') {
      const ask = (): Question => this.#asker.indicator('');
      return { code: 'indicator-missing', column: 'indicator', value: '', facts: {}, ask };
    }
    const indicator = this.#codes.indicator(id);
    if (!indicator) return this.#unknown('indicator', id, texts.indicator, {});
    const areaText = textOf(texts.area, cells);
    const isOwn = areaText === '' && !this.#codes.isMapped('area', '');
    const area = isOwn ? this.#cityArea : this.#codes.area(areaText);
    if (area === undefined) return this.#unknown('area', areaText, texts.area, {});
    const breakdown: Record<string, string> = {};
    for (const [dimension, origin] of Object.entries(dimensions)) {
      const value = textOf(origin, cells);
      const column = columnOf(origin, dimension);
      const code = this.#codes.code(dimension, value);
      if (code === undefined || this.#isOfOther(column, dimension, value, code))
        return this.#unknown(dimension, value, origin, { dimension });
      if (code === TOTAL) continue;
      const facts = { indicator: indicator.id, dimensions: indicator.dimensions };
      if (!indicator.dimensions.includes(dimension)) return { code: 'dimension-foreign', column, value, facts };
      breakdown[dimension] = code;
    }
    const written = breakdownKey(breakdown);
    const key = `${indicator.id}\n${area}\n${written}`;
    let series = this.#series.get(key);
    if (!series) {
      series = { indicator, area, breakdown: written, number: 0 };
      this.#series.set(key, series);
      this.#schemes.see(indicator.id, breakdown);
    }
    return series;
  }

  /** `Denmark` under `Country of birth` are people born there, not its citizens: the header says another definition than the code. */
  #isOfOther(header: string, dimension: string, text: string, code: string): boolean {
    const definition = definitionOf(header);
    if (!definition || text === code || definitionOf(text) || this.#codes.isMapped(dimension, text)) return false;
    const schemes = [...this.#codes.schemes(dimension, code)];
    return schemes.length > 0 && !schemes.some((one) => definition.test(one));
  }

  /** A text that means nothing to us: asked about, or refused where the file or its mapping should have known better. */
  #unknown(kind: string, text: string, origin: Origin | undefined, facts: Fault['facts']): Fault {
    const [error, question] = UNKNOWN[kind] ?? (['code-unknown', 'group-unclear'] as const);
    const isAsked = this.#asker.isAsking && !this.#codes.isMapped(kind, text);
    const column = origin && 'at' in origin ? origin.column : null;
    const many = isAsked && column !== null ? this.#asker.together(kind, ownText(text), column) : undefined;
    if (many)
      return {
        code: many.isAtOnce ? 'areas-unclear' : 'texts-unclear',
        column: column ?? kind,
        value: '',
        facts: { texts: many.named },
        ask: many.ask,
      };
    const ask = (): Question => this.#asker.question(kind, text, column);
    return { code: isAsked ? question : error, column: column ?? kind, value: text, facts, ask };
  }
}

/** Which problem a text that is unknown is: as an error, and as a question. */
const UNKNOWN: Readonly<Record<string, readonly [ProblemCode, ProblemCode]>> = {
  indicator: ['indicator-unknown', 'name-unclear'],
  area: ['area-unknown', 'area-unclear'],
};
