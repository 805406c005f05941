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
  | 'header-after-all'
  | 'shape'
  | 'mark'
  | 'only-column'
  | 'of-everybody'
  | 'series-of'
  | 'series-of-areas'
  | 'several-indicators'
  | 'ratio'
  | 'ratio-of'
  | 'leave-columns'
  | 'not-decided'
  | 'only-totals'
  | 'column-open'
  | 'only-area'
  | 'no-area-but'
  | 'leave-column'
  | 'read-without'
  | 'by-profile'
  | 'by-none'
  | 'leave-rows'
  | 'only-rows'
  | 'only-empty'
  | 'as-above'
  | 'columns-by-place'
  | 'columns-unnamed'
  | 'lines-left'
  | 'rows-without-figures'
  | 'read-them'
  | 'as-margins'
  | 'as-meant'
  | 'figures-of'
  // What a cell can mean.
  | 'means'
  | 'times'
  | 'exponents-read'
  | 'own-figures'
  | 'units-by-row'
  | 'units-same'
  | 'repair-accept'
  | 'repair-refuse'
  | 'period-way'
  | 'keep-first'
  | 'keep-last';

/** A name of a field of an observation, as a person says it in a sentence. */
export type FieldName =
  | 'indicator'
  | 'area'
  | 'period'
  | 'value'
  | 'lower'
  | 'upper'
  | 'margin'
  | 'numerator'
  | 'denominator'
  | 'n'
  | 'status'
  | 'conf'
  | 'reason'
  | 'note';

/** What a sign, or after `flag-` a mark beside a figure, can mean. */
export type MeaningName =
  | 'zero'
  | 'left-out'
  | 'number'
  | 'not-collected'
  | 'not-applicable'
  | 'not-yet-available'
  | 'suppressed'
  | 'unreliable'
  | 'withdrawn'
  | 'flag-A'
  | 'flag-P'
  | 'flag-E'
  | 'flag-F'
  | 'flag-B'
  | 'flag-U'
  | 'flag-minus'
  | 'flag-note'
  | 'flag-suppressed';

export interface ReadingWords {
  sayings: Record<SayingCode, (fact: ProblemFact) => string>;
  fields: Record<FieldName, string>;
  meanings: Record<MeaningName, string>;
  shapes: Record<'long' | 'wide-periods' | 'wide-series', string>;
  /** What stands between cells, by its name. */
  delimiters: Record<',' | ';' | '\t' | '|', string>;
  /** `year, district and sex`. */
  list(parts: readonly string[]): string;
  /** The one sentence: what was recognised, then what became of the rows. */
  sentence(parts: readonly string[], rows: number, observations: number): string;
}
