import type { Language } from '../../../indicators/text.ts';
import type { AreaPageView } from '../../contract/compare-views.ts';
import type { PageFrame } from '../../contract/page-views.ts';
import { COMPARE_WORDS } from '../../words/compare.ts';
import { html, type Markup } from './html.ts';
import { indicatorRow } from './indicator-row.ts';

/** What the rows are of; the city itself is neither a district nor beside itself. */
export function areaLead({ cards, city, isCity }: AreaPageView, language: Language): string {
  const words = COMPARE_WORDS[language];
  if (isCity) return cards.length > 0 ? words.areaCity : words.areaCityNone;
  return cards.length > 0 ? words.areaLead(city) : words.areaNone;
}

/** One district's whole barometer: its figures, each beside the city as a whole. */
export function areaPage(view: AreaPageView, { language }: PageFrame): Markup {
  const words = COMPARE_WORDS[language];
  const list = (id: string, heading: string, items: readonly { name: string; href: string }[]): Markup | null =>
    items.length === 0
      ? null
      : html`<section aria-labelledby="${id}">
          <h2 id="${id}">${heading}</h2>
          <ul class="plain in-columns">
            ${items.map((one) => html`<li><a href="${one.href}">${one.name}</a></li>`)}
          </ul>
        </section>`;
  return html`<header class="list-head">
      <h1>${words.area(view.name)}</h1>
      <p class="lead">${areaLead(view, language)}</p>
    </header>
    ${
      view.cards.length > 0
        ? html`<ul class="rows">
              ${view.cards.map(({ card, said }) => indicatorRow(card, language, said === null ? null : html`<span class="row-why">${said}</span>`))}
            </ul>
            ${view.isCity ? null : html`<p class="quiet">${words.method}</p>`}`
        : null
    }
    ${list('without', view.isCity ? words.areaCityWithout : words.areaWithout, view.without)}
    ${list('others', view.isCity ? words.districtList : words.otherAreas, view.others)}`;
}
