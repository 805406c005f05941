import { formatNumber } from '../../../indicators/format.ts';
import type { PageFrame } from '../../contract/page-views.ts';
import type { Language } from '../../../indicators/text.ts';
import { REPORT_WORDS } from '../../words/reports.ts';
import { SAID_WORDS } from '../../words/said.ts';
import type { CommitteeView, PolicyView } from '../said/committee-view.ts';
import { html, type Markup } from './html.ts';
import { indicatorRow } from './indicator-row.ts';
import { actionList, commentaryItem } from './said-sections.ts';
import { objectiveVerdictLine } from './verdict-section.ts';

/** A committee or office: what it answers for, what it owes, and what it wrote. */
export function committeePage(view: CommitteeView, { language }: PageFrame, reportYear: number): Markup {
  const { headings, ...words } = SAID_WORDS[language];
  const indicators = view.others.length + view.objectives.reduce((sum, one) => sum + one.cards.length, 0);
  const reported = view.objectives.find((one) => one.cards.length > 0);
  const rows = (cards: CommitteeView['others']): Markup =>
    html`<ul class="rows">
      ${cards.map((card) => indicatorRow(card, language))}
    </ul>`;
  return html`<header class="list-head">
      <h1>${view.name}</h1>
      <p class="lead">
        ${indicators + view.objectives.length === 0 ? words.noDuties : words.committeeLead({ objectives: view.objectives.length, indicators })}
      </p>
      ${view.contact ? html`<p>${view.contact}</p>` : null}
      ${
        reported
          ? html`<p class="ways">
              <a href="/${language}/reports/${reportYear}#objective-${reported.id}"
                >${REPORT_WORDS[language].title({ year: reportYear })}</a
              >
            </p>`
          : null
      }
    </header>
    ${view.policies.map((one) => policySection(one, language))}
    ${view.objectives.map(
      (one) =>
        html`<section class="objective" aria-labelledby="${one.id}">
          <h2 id="${one.id}">${one.label}</h2>
          ${objectiveVerdictLine(one.verdict, language)} ${one.cards.length > 0 ? rows(one.cards) : null}
        </section>`,
    )}
    ${
      view.others.length > 0
        ? html`<section aria-labelledby="others">
            <h2 id="others">${headings.indicators}</h2>
            ${rows(view.others)}
          </section>`
        : null
    }
    ${
      view.deliveries.length > 0
        ? html`<section aria-labelledby="deliveries">
            <h2 id="deliveries">${headings.deliveries}</h2>
            <ul class="plain">
              ${view.deliveries.map((one) => html`<li>${one.text} <span class="quiet">${one.isDone ? words.done : `${words.due} ${one.due}`}</span></li>`)}
            </ul>
          </section>`
        : null
    }
    ${
      view.actions.length > 0
        ? html`<section aria-labelledby="actions">
            <h2 id="actions">${headings.actions}</h2>
            ${actionList(view.actions, language)}
          </section>`
        : null
    }
    ${
      view.commentary.length > 0
        ? html`<section aria-labelledby="commentary">
            <h2 id="commentary">${headings.said}</h2>
            ${view.commentary.map((one) => commentaryItem(one, language))}
          </section>`
        : null
    }`;
}

/** A policy: when, by which decision, with which money, and how far. */
export function policySection(one: PolicyView, language: Language): Markup {
  const { headings, ...words } = SAID_WORDS[language];
  return html`<section class="policy" aria-labelledby="policy-${one.key}">
    <h2 id="policy-${one.key}">${headings.policy}: ${one.title}</h2>
    <p>
      ${words.period({ start: one.start, end: one.end })}.
      ${one.decision ? html`${headings.decision}: ${one.decision}.` : null}
      ${one.predecessor ? words.replaces({ title: one.predecessor }) : null}
      ${one.document ? html`<a href="${one.document}" rel="noreferrer">${one.document}</a>` : null}
    </p>
    ${
      one.budget.length > 0
        ? html`<p>
            ${headings.budget}:
            ${one.budget.map(({ year, amount, currency }) => `${year}: ${currency}\u00A0${formatNumber(amount, 0, language)}`).join('; ')}
          </p>`
        : null
    }
    ${
      one.milestones.length > 0
        ? html`<h3>${headings.milestones}</h3>
            <ul class="plain">
              ${one.milestones.map((own) => html`<li>${own.date}: ${own.text} <span class="quiet">${own.isReached ? words.reached : words.notReached}</span></li>`)}
            </ul>`
        : null
    }
    ${one.invented ? html`<p class="invented">${words.invented}</p>` : null}
  </section>`;
}
