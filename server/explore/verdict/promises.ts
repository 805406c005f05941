import type { Breakdown } from '../../../indicators/observation.ts';
import type { Language } from '../../../indicators/text.ts';
import type { SeriesPromises } from '../../commitments/find-promises.ts';

export type PromisesOfSeries = SeriesPromises;

export interface PromisesQuestion {
  indicator: string;
  area: string;
  breakdown: Breakdown;
  /** ISO day at which the verdict is given. */
  today: string;
  language: Language;
  /** UTC instant of what was known; null: now. */
  asOf: string | null;
}

/** What holds for one series of an indicator. */
export type FindPromises = (question: PromisesQuestion) => PromisesOfSeries;

export const NO_PROMISES: PromisesOfSeries = {
  baseline: null,
  target: null,
  materialityPerYear: null,
  materialitySetBy: null,
};
