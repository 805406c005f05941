/** VIEW → SPECIFICATION: the trend chart as Vega-Lite. The same specification draws the SVG on the server and the live chart. */
import type { TopLevelSpec } from 'vega-lite';
import type { TrendView } from '../contract/views.ts';
import { endLabels } from './end-labels.ts';
import { PALETTES, type ChartTheme } from './palette.ts';
import { seriesStyles } from './series-style.ts';
import { textWidth } from './text-width.ts';
import { middleOf, timeAxis } from './time-axis.ts';
import {
  axisLayers,
  bandLayers,
  breakLayers,
  eventLayers,
  labelLayers,
  lineLayers,
  targetLayers,
  type Plot,
} from './trend-layers.ts';
import { valueAxis } from './value-axis.ts';

export interface TrendSpecOptions {
  theme: ChartTheme;
  width: number;
  height?: number;
  /** Ids of series that are switched off. */
  hidden?: readonly string[];
}

const FONT = "'Source Sans 3', 'Source Sans 3 Fallback', sans-serif";
const AXIS_SIZE = 13;

export function trendSpec(view: TrendView, options: TrendSpecOptions): TopLevelSpec {
  const palette = PALETTES[options.theme];
  const narrow = options.width < 480;
  const height = options.height ?? Math.round(Math.max(220, Math.min(380, options.width * 0.5)));
  const series = view.series.filter(
    (one) => !options.hidden?.includes(one.id) && one.points.some((point) => point.value !== null),
  );
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
  const room = {
    left: Math.ceil(Math.max(24, ...axis.ticks.map((tick) => textWidth(tick.label, AXIS_SIZE)))) + 12,
    right: Math.max(series.length > 1 ? nameRoom + 15 : 0, Math.ceil(textWidth(last, AXIS_SIZE) / 2) + 4),
    top: 14,
    bottom: 30,
  };
  const width = options.width - room.left - room.right;
  const time = timeAxis(series, width, AXIS_SIZE);
  const share = (value: number, [from, to]: readonly [number, number]): number => (value - from) / (to - from);
  const plot: Plot = {
    width,
    height,
    series,
    styles,
    palette,
    axis,
    time,
    axisSize: AXIS_SIZE,
    x: (moment) => share(moment, time.domain) * width,
    y: (value) => (1 - share(value, axis.domain)) * height,
  };
  const ends = series.flatMap((one) => {
    const point = one.points.findLast((candidate) => candidate.value !== null);
    if (!point || point.value === null) return [];
    return [
      { series: one, strong: styles.get(one.id)?.strong ?? false, x: plot.x(middleOf(point)), y: plot.y(point.value) },
    ];
  });
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    // The picture is exactly as wide as asked: plot, names at the lines' ends, room for the axes.
    width,
    height,
    padding: room,
    autosize: 'none',
    background: options.theme === 'page' ? 'transparent' : palette.paper,
    layer: [
      ...axisLayers(plot),
      ...bandLayers(plot),
      ...breakLayers(plot),
      ...eventLayers(plot, view.events),
      ...targetLayers(plot, view.target),
      ...lineLayers(plot),
      ...labelLayers(plot, endLabels(ends, height, nameSize, nameRoom), nameSize),
    ],
    config: { font: FONT, view: { stroke: null }, text: { font: FONT } },
    // Layers are written as plain objects: Vega-Lite's own types are larger than what they would protect here.
  } as unknown as TopLevelSpec;
}

/** Room for the names at the lines' ends: what they need, never more than a third of the picture. */
function labelRoom(labels: readonly string[], size: number, width: number): number {
  const longest = Math.max(0, ...labels.map((label) => textWidth(label, size, true)));
  return Math.ceil(Math.min(longest, width < 480 ? width * 0.3 : Math.max(150, width * 0.24))) + 2;
}
