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
}

export interface ProblemView extends Problem {
  id: string;
  message: string;
  hint: string;
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
  convention?: string;
  /** How periods are written: a convention name of `period.ts`. */
  periods?: string;
  decimal?: '.' | ',';
  thousands?: string;
  scale?: number;
  shape?: 'long' | 'wide-periods' | 'wide-series';
  columns?: Record<string, string>;
  constants?: Record<string, string>;
  codes?: Record<string, Record<string, string>>;
  filter?: Record<string, string[]>;
  missing?: Record<string, string>;
  periodColumns?: string | string[];
  valueColumns?: Record<string, Record<string, string>>;
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
  counts: DiffCounts;
  byIndicator: ({ indicator: string } & DiffCounts)[];
  /** The first changes in full; `/uploads/{id}/diff` pages through all. */
  items: DiffItem[];
}
