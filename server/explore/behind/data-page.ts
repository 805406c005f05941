import type { Language } from '../../../indicators/text.ts';
import { DATA_WORDS } from '../../words/data.ts';
import { SITE_WORDS } from '../../words/site.ts';
import { html, type Markup } from '../pages/html.ts';
import type { DataFile, DataView } from './data-view.ts';

/** Everything that can be taken along, at one place: files, what is in them, and how programs get the same. */
export function dataPage(view: DataView, language: Language): Markup {
  const words = DATA_WORDS[language];
  return html`<header class="list-head">
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
    </header>
    ${view.all.length === 0 ? html`<p class="loud-line"><strong class="loud">${words.nothing}</strong></p>` : figures(view, language)}
    <section aria-labelledby="columns">
      <h2 id="columns">${words.columns}</h2>
      <p>${words.columnsLead}</p>
      <dl class="data-columns">
        ${view.columns.map(
          (one) =>
            html`<div>
              <dt><code>${one.name}</code></dt>
              <dd>${one.meaning}</dd>
            </div>`,
        )}
      </dl>
    </section>
    <section aria-labelledby="codes">
      <h2 id="codes">${words.codes}</h2>
      <p>${words.codesLead}</p>
      <ul class="plain in-columns">
        ${view.lists.map((one) => html`<li><a href="${one.href}">${one.name}</a></li>`)}
      </ul>
    </section>
    <section aria-labelledby="programs">
      <h2 id="programs">${words.programs}</h2>
      ${
        view.lines.length === 0
          ? null
          : html`<p>${words.programsLead}</p>
              ${view.lines.map(
                (one) =>
                  html`<p>${one.tool}</p>
                    <pre><code>${one.code}</code></pre>`,
              )}`
      }
      <p>${words.asOf}</p>
      <ul class="plain">
        <li><a href="/api/v1/openapi.json">${words.toDescription}</a></li>
        <li><a href="/feed.atom?lang=${language}">${words.feed}</a></li>
      </ul>
    </section>`;
}

const links = (files: readonly DataFile[], named: (kind: string) => Markup | string): Markup =>
  html`${files.map((one) => html`<a href="${one.href}" download>${named(one.kind)}</a> `)}`;

function figures(view: DataView, language: Language): Markup {
  const words = DATA_WORDS[language];
  return html`<section aria-labelledby="all">
      <h2 id="all">${words.all}</h2>
      <p>${words.allLead}</p>
      <ul class="take-files">
        ${view.all.map((one) => html`<li><a href="${one.href}" download>${words.allAs(one.kind)}</a></li>`)}
      </ul>
    </section>
    <section>
      <h2 id="by-indicator">${words.byIndicator}</h2>
      <div class="table-wrap" tabindex="0" role="region" aria-labelledby="by-indicator">
        <table class="data-table stacked" role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">${SITE_WORDS[language].nav.indicators}</th>
              <th scope="col" role="columnheader">${words.head.files}</th>
              <th scope="col" role="columnheader" class="number">${words.head.figures}</th>
              <th scope="col" role="columnheader">${words.head.years}</th>
              <th scope="col" role="columnheader">${words.head.release}</th>
              <th scope="col" role="columnheader">${words.head.terms}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${view.rows.map(
              (row) =>
                html`<tr role="row">
                  <th scope="row" role="rowheader"><a href="${row.href}">${row.name}</a></th>
                  <td role="cell" class="data-files" data-head="${words.head.files}">
                    ${links(row.files, (kind) => html`${kind}<span class="visually-hidden">: ${row.name}</span>`)}
                  </td>
                  <td role="cell" class="number" data-head="${words.head.figures}">${row.figures}</td>
                  <td role="cell" class="kept-whole" data-head="${words.head.years}">${row.years}</td>
                  <td role="cell" class="kept-whole" data-head="${words.head.release}">${row.release}</td>
                  <td role="cell" class="data-terms" data-head="${words.head.terms}">
                    ${row.sources.map((one) => html`<p>${one.url ? html`<a href="${one.url}" rel="noreferrer">${one.text}</a>` : one.text}. <span class="quiet">${one.licence}</span></p>`)}
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>`;
}
