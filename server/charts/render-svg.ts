import { View, parse, resetSVGDefIds, Warn } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';

/** SPECIFICATION → SVG, the same bytes each time: fixed locale, no clock, no style attributes. `prefix` keeps ids apart on a page. */
export async function renderSvg(spec: TopLevelSpec, prefix = ''): Promise<string> {
  resetSVGDefIds();
  const quiet = {
    level: () => quiet,
    error: (...parts: unknown[]) => {
      throw new Error(parts.map(String).join(' '));
    },
    warn: () => quiet,
    info: () => quiet,
    debug: () => quiet,
  } as never;
  const { spec: vega } = compile(spec, { logger: quiet });
  const view = new View(parse(vega), { renderer: 'none', logLevel: Warn, logger: quiet });
  try {
    const svg = await view.toSVG();
    return svg
      .replaceAll(/ (id="|xlink:href="#|href="#)/g, (whole) => whole + prefix)
      .replaceAll('url(#', `url(#${prefix}`)
      .replaceAll(/ style="[^"]*"/g, '')
      .replaceAll(/ (aria-[a-z]+|role)="[^"]*"/g, '')
      .replace('<svg ', '<svg aria-hidden="true" focusable="false" ');
  } finally {
    view.finalize();
  }
}
