import type { EmbedView } from '../../server/contract/embed.ts';
import { fetchEmbed } from '../api/embed.ts';
import { BarometerChart } from './barometer-chart.ts';
import { bringFonts, guestStyle } from './guest-style.ts';

/** Where the barometer lives: where this script came from. */
const ORIGIN = new URL(import.meta.url).origin;

interface Policy {
  createHTML(text: string): string;
}

declare global {
  interface Window {
    trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
  }
}

/**
 * Markup into a tree. Pages that demand trusted types are told that this comes from us; where the page allows no policy
 * at all, the picture of the chart stands in.
 */
function markup(text: string): string {
  return window.trustedTypes?.createPolicy('barometer', { createHTML: (own) => own }).createHTML(text) ?? text;
}

/**
 * The chart in somebody else's page: `<barometer-chart indicator="bs-turnout" lang="de" query="last=10">`.
 *
 * With `indicator` it is the frame: a shadow root with our own style, the sentence, the chart, its table and its source.
 * The chart within that frame is the same element as on our pages, and works the same.
 *
 * @event barometer-embed-ready - the chart stands
 */
export class BarometerGuest extends BarometerChart {
  override connectedCallback(): void {
    if (!this.hasAttribute('indicator')) {
      this.guest = true;
      this.setAttribute('src', new URL(this.getAttribute('src') ?? '', ORIGIN).href);
      super.connectedCallback();
      return;
    }
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [guestStyle()];
    void this.#fill(root);
  }

  override disconnectedCallback(): void {
    if (!this.hasAttribute('indicator')) super.disconnectedCallback();
  }

  get #choice(): { indicator: string; language: string; query: string } {
    return {
      indicator: this.getAttribute('indicator') ?? '',
      language: this.getAttribute('lang') ?? document.documentElement.lang.slice(0, 2),
      query: this.getAttribute('query') ?? '',
    };
  }

  async #fill(root: ShadowRoot): Promise<void> {
    bringFonts(ORIGIN);
    let view: EmbedView;
    try {
      view = await fetchEmbed(ORIGIN, this.#choice);
    } catch {
      // What the author wrote between the tags stays: a link, as a rule.
      root.append(document.createElement('slot'));
      return;
    }
    try {
      root.innerHTML = markup(view.html);
    } catch {
      root.append(this.#picture(view));
    }
    root.querySelector('.embed')?.setAttribute('lang', view.language);
    for (const link of root.querySelectorAll('a')) link.href = new URL(link.getAttribute('href') ?? '', ORIGIN).href;
    this.dispatchEvent(new CustomEvent('barometer-embed-ready', { bubbles: true }));
  }

  #picture(view: EmbedView): HTMLElement {
    const { indicator, language, query } = this.#choice;
    const link = document.createElement('a');
    link.href = view.page;
    const picture = document.createElement('img');
    const address = new URL(`/api/v1/indicators/${encodeURIComponent(indicator)}/chart`, ORIGIN);
    address.search = query;
    address.searchParams.set('lang', language);
    address.searchParams.set('format', 'png');
    picture.src = address.href;
    picture.alt = `${view.name}. ${view.sentence ?? ''}`;
    picture.width = 860;
    link.append(picture);
    return link;
  }
}
