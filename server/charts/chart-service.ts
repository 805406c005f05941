import { createHash } from 'node:crypto';
import type { Spec } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import type { TrendView } from '../contract/views.ts';
import { compileSpec, renderSvg } from './render-svg.ts';
import { socialSvg, type SocialFacts } from './social-picture.ts';
import { renderPng, standaloneSvg } from './standalone.ts';
import { trendSpec, type TrendSpecOptions } from './trend-spec.ts';

/** How many drawn pictures are kept: a hundred pages' worth. */
const MAX_KEPT = 400;

/** Draws charts, each only once for the same content. */
export class ChartService {
  readonly #kept = new Map<string, Promise<string>>();

  spec(view: TrendView, options: TrendSpecOptions): TopLevelSpec {
    return trendSpec(view, options);
  }

  /** The same for Vega's runtime, which needs no compiler beside it. */
  compiled(view: TrendView, options: TrendSpecOptions): Spec {
    return compileSpec(trendSpec(view, options));
  }

  /** The chart to be set into a page: colours are CSS variables. */
  inline(view: TrendView, options: Omit<TrendSpecOptions, 'theme'>, prefix: string): Promise<string> {
    const spec = trendSpec(view, { ...options, theme: 'page' });
    return this.#once(`${prefix} ${JSON.stringify(spec)}`, () => renderSvg(spec, prefix));
  }

  /** The chart as a picture of its own. */
  svg(
    view: TrendView,
    options: { theme: 'light' | 'dark'; width: number; hidden?: readonly string[] },
  ): Promise<string> {
    return this.#once(JSON.stringify([view, options]), () => standaloneSvg(view, options));
  }

  async png(
    view: TrendView,
    options: { theme: 'light' | 'dark'; width: number; hidden?: readonly string[] },
  ): Promise<Buffer> {
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
