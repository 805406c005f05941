/** TREND → GROUPS: all groups, or all places, of the newest period side by side. */
import type { IndicatorDefinition } from '../../indicators/definition.ts';
import type { GroupRow, GroupsView, PointView, SeriesView, TrendView } from '../contract/views.ts';
import type { SiteWords } from '../words/site-words.ts';
import type { ViewWords } from '../words/view-words.ts';
import { changeOf } from './change.ts';
import { spacedText } from './pages/french-spacing.ts';

export interface GroupsContext {
  words: SiteWords;
  viewWords: ViewWords;
  /** What stands in a row. */
  of: 'groups' | 'places';
}

/** By first and last day: a year and pooled years that end together are two periods. */
const when = (point: { start: string; end: string }): string => `${point.end} ${point.start}`;

/**
 * The newest period of which at least two rows have a figure, in the order of the list. A row without a figure of that
 * period says why, or is left out where nothing was published of it. Null where there is nothing to stand side by side.
 */
export function groupsView(
  trend: TrendView,
  definition: Pick<IndicatorDefinition, 'unit' | 'decimals' | 'name'>,
  { words, viewWords, of }: GroupsContext,
): GroupsView | null {
  const figured = trend.periods.filter(
    (period) =>
      trend.series.filter((one) => one.points.some((point) => when(point) === when(period) && point.value !== null))
        .length > 1,
  );
  const period = figured.at(-1);
  if (!period) return null;
  const rows = trend.series.flatMap((one) => rowOf(one, period, definition, trend, words));
  const name = definition.name[trend.language];
  const { series: _series, periods: _periods, events: _events, breaks: _breaks, ...rest } = trend;
  return {
    ...rest,
    kind: 'groups',
    title: of === 'groups' ? trend.title : `${name}: ${viewWords.places(period.label)}`,
    period,
    rows,
    words: {
      row: of === 'groups' ? viewWords.group : viewWords.place,
      now: viewWords.now,
      before: viewWords.before,
    },
    description: viewWords.groupsDescription({ name, count: rows.length, period: period.label }),
  };
}

function rowOf(
  series: SeriesView,
  period: GroupsView['period'],
  definition: Pick<IndicatorDefinition, 'unit' | 'decimals'>,
  trend: TrendView,
  words: SiteWords,
): GroupRow[] {
  const at = series.points.findIndex((point) => when(point) === when(period));
  const now = series.points[at];
  if (!now) return [];
  const change = changeOf({ ...series, points: series.points.slice(0, at + 1) }, definition, trend.language, words);
  const before: PointView | null = now.value === null ? null : (change?.baseline ?? null);
  const changeText = before && change?.change ? change.change.text : null;
  const spoken = changeText === null ? now.spoken : spacedText(`${now.spoken}; ${changeText}`, trend.language);
  const { id, label, role, href } = series;
  return [{ id, label, role, now, before, changeText, spoken, ...(href ? { href } : {}) }];
}
