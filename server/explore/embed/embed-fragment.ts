import type { Language } from '../../../indicators/text.ts';
import type { TrendView } from '../../contract/views.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { TAKE_ALONG_WORDS } from '../../words/take-along.ts';
import { html, type Markup } from '../pages/html.ts';
import { chartFigure, type ChartPart } from '../pages/chart-section.ts';
import { trendTable } from '../pages/figure-table.ts';

/** An indicator for a foreign page: the answer, the chart with its source, the same figures as a table, the way to more. */
export function embedFragment(
  { name, page, trend, chart }: { name: string; page: string; trend: TrendView | null; chart: ChartPart | null },
  language: Language,
): Markup {
  const words = SITE_WORDS[language];
  const { toPage, nothing } = TAKE_ALONG_WORDS[language];
  return html`<section class="embed" aria-label="${name}">
    ${
      trend && chart
        ? html`<p class="embed-sentence">${trend.title}</p>
            ${chartFigure(trend, chart, words)}
            ${trend.events.length === 0 ? null : html`<p class="embed-events">${trend.events.map((one) => html`<span><b>${one.number}</b> ${one.label}</span> `)}</p>`}
            <details>
              <summary>${words.headings.table}</summary>
              ${trendTable(trend, words, 'embed-table')}
            </details>`
        : html`<p class="embed-sentence">${name}</p>
            <p>${nothing}</p>`
    }
    <p class="embed-to-page"><a href="${page}" target="_top">${toPage}: ${words.site}</a></p>
  </section>`;
}
