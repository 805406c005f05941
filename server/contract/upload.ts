/** JSON shapes of uploads, as the contract names them. */
import type { Breakdown } from '../../indicators/observation.ts';

export type Severity = 'error' | 'warning' | 'notice' | 'question';

/** Something seen in a file, as stored: code, place and facts. The sentence is made in the reader's language. */
export interface Problem {
  severity: Severity;
  code: string;
  sheet?: string;
  /** As a spreadsheet counts: the first line of the file is 1. */
  line: number | null;
  /** The column by the file's own name. */
  column: string | null;
  value: string | null;
  facts: Record<string, string | number | string[]>;
  /** How many rows share this cause. */
  count: number;
  /** All lines it stands at, `2-5001,5007`; left out where there is one or none. */
  lines?: string;
  /** Of a doubt about figures: what it is about, by which it is known again when the file is checked once more. */
  cause?: string;
  /** Its number in the upload, by which it is acknowledged; as listed until it is stored. */
  position?: number;
  /** What a person can answer: with every question, and with errors that have a known way out. */
  question?: Question;
}

/** What only a person can say of a file. */
export interface Question {
  /** The same in each reading of the file, and next year: `role|Spalte`, `code|origin|Drittstaaten`, `indicator`. */
  id: string;
  options: Option[];
  /** A text of one's own is an answer too: it takes the place of `$` in this patch (a period, a factor). */
  free?: MappingPatch;
}

/** One way to read something; choosing it changes the mapping by its patch. */
export interface Option {
  id: string;
  says: Saying;
  patch: MappingPatch;
  /** The likeliest one, for a person to confirm: it is never taken by itself. */
  isProposed: boolean;
  /** How many rows of the file it is about; null where that is not known. */
  rows: number | null;
}

/** What is to be said in the reader's language: a code of `words/…/reading.ts`, and what it names. */
export interface Saying {
  code: string;
  facts: Problem['facts'];
}

/** How sure a choice is: said by a person, remembered by a profile, recognised without doubt, or only the likeliest. */
export type Sureness = 'given' | 'profile' | 'recognised' | 'guessed';

/** Something that was recognised of a file, open to change: choosing one of its options is answered like a question. */
export interface Choice {
  /** `choice|encoding`, `choice|column|Spalte`. */
  id: string;
  says: Saying;
  sureness: Sureness;
  /** Whether it belongs into the one sentence about the file, or only into the list of all choices. */
  isMain: boolean;
  /** Other ways to read it. */
  options: Option[];
}

export interface ProblemView extends Problem {
  id: string;
  message: string;
  hint: string;
}

export interface OptionView extends Omit<Option, 'says'> {
  label: string;
}

/** A question with its sentences; its `id` is what an answer is given under (`PATCH … {"answers": {id: option}}`). */
export interface QuestionView extends Omit<ProblemView, 'question'> {
  options: OptionView[];
  free?: MappingPatch;
}

export interface ChoiceView extends Omit<Choice, 'says' | 'options'> {
  text: string;
  options: OptionView[];
}

export type UploadState =
  | 'reading'
  | 'needs-answers'
  | 'staged'
  | 'rejected'
  | 'in-review'
  | 'returned'
  | 'approved'
  | 'scheduled'
  | 'published'
  | 'discarded';

/** How a foreign table becomes observations; section 4 of the contract. */
export interface Mapping {
  encoding?: string;
  delimiter?: string;
  sheet?: string;
  /** 1 is the first line of the file. */
  headerRow?: number;
  /** How many rows the header takes from there; 1 by default. */
  headerRows?: number;
  convention?: string;
  /** How periods are written: a convention name of `period.ts`. */
  periods?: string;
  decimal?: '.' | ',';
  thousands?: string;
  scale?: number;
  /** The same for single columns, by the file's names: their decimal marks, and what their values are multiplied by. */
  marks?: Record<string, '.' | ','>;
  scales?: Record<string, number>;
  /** What the figures of a row are multiplied by, by the text of a column of units: `{"Einheit": {"Tsd. Personen": 1000, "Personen": 1}}`. */
  rowScales?: Record<string, Record<string, number>>;
  /** `read`: numbers as powers of ten (`1.2E+05`) are taken although a program may have dropped digits. */
  exponents?: 'read';
  /** Units beside numbers (`£`, `Pers.`) that say nothing the indicator does not: they may stand in some cells only. */
  units?: string[];
  shape?: 'long' | 'wide-periods' | 'wide-series';
  columns?: Record<string, string>;
  /** Columns that not every file of the kind has, each with the field or dimension it is: `{"Geschlecht": "sex"}`. One that is neither here nor elsewhere is asked about. */
  optional?: Record<string, string>;
  /** The indicator of files that do not say it themselves, by their names without dates: `{"indicator_2-3-1": "naturalisations"}`. */
  fileIndicators?: Record<string, string>;
  constants?: Record<string, string>;
  codes?: Record<string, Record<string, string>>;
  filter?: Record<string, string[]>;
  /** What a sign in place of a value means: a reason, `zero`, `left-out` or `number`; the empty text is a blank cell. */
  missing?: Record<string, string>;
  /** What a mark beside a figure means: a letter of SDMX, `minus`, `note`, or the reason why it may not be used. */
  flags?: Record<string, string>;
  /** Which of several different rows for the same figure holds. */
  duplicates?: 'first' | 'last';
  /** Repairs by their id: nothing that can change a figure is done before it is accepted. */
  repairs?: Record<string, 'accept' | 'refuse'>;
  /** Names of columns, or a pattern of them; where the pattern has a group, the group is the period. */
  periodColumns?: string | string[];
  valueColumns?: Record<string, Record<string, string>>;
  /** Columns that are left out on purpose. */
  ignore?: string[];
  /** Rows are left out where this column holds one of these texts. */
  drop?: Record<string, string[]>;
  /** Columns that hold nothing but these texts (a unit, a title); another text is asked about. */
  expect?: Record<string, string[]>;
  /** Columns left out because they say again what another one says (a code beside its name). */
  twins?: Record<string, string>;
  /** The table has no header: its first line is data, and columns are called by their places, `#1`, `#2`. */
  headerless?: true;
  /**
   * What lines that stand alone in the table name for the rows below them: `area`, `period`, `indicator` or a dimension;
   * `left`: nothing, they are left out; `rows`: they are rows whose figures are missing.
   */
  subheadings?: string;
  /** Columns in which an empty cell repeats what stands above it (cells that were merged). */
  fillDown?: string[];
}

type Patched<T> =
  T extends Record<string, unknown> ? { [Key in keyof T]?: Patched<T[Key]> | null } : T extends object ? T : T;

/** A change of a mapping, entry by entry; null takes an entry away. */
export type MappingPatch = { [Part in keyof Mapping]?: Patched<NonNullable<Mapping[Part]>> | null };

export type RepairCode =
  | 'mixed-marks'
  | 'number-spaces'
  | 'fraction'
  | 'duplicate-rows'
  | 'inner-spaces'
  | 'mojibake'
  | 'trailing-cells'
  | 'header-spelling'
  | 'repeated-header'
  | 'locked-figures';

/** Something in a file that can be put right, as stored; its sentences are made in the reader's language. */
export interface Repair {
  /** The same in next year's file: `mixed-marks:Wert`. */
  id: string;
  code: RepairCode;
  /** The column, indicator or text it is about; empty where it is the file. */
  subject: string;
  count: number;
  lines: number[];
  example: { before: string; after: string };
  /** Null while nobody has decided. */
  isAccepted: boolean | null;
}

export interface RepairView extends Repair {
  message: string;
  /** What accepting it changes. */
  effect: string;
}

/** What an upload would change, or a release did. */
export interface DiffCounts {
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
}

export interface DiffFigure {
  value: number | null;
  /** With how many decimals it was sent. */
  decimals: number | null;
  reason: string | null;
  status: string[];
  note: string | null;
}

export interface DiffItem {
  kind: 'added' | 'changed' | 'removed';
  indicator: string;
  area: string;
  breakdown: Breakdown;
  period: string;
  old: DiffFigure | null;
  new: DiffFigure | null;
}

export interface Diff {
  /** Given back with the order to publish: then that is done only if it changes what is said here. */
  mark: string;
  counts: DiffCounts;
  byIndicator: ({ indicator: string } & DiffCounts)[];
  /** Within what a replacement removes what its file does not mention; empty where nothing can be removed. */
  replaces: { indicator: string; areas: string[] }[];
  /** The first changes in full; `/uploads/{id}/diff` pages through all. */
  items: DiffItem[];
}
