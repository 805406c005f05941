/** The views of an indicator on its page: which there are, their charts, and under each chart its table. */
import type { ChartView } from '../../contract/views.ts';
import { SITE_WORDS } from '../../words/site.ts';
import type { SiteWords } from '../../words/site-words.ts';
import { sentences } from '../../words/sentences.ts';
import { TAKE_ALONG_WORDS } from '../../words/take-along.ts';
import { VIEW_WORDS } from '../../words/views.ts';
import type { Language } from '../../../indicators/text.ts';
import { figureTable } from './figure-table.ts';
import { langOf } from './foreign-text.ts';
import { html, raw, type Markup } from './html.ts';

export interface ChartPart {
  svg: string;
  /** The same chart drawn for a phone; the style sheet shows one of the two. */
  narrowSvg: string;
  /** Which lines are named, in a sentence, where not all are. */
  lines?: string | null;
  /** Address of the living chart; null where there is only the picture. */
  src: string | null;
  downloads: { label: string; href: string }[];
}

/** A chart with its heading and, where it needs one, a sentence on how to read it. */
export interface Figure {
  heading: string;
  lead: string | null;
  view: ChartView;
  chart: ChartPart;
}

/** A view a reader can choose; null `href`: the one that is shown. */
export interface ViewTab {
  label: string;
  href: string | null;
}

export interface Figures {
  tabs: ViewTab[];
  figures: Figure[];
}

export function chartFigure(view: ChartView, chart: ChartPart, words: SiteWords): Markup {
  const still = html`<div class="chart-still" role="img" aria-label="${sentences(view.title, view.description)}">
    <div class="chart-wide">${raw(chart.svg)}</div>
    <div class="chart-narrow">${raw(chart.narrowSvg)}</div>
  </div>`;
  const lines = chart.lines ? html`<p class="chart-lines">${chart.lines}</p>` : null;
  const { loading, failed } = words.chart;
  return html`<figure class="chart">
      ${chart.src === null ? [still, lines] : html`<barometer-chart src="${chart.src}" waiting="${loading}" failing="${failed}">${still}${lines}</barometer-chart>`}
      <figcaption>
        <span class="chart-subtitle">${view.subtitle}</span>
        <span class="quiet">${view.sources.map((one) => one.text).join(' · ')}</span>
      </figcaption>
    </figure>
    ${
      chart.downloads.length === 0
        ? null
        : html`<p class="downloads">
            <span class="eyebrow">${words.headings.downloads}</span>
            ${chart.downloads.map((one) => html`<a href="${one.href}" download>${one.label}</a> `)}
          </p>`
    }`;
}

function viewTabs(tabs: readonly ViewTab[], language: Language): Markup | null {
  if (tabs.length < 2) return null;
  return html`<nav class="views" aria-label="${VIEW_WORDS[language].views.label}">
    <ul>
      ${tabs.map((one) => html`<li>${one.href === null ? html`<span aria-current="true">${one.label}</span>` : html`<a href="${one.href}">${one.label}</a>`}</li>`)}
    </ul>
  </nav>`;
}

/** Under the main view's chart: one way down to where everything to take along stands, so that it stands once. */
const toTakeAlong = (language: Language): Markup =>
  html`<p class="downloads"><a href="#take-along">${TAKE_ALONG_WORDS[language].heading}</a></p>`;

/**
 * `gap` is the sentence on the two groups, said under the first chart. With `takeAlong` the page has a section of its
 * own for what the first chart offers; the charts after it show something else and keep their files.
 */
export function chartSections(
  { tabs, figures }: Figures,
  language: Language,
  { gap, takeAlong }: { gap: string | null; takeAlong: boolean },
): Markup {
  const words = SITE_WORDS[language];
  return html`<div class="figures" id="figures">
    ${viewTabs(tabs, language)} ${figures.length === 0 ? html`<p class="loud-line">${words.emptyChoice}</p>` : null}
    ${figures.map(
      (one, at) =>
        html`<section aria-labelledby="figure-${at}">
          <h2 id="figure-${at}">${one.heading}</h2>
          ${one.lead === null ? null : html`<p class="figure-lead quiet">${one.lead}</p>`}
          ${chartFigure(one.view, at === 0 && takeAlong ? { ...one.chart, downloads: [] } : one.chart, words)}
          ${at === 0 && takeAlong ? toTakeAlong(language) : null}
          ${
            at === 0 && gap
              ? html`<h2>${words.headings.gap}</h2>
                  <p class="gap">${gap}</p>`
              : null
          }
          ${figureTable(one.view, words, { id: at === 0 ? 'table' : `table-${at}`, under: `figure-${at}` })}
          ${notes(one.view, at, words)}
        </section>`,
    )}
  </div>`;
}

function notes(view: ChartView, at: number, words: SiteWords): Markup | null {
  if (view.notes.length === 0 || at > 0) return null;
  const { foreignNotes: foreign } = view;
  return html`<details class="notes">
    <summary>${words.headings.notes} (${view.notes.length})</summary>
    <ul>
      ${view.notes.map((note) => html`<li ${foreign?.texts.includes(note) ? langOf({ text: note, language: foreign.language }, view.language) : null}>${note}</li>`)}
    </ul>
  </details>`;
}
