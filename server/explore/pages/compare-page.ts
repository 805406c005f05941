import type { Language } from '../../../indicators/text.ts';
import type {
  CompareIndicatorView,
  ComparePageView,
  ComparisonView,
  OtherPlaceView,
} from '../../contract/compare-views.ts';
import type { PageFrame } from '../../contract/page-views.ts';
import { COMPARE_WORDS } from '../../words/compare.ts';
import { sentences } from '../../words/sentences.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { limitsText } from '../compare/compared-rows.ts';
import { compareStrip, stripRange } from './compare-strip.ts';
import { html, raw, type Markup } from './html.ts';
import { capital } from '../../words/capital.ts';

/** The still chart of an indicator: as wide as half a page, and for a phone. */
export interface SmallChart {
  wide: string;
  narrow: string;
}

function chooser(view: ComparePageView, language: Language): Markup {
  const words = COMPARE_WORDS[language];
  const select = (label: string, chosen: string, withNone: boolean): Markup =>
    html`<label
      >${label}<select name="indicator">
        ${withNone ? html`<option value="">${words.none}</option>` : null}
        ${view.options.map((one) => html`<option value="${one.id}" ${one.id === chosen ? raw(' selected') : null}>${one.label}</option>`)}
      </select></label
    >`;
  return html`<form class="filters" method="get" action="/${language}/compare">
    ${select(words.first, view.chosen[0]?.id ?? '', false)} ${select(words.second, view.chosen[1]?.id ?? '', true)}
    <button>${words.show}</button>
  </form>`;
}

function comparison(
  view: ComparisonView,
  { id, decimals, at }: { id: string; decimals: number; at: number },
  language: Language,
): Markup {
  const words = COMPARE_WORDS[language];
  const range = stripRange(view.rows, view.benchmark.value);
  const label = `${id}-${view.kind}-${at}`;
  return html`<div class="comparison">
    <h3 id="${label}">${words[view.kind]}</h3>
    <p class="compare-said">${view.sentence}</p>
    <div class="table-wrap" tabindex="0" role="region" aria-labelledby="${label} ${label}-table ${id}-head">
      <table class="compare-table">
        <caption id="${label}-table">
          ${words.against({ label: view.benchmark.label, value: view.benchmark.text, period: view.period })}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.columns.what}</th>
            <th scope="col" class="number">${words.columns.value}</th>
            <td></td>
            <th scope="col">${words.columns.said}</th>
          </tr>
        </thead>
        <tbody>
          ${view.rows.map((one) => {
            const limits = limitsText(one, decimals, language);
            return html`<tr>
              <th scope="row">${one.href ? html`<a href="${one.href}">${one.label}</a>` : one.label}</th>
              <td class="number">${one.text}${limits === null ? null : html` <small>${limits}</small>`}</td>
              <td class="strip-cell">${compareStrip(one, view.benchmark.value, range)}</td>
              <td>
                ${one.word === 'above' || one.word === 'below' ? html`<strong>${one.said}</strong>` : one.said}${one.isSmall ? html` <small>${words.small}</small>` : null}
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    ${view.absent.length === 0 ? null : html`<p class="quiet">${words.absent}: ${view.absent.map((one) => `${one.label} (${one.text})`).join(', ')}.</p>`}
    <p class="quiet">${words.notRanked} ${words.method}</p>
  </div>`;
}

/** Reasons are parts of a sentence; where they stand alone they begin with a capital and end with one stop. */
const sentence = (text: string): string => `${capital(text).replace(/\.$/, '')}.`;

/** Parts of one sentence, some of which are sentences of the catalogue with a stop of their own. */
const listed = (parts: readonly string[]): string => parts.map((one) => one.replace(/\.$/, '')).join('; ');

/** Figures of other places, one a line; what keeps all of them apart is said once. */
function places(views: readonly OtherPlaceView[], id: string, isAlone: boolean, language: Language): Markup | null {
  const [first] = views;
  if (!first) return null;
  const words = COMPARE_WORDS[language];
  const common = first.reasons.filter((one) => views.every((own) => own.reasons.includes(one)));
  const state = views.every((one) => one.state === first.state) ? first.state : null;
  return html`<section class="compare-places" aria-labelledby="${id}-places ${id}-head">
    <h3 id="${id}-places">${words.places}</h3>
    <p class="quiet">${words.placesLead}</p>
    ${state !== null && common.length > 0 ? html`<p><strong>${words.allOf(words.states[state])}</strong> ${sentence(listed(common))}</p>` : null}
    <details ${isAlone ? raw(' open') : null}>
      <summary>${words.placesCount(views.length)}</summary>
      <ul class="plain">
        ${views.map((one) => {
          const own = one.reasons.filter((reason) => !common.includes(reason));
          return html`<li>
            <strong>${one.place}</strong> ${one.period}${one.group === '' ? null : html`, ${one.group}`}:
            <span class="number-in-line">${one.text}</span>
            <span class="quiet">
              ${state === null || own.length > 0 || one.said ? html`· ${listed([...(state === null ? [words.states[one.state]] : []), ...(one.said ? [one.said] : []), ...own])}` : null}
              ·
              <span lang="en"
                >${one.url?.startsWith('http') ? html`<a href="${one.url}" rel="noreferrer">${one.source}</a>` : one.source}</span
              >
            </span>
          </li>`;
        })}
      </ul>
    </details>
  </section>`;
}

function indicatorPart(
  one: CompareIndicatorView,
  chart: SmallChart | null,
  isAlone: boolean,
  language: Language,
): Markup {
  const words = COMPARE_WORDS[language];
  return html`<article class="compared">
    <h2 id="${one.id}-head"><a href="${one.href}">${one.name}</a></h2>
    <p class="compare-answer">${one.trend?.title ?? one.empty}</p>
    ${
      one.trend && chart
        ? html`<figure class="chart">
            <div class="chart-still" role="img" aria-label="${sentences(one.trend.title, one.trend.description)}">
              <div class="chart-wide">${raw(chart.wide)}</div>
              <div class="chart-narrow">${raw(chart.narrow)}</div>
            </div>
            <figcaption>
              <span class="quiet">${one.trend.sources.map((own) => own.text).join(' · ')}</span>
            </figcaption>
          </figure>`
        : null
    }
    ${one.comparisons.map((own, at) => comparison(own, { id: one.id, decimals: one.trend?.decimals ?? 1, at }, language))}
    ${one.trend && one.comparisons.length === 0 ? html`<p class="quiet">${words.noBenchmark} ${words.noDistricts}</p>` : null}
    ${places(one.places, one.id, isAlone, language)}
  </article>`;
}

/** The groups the chosen indicators share, each a way to its table. */
function groupTabs({ chosen, together }: ComparePageView, language: Language): Markup | null {
  if (!together || together.groups.length < 2) return null;
  const address = new URLSearchParams(chosen.map((one): [string, string] => ['indicator', one.id]));
  return html`<nav class="views" aria-label="${COMPARE_WORDS[language].sharedGroups}">
    <ul>
      ${together.groups.map((one) => html`<li>${one.isShown ? html`<span aria-current="true">${one.label}</span>` : html`<a href="?${address.toString()}&amp;group=${encodeURIComponent(one.id)}#together">${one.label}</a>`}</li>`)}
    </ul>
  </nav>`;
}

/** Groups and districts, two indicators, other places: each said in a sentence, none ranked. */
export function comparePage(
  view: ComparePageView,
  charts: ReadonlyMap<string, SmallChart>,
  { language }: PageFrame,
): Markup {
  const words = COMPARE_WORDS[language];
  return html`<header class="list-head">
      <h1>${words.heading}</h1>
      <p class="lead">${words.lead}</p>
    </header>
    ${chooser(view, language)} ${view.chosen.length > 1 ? html`<p class="quiet">${words.notCause}</p>` : null}
    <div class="${view.chosen.length > 1 ? 'compare-grid' : 'compare-one'}">
      ${view.chosen.map((one) => indicatorPart(one, charts.get(one.id) ?? null, view.chosen.length === 1, language))}
    </div>
    ${
      view.together
        ? html`<section>
            <h2 id="together">${words.together}</h2>
            ${groupTabs(view, language)}
            <div class="table-wrap" tabindex="0" role="region" aria-labelledby="together together-of">
              <table class="${view.chosen.length === 2 ? 'trend-table in-pairs' : 'trend-table'}">
                <caption id="together-of">
                  ${view.together.group === null ? words.unlikeGroups : words.sameGroup(view.together.group)}
                </caption>
                <thead>
                  <tr>
                    <th scope="col">${SITE_WORDS[language].headings.period}</th>
                    ${view.together.heads.map((head) => html`<th scope="col" class="number">${head}</th>`)}
                  </tr>
                </thead>
                <tbody>
                  ${view.together.rows.map(
                    (row) =>
                      html`<tr>
                        <th scope="row">${row.period}</th>
                        ${row.cells.map((cell) => html`<td class="number">${cell}</td>`)}
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>
          </section>`
        : null
    }`;
}
