import type { Catalogue } from '../../../indicators/definition.ts';
import type { Mapping, Option, Question, Sureness } from '../../contract/upload.ts';
import type { ProblemPlace } from '../problems.ts';
import type { DerivedCheck } from './check-derived.ts';
import type { CodeMatcher } from './code-matcher.ts';
import type { ColumnLook, TableLook } from './look-at-table.ts';
import type { MeaningOptions } from './make-options.ts';
import type { ProposalProblemCode } from './proposal-problems.ts';

/** What a table is recognised from; everything in it is data. */
export interface ProposalInput {
  look: TableLook;
  /** Titles above the table and the name of the sheet: what may name the indicator. */
  titles: readonly string[];
  /** The name of the file in words: `arbeitslose_frauen.csv` is `arbeitslose frauen`. */
  fileName: string;
  /** Lines below the table. */
  notes: readonly string[];
  headerRow: number;
  /** The layout the header was recognised as. */
  family: string | undefined;
  /** What the form says, then the profile, then the sender; each goes before the one before it. */
  known: Mapping;
  profile: Mapping;
  own: Mapping;
  /** The indicator that was named with the upload. */
  indicator: string | null;
  city: { catalogue: Catalogue; cityArea: string; matcher: CodeMatcher; options: MeaningOptions };
}

/** What a column was taken for. */
export type ColumnRole =
  /** A field of an observation, or a dimension. */
  | { kind: 'field'; field: string }
  /** Figures of the period that its header names. */
  | { kind: 'period-across' }
  /** Figures of a series of their own. */
  | { kind: 'series'; parts: Record<string, string> }
  /** Always the same: told, held against all rows, and not kept. */
  | { kind: 'constant'; texts: string[] }
  | { kind: 'twin'; of: string }
  | { kind: 'left' }
  /** Only some of its rows are read, or it is asked about. */
  | { kind: 'rows' }
  /** `isTogether`: with others in one question, so that what it is can be said of it alone too. */
  | { kind: 'asked'; isTogether?: boolean };

export interface Assigned {
  role: ColumnRole;
  sureness: Sureness;
}

export interface Asked {
  code: ProposalProblemCode;
  place: ProblemPlace;
  facts: Record<string, string | number | string[]>;
  question: Question;
}

/** What is told of the file and needs no answer. */
export interface Doubt {
  code:
    | 'derived-disagrees'
    | 'period-differs'
    | 'indicator-differs'
    | 'ages-differ'
    | 'figures-derived'
    | 'group-elsewhere';
  facts: Asked['facts'];
}

/** The role of a column that holds the part of the year, beside that of the year, which is the period. */
export const PERIOD_PART = 'period-part';

/** From this likeness on a text may name a group. */
const ALIKE = 0.6;

/** The proposal while it is made: which column is what so far, and what has to be asked. */
export class Draft {
  readonly input: ProposalInput;
  readonly assigned = new Map<number, Assigned>();
  readonly asked: Asked[] = [];
  /** What is only said. */
  readonly doubts: Doubt[] = [];
  /** What is added to the mapping beside the columns. */
  readonly extra: Mapping = {};
  periodColumns: string | string[] | undefined;
  /** Columns that may hold the period, where none surely does. */
  periodCandidates: string[] = [];
  /** Columns that hold a second dimension beside the one they were taken for. */
  readonly alsoColumns: (readonly [dimension: string, column: string])[] = [];
  /** Indicator of the whole file, where it is known. */
  indicator: string | undefined;

  constructor(input: ProposalInput) {
    this.input = input;
  }

  /** What was known before: by the form, the profile, the sender. */
  get given(): Mapping {
    const { known, profile, own } = this.input;
    return { ...known, ...profile, ...own };
  }

  /** Whether a profile says what all columns are, so that another one is new. */
  get isUnderProfile(): boolean {
    return this.input.profile.ignore !== undefined && this.input.own.ignore === undefined;
  }

  get columns(): readonly ColumnLook[] {
    return this.input.look.columns;
  }

  /** Columns nothing is known of yet. */
  get free(): ColumnLook[] {
    return this.columns.filter((one) => !this.assigned.has(one.at));
  }

  take(column: ColumnLook, role: ColumnRole, sureness: Sureness = 'recognised'): void {
    this.assigned.set(column.at, { role, sureness });
  }

  columnOf(field: string): ColumnLook | undefined {
    return this.columns.find((one) => {
      const role = this.assigned.get(one.at)?.role;
      return role?.kind === 'field' && role.field === field;
    });
  }

  /** Dimensions figures of this file can be broken down by: those of its indicators, or all where none is known. */
  get dimensions(): string[] {
    const { catalogue } = this.input.city;
    const known = catalogue.indicators.filter((one) => this.indicators.has(one.id));
    if (known.length === 0) return catalogue.dimensions.map((one) => one.id);
    return [...new Set(known.flatMap((one) => one.dimensions))];
  }

  /** Whether a text is, or sounds like, a group of one of these dimensions. */
  namesGroup(text: string): boolean {
    const { matcher } = this.input.city;
    return this.dimensions.some((one) => {
      const [first] = matcher.candidates(one, text);
      return (
        (matcher.match(one, text)?.code ?? '_T') !== '_T' ||
        (first !== undefined && first.code !== '_T' && first.likeness >= ALIKE)
      );
    });
  }

  get hasPeriod(): boolean {
    if (this.periodColumns !== undefined || this.columnOf('period') || this.given.constants?.['period'] !== undefined)
      return true;
    const series = [...this.assigned.values()].flatMap(({ role }) => (role.kind === 'series' ? [role.parts] : []));
    return series.length > 0 && series.every((parts) => parts['period'] !== undefined || parts['field'] !== undefined);
  }

  get hasFigures(): boolean {
    if (this.periodColumns !== undefined || this.columnOf('value')) return true;
    if (this.columnOf('numerator') && this.columnOf('denominator')) return true;
    return [...this.assigned.values()].some(({ role }) => role.kind === 'series');
  }

  /** Indicators the file is known to hold: one for all of it, or those that columns name. */
  get indicators(): ReadonlySet<string> {
    const found = new Set(this.indicator === undefined ? [] : [this.indicator]);
    for (const { role } of this.assigned.values())
      if (role.kind === 'series' && role.parts['indicator'] !== undefined) found.add(role.parts['indicator']);
    const column = this.columnOf('indicator');
    for (const text of column?.texts.keys() ?? []) {
      const match = this.input.city.matcher.match('indicator', text);
      if (match) found.add(match.code);
    }
    return found;
  }

  /** Says that figures left out since they were made of others do not agree with them. */
  doubt({ compared, agreed, example }: DerivedCheck, texts: readonly string[]): void {
    if (!example) return;
    const facts = { texts: texts.slice(0, 8), compared, agreed, wrong: compared - agreed, ...example };
    this.doubts.push({ code: 'derived-disagrees', facts });
  }

  ask(
    code: ProposalProblemCode,
    id: string,
    options: Option[],
    more: Partial<Asked> & { free?: Question['free'] } = {},
  ): void {
    const { place = {}, facts = {}, free } = more;
    this.asked.push({
      code,
      place: { line: this.input.headerRow, ...place },
      facts,
      question: { id, options, ...(free ? { free } : {}) },
    });
  }
}
