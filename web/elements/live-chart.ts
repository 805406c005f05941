/** Loaded only when a reader reaches for a chart: Vega behind vega-embed, without evaluation of strings. */
import embed, { type Result } from 'vega-embed';
import { expressionInterpreter } from 'vega-interpreter';

export async function drawLive(place: HTMLElement, spec: Record<string, unknown>): Promise<Result> {
  return embed(place, spec, {
    mode: 'vega',
    renderer: 'svg',
    ast: true,
    expr: expressionInterpreter,
    actions: false,
    defaultStyle: false,
    tooltip: false,
    // Only errors: Vega-Lite's advice on channels is for us, not for a reader's console.
    logLevel: 1,
  });
}
