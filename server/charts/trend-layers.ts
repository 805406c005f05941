/** The layers of a trend chart, from the ground up. Those without data of their own would be drawn once per row. */
import type { PointView, SeriesView, TrendView } from '../contract/views.ts';
import type { EndLabel } from './end-labels.ts';
import { eventNumbers } from './event-numbers.ts';
import { AT, FROM_TO, asIs, layer, paint, type Layer } from './layer.ts';
import type { Plot } from './plot.ts';
import { middleOf } from './time-axis.ts';

/** With more lines than this, intervals are whiskers: bands would lie over each other. */
const MOST_BANDS = 3;
/** From here on a line has no mark at every point. */
const MANY_POINTS = 45;
/** From here on no line but the strong ones has: there would be nothing else to see. */
const MANY_LINES = 16;

/**
 * So many of the lines that only lie behind are one stroke, lifted between them: a mark for each of two hundred takes
 * its time to make, and one stroke that crosses itself a thousand times takes longer still to paint.
 */
const LINES_OF_A_STROKE = 8;

const IN_ONE_STROKE: Layer = {
  x: asIs('x'),
  // Pixels as they are; only a place with a scale can be missing, and so end a stroke.
  y: { ...asIs('y'), scale: { domain: [0, 1], range: [0, 1], nice: false, zero: false } },
  order: { value: null },
  detail: { field: 'stroke' },
};

type StrokePlace = { stroke: string; x: number; y: number | null };

const withBreak = (stroke: string, run: readonly { x: number; y: number }[]): StrokePlace[] => [
  ...run.map(({ x, y }) => ({ stroke, x, y })),
  { stroke, x: run.at(-1)?.x ?? 0, y: null },
];

const runOf = (plot: Plot, series: SeriesView, point: PointView): string => `${plot.id}|${series.id}|${point.segment}`;

/** Grid, years and values; a cut where the axis does not reach zero, a firmer line at zero where it does. */
export function axisLayers(plot: Plot, names: { values: boolean } = { values: true }): Layer[] {
  const { palette, axis, time, left, right, bottom } = plot;
  const grid = axis.ticks.map((tick) => ({
    x: left,
    x2: right,
    y: plot.y(tick.value),
    y2: plot.y(tick.value),
    label: tick.label,
    colour: tick.value === 0 ? palette.quiet : palette.grid,
  }));
  const years = time.ticks.map((tick) => ({ x: plot.x(tick.time), label: tick.label }));
  const label = { type: 'text', fontSize: plot.axisSize, color: palette.quiet };
  const named = (values: readonly unknown[], mark: Layer): Layer[] =>
    layer({ ...label, ...mark }, { ...AT, text: { field: 'label' } }, values);
  return [
    ...layer({ type: 'rule', strokeWidth: 1 }, { ...FROM_TO, color: paint() }, grid),
    ...(names.values
      ? named(
          grid.map(({ y, label: text }) => ({ x: left - 8, y, label: text })),
          { align: 'right', baseline: 'middle' },
        )
      : []),
    ...layer(
      { type: 'rule', strokeWidth: 1, color: palette.quiet },
      FROM_TO,
      years.map(({ x }) => ({ x, x2: x, y: bottom, y2: bottom + 5 })),
    ),
    ...named(
      years.map(({ x, label: text }) => ({ x, y: bottom + 10, label: text })),
      { align: 'center', baseline: 'top' },
    ),
    // Two slanted strokes through the foot of the axis: it does not begin at zero.
    ...layer(
      {
        type: 'point',
        shape: 'M-1,0.3L1,-0.9M-1,0.9L1,-0.3',
        size: 70,
        stroke: palette.ink,
        strokeWidth: 1.5,
        filled: false,
      },
      AT,
      axis.cut && names.values ? [{ x: left, y: bottom }] : [],
    ),
  ];
}

/** Intervals: a band along a line, darker in its middle; a whisker where a point stands alone or lines are many. */
export function bandLayers(plot: Plot): Layer[] {
  const rows = plot.series.flatMap((one) =>
    one.points.flatMap((point) => {
      if (point.value === null || point.lower === null || point.upper === null) return [];
      return [
        {
          series: one.id,
          run: runOf(plot, one, point),
          x: plot.x(middleOf(point)),
          lower: plot.y(point.lower),
          upper: plot.y(point.upper),
          innerLower: plot.y((point.lower + point.value) / 2),
          innerUpper: plot.y((point.upper + point.value) / 2),
          colour: plot.styles.get(one.id)?.colour,
        },
      ];
    }),
  );
  if (rows.length === 0) return [];
  const few = new Set(rows.map((row) => row.series)).size <= MOST_BANDS;
  const lengths = Map.groupBy(rows, (row) => row.run);
  const banded = rows.filter((row) => few && (lengths.get(row.run)?.length ?? 0) > 1);
  const alone = rows.filter((row) => !banded.includes(row));
  const between = (lower: string, upper: string): Layer => ({ x: asIs('x'), y: asIs(lower), y2: { field: upper } });
  const bands = [
    ['lower', 'upper'],
    ['innerLower', 'innerUpper'],
  ].flatMap(([lower = '', upper = '']) =>
    layer(
      { type: 'area', opacity: 0.13, stroke: null },
      { ...between(lower, upper), fill: paint(), detail: { field: 'run' } },
      banded,
    ),
  );
  const whiskers = [
    { lower: 'lower', upper: 'upper', strokeWidth: few ? 5 : 1.5, opacity: few ? 0.28 : 0.6 },
    { lower: 'innerLower', upper: 'innerUpper', strokeWidth: few ? 5 : 3, opacity: few ? 0.28 : 0.4 },
  ].flatMap(({ lower, upper, ...look }) =>
    layer({ type: 'rule', ...look }, { ...between(lower, upper), color: paint() }, alone),
  );
  return [...bands, ...whiskers];
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
  return layer(
    { type: 'rule', strokeDash: [2, 3], strokeWidth: 1.5, color: plot.palette.quiet },
    FROM_TO,
    [...cuts].map((x) => ({ x, x2: x, y: plot.top - 6, y2: plot.bottom })),
  );
}

/** Lines join only figures of one segment; provisional and unreliable figures are hollow. Strong lines lie on top. */
export function lineLayers(plot: Plot): Layer[] {
  const drawn = plot.series.toSorted(
    (one, other) => Number(plot.styles.get(one.id)?.strong) - Number(plot.styles.get(other.id)?.strong),
  );
  const lines: Layer[] = [];
  const marks: Layer[] = [];
  for (const [at, one] of drawn.entries()) {
    const stroke = `${plot.id}|${Math.floor(at / LINES_OF_A_STROKE)}`;
    const style = plot.styles.get(one.id);
    if (!style) continue;
    const rows = one.points.flatMap((point) =>
      point.value === null
        ? []
        : [
            {
              run: runOf(plot, one, point),
              x: plot.x(middleOf(point)),
              y: plot.y(point.value),
              colour: style.colour,
              fill: point.provisional || point.lowReliability ? plot.palette.paper : style.colour,
            },
          ],
    );
    const sizes = Map.groupBy(rows, (row) => row.run);
    const bare = !style.marked || rows.length > MANY_POINTS || (drawn.length > MANY_LINES && !style.strong);
    const look = {
      type: 'line',
      strokeWidth: style.width,
      strokeDash: style.dash,
      strokeCap: style.dash.length > 2 || style.dash[1] !== 0 ? 'butt' : 'round',
      strokeJoin: 'round',
    };
    const runs = [...sizes.values()].filter((run) => run.length > 1);
    const line = style.marked
      ? layer(
          look,
          { ...AT, stroke: paint(), detail: { field: 'run' } },
          runs.flat().map(({ fill: _fill, ...row }) => row),
        )
      : layer(
          { ...look, stroke: style.colour },
          IN_ONE_STROKE,
          runs.flatMap((run) => withBreak(stroke, run)),
        );
    const points = layer(
      { type: 'point', shape: style.shape, size: style.strong ? 44 : 30, strokeWidth: 1.5, opacity: 1 },
      { ...AT, stroke: paint(), fill: paint('fill') },
      rows
        .filter((row) => !bare || row.fill !== style.colour || sizes.get(row.run)?.length === 1)
        .map(({ run: _run, ...row }) => row),
    );
    // A strong line's marks lie on its line; those of the others on all of the others' lines.
    if (style.strong) marks.push(...line, ...points);
    else {
      lines.push(...line);
      marks.unshift(...points);
    }
  }
  return [...lines, ...marks];
}

/** What happened: a thin line at its day, its number over it; what lies outside the years shown is left out. */
export function eventLayers(plot: Plot, events: TrendView['events']): Layer[] {
  const shown = events
    .map(({ number, date }) => ({ number, x: plot.x(Date.parse(date)) }))
    .filter(({ x }) => x >= plot.left && x <= plot.right);
  const { accent } = plot.palette;
  return [
    ...layer(
      { type: 'rule', strokeWidth: 1, color: accent, opacity: 0.7 },
      FROM_TO,
      shown.map(({ x }) => ({ x, x2: x, y: plot.top, y2: plot.bottom })),
    ),
    ...layer(
      { type: 'text', baseline: 'bottom', dy: -2, fontSize: plot.axisSize, fontWeight: 600, color: accent },
      { ...AT, text: { field: 'text' } },
      eventNumbers(shown, plot.axisSize).map((one) => ({ ...one, y: plot.top })),
    ),
  ];
}

/** Names at the lines' ends, with a fine thread to the end where the name had to move or the line ends early. */
export function labelLayers(plot: Plot, labels: readonly EndLabel[], size: number): Layer[] {
  const lineHeight = Math.round(size * 1.25);
  const names = labels.flatMap((label) => {
    const style = plot.styles.get(label.series);
    return label.lines.map((text, line) => ({
      text,
      x: plot.right + 13,
      y: label.y + (line - (label.lines.length - 1) / 2) * lineHeight,
      colour: style?.colour,
      strong: style?.strong === true,
    }));
  });
  const threads = labels
    .filter((label) => Math.abs(label.y - label.endY) > 3 || plot.right - label.endX > 8)
    .map((label) => ({
      x: label.endX + 5,
      x2: plot.right + 11,
      y: label.endY,
      y2: label.y,
      colour: plot.styles.get(label.series)?.colour,
    }));
  return [
    ...layer({ type: 'rule', strokeWidth: 0.8, opacity: 0.7 }, { ...FROM_TO, color: paint() }, threads),
    ...[true, false].flatMap((strong) =>
      layer(
        { type: 'text', align: 'left', baseline: 'middle', fontSize: size, fontWeight: strong ? 600 : 400 },
        { ...AT, text: { field: 'text' }, color: paint() },
        names.filter((name) => name.strong === strong),
      ),
    ),
  ];
}
