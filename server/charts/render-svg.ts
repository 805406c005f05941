import { View, parse, resetSVGDefIds, Warn, type Spec } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { inXml } from './xml-text.ts';

/** Advice is for us and goes nowhere; an error is a fault of ours. */
const quiet = {
  level: () => quiet,
  error: (...parts: unknown[]) => {
    throw new Error(parts.map(String).join(' '));
  },
  warn: () => quiet,
  info: () => quiet,
  debug: () => quiet,
} as never;

/** SPECIFICATION → Vega: what the browser's runtime draws without Vega-Lite. */
export const compileSpec = (spec: TopLevelSpec): Spec => compile(spec, { logger: quiet }).spec;

/** SPECIFICATION → SVG, the same bytes each time: fixed locale, no clock, no style attributes. `prefix` keeps ids apart on a page. */
export async function renderSvg(spec: TopLevelSpec, prefix = ''): Promise<string> {
  resetSVGDefIds();
  const view = new View(parse(compileSpec(spec)), { renderer: 'none', logLevel: Warn, logger: quiet });
  try {
    const svg = await view.toSVG();
    return inXml(svg)
      .replaceAll(/ (id="|xlink:href="#|href="#)/g, (whole) => whole + prefix)
      .replaceAll('url(#', `url(#${prefix}`)
      .replaceAll(/ style="[^"]*"/g, '')
      .replaceAll(/ (aria-[a-z]+|role)="[^"]*"/g, '')
      .replace('<svg ', '<svg aria-hidden="true" focusable="false" ');
  } finally {
    view.finalize();
  }
}
