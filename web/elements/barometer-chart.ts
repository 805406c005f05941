import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Result } from 'vega-embed';
import type { LiveChart } from '../../server/contract/chart.ts';
import type { PointView, SeriesView } from '../../server/contract/views.ts';
import { fetchLiveChart } from '../api/chart.ts';

type State = 'still' | 'loading' | 'failed' | 'ready';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * A chart one can walk through. Around the picture the server drew; it becomes live on first focus, pointer or touch.
 *
 * Arrow keys travel along a line and between lines, Home and End to its ends, Page keys five points, T to the table;
 * each step is spoken. Under the pointer the nearest figure is read out beside the chart.
 *
 * @event barometer-point-change - a person moved to another figure; `detail` is the point
 */
export class BarometerChart extends LitElement {
  static override properties = {
    src: { type: String },
    guest: { type: Boolean },
    state: { state: true },
    current: { state: true },
    hiddenSeries: { state: true },
  };

  /** Address of the chart's specification and data. */
  declare src: string;
  /** It stands in somebody else's page, whose address it leaves alone. */
  declare guest: boolean;
  declare state: State;
  declare current: { series: number; point: number } | null;
  declare hiddenSeries: string[];

  #chart: LiveChart | null = null;
  #drawn: Result | null = null;
  #still: Element[] = [];

  constructor() {
    super();
    this.src = '';
    this.guest = false;
    this.state = 'still';
    this.current = null;
    this.hiddenSeries = [];
  }

  // The page's own styles and the picture inside belong to the document: the element renders into itself.
  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    this.#still = [...this.children];
    super.connectedCallback();
    if (!this.hasAttribute('tabindex')) this.tabIndex = 0;
    this.setAttribute('role', 'application');
    const label = this.#still[0]?.getAttribute('aria-label');
    if (label) this.setAttribute('aria-label', label);
    const hidden = this.guest ? null : new URL(location.href).searchParams.get('hide');
    this.hiddenSeries = hidden?.split(';').filter(Boolean) ?? [];
    this.addEventListener('focus', this.#wake);
    this.addEventListener('pointerenter', this.#wake);
    this.addEventListener('touchstart', this.#wake, { passive: true });
    this.addEventListener('keydown', this.#onKey);
    this.addEventListener('pointermove', this.#onPointer);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drawn?.finalize();
    this.#drawn = null;
  }

  readonly #wake = (): void => {
    if (this.state !== 'still') return;
    this.state = 'loading';
    void this.#load();
  };

  async #load(): Promise<void> {
    try {
      const [chart, { drawLive }] = await Promise.all([
        fetchLiveChart(this.src, this.hiddenSeries, this.clientWidth),
        import('./live-chart.ts'),
      ]);
      const place = document.createElement('div');
      place.className = 'chart-live';
      place.setAttribute('aria-hidden', 'true');
      const drawn = await drawLive(place, chart.spec);
      this.#drawn?.finalize();
      this.#drawn = drawn;
      this.#chart = chart;
      const old = this.querySelector('.chart-live');
      if (old) old.replaceWith(place);
      else this.prepend(place);
      for (const one of this.#still) one.remove();
      this.state = 'ready';
      if (!this.current) this.#moveTo(0, Number.MAX_SAFE_INTEGER, false);
      else this.#mark();
    } catch {
      this.state = 'failed';
    }
  }

  /** Series that are shown and have a figure or a reason to be spoken. */
  get #series(): SeriesView[] {
    return this.#chart?.view.series.filter((one) => !this.hiddenSeries.includes(one.id) && one.points.length > 0) ?? [];
  }

  get #point(): PointView | null {
    return this.current ? (this.#series[this.current.series]?.points[this.current.point] ?? null) : null;
  }

  #moveTo(series: number, point: number, byPerson = true): void {
    const all = this.#series;
    const own = all[Math.max(0, Math.min(series, all.length - 1))];
    if (!own) return;
    this.current = { series: all.indexOf(own), point: Math.max(0, Math.min(point, own.points.length - 1)) };
    this.#mark();
    if (byPerson) this.dispatchEvent(new CustomEvent('barometer-point-change', { detail: this.#point, bubbles: true }));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.target !== this || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 't' || event.key === 'T') {
      event.preventDefault();
      const table = this.closest('section')?.querySelector<HTMLElement>('.table-wrap');
      table?.focus();
      return;
    }
    if (!this.current) return;
    const { series, point } = this.current;
    const steps: Record<string, () => void> = {
      ArrowRight: () => this.#moveTo(series, point + 1),
      ArrowLeft: () => this.#moveTo(series, point - 1),
      ArrowDown: () => this.#between(1),
      ArrowUp: () => this.#between(-1),
      Home: () => this.#moveTo(series, 0),
      End: () => this.#moveTo(series, Number.MAX_SAFE_INTEGER),
      PageDown: () => this.#moveTo(series, point + 5),
      PageUp: () => this.#moveTo(series, point - 5),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };

  /** To the next line, at the same period where it has one. */
  #between(step: number): void {
    if (!this.current) return;
    const end = this.#point?.end;
    const next = this.#series[this.current.series + step];
    if (!next) return;
    const same = next.points.findIndex((one) => one.end === end);
    this.#moveTo(this.current.series + step, same >= 0 ? same : next.points.length - 1);
  }

  /** Where a figure stands in the drawing, in the drawing's own measure. */
  #place(point: PointView): { x: number; y: number } | null {
    const view = this.#drawn?.view;
    if (!view || point.value === null) return null;
    const time = (Date.parse(point.start) + Date.parse(point.end) + 86_400_000) / 2;
    const x = (view.scale('x') as (value: number) => number)(time);
    const y = (view.scale('y') as (value: number) => number)(point.value);
    return { x, y };
  }

  /** A ring around the figure one stands at. */
  #mark(): void {
    const svg = this.querySelector('.chart-live svg');
    svg?.querySelector('.chart-ring')?.remove();
    const point = this.#point;
    const place = point && this.#place(point);
    if (!svg || !place) return;
    const ring = document.createElementNS(SVG, 'circle');
    ring.setAttribute('class', 'chart-ring');
    for (const [name, value] of Object.entries({
      cx: place.x,
      cy: place.y,
      r: 8,
      fill: 'none',
      stroke: 'var(--chart-accent)',
      'stroke-width': 3,
    }))
      ring.setAttribute(name, String(value));
    // Inside the plot's own group, where the scales' numbers count.
    (svg.querySelector('.role-frame.root g') ?? svg).append(ring);
  }

  readonly #onPointer = (event: PointerEvent): void => {
    const svg = this.querySelector<SVGSVGElement>('.chart-live svg');
    if (this.state !== 'ready' || !svg) return;
    const plot = svg.querySelector<SVGGElement>('.role-frame.root g')?.getScreenCTM();
    if (!plot) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(plot.inverse());
    let best: { series: number; point: number; distance: number } | undefined;
    this.#series.forEach((one, series) => {
      one.points.forEach((candidate, point) => {
        const place = this.#place(candidate);
        if (!place) return;
        const distance = Math.hypot(place.x - at.x, place.y - at.y);
        if (!best || distance < best.distance) best = { series, point, distance };
      });
    });
    if (best && best.distance < 60) this.#moveTo(best.series, best.point);
  };

  #toggle(id: string): void {
    this.hiddenSeries = this.hiddenSeries.includes(id)
      ? this.hiddenSeries.filter((one) => one !== id)
      : [...this.hiddenSeries, id];
    if (!this.guest) this.#keepInAddress();
    this.current = null;
    void this.#load();
  }

  #keepInAddress(): void {
    const address = new URL(location.href);
    if (this.hiddenSeries.length > 0) address.searchParams.set('hide', this.hiddenSeries.join(';'));
    else address.searchParams.delete('hide');
    history.replaceState(null, '', address);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('state')) this.toggleAttribute('aria-busy', this.state === 'loading');
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.state === 'still' || this.state === 'loading')
      return html`<p class="chart-readout" aria-live="polite"></p>`;
    if (this.state === 'failed')
      return this.#chart
        ? html`<p class="chart-readout" aria-live="polite">${this.#chart.words.failed}</p>`
        : html`<p class="chart-readout"></p>`;
    const chart = this.#chart;
    if (!chart) return nothing;
    return html`<p class="chart-readout" aria-live="polite">${this.#point?.spoken ?? ''}</p>
      <p class="chart-help">${chart.words.help}</p>
      ${
        chart.view.series.length < 2
          ? nothing
          : html`<ul class="chart-series" aria-label=${chart.words.series}>
              ${chart.view.series.map((one) => html`<li><button type="button" aria-pressed=${this.hiddenSeries.includes(one.id) ? 'false' : 'true'} @click=${() => this.#toggle(one.id)}>${one.label}</button></li>`)}
            </ul>`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'barometer-chart': BarometerChart;
  }
}
