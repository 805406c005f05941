/** Small multiples: a panel for each line, all over the same years and values, the reference group in each. */
import type { SeriesView, TrendView } from '../contract/views.ts';
import { pictureOf, type Drawing, type DrawingOptions } from './drawing.ts';
import { AT, FROM_TO, layer, paint, type Layer } from './layer.ts';
import { PALETTES, type Palette } from './palette.ts';
import { makePlot, type Plot } from './plot.ts';
import type { SeriesStyle } from './series-style.ts';
import { textWidth, wrapText } from './text-width.ts';
import { middleOf } from './time-axis.ts';
import { axisLayers, bandLayers, breakLayers, eventLayers, lineLayers } from './trend-layers.ts';
import { targetLayers } from './target-layers.ts';
import { valueAxis } from './value-axis.ts';
import { walkAlong, walkMarks } from './walk.ts';

/** More panels than this are no picture; then all lines lie in one plot, the outermost named. */
export const MOST_PANELS = 40;

const NAME = 13;
const LINE = 17;
/** On paper, as wide as a sheet, seven points. */
const SMALL = 13;

/** In a given height: a panel with its figure at the line's end, and the least a plot shows anything in. */
const LEAST_WIDTH = 150;
const LEAST_HEIGHT = 40;

/** As many columns as rows of that many need when they are filled evenly: ten by at most six are five. */
const evenColumns = (count: number, most: number): number =>
  Math.max(1, Math.ceil(count / Math.max(1, Math.ceil(count / most))));

/** Of a panel's width, at its right side. */
const MOST_FOR_FIGURE = 0.28;

interface Grid {
  columns: number;
  /** Of one panel with its name and years. */
  width: number;
  height: number;
  left: number;
  /** Room for the newest figure at a line's end. */
  right: number;
  names: number;
}

function stylesIn(palette: Palette, own: SeriesView, reference: SeriesView | undefined): Map<string, SeriesStyle> {
  const strong = { dash: [1, 0], shape: 'circle', strong: true };
  const styles = new Map<string, SeriesStyle>();
  if (reference)
    styles.set(reference.id, {
      ...strong,
      colour: palette.reference,
      width: 1.2,
      strong: false,
      marked: own === reference,
    });
  if (own !== reference) styles.set(own.id, { ...strong, colour: palette.target, width: 2.2, marked: true });
  return styles;
}

/** @returns null where they would be too small for the height that is given */
export function drawPanels(view: TrendView, shown: readonly SeriesView[], options: DrawingOptions): Drawing | null {
  const palette = PALETTES[options.theme];
  const reference = shown.find((one) => one.role === 'reference');
  // A line without a single figure has nothing to show in a panel; what is known of it is said and stands in the table.
  const panels = shown.filter((one) => one !== reference && one.points.some((point) => point.value !== null));
  const narrow = options.width < 480;
  const columns =
    options.fit === undefined
      ? Math.max(1, Math.min(4, Math.floor(options.width / (narrow ? 165 : 205)), panels.length))
      : evenColumns(panels.length, Math.max(1, Math.floor(options.width / LEAST_WIDTH)));
  const rows = Math.ceil(panels.length / columns);
  let plotHeight = narrow ? 96 : 112;
  const axis = valueAxis(view, shown, plotHeight);
  const values = view.series.flatMap((one) => one.points.slice(-1).map((point) => textWidth(point.text, SMALL)));
  const grid: Grid = {
    columns,
    width: options.width / columns,
    height: 0,
    left: Math.ceil(Math.max(14, ...axis.ticks.map((tick) => textWidth(tick.label, SMALL)))) + 11,
    right: Math.ceil(Math.min(Math.max(...values, 20) + 9, (options.width / columns) * MOST_FOR_FIGURE)),
    names: 1,
  };
  // Where height is dear a name begins at the panel's edge, so that it seldom needs a second line.
  const indent = options.fit === undefined ? grid.left : 2;
  const texts = panels.map((one) => wrapText(one.label, NAME, grid.width - indent - 4, 2));
  grid.names = Math.max(1, ...texts.map((lines) => lines.length));
  const key = reference ? 26 : 4;
  // Numbers of events stand between a panel's name and its plot.
  const numbers = view.events.length > 0 ? 13 : 0;
  const around = grid.names * LINE + numbers + 12 + 34;
  if (options.fit !== undefined) plotHeight = Math.floor((options.fit - key) / rows) - around;
  if (plotHeight < LEAST_HEIGHT) return null;
  grid.height = around + plotHeight;
  const plots = panels.map((one, at): Plot => {
    const box = {
      left: Math.round((at % columns) * grid.width) + grid.left,
      top: key + Math.floor(at / columns) * grid.height + grid.names * LINE + numbers + 10,
      width: Math.floor(grid.width - grid.left - grid.right),
      height: plotHeight,
    };
    const series = reference ? [reference, one] : [one];
    const styles = stylesIn(palette, one, reference);
    return makePlot(box, { id: one.id, series, over: shown, styles, palette, axis, axisSize: SMALL });
  });
  const size = { width: options.width, height: key + rows * grid.height };
  const [first] = plots;
  return {
    ...size,
    named: null,
    walk: first
      ? [...shown.map((one) => walkAlong(plots[panels.indexOf(one)] ?? first, one, view)), ...walkMarks(first, view)]
      : [],
    spec: pictureOf(
      [
        ...(reference ? keyLayers(reference, palette) : []),
        ...plots.flatMap((plot, at) => [
          ...axisLayers({ ...plot, time: ends(view, plot) }),
          ...bandLayers(plot),
          ...breakLayers(plot),
          ...eventLayers(plot, view.events),
          ...targetLayers(plot, view.target, at === 0 && !narrow),
          ...lineLayers(plot),
          ...nameLayers({ left: plot.left - grid.left + indent, top: plot.top - numbers }, texts[at] ?? [], palette),
          ...newestLayers(plot, panels[at], palette, grid.right),
        ]),
      ],
      { ...size, theme: options.theme, palette },
    ),
  };
}

/** The first and the last period, where there is room for both; else the last alone. */
function ends({ periods }: TrendView, { time, width, axisSize }: Plot): Plot['time'] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last || first === last) return time;
  const room = (textWidth(first.label, axisSize) + textWidth(last.label, axisSize)) / 2 + 8;
  const shown = room < width ? [first, last] : [last];
  return { ...time, ticks: shown.map((one) => ({ time: middleOf(one), label: one.label })) };
}

/** Over the panels: what the thin line in each of them is. */
function keyLayers(reference: SeriesView, palette: Palette): Layer[] {
  return [
    ...layer({ type: 'rule', strokeWidth: 1.2 }, { ...FROM_TO, color: paint() }, [
      { x: 0, x2: 26, y: 10, y2: 10, colour: palette.reference },
    ]),
    ...text([{ text: reference.label, x: 33, y: 10, colour: palette.reference }], { fontSize: NAME, fontWeight: 600 }),
  ];
}

const text = (values: readonly unknown[], look: Layer): Layer[] =>
  layer(
    { type: 'text', align: 'left', baseline: 'middle', ...look },
    { ...AT, text: { field: 'text' }, color: paint() },
    values,
  );

function nameLayers(plot: Pick<Plot, 'left' | 'top'>, lines: readonly string[], palette: Palette): Layer[] {
  const top = plot.top - 12 - lines.length * LINE + LINE / 2;
  const rows = lines.map((line, at) => ({
    text: line,
    x: plot.left,
    y: top + at * LINE,
    colour: palette.ink,
  }));
  return text(rows, { fontSize: NAME, fontWeight: 600 });
}

/** The newest figure at the line's end; a longer one than there is room for stands in the table alone. */
function newestLayers(plot: Plot, series: SeriesView | undefined, palette: Palette, room: number): Layer[] {
  const point = series?.points.findLast((one) => one.value !== null);
  if (!point || point.value === null) return [];
  const x = plot.x(middleOf(point)) + 6;
  if (x + textWidth(point.text, SMALL) > plot.left + plot.width + room) return [];
  return text([{ text: point.text, x, y: plot.y(point.value), colour: palette.target }], { fontSize: SMALL });
}
