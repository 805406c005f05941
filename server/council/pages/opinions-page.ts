import type { Language } from '../../../indicators/text.ts';
import { html, type Markup } from '../../explore/pages/html.ts';
import { commentaryItem, saidText } from '../../explore/pages/said-sections.ts';
import { OPINION_WORDS } from '../../words/opinions.ts';
import { SAID_WORDS } from '../../words/said.ts';
import type { DecisionView, OpinionsView, PaperView } from '../opinions-view.ts';

/** What was said to council and committees, and the ledger of what they decided with figures. */
export function opinionsPage(view: OpinionsView, q: string, language: Language): Markup {
  const words = OPINION_WORDS[language];
  const withoutConsequence = view.papers.filter((one) => one.followed.length === 0);
  return html`<header class="list-head">
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      <form class="filters" method="get" role="search" action="/${language}/opinions">
        <p><label for="q">${words.search}</label><input id="q" type="search" name="q" value="${q}" /></p>
        <p><button>${words.show}</button></p>
      </form>
    </header>
    <section aria-labelledby="papers">
      <h2 id="papers">${words.papers}</h2>
      ${view.papers.length === 0 ? html`<p class="quiet">${words.none}</p>` : view.papers.map((one) => paper(one, language))}
    </section>
    <section aria-labelledby="ledger">
      <h2 id="ledger">${words.ledger}</h2>
      <p class="quiet">${words.ledgerLead}</p>
      ${view.decisions.length === 0 ? html`<p class="quiet">${words.none}</p>` : view.decisions.map((one) => decision(one, language))}
    </section>
    ${
      withoutConsequence.length === 0
        ? null
        : html`<section aria-labelledby="no-consequence">
            <h2 id="no-consequence">${words.withoutConsequence}</h2>
            <ul class="plain">
              ${withoutConsequence.map((one) => html`<li><a href="/${language}/opinions#${one.key}">${one.about.name}</a> <span class="quiet">${one.signed}</span></li>`)}
            </ul>
          </section>`
    }`;
}

const paper = (one: PaperView, language: Language): Markup => {
  const words = OPINION_WORDS[language];
  return html`<div class="paper" id="${one.key}">
    <p class="flip-name"><a href="${one.about.href}">${one.about.name}</a></p>
    <p class="quiet">
      ${one.addressee ? html`${words.to}: ${one.addressee}. ` : null}${one.reference ? html`${words.reference}: ${one.reference}. ` : null}
      ${one.document ? html`<a href="${one.document}" rel="noreferrer">${words.document}</a>` : null}
    </p>
    ${commentaryItem(one, language)}
    <p class="quiet">
      ${one.followed.length === 0 ? words.noDecision : html`${words.ledger}: ${one.followed.map((own) => html`<a href="/${language}/opinions#${own.key}">${own.title}</a> `)}`}
    </p>
  </div>`;
};

/** A decision with what it rested on and what came of it. */
export function decision(one: DecisionView, language: Language): Markup {
  const words = OPINION_WORDS[language];
  return html`<article class="paper" id="${one.key}">
    <h3>${one.date}: ${one.url ? html`<a href="${one.url}" rel="noreferrer">${one.title}</a>` : one.title}</h3>
    <p class="quiet">
      ${[one.body, one.reference ? `${words.reference}: ${one.reference}` : ''].filter(Boolean).join('. ')}
    </p>
    ${saidText(one.text, language)}
    <p>
      ${words.used}:
      ${one.indicators.map((own) => html`<a href="${own.href}">${own.name}</a>${own.isRevised ? html` <span class="revised-mark">(${words.revisedSince})</span>` : null} `)}
      ${one.release ? html`<span class="quiet">(<a href="/api/v1/releases/${one.release}">${one.release}</a>)</span>` : null}
    </p>
    ${one.basedOn.length === 0 ? null : html`<p class="quiet">${words.basedOn}: ${one.basedOn.map((own, at) => html`${at === 0 ? '' : '; '}<a href="${own.href}">${own.title}</a>`)}</p>`}
    ${one.practice ? html`<div><strong>${words.practice}</strong> ${saidText(one.practice, language)}</div>` : html`<p class="loud-line">${words.noPractice}</p>`}
    ${one.checked ? html`<p class="quiet">${words.checked({ date: one.checked })}</p>` : null}
    ${one.invented ? html`<p class="invented">${SAID_WORDS[language].invented}</p>` : null}
  </article>`;
}
