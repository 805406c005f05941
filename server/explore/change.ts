import type { IndicatorDefinition } from '../../indicators/definition.ts';
import { exactDifference, formatDifference, roundHalfAway } from '../../indicators/format.ts';
import type { Language } from '../../indicators/text.ts';
import type { ChangeView, PointView, SeriesView } from '../contract/views.ts';
import type { SiteWords } from '../words/site-words.ts';

export interface SeriesChange {
  latest: PointView;
  /** The first figure comparable with the newest; null when there is none. */
  baseline: PointView | null;
  change: ChangeView | null;
}

/** How far the newest figure of a series is from the one before it, where the two may be compared. */
export function lastChangeOf(
  series: SeriesView,
  definition: Pick<IndicatorDefinition, 'unit' | 'decimals'>,
  language: Language,
  words: SiteWords,
): ChangeView | null {
  const at = series.points.findLastIndex((point) => point.value !== null);
  const before = series.points.slice(0, Math.max(at, 0)).findLastIndex((point) => point.value !== null);
  if (at < 0 || before < 0) return null;
  // From the figure before on there is nothing else to compare with.
  return (
    changeOf({ ...series, points: series.points.slice(before, at + 1) }, definition, language, words)?.change ?? null
  );
}

/** The newest figure of a series and how far it came since the first one comparable with it: never across a break. */
export function changeOf(
  series: SeriesView,
  definition: Pick<IndicatorDefinition, 'unit' | 'decimals'>,
  language: Language,
  words: SiteWords,
): SeriesChange | null {
  const at = series.points.findLastIndex((point) => point.value !== null);
  const latest = series.points[at];
  if (!latest || latest.value === null) return null;
  const broken = series.points.findLastIndex((point, place) => place <= at && point.breakBefore);
  const baseline = series.points.slice(Math.max(broken, 0), at).find((point) => point.value !== null);
  if (!baseline || baseline.value === null) return { latest, baseline: null, change: null };
  const difference = exactDifference(latest.value, baseline.value);
  const sign = Math.sign(Number(roundHalfAway(difference, definition.decimals)));
  const form = { unit: definition.unit, decimals: definition.decimals, language };
  return {
    latest,
    baseline,
    change: {
      from: { period: baseline.period, label: baseline.label, value: baseline.value },
      to: { period: latest.period, label: latest.label, value: latest.value },
      difference,
      text: words.since(formatDifference(difference, form), baseline.label),
      way: sign === 0 ? 'same' : sign > 0 ? 'up' : 'down',
    },
  };
}
