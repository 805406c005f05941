/** VIEW → DRAWING: the trend chart, its lines in one plot or, where they would tangle, in one panel each. */
import type { SeriesView, TrendView } from '../contract/views.ts';
import { pictureOf, type Drawing, type DrawingOptions } from './drawing.ts';
import { endLabels, type EndLabel, type LabelEnd } from './end-labels.ts';
import { MOST_PANELS, drawPanels } from './panels.ts';
import { PALETTES } from './palette.ts';
import { AXIS_SIZE, makePlot, type Plot } from './plot.ts';
import { seriesStyles } from './series-style.ts';
import { areNamesAway, isTangled } from './tangle.ts';
import { textWidth } from './text-width.ts';
import { middleOf } from './time-axis.ts';
import { axisLayers, bandLayers, breakLayers, eventLayers, labelLayers, lineLayers } from './trend-layers.ts';
import { targetLayers } from './target-layers.ts';
import { valueAxis } from './value-axis.ts';
import { walkAlong, walkMarks } from './walk.ts';

/** Series that are shown and have a figure or a reason to be spoken of. */
export function shownSeries(view: TrendView, hidden: readonly string[] = []): SeriesView[] {
  return view.series.filter((one) => !hidden.includes(one.id) && one.points.length > 0);
}

/** Room over the plot, and for the years under it. */
const ABOVE = 14;
const BELOW = 30;

export function drawTrend(view: TrendView, options: DrawingOptions): Drawing {
  const shown = shownSeries(view, options.hidden);
  const together = layTogether(view, shown, options);
  const mayPart = options.height === undefined && shown.length <= MOST_PANELS;
  const panels =
    mayPart && (isTangled(shown) || areNamesAway(together.names, together.ends.length, together.nameSize))
      ? drawPanels(view, shown, options)
      : null;
  return panels ?? drawTogether(view, shown, together, options);
}

interface Together {
  plot: Plot;
  /** The lines with a figure; where each ends, and which name stands where. */
  series: SeriesView[];
  ends: LabelEnd[];
  names: EndLabel[];
  nameSize: number;
}

function layTogether(view: TrendView, shown: readonly SeriesView[], options: DrawingOptions): Together {
  const palette = PALETTES[options.theme];
  const narrow = options.width < 480;
  const whole = options.fit === undefined ? undefined : options.fit - ABOVE - BELOW;
  const height =
    options.height ?? whole ?? (narrow ? 300 : Math.round(Math.max(220, Math.min(380, options.width * 0.5))));
  const series = shown.filter((one) => one.points.some((point) => point.value !== null));
  // Styles are given out over all series, so that a line keeps its look when others are switched off.
  const styles = seriesStyles(view.series, palette);
  const axis = valueAxis(view, series, height);
  const nameSize = narrow ? 12 : 13;
  const nameRoom = labelRoom(
    series.map((one) => one.shortLabel),
    nameSize,
    options.width,
  );
  const last = view.periods.at(-1)?.label ?? '';
  const left = Math.ceil(Math.max(24, ...axis.ticks.map((tick) => textWidth(tick.label, AXIS_SIZE)))) + 12;
  const right = Math.max(series.length > 1 ? nameRoom + 15 : 0, Math.ceil(textWidth(last, AXIS_SIZE) / 2) + 4);
  const box = { left, top: ABOVE, width: options.width - left - right, height };
  const plot = makePlot(box, { id: '', series, over: shown, styles, palette, axis });
  const ends = series.flatMap((one): LabelEnd[] => {
    const point = one.points.findLast((candidate) => candidate.value !== null);
    if (!point || point.value === null) return [];
    const strong = styles.get(one.id)?.strong ?? false;
    return [{ series: one, strong, x: plot.x(middleOf(point)), y: plot.y(point.value) - plot.top }];
  });
  const names = endLabels(ends, height, nameSize, nameRoom).map((one) => ({
    ...one,
    y: one.y + plot.top,
    endY: one.endY + plot.top,
  }));
  return { plot, series, ends, names, nameSize };
}

function drawTogether(
  view: TrendView,
  shown: readonly SeriesView[],
  { plot, series, ends, names, nameSize }: Together,
  options: DrawingOptions,
): Drawing {
  const size = { width: options.width, height: plot.bottom + BELOW };
  return {
    ...size,
    walk: [...shown.map((one) => walkAlong(plot, one, view)), ...walkMarks(plot, view)],
    named:
      names.length === 0 || names.length === ends.length
        ? null
        : {
            drawn: ends.length,
            names: series.filter((one) => names.some((name) => name.series === one.id)).map((one) => one.label),
          },
    spec: pictureOf(
      [
        ...axisLayers(plot),
        ...bandLayers(plot),
        ...breakLayers(plot),
        ...eventLayers(plot, view.events),
        ...targetLayers(plot, view.target),
        ...lineLayers(plot),
        ...labelLayers(plot, names, nameSize),
      ],
      { ...size, theme: options.theme, palette: PALETTES[options.theme] },
    ),
  };
}

/** Room for the names at the lines' ends: what they need, never more than a third of the picture. */
function labelRoom(labels: readonly string[], size: number, width: number): number {
  const longest = Math.max(0, ...labels.map((label) => textWidth(label, size, true)));
  return Math.ceil(Math.min(longest, width < 480 ? width * 0.3 : Math.max(150, width * 0.24))) + 2;
}
