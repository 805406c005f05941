/** LEVELS → DISTANCES: how far each group stands from the reference group of the same kind, period by period. */
import { exactDifference, formatDifference, unitLabel, type NumberForm } from '../../indicators/format.ts';
import type { IndicatorDefinition } from '../../indicators/definition.ts';
import { breakdownKey, parseBreakdownKey, TOTAL } from '../../indicators/observation.ts';
import type { PointView, SeriesView, TrendView } from '../contract/views.ts';
import type { SiteWords } from '../words/site-words.ts';
import type { ViewWords } from '../words/view-words.ts';
import { limitsOf } from './series-points.ts';

const GROUPS = ['origin', 'citizenship'] as const;

/** The series a group is read against: the reference group of the same sex, age and so on. */
function referenceOf(one: SeriesView, all: readonly SeriesView[], code: string): SeriesView | undefined {
  const breakdown = one.id === TOTAL ? {} : parseBreakdownKey(one.id);
  const dimension = GROUPS.find((name) => breakdown[name] !== undefined);
  if (dimension === undefined || breakdown[dimension] === code) return undefined;
  const id = breakdownKey({ ...breakdown, [dimension]: code });
  return all.find((other) => other.id === id);
}

interface GapContext {
  words: SiteWords;
  viewWords: ViewWords;
}

/**
 * Distances as a trend of their own: the group's figure minus the reference group's, from unrounded values, only where
 * both have a figure of the same period. A break in either of the two is a break of their distance. Null without a
 * reference group.
 */
export function gapView(
  trend: TrendView,
  definition: Pick<IndicatorDefinition, 'referenceGroup' | 'unit' | 'decimals' | 'name'>,
  { words, viewWords }: GapContext,
): TrendView | null {
  const code = definition.referenceGroup;
  if (code === null) return null;
  const unit = definition.unit === 'PC' ? 'PP' : definition.unit;
  const form: NumberForm = { unit: definition.unit, decimals: definition.decimals, language: trend.language };
  const series = trend.series.flatMap((one) => {
    const reference = referenceOf(one, trend.series, code);
    const points = reference ? distances(one, reference, form, words) : [];
    return points.length === 0 ? [] : [{ ...one, points }];
  });
  if (series.length === 0) return null;
  const name = trend.series.find((one) => one.role === 'reference')?.label ?? code;
  const periods = trend.periods.filter((period) =>
    series.some((one) => one.points.some((point) => point.period === period.period)),
  );
  const text = viewWords.distanceText({ name: definition.name[trend.language], reference: name });
  const [first, last] = [periods[0]?.label ?? '', periods.at(-1)?.label ?? ''];
  return {
    ...trend,
    title: text,
    subtitle: [text, trend.area.name, unitLabel(unit, trend.language)].filter(Boolean).join(' · '),
    unit: unitLabel(unit, trend.language),
    unitCode: unit,
    measureType: 'gap',
    validRange: null,
    series,
    periods,
    target: null,
    description: words.chartDescription({ name: text, series: series.length, from: first, to: last }),
  };
}

function distances(own: SeriesView, reference: SeriesView, form: NumberForm, words: SiteWords): PointView[] {
  let segment = 0;
  let before: { own: PointView; other: PointView; difference: number } | null = null;
  return own.points.flatMap((point): PointView[] => {
    const other = reference.points.find((one) => one.period === point.period);
    if (point.value === null || !other || other.value === null) {
      before = null;
      return [];
    }
    const difference = exactDifference(point.value, other.value);
    const joined =
      before !== null && before.own.segment === point.segment && before.other.segment === other.segment ? before : null;
    if (joined === null) segment += 1;
    const isProvisional = point.provisional || other.provisional;
    const lowReliability = point.lowReliability || other.lowReliability;
    const breakBefore = point.breakBefore || other.breakBefore;
    // Points are long to write: in the table the number alone, its unit stands over it. Spoken it has its unit.
    const text = formatDifference(difference, form.unit === 'PC' ? { ...form, unit: 'RT' } : form);
    const spoken = [
      point.label,
      own.label,
      formatDifference(difference, form),
      ...limitsOf({ provisional: isProvisional, lowReliability, value: difference }, words),
      ...(breakBefore ? [words.breakBefore] : []),
      ...(joined
        ? [words.spokenChange(formatDifference(exactDifference(difference, joined.difference), form), joined.own.label)]
        : []),
    ].join(', ');
    before = { own: point, other, difference };
    return [
      {
        ...point,
        value: difference,
        text,
        reason: null,
        lower: null,
        upper: null,
        provisional: isProvisional,
        lowReliability,
        breakBefore,
        segment,
        note: null,
        spoken,
      },
    ];
  });
}
