import type { IndicatorDefinition } from '../../indicators/definition.ts';
import { exactDifference, formatDifference, formatValue, type NumberForm } from '../../indicators/format.ts';
import { followsDirectly, readPeriod } from '../../indicators/period.ts';
import type { PointView } from '../contract/views.ts';
import type { SiteWords } from '../words/site-words.ts';
import type { PublishedObservation } from './observation-queries.ts';

/** Frequencies A2, A4 and I leave years out by design: the next figure is no gap there. */
const REGULAR = new Set(['M', 'Q', 'S', 'A']);

export interface PointContext {
  words: SiteWords;
  form: NumberForm;
  /** A period as the reader writes it. */
  labelOf(period: string): string;
}

/**
 * The points of one series, in time order. A break opens a new segment, and so does a period that is missing or has no
 * value; a change is spoken of only between two figures of one segment.
 */
export function seriesPoints(
  observations: readonly PublishedObservation[],
  definition: Pick<IndicatorDefinition, 'frequency'>,
  seriesLabel: string,
  { words, form, labelOf }: PointContext,
): PointView[] {
  let segment = 0;
  let before: PublishedObservation | undefined;
  return observations.map((one) => {
    const breakBefore = one.status.includes('B');
    const missing =
      before !== undefined &&
      REGULAR.has(definition.frequency) &&
      !followsDirectly(readPeriod(before.period), readPeriod(one.period));
    if (before !== undefined && (breakBefore || missing || before.value === null || one.value === null)) segment += 1;
    const label = labelOf(one.period);
    const text = one.value === null ? words.reasons[one.reason ?? 'not-yet-available'] : formatValue(one.value, form);
    const provisional = one.status.includes('P');
    const lowReliability = one.status.includes('U');
    const comparable =
      before !== undefined && before.value !== null && one.value !== null && !breakBefore && !missing
        ? { from: before.period, difference: exactDifference(one.value, before.value) }
        : null;
    const spoken = [
      label,
      seriesLabel,
      text,
      ...limitsOf({ provisional, lowReliability, value: one.value }, words),
      ...(breakBefore ? [words.breakBefore] : []),
      ...(comparable
        ? [words.spokenChange(formatDifference(comparable.difference, form), labelOf(comparable.from))]
        : []),
      ...(one.note ? [one.note] : []),
    ].join(', ');
    before = one;
    return {
      period: one.period,
      label,
      start: one.start,
      end: one.end,
      value: one.value,
      text,
      reason: one.reason,
      lower: one.lower,
      upper: one.upper,
      provisional,
      lowReliability,
      breakBefore,
      segment,
      note: one.note,
      spoken,
    };
  });
}

/** What limits a figure, as words. */
export function limitsOf(
  point: Pick<PointView, 'provisional' | 'lowReliability' | 'value'>,
  words: SiteWords,
): string[] {
  return [
    ...(point.provisional ? [words.provisional] : []),
    ...(point.lowReliability && point.value !== null ? [words.lowReliability] : []),
  ];
}

/** A figure as a sentence says it: what limits it stands beside it. */
export function qualified(point: PointView, words: SiteWords): string {
  const limits = limitsOf(point, words);
  return limits.length === 0 ? point.text : `${point.text} (${limits.join(', ')})`;
}
