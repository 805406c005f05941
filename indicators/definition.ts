/**
 * What the catalogue is made of. The same shapes stand in the files under `catalogue/`, in a city's own files
 * (`data/demo/`) and in the running program; `catalogue.ts` checks files against them.
 */
import type { LongText, Text } from './text.ts';

/** How sure we are of a text or a fact, shown wherever it is used. */
export interface Provenance {
  state: 'verified' | 'partly-verified' | 'reconstructed';
  /** What was found where, in a sentence of ours. */
  basis: string;
}

/** A published standard a city can measure itself against; others can stand beside it. */
export interface Benchmark {
  id: string;
  edition: string;
  title: Text;
  publisher: string;
  standard: LongText;
  keyFactors: string[];
  provenance: Provenance;
}

export interface Theme {
  id: string;
  order: number;
  label: Text;
  provenance: Provenance;
}

export interface Objective {
  id: string;
  order: number;
  /** Null for the overall goal. */
  theme: string | null;
  overall: boolean;
  label: Text;
  provenance: Provenance;
}

/** The field an indicator belongs to: employment, education, workforce, voter-registration, procurement … */
export interface Domain {
  id: string;
  order: number;
  label: Text;
  /** What the field is about, in one sentence. */
  description: LongText;
}

export interface GuidingQuestion {
  id: string;
  text: LongText;
  lookFor?: LongText;
}

export interface CityExample {
  id: string;
  city: string;
  /** Of the standard's places; a city's own example leaves it out. */
  area?: string;
  year?: string;
  text: LongText;
  /** Figures named in the text, as the source gives them. */
  numbers?: {
    value: number | null;
    unit: string;
    what: string;
    period?: string;
    qualifier?: '~' | '<' | '>';
    note?: string;
  }[];
  provenance: Provenance;
}

export interface KeyFactor {
  id: string;
  number: number;
  benchmark: string;
  label: Text;
  statement: LongText;
  why: LongText;
  questions: GuidingQuestion[];
  examples: CityExample[];
}

export interface ContextualFactor {
  id: string;
  order: number;
  label: Text;
  text: LongText;
  questions: GuidingQuestion[];
}

export interface Code {
  id: string;
  label: Text;
  /** One line for a person who meets the code for the first time. */
  definition?: LongText;
  /** The group definitions (schemes) a code of an origin list belongs to; two schemes never share a series. */
  schemes?: string[];
  parent?: string;
}

/** Codes that together are another one, without overlap. */
export interface CodeWhole {
  /** `_T`, or a code of the list that stands for a part of all. */
  of: string;
  parts: string[];
  /** What belongs to the whole as well where it is sent: unknown, not stated. */
  rest?: string[];
}

export interface CodeList {
  id: string;
  name: Text;
  note?: LongText;
  codes: Code[];
  /** Which codes add up to which: what is sent is held against it. Codes that overlap stand in none. */
  wholes?: CodeWhole[];
}

/** How far figures of two sets of groups, defined by different rules, may be read side by side. Codes of CL_ORIGIN. */
export interface Comparability {
  a: string[];
  b: string[];
  /** `close`: with the text beside them; `subset`: a is part of b; `break`, `not-comparable`: never in one series. */
  relation: 'close' | 'subset' | 'break' | 'not-comparable';
  /** Always shown where both occur. */
  text: LongText;
}

/** A way of breaking an indicator down; its codes come from one code list. `area` and `period` are not dimensions. */
export interface Dimension {
  id: string;
  codelist: string;
  label: Text;
}

export type Direction = 'higher' | 'lower' | 'parity' | 'none';
export type MeasureType = 'share' | 'gap' | 'ratio' | 'count' | 'change' | 'index' | 'rate' | 'mean';
/** A = yearly, S = half-yearly, Q = quarterly, M = monthly, A2 / A4 = every second / fourth year, I = irregular. */
export type Frequency = 'M' | 'Q' | 'S' | 'A' | 'A2' | 'A4' | 'I';
export type SourceType = 'survey' | 'central' | 'local';

/** What another place printed: for comparison and for tests, never one line with a city's own figures. */
export interface PublishedValue {
  id: string;
  area: string;
  /** As printed; canonical where it can be. */
  period: string;
  /** Code of the origin list, or a word of the publisher where none fits. */
  group: string;
  breakdown?: Record<string, string>;
  value: number | null;
  unit: string;
  status: string;
  kind: 'OBS' | 'BASELINE' | 'TARGET' | 'REFERENCE' | 'DERIVED';
  qualifier?: '~' | '<' | '>';
  /** Id in `catalogue/bibliography.json`. */
  source: string;
  note?: string;
}

export interface IndicatorDefinition {
  id: string;
  /** The standard indicator an own one of a city departs from. */
  basedOn?: string;
  /** Where the own definition differs from the standard one: shown with every figure. */
  difference?: LongText;
  theme: string;
  objective: string;
  domain: string;
  core: boolean;
  name: Text;
  definition: {
    text: LongText;
    numerator?: LongText;
    denominator?: LongText;
    population: LongText;
    ageRange?: { min: number | null; max: number | null };
  };
  measureType: MeasureType;
  /** Code of CL_UNIT. */
  unit: string;
  decimals: number;
  direction: Direction;
  /** For direction `parity`: what equality is measured against. */
  parity?: LongText;
  validRange: [number | null, number | null] | null;
  /** Codes of the origin list: who the indicator is about, and whom they are compared with. */
  targetGroup: string | null;
  referenceGroup: string | null;
  /** Ids of dimensions; `area` is never one of them. */
  dimensions: string[];
  /** Whether figures below the whole city make sense. */
  byArea: boolean;
  minCell: number;
  /** A rate on a base below this is asked about when it is sent; 20 where nothing is said (methods note 8.4). */
  minBase?: number;
  /**
   * How far a figure may lie off the one before it, in units of what the series usually moves, before it is asked about:
   * 5 where nothing is said, 0 for never.
   */
  jumpThreshold?: number;
  /** Dimensions whose groups share one whole: their shares add up to that of all, or to 100. */
  composition?: string[];
  sourceType: SourceType;
  sourceHint: LongText;
  frequency: Frequency;
  lagMonths: number;
  /** Always holds kf13; `reason` says in a sentence what the indicator shows about the factor. */
  keyFactors: { id: string; primary: boolean; reason: LongText }[];
  contextualFactors: { id: string; reason: LongText }[];
  internationalCodes: { framework: string; code: string; match: 'exact' | 'close' | 'partial' }[];
  exampleSystems: string[];
  pitfalls: LongText[];
  provenance: Provenance;
  published: PublishedValue[];
}

export interface GlossaryTerm {
  id: string;
  term: Text;
  definition: LongText;
  caution?: LongText;
}

export interface BibliographyEntry {
  id: string;
  title: string;
  publisher: string;
  year: string;
  language: string;
  /** Null for what was read on paper or as a file only. */
  url: string | null;
}

/** An area that figures can belong to. Areas are data of the city; the standard knows those of the published values. */
export interface Area {
  code: string;
  name: Text;
  parent: string | null;
  /** `elsewhere`: another place, never in one comparison or series with the city's own. */
  kind: 'city' | 'district' | 'country' | 'elsewhere';
  validFrom: string | null;
  validTo: string | null;
}

/** Everything the program knows of what is measured, checked and complete. */
export interface Catalogue {
  benchmarks: Benchmark[];
  themes: Theme[];
  objectives: Objective[];
  domains: Domain[];
  keyFactors: KeyFactor[];
  contextualFactors: ContextualFactor[];
  dimensions: Dimension[];
  codelists: CodeList[];
  /** Which group definitions may stand beside each other, and with which warning. */
  comparability: Comparability[];
  indicators: IndicatorDefinition[];
  glossary: GlossaryTerm[];
  bibliography: BibliographyEntry[];
  /** Places named by published values and examples. */
  areas: Area[];
}

/** How a city stands to a standard indicator. One it does not mention is adopted. */
export interface Adoption {
  indicator: string;
  state: 'adopted' | 'replaced' | 'not-used';
  /** The city's own indicator that stands in its place. */
  replacedBy?: string;
  reason?: LongText;
  /** Who owes the figures: a body's id. */
  owner?: string;
}
