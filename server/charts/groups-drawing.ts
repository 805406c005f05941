/** VIEW → DRAWING: groups or areas side by side, a row each in the order of the list, never ranked. */
import type { WalkLine } from '../contract/chart.ts';
import type { GroupRow, GroupsView } from '../contract/views.ts';
import { pictureOf, type Drawing, type DrawingOptions } from './drawing.ts';
import { AT, FROM_TO, layer, paint, type Layer } from './layer.ts';
import { PALETTES, type Palette } from './palette.ts';
import { AXIS_SIZE } from './plot.ts';
import { textWidth, wrapText } from './text-width.ts';
import { axisOf } from './value-axis.ts';
import { said } from './walk.ts';

const NAME = 13;
const LINE = 17;
const KEY = 30;

interface RowPlace {
  row: GroupRow;
  lines: string[];
  /** Top of the name and middle of the marks. */
  top: number;
  y: number;
}

interface Rows {
  places: RowPlace[];
  left: number;
  right: number;
  top: number;
  bottom: number;
  palette: Palette;
  x(value: number): number;
  /** Names stand over their rows instead of beside them. */
  stacked: boolean;
}

export function drawGroups(view: GroupsView, options: DrawingOptions): Drawing {
  const palette = PALETTES[options.theme];
  const rows = view.rows.filter((row) => !options.hidden?.includes(row.id));
  const stacked = options.width < 480;
  const values = rows.flatMap(({ now, before }) =>
    [now.value, now.lower, now.upper, before?.value].filter((value) => value !== null && value !== undefined),
  );
  const names = Math.min(options.width * 0.32, Math.max(60, ...rows.map((row) => textWidth(row.label, NAME, true))));
  const left = stacked ? 8 : Math.ceil(names) + 18;
  const figures = Math.max(0, ...rows.map((row) => textWidth(row.now.text, NAME)));
  const right = options.width - Math.ceil(Math.min(figures, options.width * 0.3)) - 16;
  const axis = axisOf(values, view, right - left);
  const [from, to] = axis.domain;
  let y = KEY + 24;
  const top = y;
  const places = rows.map((row): RowPlace => {
    const lines = wrapText(row.label, NAME, stacked ? options.width - 16 : names + 4, 2);
    const height = stacked ? lines.length * LINE + 24 : Math.max(26, lines.length * LINE + 8);
    const place = { row, lines, top: y, y: stacked ? y + lines.length * LINE + 9 : y + height / 2 };
    y += height;
    return place;
  });
  const x = (value: number): number => Math.round((left + ((value - from) / (to - from)) * (right - left)) * 10) / 10;
  const drawn: Rows = { places, left, right, top, bottom: y, palette, x, stacked };
  const size = { width: options.width, height: y + 8 };
  return {
    ...size,
    walk: walkRows(drawn, view),
    named: null,
    spec: pictureOf(
      [
        ...axisLayers(drawn, axis),
        ...lineUp(drawn),
        ...keyLayers(view, drawn),
        ...rowLayers(drawn),
        ...targetLayers(drawn, view.target),
      ],
      { ...size, theme: options.theme, palette },
    ),
  };
}

const words = (values: readonly unknown[], look: Layer): Layer[] =>
  layer({ type: 'text', baseline: 'middle', ...look }, { ...AT, text: { field: 'text' }, color: paint() }, values);

/** The values stand over the rows, where one begins to read. */
function axisLayers({ top, bottom, left, palette, x }: Rows, axis: ReturnType<typeof axisOf>): Layer[] {
  const grid = axis.ticks.map((tick) => ({
    x: x(tick.value),
    x2: x(tick.value),
    y: top - 4,
    y2: bottom,
    text: tick.label,
    colour: tick.value === 0 ? palette.quiet : palette.grid,
  }));
  return [
    ...layer({ type: 'rule', strokeWidth: 1 }, { ...FROM_TO, color: paint() }, grid),
    ...words(
      grid.map((row) => ({ text: row.text, x: row.x, y: top - 14, colour: palette.quiet })),
      { align: 'center', fontSize: AXIS_SIZE },
    ),
    ...layer(
      { type: 'point', shape: 'M-1,-0.3L-0.2,1M-0.2,-1L0.6,0.3', size: 60, stroke: palette.ink, strokeWidth: 1.5 },
      AT,
      axis.cut ? [{ x: left, y: top - 4 }] : [],
    ),
  ];
}

/** The reference group's figure runs through all rows: what the others are read against. */
function lineUp({ places, top, bottom, palette, x }: Rows): Layer[] {
  const reference = places.find(({ row }) => row.role === 'reference')?.row.now.value;
  if (reference === null || reference === undefined) return [];
  const at = x(reference);
  return layer({ type: 'rule', strokeWidth: 1, strokeDash: [2, 2], color: palette.reference }, FROM_TO, [
    { x: at, x2: at, y: top, y2: bottom },
  ]);
}

/** Two marks and what they mean. */
function keyLayers(view: GroupsView, { places, palette }: Rows): Layer[] {
  const began = places.some(({ row }) => row.before !== null);
  const now = `${view.words.now} (${view.period.label})`;
  const second = 16 + textWidth(now, AXIS_SIZE) + 26;
  return [
    ...layer({ type: 'point', shape: 'circle', size: 80, color: palette.target, filled: true, opacity: 1 }, AT, [
      { x: 7, y: 12 },
    ]),
    ...layer(
      { type: 'rule', strokeWidth: 3 },
      { ...FROM_TO, color: paint() },
      began ? [{ x: second - 10, x2: second - 10, y: 5, y2: 19, colour: palette.accent }] : [],
    ),
    ...words(
      [
        { text: now, x: 17, y: 12, colour: palette.quiet },
        ...(began ? [{ text: view.words.before, x: second, y: 12, colour: palette.quiet }] : []),
      ],
      { align: 'left', fontSize: AXIS_SIZE },
    ),
  ];
}

function rowLayers({ places, left, right, palette, x, stacked }: Rows): Layer[] {
  const names = places.flatMap(({ row, lines, top, y }) =>
    lines.map((text, at) => ({
      text,
      x: 0,
      y: stacked ? top + (at + 0.5) * LINE : y + (at - (lines.length - 1) / 2) * LINE,
      colour: palette.ink,
      strong: row.role !== 'other',
    })),
  );
  const guides = places.map(({ y }) => ({ x: left, x2: right, y, y2: y, colour: palette.grid }));
  const figures = places.map(({ row, y }) => ({
    text: row.now.value === null && textWidth(row.now.text, NAME) > 90 ? '–' : row.now.text,
    x: right + 12,
    y,
    colour: palette.ink,
  }));
  const drawn = places.filter(({ row }) => row.now.value !== null);
  const intervals = drawn.flatMap(({ row: { now }, y }) =>
    now.lower === null || now.upper === null
      ? []
      : [{ x: x(now.lower), x2: x(now.upper), y, y2: y, colour: palette.target }],
  );
  const began = drawn.flatMap(({ row: { now, before }, y }) =>
    before?.value === null || before?.value === undefined || now.value === null
      ? []
      : [{ at: x(before.value), to: x(now.value), y }],
  );
  const dots = drawn.map(({ row: { now, role }, y }) => {
    const colour = role === 'reference' ? palette.reference : palette.target;
    return { x: x(now.value ?? 0), y, colour, fill: now.provisional || now.lowReliability ? palette.paper : colour };
  });
  const rule = (strokeWidth: number, values: readonly unknown[], more: Layer = {}): Layer[] =>
    layer({ type: 'rule', strokeWidth, ...more }, { ...FROM_TO, color: paint() }, values);
  // Over a row's marks a name would lie on the grid: it gets a strip of paper under it.
  const strips = stacked
    ? names.map(({ text, x: at, y }) => ({ x: at, x2: textWidth(text, NAME, true) + 6, y, y2: y }))
    : [];
  return [
    ...layer({ type: 'rule', strokeWidth: LINE, color: palette.paper }, FROM_TO, strips),
    ...rule(0.7, guides),
    ...rule(7, intervals, { opacity: 0.25 }),
    ...rule(
      1.5,
      began.map(({ at, to, y }) => ({ x: at, x2: to, y, y2: y, colour: palette.accent })),
    ),
    ...rule(
      3,
      began.map(({ at, y }) => ({ x: at, x2: at, y: y - 7, y2: y + 7, colour: palette.accent })),
    ),
    ...layer(
      { type: 'point', shape: 'circle', size: 80, strokeWidth: 2, opacity: 1 },
      { ...AT, stroke: paint(), fill: paint('fill') },
      dots,
    ),
    ...[true, false].flatMap((strong) =>
      words(
        names.filter((name) => name.strong === strong),
        { align: 'left', fontSize: NAME, fontWeight: strong ? 600 : 400 },
      ),
    ),
    ...words(figures, { align: 'left', fontSize: NAME }),
  ];
}

function targetLayers({ top, bottom, palette, x, left, right }: Rows, target: GroupsView['target']): Layer[] {
  const at = target && x(target.value);
  if (!target || at === null || at < left || at > right) return [];
  return layer({ type: 'rule', strokeWidth: 1.5, strokeDash: [5, 3], color: palette.accent }, FROM_TO, [
    { x: at, x2: at, y: top, y2: bottom },
  ]);
}

/** Down the rows; each is a line with one place, and a second where the comparable figures began. */
function walkRows({ places, x, left }: Rows, view: GroupsView): WalkLine[] {
  const lines = places.map(({ row, y }): WalkLine => ({
    id: row.id,
    label: row.label,
    kind: 'series',
    stations: [
      ...(row.before
        ? [{ x: x(row.before.value ?? 0), y, at: 'before', ...said(row.before.spoken, row.before.note, view) }]
        : []),
      { x: row.now.value === null ? left : x(row.now.value), y, at: 'now', ...said(row.spoken, row.now.note, view) },
    ],
  }));
  const { target } = view;
  if (!target) return lines;
  const station = { x: x(target.value), y: null, at: 'target', spoken: target.label };
  return [...lines, { id: '_mark0', label: target.label, kind: 'marks', stations: [station] }];
}
