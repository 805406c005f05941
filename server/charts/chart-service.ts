import { createHash } from 'node:crypto';
import type { TopLevelSpec } from 'vega-lite';
import type { LiveChart } from '../contract/chart.ts';
import type { ChartView } from '../contract/views.ts';
import { drawChart } from './draw-chart.ts';
import type { DrawingOptions, NamedLines } from './drawing.ts';
import { MOST_PANELS } from './panels.ts';
import { compileSpec, renderSvg } from './render-svg.ts';
import { socialSvg, type SocialFacts } from './social-picture.ts';
import { renderPng, standaloneSvg } from './standalone.ts';
import { sentences } from '../words/sentences.ts';

/** How many drawn pictures are kept: a hundred pages' worth. */
const MAX_KEPT = 400;

interface PictureOptions {
  theme: 'light' | 'dark';
  width: number;
  fit?: number;
  hidden?: readonly string[];
}

/** Draws charts, each only once for the same content. */
export class ChartService {
  readonly #kept = new Map<string, Promise<string>>();

  spec(view: ChartView, options: DrawingOptions): TopLevelSpec {
    return drawChart(view, options).spec;
  }

  /** The chart for the browser: for Vega's runtime, which needs no compiler, with the places one can stand at. */
  live(view: ChartView, options: DrawingOptions): Omit<LiveChart, 'words' | 'lines'> & { named: NamedLines | null } {
    const { spec, walk, named } = drawChart(view, options);
    const all = 'kind' in view ? view.rows : view.series;
    return {
      spec: compileSpec(spec) as unknown as Record<string, unknown>,
      walk,
      named,
      series: all.map(({ id, label }) => ({ id, label })),
      summary: sentences(view.title, view.description, view.target?.label),
    };
  }

  /** The chart to be set into a page: colours are CSS variables. */
  inline(view: ChartView, options: Omit<DrawingOptions, 'theme'>, prefix: string): Promise<string> {
    const { spec } = drawChart(view, { ...options, theme: 'page' });
    return this.#once(`${prefix} ${JSON.stringify(spec)}`, () => renderSvg(spec, prefix));
  }

  height(view: ChartView, options: Omit<DrawingOptions, 'theme'>): number {
    return drawChart(view, { ...options, theme: 'page' }).height;
  }

  /** Which lines of a chart are named, where not all are. */
  named(view: ChartView, options: Pick<DrawingOptions, 'width' | 'fit' | 'hidden'>): NamedLines | null {
    const most = 'kind' in view ? 0 : view.series.length;
    return most <= MOST_PANELS ? null : drawChart(view, { ...options, theme: 'page' }).named;
  }

  /** The chart as a picture of its own. */
  svg(view: ChartView, options: PictureOptions): Promise<string> {
    return this.#once(JSON.stringify([view, options]), () => standaloneSvg(view, options));
  }

  async png(view: ChartView, options: PictureOptions): Promise<Buffer> {
    return renderPng(await this.svg(view, options));
  }

  /** The picture a shared link is shown with. */
  async social(facts: SocialFacts): Promise<Buffer> {
    return renderPng(await this.#once(`social ${JSON.stringify(facts)}`, () => socialSvg(facts)), 1);
  }

  #once(content: string, draw: () => Promise<string>): Promise<string> {
    const key = createHash('sha256').update(content).digest('base64');
    const known = this.#kept.get(key);
    if (known) return known;
    const drawn = draw();
    drawn.catch(() => this.#kept.delete(key));
    this.#kept.set(key, drawn);
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > MAX_KEPT && !oldest.done) this.#kept.delete(oldest.value);
    return drawn;
  }
}
