import type { Language } from '../../../indicators/text.ts';
import type { ChartView } from '../../contract/views.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { TAKE_ALONG_WORDS } from '../../words/take-along.ts';
import { frenchSpacing } from '../pages/french-spacing.ts';
import { html, raw, type Markup } from '../pages/html.ts';
import { chartFigure, type ChartPart } from '../pages/chart-section.ts';
import { figureTable } from '../pages/figure-table.ts';

/** In a frame a page of ours does not open. */
const withoutLinks = (view: ChartView): ChartView =>
  'kind' in view ? { ...view, rows: view.rows.map((row) => ({ ...row, href: null })) } : view;

/** An indicator for a foreign page: the answer, the chart with its source, the same figures as a table, the way to more. */
export function embedFragment(
  { name, page, view, chart }: { name: string; page: string; view: ChartView | null; chart: ChartPart | null },
  language: Language,
): Markup {
  const words = SITE_WORDS[language];
  const { toPage, nothing } = TAKE_ALONG_WORDS[language];
  const fragment = html`<section class="embed" aria-label="${name}">
    ${
      view && chart
        ? html`<p class="embed-sentence">${view.title}</p>
            ${chartFigure(view, { ...chart, downloads: [] }, words)}
            ${'kind' in view || view.events.length === 0 ? null : html`<p class="embed-events">${view.events.map((one) => html`<span><b>${one.number}</b> ${one.label}</span> `)}</p>`}
            <details>
              <summary>${words.headings.table}</summary>
              ${figureTable(withoutLinks(view), words, { id: 'embed-table' })}
            </details>`
        : html`<p class="embed-sentence">${name}</p>
            <p>${nothing}</p>`
    }
    <p class="embed-to-page"><a href="${page}" target="_top">${toPage}: ${words.site}</a></p>
  </section>`;
  return language === 'fr' ? raw(frenchSpacing(fragment.text)) : fragment;
}
