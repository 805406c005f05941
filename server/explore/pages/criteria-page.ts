import type { PageFrame } from '../../contract/page-views.ts';
import { METHODS_WORDS } from '../../words/methods.ts';
import { html, type Markup } from './html.ts';

export interface CriteriaView {
  objectives: {
    id: string;
    label: string;
    rows: { name: string; href: string; wanted: string; from: string; setBy: string | null; target: string }[];
  }[];
}

/** For every indicator the criterion for good: public, as it is used. */
export function criteriaPage(view: CriteriaView, { language }: PageFrame): Markup {
  const words = METHODS_WORDS[language];
  return html`<header class="list-head">
      <h1>${words.criteria}</h1>
      <p class="lead">${words.criteriaLead}</p>
      <p>${words.objectiveRule} <a href="/${language}/methods">${words.toMethods}</a></p>
    </header>
    ${view.objectives.map(
      (one) =>
        html`<section>
          <h2 id="${one.id}">${one.label}</h2>
          <div class="table-wrap" tabindex="0" role="region" aria-labelledby="${one.id}">
            <table class="criteria stacked" role="table">
              <thead role="rowgroup">
                <tr role="row">
                  ${words.head.map((text) => html`<th scope="col" role="columnheader">${text}</th>`)}
                </tr>
              </thead>
              <tbody role="rowgroup">
                ${one.rows.map(
                  (row) =>
                    html`<tr role="row">
                      <th scope="row" role="rowheader"><a href="${row.href}">${row.name}</a></th>
                      ${[row.wanted, row.from, row.setBy ?? words.standard, row.target].map(
                        (text, at) =>
                          // On a phone each cell stands in a line of its own, with its head before it.
                          html`<td role="cell" data-head="${words.head[at + 1]}">${text}</td>`,
                      )}
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>
        </section>`,
    )}`;
}
