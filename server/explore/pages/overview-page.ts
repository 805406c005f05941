import type { OverviewView, PageFrame } from '../../contract/page-views.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { html, type Markup } from './html.ts';
import { indicatorRow } from './indicator-row.ts';

/** The great scale of the overall goal: 0 to 100, empty while there is no score. */
function overallScale(value: number | null): Markup {
  const x = (score: number): number => 20 + score * 7.6;
  const ticks = [...Array(51).keys()].map(
    (step) => html`<line x1="${x(step * 2)}" x2="${x(step * 2)}" y1="${step % 5 === 0 ? 44 : 52}" y2="60" />`,
  );
  const numbers = [0, 20, 40, 60, 80, 100].map((score) => html`<text x="${x(score)}" y="82">${score}</text>`);
  return html`<svg class="overall-scale" viewBox="0 0 800 92" aria-hidden="true">
    <line class="scale-line" x1="20" x2="780" y1="60" y2="60" />
    <g class="overall-ticks">${ticks}</g>
    <g class="overall-numbers">${numbers}</g>
    ${value === null ? null : html`<path class="scale-hand" d="M${x(value)} 66l-6-16 6-44 6 44z" />`}
  </svg>`;
}

export function overviewPage(view: OverviewView, frame: PageFrame): Markup {
  const { language } = frame;
  const words = SITE_WORDS[language];
  return html` <section class="opening">
      <h1>${words.site}<span class="opening-city">${frame.cityName}</span></h1>
      <p class="lead">${words.tagline}</p>
      <p class="quiet">
        ${words.figuresOf(view.withFigures, view.all)}
        ${view.newest ? words.newest(view.newest.id, view.newest.date) : null}
      </p>
    </section>
    <section class="overall" aria-labelledby="overall">
      <h2 id="overall"><span class="eyebrow">${words.overall}</span> ${view.overall.label}</h2>
      ${overallScale(view.overall.value?.value ?? null)}
      <p class="overall-said">
        ${view.overall.value ? `${view.overall.value.text} (${view.overall.value.label})` : html`<strong class="loud">${words.overallEmpty}</strong>`}
      </p>
      <p class="quiet">${words.overallNote}</p>
    </section>
    ${view.themes.map(
      (theme) =>
        html`<section class="theme" aria-labelledby="theme-${theme.id}">
          <h2 id="theme-${theme.id}">${theme.label}</h2>
          ${theme.objectives.map(
            (objective) =>
              html`<article class="objective" aria-labelledby="${objective.id}">
                <header class="objective-head">
                  <h3 id="${objective.id}">${objective.label}</h3>
                  <p class="provenance" title="${objective.provenanceBasis}">${objective.provenance}</p>
                </header>
                ${
                  objective.cards.length === 0
                    ? html`<p class="loud-line">
                        <strong class="loud">${words.emptyLoud}.</strong> ${words.noneInObjective}
                      </p>`
                    : html`<ul class="rows">
                        ${objective.cards.map((card) => indicatorRow(card, language))}
                      </ul>`
                }
              </article>`,
          )}
        </section>`,
    )}
    ${
      view.context.length === 0
        ? null
        : html`<section class="theme" aria-labelledby="context">
            <h2 id="context">${words.headings.context}</h2>
            <ul class="rows">
              ${view.context.map((card) => indicatorRow(card, language))}
            </ul>
          </section>`
    }`;
}
