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
            <table>
              <thead>
                <tr>
                  ${words.head.map((text) => html`<th scope="col">${text}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${one.rows.map(
                  (row) =>
                    html`<tr>
                      <th scope="row"><a href="${row.href}">${row.name}</a></th>
                      <td>${row.wanted}</td>
                      <td>${row.from}</td>
                      <td>${row.setBy ?? words.standard}</td>
                      <td>${row.target}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>
        </section>`,
    )}`;
}
