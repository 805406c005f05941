import type { Language } from '../../../indicators/text.ts';
import { MISSING_WORDS } from '../../words/missing.ts';
import { html, type Markup } from '../pages/html.ts';
import { notUsedList } from '../pages/not-used-list.ts';
import type { MissingView, Named } from './missing-view.ts';

/** What is not known, each kind of gap under its heading; a kind without any gap is left out. */
export function missingPage(view: MissingView, language: Language): Markup {
  const words = MISSING_WORDS[language];
  const part = (kind: keyof typeof words.headings, count: number, list: () => Markup): Markup | null =>
    count === 0
      ? null
      : html`<section aria-labelledby="${kind}">
          <h2 id="${kind}">${words.headings[kind]} <span class="quiet">(${count})</span></h2>
          <p class="quiet">${words.leads[kind]}</p>
          ${list()}
        </section>`;
  const each = <T extends Named>(
    kind: keyof typeof words.headings,
    items: readonly T[],
    said: (one: T) => readonly string[],
  ): Markup | null =>
    part(
      kind,
      items.length,
      () =>
        html`<ul class="plain">
          ${items.map((one) => html`<li><a href="${one.href}">${one.name}</a>${said(one).map((text) => html` <span class="said-below">${text}</span>`)}</li>`)}
        </ul>`,
    );
  return html`<header class="list-head">
      <h1>${words.title}</h1>
      <p class="answer">${view.summary}</p>
      <p class="lead">${words.lead}</p>
    </header>
    ${each('overdue', view.overdue, (one) => [one.text])} ${each('absent', view.absent, (one) => one.reasons)}
    ${each('unbroken', view.unbroken, (one) => [one.text])} ${each('empty', view.empty, (one) => [one.text])}
    ${each('factors', view.factors, () => [])}
    ${part('notUsed', view.notUsed.length, () => notUsedList(view.notUsed, language))}`;
}
