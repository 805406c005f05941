import type { ChartView } from '../contract/views.ts';
import type { Drawing, DrawingOptions } from './drawing.ts';
import { drawGroups } from './groups-drawing.ts';
import { drawTrend } from './trend-drawing.ts';

/** VIEW → DRAWING, whichever view it is. */
export function drawChart(view: ChartView, options: DrawingOptions): Drawing {
  return 'kind' in view ? drawGroups(view, options) : drawTrend(view, options);
}
