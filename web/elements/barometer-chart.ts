import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { guard } from 'lit/directives/guard.js';
import type { Result } from 'vega-embed';
import type { LiveChart, Station, WalkLine } from '../../server/contract/chart.ts';
import { fetchLiveChart } from '../api/chart.ts';
import { drawPlace, nearestStation, type Place } from './chart-places.ts';
import { chartTools, inItsLanguage } from './chart-tools.ts';

type State = 'still' | 'loading' | 'failed' | 'ready';

/**
 * A chart one can walk through. Around the picture the server drew; it becomes live on first focus, pointer or touch,
 * looks the same then, and everything in it can be stood at: figures, reasons, target, breaks, events.
 *
 * Arrow keys travel along a line and between lines, Home and End to its ends, Page keys five figures, S sums the chart
 * up, T goes to the table; each step is spoken. Buttons do the same for those who have no such keys. Under the pointer
 * the nearest figure is read out below the chart, where it hides nothing.
 *
 * @event barometer-point-change - a person moved to another place; `detail` is the station
 */
export class BarometerChart extends LitElement {
  static override properties = {
    src: { type: String },
    guest: { type: Boolean },
    waiting: { type: String },
    failing: { type: String },
    state: { state: true },
    said: { state: true },
    hiddenSeries: { state: true },
    more: { state: true },
  };

  /** Address of the chart's specification and data. */
  declare src: string;
  /** It stands in somebody else's page, whose address it leaves alone. */
  declare guest: boolean;
  /** What is said while the live chart is on its way, and when it cannot come. */
  declare waiting: string;
  declare failing: string;
  declare state: State;
  declare said: string;
  declare hiddenSeries: string[];
  /** In an embed: whether all its tools are shown, over the chart. */
  declare more: boolean;

  #chart: LiveChart | null = null;
  #drawn: Result | null = null;
  #stage: HTMLElement | null = null;
  #linesSaid: Element | null = null;
  #at: Place | null = null;
  #width = 0;
  #height: number | null = null;

  constructor() {
    super();
    this.src = '';
    this.guest = false;
    this.waiting = '';
    this.failing = '';
    this.state = 'still';
    this.said = '';
    this.hiddenSeries = [];
    this.more = false;
  }

  // The page's own styles and the picture inside belong to the document: the element renders into itself.
  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    this.#stage ??= this.#makeStage();
    super.connectedCallback();
    const hidden = this.guest ? null : new URL(location.href).searchParams.get('hide');
    this.hiddenSeries = hidden?.split(';').filter(Boolean) ?? [];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drawn?.finalize();
    this.#drawn = null;
  }

  override focus(options?: FocusOptions): void {
    this.#stage?.focus(options);
  }

  /** The picture becomes the one thing that takes keys; what is said and the buttons stand beside it. */
  #makeStage(): HTMLElement {
    const stage = document.createElement('div');
    stage.className = 'chart-stage';
    stage.tabIndex = 0;
    stage.setAttribute('role', 'application');
    const label = this.querySelector('[aria-label]')?.getAttribute('aria-label');
    if (label) stage.setAttribute('aria-label', label);
    // The picture's words are the stage's now: nobody wants to hear them twice.
    this.querySelector('.chart-still')?.setAttribute('aria-hidden', 'true');
    // The sentence on the lines is no part of the picture: it stays, and is said anew when lines are switched off.
    this.#linesSaid = this.querySelector('.chart-lines');
    stage.append(...[...this.childNodes].filter((node) => node !== this.#linesSaid));
    this.prepend(stage);
    for (const event of ['focus', 'pointerenter', 'click']) stage.addEventListener(event, this.#wake);
    stage.addEventListener('touchstart', this.#wake, { passive: true });
    stage.addEventListener('keydown', this.#onKey);
    stage.addEventListener('pointermove', this.#onPointer);
    stage.addEventListener('pointerdown', this.#onPointer);
    return stage;
  }

  readonly #wake = (): void => {
    if (this.state !== 'still' && this.state !== 'failed') return;
    this.state = 'loading';
    this.said = this.waiting;
    void this.#load();
  };

  async #load(): Promise<void> {
    try {
      // As wide as the picture that stands there, so that nothing moves when the live one takes its place.
      const still = [...(this.#stage?.querySelectorAll('svg') ?? [])].find((svg) => svg.getClientRects().length > 0);
      this.#width ||= still?.viewBox.baseVal.width ?? this.clientWidth;
      if (still?.closest('.chart-wide')) this.#height = still.viewBox.baseVal.height;
      const coming = import('./live-chart.ts');
      const chart = await fetchLiveChart(this.src, this.hiddenSeries, { width: this.#width, height: this.#height });
      this.#chart = chart;
      this.#sayLines(chart.lines);
      if (!this.#at || !this.#station) this.#moveTo(0, Number.MAX_SAFE_INTEGER, false);
      this.requestUpdate();
      const place = document.createElement('div');
      place.className = 'chart-live';
      place.setAttribute('aria-hidden', 'true');
      const { drawLive } = await coming;
      const drawn = await drawLive(place, chart.spec);
      this.#drawn?.finalize();
      this.#drawn = drawn;
      this.#stage?.replaceChildren(place);
      this.#stage?.setAttribute('aria-description', chart.words.help);
      this.state = 'ready';
      this.#mark();
    } catch {
      this.state = 'failed';
      this.said = this.failing;
    }
  }

  #sayLines(sentence: string | null): void {
    if (sentence !== null && !this.#linesSaid) {
      this.#linesSaid = document.createElement('p');
      this.#linesSaid.className = 'chart-lines';
      this.#stage?.after(this.#linesSaid);
    }
    if (this.#linesSaid) this.#linesSaid.textContent = sentence;
  }

  get #lines(): WalkLine[] {
    return this.#chart?.walk ?? [];
  }

  get #station(): Station | null {
    return this.#at ? (this.#lines[this.#at.line]?.stations[this.#at.station] ?? null) : null;
  }

  #moveTo(line: number, station: number, byPerson = true): void {
    const all = this.#lines;
    const to = Math.max(0, Math.min(line, all.length - 1));
    const own = all[to];
    if (!own) return;
    this.#at = { line: to, station: Math.max(0, Math.min(station, own.stations.length - 1)) };
    this.said = this.#station?.spoken ?? '';
    this.#mark();
    if (byPerson)
      this.dispatchEvent(new CustomEvent('barometer-point-change', { detail: this.#station, bubbles: true }));
  }

  /** Along the line. */
  #step(by: number): void {
    if (this.#at) this.#moveTo(this.#at.line, this.#at.station + by);
  }

  /** To the next line, at the same period where it has one. */
  #between(by: number): void {
    const from = this.#at;
    const next = from && this.#lines[from.line + by];
    if (!from || !next) return;
    const at = this.#station?.at;
    const same = next.stations.findIndex((one) => one.at === at);
    this.#moveTo(from.line + by, same >= 0 ? same : next.stations.length - 1);
  }

  #sumUp(): void {
    if (!this.#chart) return;
    this.said = this.#chart.summary;
    // Longer than a figure: in an embed it needs the room of all tools.
    this.more = this.#isEmbedded;
  }

  /** In an embed tools stand where the chart's source does, so that nothing grows: one must be able to send them away. */
  get #isEmbedded(): boolean {
    return this.closest('.embed') !== null;
  }

  #sendAway(): void {
    this.more = false;
    this.querySelector<HTMLElement>(':focus')?.blur();
  }

  #toTable(): void {
    const tables = [...(this.closest('section')?.querySelectorAll<HTMLElement>('.table-wrap') ?? [])];
    const isBelow = (one: Element): boolean =>
      (this.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const table = tables.find(isBelow) ?? tables[0];
    table?.closest('details')?.setAttribute('open', '');
    table?.focus();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const end = Number.MAX_SAFE_INTEGER;
    const keys: Record<string, () => void> = {
      t: () => this.#toTable(),
      s: () => this.#sumUp(),
      ArrowRight: () => this.#step(1),
      ArrowLeft: () => this.#step(-1),
      ArrowDown: () => this.#between(1),
      ArrowUp: () => this.#between(-1),
      Home: () => this.#step(-end),
      End: () => this.#step(end),
      PageDown: () => this.#step(5),
      PageUp: () => this.#step(-5),
      ...(this.#isEmbedded ? { Escape: () => this.#sendAway() } : {}),
    };
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  #mark(): void {
    const svg = this.#stage?.querySelector<SVGSVGElement>('.chart-live svg');
    if (svg && this.#at) drawPlace(svg, this.#lines, this.#at);
  }

  readonly #onPointer = (event: PointerEvent): void => {
    const svg = this.#stage?.querySelector<SVGSVGElement>('.chart-live svg');
    const near = svg && nearestStation(svg, this.#lines, event);
    if (near && (near.line !== this.#at?.line || near.station !== this.#at.station))
      this.#moveTo(near.line, near.station);
  };

  #toggle(id: string): void {
    this.hiddenSeries = this.hiddenSeries.includes(id)
      ? this.hiddenSeries.filter((one) => one !== id)
      : [...this.hiddenSeries, id];
    if (!this.guest) this.#keepInAddress();
    this.#at = null;
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

  protected override render(): TemplateResult {
    // Where buttons are not given the focus by a click it goes to what is around them: there it keeps the tools in sight.
    return html`<div
      class=${classMap({ 'chart-tools': true, 'chart-tools-all': this.more })}
      tabindex=${this.#isEmbedded ? -1 : nothing}
    >
      <p class="chart-readout" aria-live="polite">${inItsLanguage(this.said, this.#station)}</p>
      ${guard([this.state, this.#chart, this.hiddenSeries, this.more], () => (this.state === 'ready' && this.#chart ? this.#tools(this.#chart) : nothing))}
    </div>`;
  }

  #tools(chart: LiveChart): TemplateResult {
    return chartTools(chart, {
      hidden: this.hiddenSeries,
      step: (by) => this.#step(by),
      between: (by) => this.#between(by),
      sumUp: () => this.#sumUp(),
      toggle: (id) => this.#toggle(id),
      room: this.#isEmbedded
        ? { isOpen: this.more, turn: () => (this.more = !this.more), leave: () => this.#sendAway() }
        : null,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'barometer-chart': BarometerChart;
  }
}
