/** The layers of the trend chart, from the ground up. Those without data of their own would be drawn once per row. */
import type { PointView, SeriesView, TrendView } from '../contract/views.ts';
import type { EndLabel } from './end-labels.ts';
import type { Palette } from './palette.ts';
import type { SeriesStyle } from './series-style.ts';
import { middleOf, type TimeAxis } from './time-axis.ts';
import type { ValueAxis } from './value-axis.ts';

export interface Plot {
  width: number;
  height: number;
  series: readonly SeriesView[];
  styles: ReadonlyMap<string, SeriesStyle>;
  palette: Palette;
  axis: ValueAxis;
  time: TimeAxis;
  axisSize: number;
  /** Place of a moment and of a value, in pixels of the plot. */
  x(moment: number): number;
  y(value: number): number;
}

export type Layer = Record<string, unknown>;

/** With more lines than this, intervals are whiskers: bands would lie over each other. */
const MOST_BANDS = 3;
/** From here on a line has no mark at every point. */
const MANY_POINTS = 45;

const timeScale = (plot: Plot): Layer => ({
  field: 'time',
  type: 'quantitative',
  axis: null,
  scale: { domain: plot.time.domain, nice: false, zero: false },
});
const valueScale = (plot: Plot, field = 'value'): Layer => ({
  field,
  type: 'quantitative',
  axis: null,
  scale: { domain: plot.axis.domain, nice: false, zero: false },
});
/** A field that holds what is drawn, pixels or a colour, and needs no scale. */
const asIs = (field: string, type: 'quantitative' | 'nominal' = 'quantitative'): Layer => ({
  field,
  type,
  scale: null,
  axis: null,
  legend: null,
});
const paint = (field = 'colour'): Layer => ({ field, type: 'nominal', scale: null, legend: null });

const runOf = (series: SeriesView, point: PointView): string => `${series.id}|${point.segment}`;

/** Grid, years and values; a cut where the axis does not reach zero, a firmer line at zero where it does. */
export function axisLayers(plot: Plot): Layer[] {
  const { palette, axis, time, width, height } = plot;
  const grid = axis.ticks.map((tick) => ({
    y: plot.y(tick.value),
    label: tick.label,
    colour: tick.value === 0 ? palette.quiet : palette.grid,
  }));
  const years = time.ticks.map((tick) => ({ x: plot.x(tick.time), label: tick.label }));
  const label = { type: 'text', fontSize: plot.axisSize, color: palette.quiet };
  return [
    {
      data: { values: grid },
      mark: { type: 'rule', strokeWidth: 1 },
      encoding: { y: asIs('y'), x: { value: 0 }, x2: { value: width }, color: paint() },
    },
    {
      data: { values: grid },
      mark: { ...label, align: 'right', baseline: 'middle' },
      encoding: { y: asIs('y'), x: { value: -8 }, text: { field: 'label' } },
    },
    {
      data: { values: years },
      mark: { type: 'rule', strokeWidth: 1, color: palette.quiet },
      encoding: { x: asIs('x'), y: { value: height }, y2: { value: height + 5 } },
    },
    {
      data: { values: years },
      mark: { ...label, align: 'center', baseline: 'top' },
      encoding: { x: asIs('x'), y: { value: height + 10 }, text: { field: 'label' } },
    },
    ...(axis.cut
      ? [
          {
            data: { values: [{}] },
            // Two slanted strokes through the foot of the axis: it does not begin at zero.
            mark: {
              type: 'point',
              shape: 'M-1,0.3L1,-0.9M-1,0.9L1,-0.3',
              size: 70,
              stroke: palette.ink,
              strokeWidth: 1.5,
              filled: false,
            },
            encoding: { x: { value: 0 }, y: { value: height } },
          },
        ]
      : []),
  ];
}

/** Intervals: a band along a line, darker in its middle; a whisker where a point stands alone or lines are many. */
export function bandLayers(plot: Plot): Layer[] {
  const rows = plot.series.flatMap((one) =>
    one.points.flatMap((point) =>
      point.value === null || point.lower === null || point.upper === null
        ? []
        : [
            {
              run: runOf(one, point),
              time: middleOf(point),
              lower: point.lower,
              upper: point.upper,
              innerLower: (point.lower + point.value) / 2,
              innerUpper: (point.upper + point.value) / 2,
              colour: plot.styles.get(one.id)?.colour,
            },
          ],
    ),
  );
  if (rows.length === 0) return [];
  const few = new Set(rows.map((row) => row.run.split('|')[0])).size <= MOST_BANDS;
  const lengths = Map.groupBy(rows, (row) => row.run);
  const banded = rows.filter((row) => few && (lengths.get(row.run)?.length ?? 0) > 1);
  const alone = rows.filter((row) => !banded.includes(row));
  const x = timeScale(plot);
  const between = (lower: string, upper: string): Layer => ({ x, y: valueScale(plot, lower), y2: { field: upper } });
  const bands = [
    ['lower', 'upper'],
    ['innerLower', 'innerUpper'],
  ].map(([lower = '', upper = '']) => ({
    data: { values: banded },
    mark: { type: 'area', opacity: 0.13, stroke: null },
    encoding: { ...between(lower, upper), fill: paint(), detail: { field: 'run' } },
  }));
  const whiskers = [
    { lower: 'lower', upper: 'upper', strokeWidth: few ? 5 : 1.5, opacity: few ? 0.28 : 0.6 },
    { lower: 'innerLower', upper: 'innerUpper', strokeWidth: few ? 5 : 3, opacity: few ? 0.28 : 0.4 },
  ].map(({ lower, upper, ...look }) => ({
    data: { values: alone },
    mark: { type: 'rule', ...look },
    encoding: { ...between(lower, upper), color: paint() },
  }));
  return [...(banded.length > 0 ? bands : []), ...(alone.length > 0 ? whiskers : [])];
}

/** A break is a cut through the plot, between the last figure before it and the first after it. */
export function breakLayers(plot: Plot): Layer[] {
  const cuts = new Set<number>();
  for (const one of plot.series) {
    for (const [at, point] of one.points.entries()) {
      if (!point.breakBefore) continue;
      const before = one.points[at - 1];
      const own = plot.x(middleOf(point));
      const space = before ? own - plot.x(middleOf(before)) : 24;
      // After a long gap the cut stands close to the figure that opens the new series.
      cuts.add(Math.round((own - Math.min(space / 2, 14)) * 10) / 10);
    }
  }
  if (cuts.size === 0) return [];
  return [
    {
      data: { values: [...cuts].map((x) => ({ x })) },
      mark: { type: 'rule', strokeDash: [2, 3], strokeWidth: 1.5, color: plot.palette.quiet },
      encoding: { x: asIs('x'), y: { value: -6 }, y2: { value: plot.height } },
    },
  ];
}

/** Lines join only figures of one segment; provisional and unreliable figures are hollow. Strong lines lie on top. */
export function lineLayers(plot: Plot): Layer[] {
  const x = timeScale(plot);
  const y = valueScale(plot);
  const drawn = plot.series.toSorted(
    (one, other) => Number(plot.styles.get(one.id)?.strong) - Number(plot.styles.get(other.id)?.strong),
  );
  return drawn.flatMap((one) => {
    const style = plot.styles.get(one.id);
    if (!style) return [];
    const figures = one.points.filter((point) => point.value !== null);
    const rows = figures.map((point) => ({
      run: runOf(one, point),
      time: middleOf(point),
      value: point.value,
      fill: point.provisional || point.lowReliability ? plot.palette.paper : style.colour,
    }));
    const sizes = Map.groupBy(rows, (row) => row.run);
    const marked = rows.filter(
      (row) => rows.length <= MANY_POINTS || row.fill !== style.colour || sizes.get(row.run)?.length === 1,
    );
    return [
      {
        data: { values: rows.filter((row) => (sizes.get(row.run)?.length ?? 0) > 1) },
        mark: {
          type: 'line',
          stroke: style.colour,
          strokeWidth: style.width,
          strokeDash: style.dash,
          strokeCap: style.dash.length > 2 || style.dash[1] !== 0 ? 'butt' : 'round',
          strokeJoin: 'round',
        },
        encoding: { x, y, detail: { field: 'run' } },
      },
      {
        data: { values: marked },
        mark: {
          type: 'point',
          shape: style.shape,
          size: style.strong ? 44 : 30,
          stroke: style.colour,
          strokeWidth: 1.5,
          opacity: 1,
        },
        encoding: { x, y, fill: paint('fill') },
      },
    ].filter((layer) => layer.data.values.length > 0);
  });
}

/** What happened: a thin line at its day, its number over it; what lies outside the years shown is left out. */
export function eventLayers(plot: Plot, events: TrendView['events']): Layer[] {
  const rows = events
    .map(({ number, date }) => ({ text: String(number), x: plot.x(Date.parse(date)) }))
    .filter(({ x }) => x >= 0 && x <= plot.width);
  if (rows.length === 0) return [];
  const { accent } = plot.palette;
  return [
    {
      data: { values: rows },
      mark: { type: 'rule', strokeWidth: 1, color: accent, opacity: 0.7 },
      encoding: { x: asIs('x'), y: { value: 0 }, y2: { value: plot.height } },
    },
    {
      data: { values: rows },
      mark: { type: 'text', baseline: 'bottom', dy: -2, fontSize: plot.axisSize, fontWeight: 600, color: accent },
      encoding: { x: asIs('x'), y: { value: 0 }, text: { field: 'text' } },
    },
  ];
}

/** The target: a tick at its height across the plot, with its year and text over it. */
export function targetLayers(plot: Plot, target: TrendView['target']): Layer[] {
  if (!target) return [];
  const row = { y: plot.y(target.value), label: target.label };
  const { accent } = plot.palette;
  return [
    {
      data: { values: [row] },
      mark: { type: 'rule', color: accent, strokeWidth: 1.5, strokeDash: [5, 3] },
      encoding: { y: asIs('y'), x: { value: 0 }, x2: { value: plot.width } },
    },
    {
      data: { values: [row] },
      mark: { type: 'text', align: 'left', baseline: 'bottom', dy: -4, fontSize: plot.axisSize, color: accent },
      encoding: { y: asIs('y'), x: { value: 4 }, text: { field: 'label' } },
    },
  ];
}

/** Names at the lines' ends, with a fine thread to the end where the name had to move or the line ends early. */
export function labelLayers(plot: Plot, labels: readonly EndLabel[], size: number): Layer[] {
  const lineHeight = Math.round(size * 1.25);
  const names = labels.flatMap((label) => {
    const style = plot.styles.get(label.series);
    return label.lines.map((text, line) => ({
      text,
      y: label.y + (line - (label.lines.length - 1) / 2) * lineHeight,
      colour: style?.colour,
      strong: style?.strong === true,
    }));
  });
  const threads = labels
    .filter((label) => Math.abs(label.y - label.endY) > 3 || plot.width - label.endX > 8)
    .map((label) => ({
      x: label.endX + 5,
      x2: plot.width + 11,
      y: label.endY,
      y2: label.y,
      colour: plot.styles.get(label.series)?.colour,
    }));
  const layers: Layer[] = [
    {
      data: { values: threads },
      mark: { type: 'rule', strokeWidth: 0.8, opacity: 0.7 },
      encoding: { x: asIs('x'), x2: { field: 'x2' }, y: asIs('y'), y2: { field: 'y2' }, color: paint() },
    },
    ...[true, false].map((strong) => ({
      data: { values: names.filter((name) => name.strong === strong) },
      mark: { type: 'text', align: 'left', baseline: 'middle', fontSize: size, fontWeight: strong ? 600 : 400 },
      encoding: { x: { value: plot.width + 13 }, y: asIs('y'), text: { field: 'text' }, color: paint() },
    })),
  ];
  return layers.filter((layer) => (layer['data'] as { values: unknown[] }).values.length > 0);
}
