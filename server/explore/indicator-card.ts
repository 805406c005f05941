import type { IndicatorDefinition } from '../../indicators/definition.ts';
import type { Language } from '../../indicators/text.ts';
import type { Movement } from '../../indicators/verdict/verdict.ts';
import type { CardVerdict, GroupFigure, IndicatorCard, SeriesView, TrendView } from '../contract/views.ts';
import type { SiteWords } from '../words/site-words.ts';
import { headlineSeries } from './answer.ts';
import { changeOf, lastChangeOf } from './change.ts';

export interface CardContext {
  language: Language;
  words: SiteWords;
  domainLabel: string;
  /** Name of the body that owes the figures. */
  owner: string | null;
  /** The verdict on one series of the trend; null without one. */
  verdictOf(seriesId: string): CardVerdict | null;
  /** How one group among others moved until a period. */
  movementOf(seriesId: string, until: string): Movement | null;
}

/** How an indicator stands in one line. `trend` is null where there is no observation at all. */
export function indicatorCard(
  definition: IndicatorDefinition,
  trend: TrendView | null,
  context: CardContext,
): IndicatorCard {
  const { language, words, domainLabel, owner } = context;
  const { id, domain, objective, theme, unit, direction } = definition;
  const base = {
    id,
    name: definition.name[language],
    href: `/${language}/indicators/${id}`,
    domain,
    domainLabel,
    objective,
    theme,
    unit,
    direction,
    headline: null,
    empty: null,
  };
  if (!trend) return { ...base, empty: { sentence: owner ? words.emptyOwned(owner) : words.emptyUnowned, owner } };
  const summed = headlineSeries(trend.series);
  const main = summed ?? trend.series.find((one) => one.role === 'reference') ?? trend.series[0];
  const found = main && changeOf(main, definition, language, words);
  if (!main || !found) {
    // Observations without a figure are no debt: the newest says why there is none.
    const [newest] = trend.series.flatMap((one) => one.points).toSorted((a, b) => b.end.localeCompare(a.end));
    return { ...base, empty: { sentence: `${newest?.label}: ${newest?.text}`, owner: null } };
  }
  const other = trend.series.find((one) => one.role === 'reference' && one.id !== main.id);
  // Of the same period only: it stands beside the newest figure without a year of its own.
  const beside = other?.points.find((point) => point.period === found.latest.period && point.value !== null);
  return {
    ...base,
    headline: {
      seriesLabel: trend.series.length === 1 ? '' : main.label,
      role: main.role,
      latest: found.latest,
      change: found.change,
      lastChange: lastChangeOf(main, definition, language, words),
      target: summed && trend.target ? { value: trend.target.value, label: trend.target.label } : null,
      verdict: summed ? context.verdictOf(summed.id) : null,
      groups: summed ? [] : groupsOf(trend.series, found.latest.period, context),
      spark: main.points.map(({ period, value, segment }) => ({ period, value, segment })),
      reference: other && beside ? { seriesLabel: other.label, latest: beside } : null,
    },
  };
}

/** Every series' figure of one period, lowest first, each with its own movement. */
function groupsOf(series: readonly SeriesView[], period: string, { movementOf }: CardContext): GroupFigure[] {
  const groups = series
    .flatMap((one) => {
      const point = one.points.find((candidate) => candidate.period === period);
      if (!point || point.value === null) return [];
      // The movement shown beside a figure is that of this very figure.
      return [{ label: one.label, text: point.text, value: point.value, movement: movementOf(one.id, period) }];
    })
    .sort((a, b) => a.value - b.value);
  return groups.length > 1 ? groups : [];
}
