/** VIEW → SPECIFICATION: the trend chart as Vega-Lite. The same specification draws the SVG on the server and the live chart. */
import type { TopLevelSpec } from 'vega-lite';
import type { SeriesView, TrendView } from '../contract/views.ts';
import { PALETTES, type ChartTheme, type Palette } from './palette.ts';

export interface TrendSpecOptions {
  theme: ChartTheme;
  width: number;
  height?: number;
  /** Ids of series that are switched off. */
  hidden?: readonly string[];
}

type Layer = Record<string, unknown>;

const DASHES: readonly (readonly number[])[] = [
  [1, 0],
  [6, 3],
  [2, 2],
  [8, 3, 2, 3],
  [4, 4],
  [10, 4],
];
/** Beyond this many series only the strong ones and the extremes are named at their ends. */
const MAX_LABELS = 8;

/** Colour and dash of each series: the target group strong, the reference group in ink, others receding. */
export function seriesStyle(
  series: readonly SeriesView[],
  palette: Palette,
): Map<string, { colour: string; dash: readonly number[]; strong: boolean }> {
  let other = 0;
  return new Map(
    series.map((one) => {
      if (one.role === 'target') return [one.id, { colour: palette.target, dash: [1, 0], strong: true }];
      if (one.role === 'reference') return [one.id, { colour: palette.reference, dash: [1, 0], strong: true }];
      if (one.role === 'total') return [one.id, { colour: palette.ink, dash: [6, 3], strong: true }];
      const style = {
        colour: palette.others[other % palette.others.length] ?? palette.ink,
        dash: DASHES[Math.floor(other / palette.others.length) % DASHES.length] ?? [1, 0],
        strong: series.length === 1,
      };
      other += 1;
      return [one.id, style];
    }),
  );
}

/** The middle of a period: where its point stands on the time axis. */
const middle = (start: string, end: string): number => (Date.parse(start) + Date.parse(end) + 86_400_000) / 2;

/** Spreads labels so that none stands on another; gives each its own height in pixels, in the order of the values. */
export function spreadLabels(wanted: readonly number[], gap: number, height: number): number[] {
  const order = wanted.map((y, at) => ({ y, at })).sort((a, b) => a.y - b.y);
  for (let at = 1; at < order.length; at += 1) {
    const [before, own] = [order[at - 1], order[at]];
    if (before && own) own.y = Math.max(own.y, before.y + gap);
  }
  let limit = height;
  for (const own of order.toReversed()) {
    own.y = Math.min(own.y, limit);
    limit = own.y - gap;
  }
  const placed = wanted.map(() => 0);
  for (const { y, at } of order) placed[at] = y;
  return placed;
}

/** Axis of values: always whole steps; zero is kept when it is near, and shares never leave their range. */
export function valueDomain(view: TrendView, series: readonly SeriesView[]): [number, number] {
  const values = series.flatMap((one) =>
    one.points.flatMap((point) => [point.value, point.lower, point.upper].filter((value) => value !== null)),
  );
  if (view.target) values.push(view.target.value);
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const from =
    low >= 0 && low <= (high - low) * 1.5 + high * 0.15 ? 0 : low - (high - low || Math.abs(low) || 1) * 0.15;
  const to = high + (high - from || 1) * 0.06;
  const [least, most] = view.validRange ?? [null, null];
  return [least === null ? from : Math.max(least, from), most === null ? to : Math.min(most, to)];
}

function rows(series: readonly SeriesView[]): Record<string, unknown>[] {
  return series.flatMap((one) =>
    one.points.map((point) => ({
      series: one.id,
      run: `${one.id}|${point.segment}`,
      time: middle(point.start, point.end),
      value: point.value,
      lower: point.lower,
      upper: point.upper,
      hollow: point.provisional || point.lowReliability,
      broken: point.breakBefore,
    })),
  );
}

export function trendSpec(view: TrendView, options: TrendSpecOptions): TopLevelSpec {
  const palette = PALETTES[options.theme];
  const height = options.height ?? Math.round(Math.max(220, Math.min(380, options.width * 0.5)));
  const shown = view.series.filter(
    (one) => !options.hidden?.includes(one.id) && one.points.some((point) => point.value !== null),
  );
  const style = seriesStyle(view.series, palette);
  const narrow = options.width < 480;
  const named = shown.length > 1;
  const room = { left: 46, right: named ? (narrow ? 96 : 190) : 16, top: 12, bottom: 30 };
  const ids = shown.map((one) => one.id);
  const colour = {
    field: 'series',
    type: 'nominal',
    legend: null,
    scale: { domain: ids, range: ids.map((id) => style.get(id)?.colour ?? palette.ink) },
  };
  const dash = {
    field: 'series',
    type: 'nominal',
    legend: null,
    scale: { domain: ids, range: ids.map((id) => style.get(id)?.dash ?? [1, 0]) },
  };
  const domain = valueDomain(view, shown);
  const times = shown.flatMap((one) => one.points.map((point) => middle(point.start, point.end)));
  const [first, last] = times.length > 0 ? [Math.min(...times), Math.max(...times)] : [0, 1];
  const x = {
    field: 'time',
    type: 'quantitative',
    scale: { domain: first === last ? [first - 2e10, last + 2e10] : [first, last], nice: false, zero: false },
    axis: null,
  };
  const axis = {
    title: null,
    orient: 'left',
    tickCount: 5,
    domain: false,
    ticks: false,
    grid: true,
    gridColor: palette.grid,
    gridWidth: 1,
    labelColor: palette.quiet,
    labelFontSize: 13,
    labelPadding: 6,
    labelExpr: axisLabel(view),
  };
  const y = { field: 'value', type: 'quantitative', title: null, scale: { domain, nice: false, zero: false }, axis };
  const values = rows(shown);
  const many = (shown[0]?.points.length ?? 0) > 45;
  const plot: Layer[] = [
    {
      data: { values: values.filter((row) => row['lower'] !== null && row['upper'] !== null) },
      mark: { type: 'rule', strokeWidth: 5, opacity: 0.28 },
      encoding: { x, y: { ...y, field: 'lower' }, y2: { field: 'upper' }, color: colour },
    },
    {
      data: { values: values.filter((row) => row['value'] !== null) },
      mark: { type: 'line', strokeCap: 'round', strokeJoin: 'round' },
      encoding: {
        x,
        y,
        color: colour,
        strokeDash: dash,
        detail: { field: 'run', type: 'nominal' },
        strokeWidth: {
          field: 'series',
          type: 'ordinal',
          legend: null,
          scale: { domain: ids, range: ids.map((id) => (style.get(id)?.strong ? 2.6 : 1.5)) },
        },
      },
    },
    {
      data: { values: values.filter((row) => row['value'] !== null && (!many || row['hollow'])) },
      mark: { type: 'point', filled: true, opacity: 1, size: narrow ? 22 : 30, strokeWidth: 1.6 },
      encoding: {
        x,
        y,
        stroke: colour,
        fill: { condition: { test: 'datum.hollow', value: palette.paper }, ...colour },
      },
    },
    ...breakLayers(values, x, palette),
    ...targetLayers(view, y, palette),
    ...labelLayers(shown, style, domain, height, narrow),
    ...timeAxis(shown, x, options.width, height, palette),
  ];
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    // The picture is exactly as wide as asked: plot and the room for the names at the lines' ends and at the axes.
    width: options.width - room.left - room.right,
    height,
    padding: room,
    autosize: 'none',
    background: options.theme === 'page' ? 'transparent' : palette.paper,
    layer: [...plot],
    config: {
      font: 'Source Sans 3 Variable, Source Sans 3, sans-serif',
      view: { stroke: null },
      text: { font: 'Source Sans 3 Variable, Source Sans 3, sans-serif' },
    },
  } as unknown as TopLevelSpec;
}

/** Axis numbers with the language's marks, without the locale of whoever draws. */
function axisLabel(view: TrendView): string {
  const decimal = view.language === 'en' ? '.' : ',';
  const group = { en: ',', fr: '\u202F', da: '.', de: '.' }[view.language];
  const plain = `replace(replace(replace(format(datum.value, ',~r'), /,/g, '#'), '.', '${decimal}'), /#/g, '${group}')`;
  return view.unitCode === 'PC'
    ? `${plain} + (datum.index === 1 ? '${view.language === 'en' ? '' : '\u00A0'}%' : '')`
    : plain;
}

/** Years (or the periods themselves, when few) under the plot: as many as there is room for, first and last among them. */
function timeAxis(series: readonly SeriesView[], x: Layer, width: number, height: number, palette: Palette): Layer[] {
  const byTime = new Map<number, string>();
  for (const one of series)
    for (const point of one.points)
      byTime.set(
        middle(point.start, point.end),
        point.start.endsWith('-01-01') &&
          point.end.endsWith('-12-31') &&
          point.start.slice(0, 4) === point.end.slice(0, 4)
          ? point.label
          : point.label.replace(/^.*\s(\d{4})$/, '$1'),
      );
  const times = [...byTime.keys()].sort((a, b) => a - b);
  const room = Math.max(2, Math.floor((width - 180) / 62));
  const span = (times.at(-1) ?? 0) - (times[0] ?? 0);
  const ticks: { time: number; label: string }[] = [];
  for (const time of times) {
    const label = byTime.get(time) ?? '';
    const before = ticks.at(-1);
    if (before && (before.label === label || (span > 0 && (time - before.time) / span < 0.98 / room))) continue;
    ticks.push({ time, label });
  }
  const final = times.at(-1);
  const finalLabel = final === undefined ? '' : (byTime.get(final) ?? '');
  const end = ticks.at(-1);
  if (final !== undefined && end && end.time !== final && end.label !== finalLabel) {
    if ((final - end.time) / span < 0.98 / room && ticks.length > 1) ticks.pop();
    ticks.push({ time: final, label: finalLabel });
  }
  return [
    {
      data: { values: ticks },
      mark: { type: 'text', baseline: 'top', fontSize: 13, color: palette.quiet, clip: false },
      encoding: { x, y: { value: height + 10 }, text: { field: 'label', type: 'nominal' } },
    },
  ];
}

/** A break is a visible cut just before the point that opens the new series. */
function breakLayers(values: readonly Record<string, unknown>[], x: Layer, palette: Palette): Layer[] {
  const cuts = [...new Set(values.filter((row) => row['broken']).map((row) => row['time']))];
  if (cuts.length === 0) return [];
  return [
    {
      data: { values: cuts.map((time) => ({ time })) },
      mark: { type: 'rule', strokeDash: [2, 3], color: palette.quiet, xOffset: -12 },
      encoding: { x },
    },
  ];
}

function targetLayers(view: TrendView, y: Layer, palette: Palette): Layer[] {
  if (!view.target) return [];
  const data = { values: [{ value: view.target.value, label: view.target.label }] };
  return [
    { data, mark: { type: 'rule', color: palette.accent, strokeWidth: 1.5, strokeDash: [5, 3] }, encoding: { y } },
    {
      data,
      mark: {
        type: 'text',
        align: 'left',
        baseline: 'bottom',
        dx: 4,
        dy: -3,
        fontSize: 12,
        color: palette.accent,
        x: 0,
      },
      encoding: { y, text: { field: 'label' } },
    },
  ];
}

/** Names at the lines' ends instead of a legend. */
function labelLayers(
  series: readonly SeriesView[],
  style: ReturnType<typeof seriesStyle>,
  domain: readonly [number, number],
  height: number,
  narrow: boolean,
): Layer[] {
  const ends = series.flatMap((one) => {
    const point = one.points.findLast((candidate) => candidate.value !== null);
    return point && point.value !== null ? [{ one, value: point.value }] : [];
  });
  if (ends.length < 2) return [];
  const sorted = ends.map((end) => end.value).sort((a, b) => a - b);
  const named =
    ends.length <= MAX_LABELS + 4
      ? ends
      : ends.filter((end) => end.one.role !== 'other' || end.value === sorted[0] || end.value === sorted.at(-1));
  const scale = (value: number): number => height - ((value - domain[0]) / (domain[1] - domain[0] || 1)) * height;
  const places = spreadLabels(
    named.map((end) => scale(end.value)),
    17,
    height,
  );
  return named.map(({ one }, at) => ({
    data: { values: [{}] },
    mark: {
      type: 'text',
      align: 'left',
      baseline: 'middle',
      dx: 8,
      fontSize: narrow ? 11 : 13,
      fontWeight: style.get(one.id)?.strong ? 600 : 400,
      color: style.get(one.id)?.colour,
      text: shorten(one.shortLabel, narrow ? 14 : 27),
      clip: false,
    },
    encoding: { x: { value: 'width' }, y: { value: places[at] ?? 0 } },
  }));
}

const shorten = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
