/** The places of a drawing a reader can stand at, in the order they are walked. */
import type { Station, WalkLine } from '../contract/chart.ts';
import type { PointView, SeriesView, TrendView } from '../contract/views.ts';
import type { Plot } from './plot.ts';
import { middleOf } from './time-axis.ts';

/** What is said at a figure, with the part of it that is in another language. */
export const said = (
  spoken: string,
  note: string | null,
  { foreignNotes }: Pick<TrendView, 'foreignNotes'>,
): Pick<Station, 'spoken' | 'foreign'> =>
  note && foreignNotes ? { spoken, foreign: { text: note, language: foreignNotes.language } } : { spoken };

const stationOf = (plot: Plot, point: PointView, view: TrendView): Station => ({
  x: plot.x(middleOf(point)),
  y: point.value === null ? null : plot.y(point.value),
  at: `${point.start}/${point.end}`,
  ...said(point.spoken, point.note, view),
});

export function walkAlong(plot: Plot, series: SeriesView, view: TrendView): WalkLine {
  const stations = series.points.map((point) => stationOf(plot, point, view));
  return { id: series.id, label: series.label, kind: 'series', stations };
}

/** Target, breaks and events: after the lines, so that one can stand at them too. */
export function walkMarks(plot: Plot, view: TrendView): WalkLine[] {
  const target: Station[] = view.target
    ? [{ x: plot.right, y: plot.y(view.target.value), at: 'target', spoken: view.target.label }]
    : [];
  const breaks = view.breaks.map((one) => ({ x: plot.x(middleOf(one)), y: null, at: one.period, spoken: one.label }));
  const events = view.events
    .map((one) => ({ x: plot.x(Date.parse(one.date)), y: null, at: one.date, spoken: `${one.number}. ${one.label}` }))
    .filter(({ x }) => x >= plot.left && x <= plot.right);
  const lines = [target, breaks, events].map((stations, at): WalkLine => ({
    id: `_mark${at}`,
    label: stations.map((one) => one.spoken).join('; '),
    kind: 'marks',
    stations,
  }));
  return lines.filter((line) => line.stations.length > 0);
}
