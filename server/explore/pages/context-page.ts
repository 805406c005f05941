import type { PageFrame } from '../../contract/page-views.ts';
import { SAID_WORDS } from '../../words/said.ts';
import type { ContextView } from '../said/context-view.ts';
import { policySection } from './committee-page.ts';
import { langOf } from './foreign-text.ts';
import { html, type Markup } from './html.ts';
import { eventItem, saidText } from './said-sections.ts';

/** What the city does not decide alone: seven factors, what it says of each, what happened. */
export function contextPage(view: ContextView, { language }: PageFrame): Markup {
  const { headings, ...words } = SAID_WORDS[language];
  return html`<header class="list-head">
      <h1>${headings.context}</h1>
      <p class="lead">${words.contextLead}</p>
    </header>
    ${view.factors.map(
      (one) =>
        html`<section class="factor" aria-labelledby="${one.id}">
          <h2 id="${one.id}">${one.label}</h2>
          <p class="quiet" ${langOf(one.text, language)}>${one.text.text}</p>
          ${
            one.statement
              ? html`<h3>${headings.statement}, ${one.statement.date}</h3>
                  ${saidText(one.statement.text, language)}
                  ${one.statement.invented ? html`<p class="invented">${words.invented}</p>` : null}`
              : html`<p>${words.noContext}</p>`
          }
          ${
            one.events.length > 0
              ? html`<h3>${headings.events}</h3>
                  <ol class="events">
                    ${one.events.map((event) => eventItem({ ...event, factor: null }, language))}
                  </ol>`
              : null
          }
          ${
            one.indicators.length > 0
              ? html`<h3>${headings.indicators}</h3>
                  <ul class="inline">
                    ${one.indicators.map((own) => html`<li><a href="${own.href}">${own.name}</a></li>`)}
                  </ul>`
              : null
          }
        </section>`,
    )}
    ${view.policies.map((one) => policySection(one, language))}
    <nav aria-labelledby="committees">
      <h2 id="committees">${headings.committees}</h2>
      <ul class="plain">
        ${view.bodies.map((one) => html`<li><a href="${one.href}">${one.name}</a></li>`)}
      </ul>
    </nav>`;
}
