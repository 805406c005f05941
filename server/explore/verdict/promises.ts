/** What verdicts need to know of what was promised: asked for by whoever judges, answered by whoever keeps promises. */
import type { Breakdown } from '../../../indicators/observation.ts';

export interface PromisedTarget {
  value: number;
  /** Canonical period until which it is promised. */
  period: string;
  /** The decision that set it, in a line; null where none is known. */
  decision: string | null;
}

export interface PromisesOfSeries {
  /** Canonical period; null: none was set. */
  baseline: string | null;
  target: PromisedTarget | null;
  /** In the unit of the indicator, a year; null: nobody set one. */
  materialityPerYear: number | null;
  materialitySetBy: string | null;
}

/** What holds for one series of an indicator. */
export type FindPromises = (indicator: string, area: string, breakdown: Breakdown) => PromisesOfSeries;

export const NO_PROMISES: PromisesOfSeries = {
  baseline: null,
  target: null,
  materialityPerYear: null,
  materialitySetBy: null,
};
