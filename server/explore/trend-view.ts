/** OBSERVATIONS → VIEW: everything a trend chart, its sentence and its table say, decided here and nowhere else. */
import type { CodeList, Dimension, IndicatorDefinition } from '../../indicators/definition.ts';
import { unitLabel } from '../../indicators/format.ts';
import { breakdownKey, type Breakdown } from '../../indicators/observation.ts';
import { comparePeriods, labelPeriod, periodKind, readPeriod } from '../../indicators/period.ts';
import type { Language } from '../../indicators/text.ts';
import type { SeriesRole, SeriesView, TrendView } from '../contract/views.ts';
import type { SiteWords } from '../words/site-words.ts';
import { answerSentence } from './answer.ts';
import type { PublishedObservation } from './observation-queries.ts';
import { seriesPoints } from './series-points.ts';

export interface TrendContext {
  language: Language;
  words: SiteWords;
  /** In which the city writes what no file translates; by default the reader's. */
  cityLanguage?: Language;
  dimensions: readonly Dimension[];
  codelists: readonly CodeList[];
  area: { code: string; name: string };
  /** The city itself is not named in the answer. */
  isElsewhere?: boolean;
  sources: readonly { id: number; publisher: string; title: string; url: string | null }[];
  /** The target of the series that stands for all, and what happened. */
  target?: TrendView['target'];
  events?: TrendView['events'];
}

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
  // Written once for each period: making a month's name costs more than all the rest of a point.
  const labels = new Map(shown.map((one) => [one.period, '']));
  for (const period of labels.keys()) labels.set(period, labelPeriod(period, language));
  const labelOf = (period: string): string => labels.get(period) ?? period;
  const series = [...Map.groupBy(shown, (one) => breakdownKey(one.breakdown))]
    .map(([id, own]) => {
      const breakdown = own[0]?.breakdown ?? {};
      const label = seriesLabel(breakdown, context);
      return {
        id: id === '' ? '_T' : id,
        label,
        shortLabel: label,
        role: roleOf(breakdown, definition),
        order: codeOrder(breakdown, context),
        points: seriesPoints(own, definition, label, { words, form, labelOf }),
      };
    })
    .sort((a, b) => ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role) || a.order - b.order)
    .map(({ order: _order, ...own }): SeriesView => own);
  const periods = [...new Set(shown.map((one) => one.period))]
    .map(readPeriod)
    .sort(comparePeriods)
    .map((one) => ({
      period: one.canonical,
      label: labelOf(one.canonical),
      start: one.start,
      end: one.end,
    }));
  const name = definition.name[language];
  const [first, last] = [periods[0]?.label ?? '', periods.at(-1)?.label ?? ''];
  return {
    indicator: definition.id,
    area: context.area,
    language,
    title: answerSentence(series, definition, words, form, context.isElsewhere ? context.area.name : null) ?? name,
    subtitle: [name, context.area.name, unitLabel(definition.unit, language)].filter(Boolean).join(' · '),
    unit: unitLabel(definition.unit, language),
    unitCode: definition.unit,
    decimals: definition.decimals,
    direction: definition.direction,
    measureType: definition.measureType,
    validRange: definition.validRange,
    series,
    periods,
    target: context.target ?? null,
    events: context.events ?? [],
    breaks: breaksOf(series, words),
    notes: noteLines(series, words),
    foreignNotes: foreignNotes(series, context),
    sources: [...new Set(shown.map((one) => one.sourceId))].flatMap((id) => {
      const source = context.sources.find((one) => one.id === id);
      return source ? [{ text: `${source.publisher}: ${source.title}`, url: source.url }] : [];
    }),
    description: words.chartDescription({ name, series: series.length, from: first, to: last }),
  };
}

function breaksOf(series: readonly SeriesView[], words: SiteWords): TrendView['breaks'] {
  const opened = series.flatMap((one) => one.points.filter((point) => point.breakBefore));
  return [...new Map(opened.map((point) => [point.period, point])).values()].map(({ period, start, end, label }) => ({
    period,
    start,
    end,
    label: `${label}: ${words.breakBefore}`,
  }));
}

function foreignNotes(
  series: readonly SeriesView[],
  { language, cityLanguage = language }: Pick<TrendContext, 'language' | 'cityLanguage'>,
): TrendView['foreignNotes'] {
  const texts = [...new Set(series.flatMap((one) => one.points.flatMap((point) => point.note ?? [])))];
  return cityLanguage === language || texts.length === 0 ? null : { language: cityLanguage, texts };
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
