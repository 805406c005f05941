/** OBSERVATIONS → VIEW: everything a trend chart, its sentence and its table say, decided here and nowhere else. */
import type { CodeList, Dimension, IndicatorDefinition } from '../../indicators/definition.ts';
import { exactDifference, formatDifference, formatValue, roundHalfAway, unitLabel } from '../../indicators/format.ts';
import { breakdownKey, type Breakdown } from '../../indicators/observation.ts';
import { comparePeriods, followsDirectly, labelPeriod, periodKind, readPeriod } from '../../indicators/period.ts';
import type { Language } from '../../indicators/text.ts';
import type { ChangeView, PointView, SeriesRole, SeriesView, TrendView } from '../contract/views.ts';
import type { SiteWords } from '../words/site-words.ts';
import type { PublishedObservation } from './observation-queries.ts';

export interface TrendContext {
  language: Language;
  words: SiteWords;
  dimensions: readonly Dimension[];
  codelists: readonly CodeList[];
  area: { code: string; name: string };
  sources: readonly { id: number; publisher: string; title: string; url: string | null }[];
}

/** Frequencies A2, A4 and I leave years out by design: the next figure is no gap there. */
const REGULAR = new Set(['M', 'Q', 'S', 'A']);

/** The figures of one kind of period: the kind with most figures, so that months and years never share a line. */
function ofOneKind(observations: readonly PublishedObservation[]): PublishedObservation[] {
  const counts = new Map<string, number>();
  const kindOf = (one: PublishedObservation): string => {
    const kind = periodKind(readPeriod(one.period));
    // Points of a year and pooled years may stand side by side (census and survey): both are stretches of whole years.
    return kind === 'year' || /^range P\d+Y$/.test(kind) ? 'years' : kind;
  };
  for (const one of observations) counts.set(kindOf(one), (counts.get(kindOf(one)) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  return observations.filter((one) => kindOf(one) === most);
}

/** Labels of a breakdown: "Germany", "Foreign citizens, women"; the total has the indicator's own word. */
function seriesLabel(breakdown: Breakdown, context: TrendContext): string {
  const { language, dimensions, codelists } = context;
  const parts = dimensions.flatMap((dimension) => {
    const code = breakdown[dimension.id];
    if (code === undefined) return [];
    const list = codelists.find((one) => one.id === dimension.codelist);
    return [list?.codes.find((one) => one.id === code)?.label[language] ?? code];
  });
  if (parts.length > 0) return parts.join(', ');
  const any = codelists.find((one) => one.id === 'CL_SEX')?.codes.find((one) => one.id === '_T');
  return any?.label[language] ?? '_T';
}

function roleOf(breakdown: Breakdown, definition: IndicatorDefinition): SeriesRole {
  const groups = [breakdown['origin'], breakdown['citizenship']];
  const onlyGroup = Object.keys(breakdown).every((name) => name === 'origin' || name === 'citizenship');
  if (Object.keys(breakdown).length === 0)
    return definition.targetGroup === null || definition.targetGroup === '_T' ? 'target' : 'total';
  if (onlyGroup && definition.targetGroup !== null && groups.includes(definition.targetGroup)) return 'target';
  if (onlyGroup && definition.referenceGroup !== null && groups.includes(definition.referenceGroup)) return 'reference';
  return 'other';
}

const ROLE_ORDER: readonly SeriesRole[] = ['target', 'total', 'reference', 'other'];

/** Place of a series in the list: by role, then in the order of the code list. */
function codeOrder(breakdown: Breakdown, context: TrendContext): number {
  let order = 0;
  for (const dimension of context.dimensions) {
    const code = breakdown[dimension.id];
    if (code === undefined) continue;
    const codes = context.codelists.find((one) => one.id === dimension.codelist)?.codes ?? [];
    order = order * 1000 + 1 + codes.findIndex((one) => one.id === code);
  }
  return order;
}

/** The view of one indicator in one area. `observations` are those of that area only, of any breakdown. */
export function trendView(
  definition: IndicatorDefinition,
  observations: readonly PublishedObservation[],
  context: TrendContext,
): TrendView {
  const { language, words } = context;
  const shown = ofOneKind(observations);
  const form = { unit: definition.unit, decimals: definition.decimals, language };
  const groups = new Map<string, PublishedObservation[]>();
  for (const one of shown) {
    const key = breakdownKey(one.breakdown);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const series = [...groups]
    .map(([id, own]) => {
      const breakdown = own[0]?.breakdown ?? {};
      const label = seriesLabel(breakdown, context);
      return {
        id: id === '' ? '_T' : id,
        label,
        shortLabel: label,
        role: roleOf(breakdown, definition),
        order: codeOrder(breakdown, context),
        points: points(own, definition, context, label, form),
      };
    })
    .sort((a, b) => ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role) || a.order - b.order)
    .map(({ order: _order, ...own }): SeriesView => own);
  const periods = [...new Set(shown.map((one) => one.period))]
    .map(readPeriod)
    .sort(comparePeriods)
    .map((one) => ({
      period: one.canonical,
      label: labelPeriod(one.canonical, language),
      start: one.start,
      end: one.end,
    }));
  const name = definition.name[language];
  const [first, last] = [periods[0]?.label ?? '', periods.at(-1)?.label ?? ''];
  return {
    indicator: definition.id,
    area: context.area,
    language,
    title: headline(series, definition, words, form) ?? name,
    subtitle: [name, context.area.name, unitLabel(definition.unit, language)].filter(Boolean).join(' · '),
    unit: unitLabel(definition.unit, language),
    unitCode: definition.unit,
    decimals: definition.decimals,
    direction: definition.direction,
    measureType: definition.measureType,
    validRange: definition.validRange,
    series,
    periods,
    target: null,
    notes: noteLines(series, words),
    sources: [...new Set(shown.map((one) => one.sourceId))].flatMap((id) => {
      const source = context.sources.find((one) => one.id === id);
      return source ? [{ text: `${source.publisher}: ${source.title}`, url: source.url }] : [];
    }),
    description: words.chartDescription({ name, series: series.length, from: first, to: last }),
  };
}

type Form = { unit: string; decimals: number; language: Language };

function points(
  observations: readonly PublishedObservation[],
  definition: IndicatorDefinition,
  context: TrendContext,
  label: string,
  form: Form,
): PointView[] {
  const { words, language } = context;
  let segment = 0;
  let before: PublishedObservation | undefined;
  return observations.map((one) => {
    const period = readPeriod(one.period);
    const breakBefore = one.status.includes('B');
    const missing =
      before !== undefined && REGULAR.has(definition.frequency) && !followsDirectly(readPeriod(before.period), period);
    if (before !== undefined && (breakBefore || missing || before.value === null || one.value === null)) segment += 1;
    const text = one.value === null ? words.reasons[one.reason ?? 'not-yet-available'] : formatValue(one.value, form);
    const provisional = one.status.includes('P');
    const lowReliability = one.status.includes('U');
    const comparable =
      before?.value !== null && before?.value !== undefined && one.value !== null && !breakBefore && !missing;
    const spoken = [
      labelPeriod(one.period, language),
      label,
      text,
      ...(provisional ? [words.provisional] : []),
      ...(lowReliability && one.value !== null ? [words.lowReliability] : []),
      ...(breakBefore ? [words.breakBefore] : []),
      ...(comparable && before
        ? [
            words.spokenChange(
              formatDifference(exactDifference(one.value ?? 0, before.value ?? 0), form),
              labelPeriod(before.period, language),
            ),
          ]
        : []),
      ...(one.note ? [one.note] : []),
    ].join(', ');
    before = one;
    return {
      period: one.period,
      label: labelPeriod(one.period, language),
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

/** The newest figure of a series and how far it came since the first one comparable with it: never across a break. */
export function changeOf(
  series: SeriesView,
  definition: Pick<IndicatorDefinition, 'unit' | 'decimals' | 'direction'>,
  language: Language,
  words: SiteWords,
): { latest: PointView; change: ChangeView | null } | null {
  const at = series.points.findLastIndex((point) => point.value !== null);
  const latest = series.points[at];
  if (!latest || latest.value === null) return null;
  let start = series.points.findLastIndex((point, place) => place <= at && point.breakBefore);
  if (start < 0) start = 0;
  const baseline = series.points.slice(start, at).find((point) => point.value !== null);
  if (!baseline || baseline.value === null) return { latest, change: null };
  const form = { unit: definition.unit, decimals: definition.decimals, language };
  const difference = exactDifference(latest.value, baseline.value);
  const sign = Math.sign(Number(roundHalfAway(difference, definition.decimals)));
  const movement =
    sign === 0
      ? 'unchanged'
      : definition.direction === 'higher'
        ? sign > 0
          ? 'better'
          : 'worse'
        : definition.direction === 'lower'
          ? sign < 0
            ? 'better'
            : 'worse'
          : sign > 0
            ? 'up'
            : 'down';
  return {
    latest,
    change: {
      from: { period: baseline.period, label: baseline.label, value: baseline.value },
      to: { period: latest.period, label: latest.label, value: latest.value },
      difference,
      text: words.since(formatDifference(difference, form), baseline.label),
      movement,
    },
  };
}

/** The series an indicator is summed up by, unless only groups stand side by side. */
export function headlineSeries(series: readonly SeriesView[]): SeriesView | undefined {
  return (
    series.find((one) => one.role === 'target') ??
    series.find((one) => one.role === 'total') ??
    (series.length === 1 ? series[0] : undefined)
  );
}

/** The answer in a sentence: each number in it is one of the observations, or their difference. */
function headline(
  series: readonly SeriesView[],
  definition: IndicatorDefinition,
  words: SiteWords,
  form: Form,
): string | null {
  const main = headlineSeries(series);
  if (!main) return spread(series, words);
  const found = changeOf(main, definition, form.language, words);
  if (!found) return null;
  const { latest, change } = found;
  const name = series.length === 1 ? '' : main.label;
  if (!change) return words.level({ series: name, to: latest.label, value: latest.text });
  const sign = Math.sign(Number(roundHalfAway(change.difference, form.decimals)));
  return words.changed({
    series: name,
    to: latest.label,
    value: latest.text,
    from: change.from.label,
    before: formatValue(change.from.value, form),
    size: formatValue(Math.abs(change.difference), { ...form, unit: form.unit === 'PC' ? 'PP' : form.unit }),
    direction: sign === 0 ? 'same' : sign > 0 ? 'up' : 'down',
  });
}

/** Where no one series stands for all: the newest period, from the lowest to the highest. */
function spread(series: readonly SeriesView[], words: SiteWords): string | null {
  const periods = series
    .flatMap((one) => one.points.filter((point) => point.value !== null).map((point) => point.end))
    .sort();
  const newest = periods.at(-1);
  const now = series
    .flatMap((one) =>
      one.points.filter((point) => point.end === newest && point.value !== null).map((point) => ({ one, point })),
    )
    .sort((a, b) => (a.point.value ?? 0) - (b.point.value ?? 0));
  const [low, high] = [now[0], now.at(-1)];
  if (!low || !high) return null;
  if (now.length === 1) return words.level({ series: low.one.label, to: low.point.label, value: low.point.text });
  return words.spread({
    to: low.point.label,
    low: low.point.text,
    lowName: low.one.label,
    high: high.point.text,
    highName: high.one.label,
  });
}

function noteLines(series: readonly SeriesView[], words: SiteWords): string[] {
  const lines = new Set<string>();
  for (const one of series) {
    for (const point of one.points) {
      if (point.note) lines.add(point.note);
      if (point.breakBefore) lines.add(`${point.label}: ${words.breakBefore}`);
      if (point.provisional) lines.add(`${point.label}: ${words.provisional}`);
    }
  }
  return [...lines].slice(0, 40);
}

/** Both levels and the distance, where target and reference group have a figure of the same period. */
export function gapSentence(
  series: readonly SeriesView[],
  definition: IndicatorDefinition,
  language: Language,
  words: SiteWords,
): string | null {
  const target = series.find((one) => one.role === 'target');
  const reference = series.find((one) => one.role === 'reference');
  if (!target || !reference) return null;
  const own = target.points.findLast(
    (point) =>
      point.value !== null && reference.points.some((other) => other.period === point.period && other.value !== null),
  );
  const other = reference.points.find((point) => point.period === own?.period);
  if (!own || own.value === null || !other || other.value === null) return null;
  const form = { unit: definition.unit === 'PC' ? 'PP' : definition.unit, decimals: definition.decimals, language };
  return words.gap({
    target: target.label,
    targetValue: own.text,
    reference: reference.label,
    referenceValue: other.text,
    size: formatValue(Math.abs(exactDifference(own.value, other.value)), form),
    period: own.label,
  });
}
