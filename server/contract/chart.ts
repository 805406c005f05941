/** One place of a picture a reader can stand at, with what is said there. */
export interface Station {
  /** Pixels of the picture. */
  x: number;
  /** Null where there is a reason instead of a figure. */
  y: number | null;
  /** What neighbouring lines have in common: first and last day, or the name of a row. */
  at: string;
  spoken: string;
  /** The part of `spoken` that is in another language. */
  foreign?: { text: string; language: string };
}

/** A line one can walk along: a series, or the marks of one kind (target, breaks, events). */
export interface WalkLine {
  id: string;
  label: string;
  kind: 'series' | 'marks';
  stations: Station[];
}

/** Words of the chart that is walked through. */
export interface ChartWords {
  /** Over the lines that can be switched off. */
  series: string;
  label: string;
  summary: string;
  help: string;
  back: string;
  on: string;
  up: string;
  down: string;
  /** In an embed: the button to all else, and the one that sends the tools away. */
  more: string;
  close: string;
}

/** What the live chart is given: the specification for Vega's runtime, where one can stand in it, and what is said. */
export interface LiveChart {
  spec: Record<string, unknown>;
  walk: WalkLine[];
  /** Every series there is, those that are switched off too. */
  series: { id: string; label: string }[];
  /** The chart in a few sentences. */
  summary: string;
  /** How many lines are drawn and which of them are named, in a sentence; null where all are named. */
  lines: string | null;
  words: ChartWords;
}
