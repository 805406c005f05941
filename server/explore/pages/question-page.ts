import type { PageFrame } from '../../contract/page-views.ts';
import { SAID_WORDS } from '../../words/said.ts';
import { html, type Markup } from './html.ts';

export interface QuestionPageView {
  indicator: string;
  name: string;
  /** Who gets it: the body that answers for the figure; null where nobody does yet. */
  owner: string | null;
  /** Where the figure stands in the yearly report. */
  report: { title: string; href: string } | null;
  /** The question arrived. */
  isSent: boolean;
  /** Why it was refused, and what was typed. */
  problem: string | null;
  typed: Readonly<Record<string, string>>;
}

/** A plain form: any reader may question a figure from its page. */
export function questionPage(
  { indicator, name, owner, report, isSent, problem, typed }: QuestionPageView,
  { language }: PageFrame,
): Markup {
  const words = SAID_WORDS[language];
  const figure = `/${language}/indicators/${indicator}`;
  const to = owner ? html`<p class="question-to">${words.headings.owner}: <strong>${owner}</strong></p>` : null;
  if (isSent)
    return html`<header class="list-head">
      <h1>${words.asked}</h1>
      <p class="lead">${words.askedLead}</p>
      ${to}
      <p class="ways">
        <a href="${figure}">${words.back}</a>
        ${report ? html`<a href="${report.href}">${report.title}</a>` : null}
      </p>
    </header>`;
  const hint = (id: string, text: string): Markup => html`<small id="${id}">${text}</small>`;
  return html`<header class="list-head">
      <h1>${words.askTitle({ indicator: name })}</h1>
      <p class="lead">${words.askLead}</p>
      ${to}
    </header>
    ${problem ? html`<p class="loud-line" role="alert">${problem}</p>` : null}
    <form class="ask" method="post" action="${figure}/question">
      <p>
        <label for="q-text">${words.askText}</label>
        <textarea id="q-text" name="text" rows="6" maxlength="2000" required>${`\n${typed['text'] ?? ''}`}</textarea>
      </p>
      <p>
        <label for="q-name">${words.askName}</label>${hint('q-name-hint', words.askNameHint)}
        <input
          id="q-name"
          name="name"
          maxlength="100"
          autocomplete="name"
          aria-describedby="q-name-hint"
          value="${typed['name'] ?? ''}"
        />
      </p>
      <p>
        <label for="q-email">${words.askEmail}</label>${hint('q-email-hint', words.askEmailHint)}
        <input
          id="q-email"
          name="email"
          type="email"
          maxlength="200"
          autocomplete="email"
          aria-describedby="q-email-hint"
          value="${typed['email'] ?? ''}"
        />
      </p>
      <p class="visually-hidden" aria-hidden="true"><input name="website" tabindex="-1" autocomplete="off" /></p>
      <p><button>${words.askSend}</button> <a href="${figure}">${words.back}</a></p>
    </form>`;
}
