import type { TopLevelSpec } from 'vega-lite';
import type { WalkLine } from '../contract/chart.ts';
import { mergeLayers, type Layer } from './layer.ts';
import type { ChartTheme, Palette } from './palette.ts';

export interface DrawingOptions {
  theme: ChartTheme;
  width: number;
  /** Of the plot; a picture of a given height is never broken into panels. */
  height?: number;
  /** Height of the whole picture: panels are set so that they fill it, and where they would be too small all lines lie in one plot. */
  fit?: number;
  /** Ids of series that are switched off. */
  hidden?: readonly string[];
}

/** A chart as it is drawn, and the places a reader can stand at in it. */
export interface Drawing {
  spec: TopLevelSpec;
  width: number;
  height: number;
  walk: WalkLine[];
  /** How many lines there are and the names of those that are named, where not all are; null where all are. */
  named: NamedLines | null;
}

export interface NamedLines {
  drawn: number;
  names: string[];
}

const FONT = "'Source Sans 3', 'Source Sans 3 Fallback', sans-serif";

/** Layers in pixels of the picture → Vega-Lite. */
export function pictureOf(
  layers: readonly Layer[],
  { width, height, theme, palette }: { width: number; height: number; theme: ChartTheme; palette: Palette },
): TopLevelSpec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width,
    height,
    padding: 0,
    autosize: 'none',
    background: theme === 'page' ? 'transparent' : palette.paper,
    layer: mergeLayers(layers),
    config: { font: FONT, view: { stroke: null }, text: { font: FONT } },
    // Layers are written as plain objects: Vega-Lite's own types are larger than what they would protect here.
  } as unknown as TopLevelSpec;
}
