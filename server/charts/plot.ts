import type { SeriesView } from '../contract/views.ts';
import type { Palette } from './palette.ts';
import type { SeriesStyle } from './series-style.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';
import type { ValueAxis } from './value-axis.ts';

/** Where a plot lies in its picture, in pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** One plot: a box with its axes, and the series drawn in it. */
export interface Plot extends Box {
  /** Keeps the lines of panels apart. */
  id: string;
  right: number;
  bottom: number;
  series: readonly SeriesView[];
  styles: ReadonlyMap<string, SeriesStyle>;
  palette: Palette;
  axis: ValueAxis;
  time: TimeAxis;
  axisSize: number;
  /** Place of a moment and of a value, in pixels of the picture. */
  x(moment: number): number;
  y(value: number): number;
}

export const AXIS_SIZE = 13;

export interface PlotParts {
  id: string;
  series: readonly SeriesView[];
  /** Over these the time axis runs; by default the plot's own. */
  over?: readonly SeriesView[];
  styles: ReadonlyMap<string, SeriesStyle>;
  palette: Palette;
  axis: ValueAxis;
  axisSize?: number;
}

/** Tenths of a pixel are finer than anybody sees, and half the bytes. */
const tenth = (value: number): number => Math.round(value * 10) / 10;

export function makePlot(box: Box, { over, axisSize = AXIS_SIZE, ...parts }: PlotParts): Plot {
  const time = timeAxis(over ?? parts.series, box.width, axisSize);
  const share = (value: number, [from, to]: readonly [number, number]): number => (value - from) / (to - from);
  return {
    ...parts,
    ...box,
    axisSize,
    time,
    right: box.left + box.width,
    bottom: box.top + box.height,
    x: (moment) => tenth(box.left + share(moment, time.domain) * box.width),
    y: (value) => tenth(box.top + (1 - share(value, parts.axis.domain)) * box.height),
  };
}
