/** The answer of an indicator in a sentence. Each number in it is one of the observations, or a difference of two. */
import type { IndicatorDefinition } from '../../indicators/definition.ts';
import { exactDifference, formatValue, roundHalfAway, type NumberForm } from '../../indicators/format.ts';
import type { PointView, SeriesView } from '../contract/views.ts';
import type { SiteWords } from '../words/site-words.ts';
import { changeOf } from './change.ts';
import { limitsOf, qualified } from './series-points.ts';

/** A distance between two percentages is said in percentage points. */
const distanceForm = (form: NumberForm): NumberForm => ({ ...form, unit: form.unit === 'PC' ? 'PP' : form.unit });

/** The series an indicator is summed up by, unless only groups stand side by side. */
export function headlineSeries(series: readonly SeriesView[]): SeriesView | undefined {
  return (
    series.find((one) => one.role === 'target') ??
    series.find((one) => one.role === 'total') ??
    (series.length === 1 ? series[0] : undefined)
  );
}

/**
 * Newest figure and change of the series that stands for all, else the span of the groups; null without any figure. Whose
 * figure it is stands before it, because the sentence travels alone: into an embed, a citation, a message.
 * @param place name of where it is about, unless that is the city itself
 */
export function answerSentence(
  series: readonly SeriesView[],
  definition: IndicatorDefinition,
  words: SiteWords,
  form: NumberForm,
  place: string | null = null,
): string | null {
  const main = headlineSeries(series);
  if (!main) {
    const span = spanSentence(series, words);
    return place === null || span === null ? span : `${place}. ${span}`;
  }
  const found = changeOf(main, definition, form.language, words);
  if (!found) return null;
  const { latest, baseline, change } = found;
  const group = series.length === 1 && main.id === '_T' ? null : main.label;
  const name = [place, group].filter((one) => one !== null).join(', ');
  const now = { series: name, to: latest.label, value: qualified(latest, words) };
  if (!change || !baseline) return words.level(now);
  const sign = Math.sign(Number(roundHalfAway(change.difference, form.decimals)));
  // 16.68 and 16.64 differ by nothing that is shown, and yet one is written 16.7 and the other 16.6: not "the same".
  if (sign === 0 && latest.text !== baseline.text) return words.level(now);
  return words.changed({
    ...now,
    from: baseline.label,
    // Stands in brackets already.
    before: [baseline.text, ...limitsOf(baseline, words)].join(', '),
    size: formatValue(Math.abs(change.difference), distanceForm(form)),
    direction: sign === 0 ? 'same' : sign > 0 ? 'up' : 'down',
  });
}

/** Where no one series stands for all: the newest period, from the lowest to the highest. */
function spanSentence(series: readonly SeriesView[], words: SiteWords): string | null {
  const figures = series.flatMap((one) =>
    one.points.flatMap((point) => (point.value === null ? [] : [{ one, point }])),
  );
  // By first and last day: a year and pooled years that end together are two periods.
  const when = ({ point }: { point: PointView }): string => `${point.end} ${point.start}`;
  const newest = figures.map(when).sort().at(-1);
  const now = figures
    .filter((figure) => when(figure) === newest)
    .sort((a, b) => (a.point.value ?? 0) - (b.point.value ?? 0));
  const [low, high] = [now[0], now.at(-1)];
  if (!low || !high) return null;
  const to = low.point.label;
  if (low === high) return words.level({ series: low.one.label, to, value: qualified(low.point, words) });
  return words.spread({
    to,
    low: qualified(low.point, words),
    lowName: low.one.label,
    high: qualified(high.point, words),
    highName: high.one.label,
  });
}

/** The distance between target and reference group, in the newest period both have a figure of. */
export interface Gap {
  target: { series: string; label: string; point: PointView };
  reference: { series: string; label: string; point: PointView };
  /** Target minus reference, from unrounded values. */
  difference: number;
  text: string;
}

export function gapOf(series: readonly SeriesView[], words: SiteWords, form: NumberForm): Gap | null {
  const target = series.find((one) => one.role === 'target');
  const reference = series.find((one) => one.role === 'reference');
  if (!target || !reference) return null;
  const counterpart = (point: PointView): PointView | undefined =>
    reference.points.find((other) => other.period === point.period && other.value !== null);
  const own = target.points.findLast((point) => point.value !== null && counterpart(point) !== undefined);
  const other = own && counterpart(own);
  if (!own || own.value === null || !other || other.value === null) return null;
  const difference = exactDifference(own.value, other.value);
  return {
    target: { series: target.id, label: target.label, point: own },
    reference: { series: reference.id, label: reference.label, point: other },
    difference,
    text: words.gap({
      target: target.label,
      targetValue: qualified(own, words),
      reference: reference.label,
      referenceValue: qualified(other, words),
      size: formatValue(Math.abs(difference), distanceForm(form)),
      period: own.label,
    }),
  };
}
