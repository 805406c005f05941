import type { ProblemFact } from './problem-words.ts';

/** Everything that is said of how a file was read: what was recognised, and what can be chosen instead. */
export type SayingCode =
  // What is recognised of a file, in the order of the sentence.
  | 'encoding'
  | 'delimiter'
  | 'sheet'
  | 'header'
  | 'headers'
  | 'no-header'
  | 'rows-are'
  | 'periods-across'
  | 'series-across'
  | 'indicator-is'
  | 'decimal-point'
  | 'decimal-comma'
  | 'rows-left-out'
  | 'column-is'
  | 'column-is-dimension'
  | 'column-is-series'
  | 'column-constant'
  | 'column-twin'
  | 'column-left'
  | 'text-is-code'
  | 'text-is-area'
  | 'text-is-indicator'
  // What can be chosen.
  | 'field'
  | 'dimension'
  | 'code'
  | 'area'
  | 'indicator'
  | 'period'
  | 'column'
  | 'header-line'
  | 'shape'
  | 'mark'
  | 'leave-column'
  | 'leave-rows'
  | 'only-rows'
  | 'as-meant'
  | 'figures-of';

/** A name of a field of an observation, as a person says it in a sentence. */
export type FieldName =
  | 'indicator'
  | 'area'
  | 'period'
  | 'value'
  | 'lower'
  | 'upper'
  | 'numerator'
  | 'denominator'
  | 'n'
  | 'status'
  | 'conf'
  | 'reason'
  | 'note';

export interface ReadingWords {
  sayings: Record<SayingCode, (fact: ProblemFact) => string>;
  fields: Record<FieldName, string>;
  shapes: Record<'long' | 'wide-periods' | 'wide-series', string>;
  /** Delimiters that have no picture of their own. */
  tab: string;
  /** `year, district and sex`. */
  list(parts: readonly string[]): string;
  /** The one sentence: what was recognised, then what became of the rows. */
  sentence(parts: readonly string[], rows: number, observations: number): string;
}
