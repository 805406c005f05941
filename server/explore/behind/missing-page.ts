import type { Language } from '../../../indicators/text.ts';
import { MISSING_WORDS } from '../../words/missing.ts';
import { langOf } from '../pages/foreign-text.ts';
import { html, type Markup } from '../pages/html.ts';
import type { MissingView, Named } from './missing-view.ts';

/** What is not known, each kind of gap under its heading; a kind without any gap is left out. */
export function missingPage(view: MissingView, language: Language): Markup {
  const words = MISSING_WORDS[language];
  const part = <T extends Named>(
    kind: keyof typeof words.headings,
    items: readonly T[],
    said: (one: T) => Markup | string | null,
  ): Markup | null =>
    items.length === 0
      ? null
      : html`<section aria-labelledby="${kind}">
          <h2 id="${kind}">${words.headings[kind]} <span class="quiet">(${items.length})</span></h2>
          <p class="quiet">${words.leads[kind]}</p>
          <ul class="plain">
            ${items.map((one) => html`<li><a href="${one.href}">${one.name}</a> ${said(one)}</li>`)}
          </ul>
        </section>`;
  const quiet = (text: string): Markup => html`<span class="quiet">${text}</span>`;
  return html`<header class="list-head">
      <h1>${words.title}</h1>
      <p class="answer">${view.summary}</p>
      <p class="lead">${words.lead}</p>
    </header>
    ${part('overdue', view.overdue, (one) => quiet(one.text))}
    ${part('absent', view.absent, (one) => html`${one.reasons.map((text) => html`<br />${quiet(text)}`)}`)}
    ${part('unbroken', view.unbroken, (one) => quiet(one.text))} ${part('empty', view.empty, (one) => quiet(one.text))}
    ${part('factors', view.factors, () => null)}
    ${part('notUsed', view.notUsed, (one) => one.reason && html`<span class="quiet" ${langOf(one.reason, language)}>${one.reason.text}</span>`)}`;
}
