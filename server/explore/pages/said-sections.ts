/** What was promised, what happened, what those responsible say, what others say, and who can be asked. */
import type { Language } from '../../../indicators/text.ts';
import { OPINION_WORDS } from '../../words/opinions.ts';
import { SAID_WORDS } from '../../words/said.ts';
import type { ActionView, CommentaryView, EventView, SaidText, SaidView, TargetView } from '../../contract/said.ts';
import { langOf } from './foreign-text.ts';
import { html, raw, type Markup } from './html.ts';
import { peopleText } from './people-text.ts';

const inventedNote = (isInvented: boolean, language: Language): Markup | null =>
  isInvented ? html`<p class="invented">${SAID_WORDS[language].invented}</p>` : null;

export function saidText(said: SaidText, language: Language): Markup {
  return html`${said.missing ? html`<p class="quiet">${said.missing}</p>` : null}
    <div ${langOf({ text: '', language: said.language }, language)}>
      ${peopleText(said.text, SAID_WORDS[language].moreRows)}
    </div>`;
}

/** @param level of its heading: below the one it stands under */
export const commentaryItem = (one: CommentaryView, language: Language, level: 'h3' | 'h5' = 'h3'): Markup =>
  html`<article class="commentary commentary-${one.form}" id="said-${one.key}">
    ${raw(`<${level}>`)}${SAID_WORDS[language].headings[one.form]}, ${one.year}${raw(`</${level}>`)}
    ${saidText(one.text, language)}
    <p class="signed">${one.signed}</p>
    ${inventedNote(one.invented, language)}
  </article>`;

export function targetItem(one: TargetView, language: Language): Markup {
  const { headings } = SAID_WORDS[language];
  return html`<li>
    <strong>${one.said}</strong> ${one.group}
    ${one.decision ? html`<span class="quiet">${headings.decision}: ${one.decision.url ? html`<a href="${one.decision.url}" rel="noreferrer">${one.decision.text}</a>` : one.decision.text}</span>` : null}
    ${one.earlier.length > 0 ? html`<span class="quiet">${headings.earlier}: ${one.earlier.join(' ')}</span>` : null}
    ${inventedNote(one.invented, language)}
  </li>`;
}

/** How far the plan's actions are; one that is late is said loudly. */
export const actionList = (all: readonly ActionView[], language: Language): Markup =>
  html`<ul class="plain">
    ${all.map(
      (one) =>
        html`<li>
          <strong>${one.title}</strong> ${one.by ? html`<span class="quiet">${one.by}</span>` : null}
          ${one.isLate ? html`<strong class="loud">${one.said}</strong>` : html`<span>${one.said}</span>`}
          ${one.text ? saidText(one.text, language) : null} ${inventedNote(one.invented, language)}
        </li>`,
    )}
  </ul>`;

/** @param prefix of its anchor: several lists of events may stand on one page */
export const eventItem = (one: EventView, language: Language, prefix = 'event'): Markup =>
  html`<li id="${prefix}-${one.number}" value="${one.number}">
    <strong>${one.date}: ${one.title}</strong>
    ${one.factor ? html`<a href="${one.factor.href}">${one.factor.label}</a>` : null}
    ${one.text ? saidText(one.text, language) : null}
    ${one.url ? html`<a href="${one.url}" rel="noreferrer">${one.url}</a>` : null}
    ${inventedNote(one.invented, language)}
  </li>`;

/** Papers of council and committees that used a figure of the indicator; the ledger says the rest. */
function decisionList(view: SaidView, language: Language): Markup | null {
  if (view.decisions.length === 0) return null;
  const words = OPINION_WORDS[language];
  return html`<section aria-labelledby="decisions">
    <h2 id="decisions">${words.ledger}</h2>
    <ul class="plain">
      ${view.decisions.map((one) => html`<li>${one.date}: <a href="/${language}/opinions#${one.key}">${one.title}</a> <span class="quiet">${one.by}</span>${one.isRevised ? html` <span class="revised-mark">(${words.revisedSince})</span>` : null}</li>`)}
    </ul>
  </section>`;
}

/** Two columns of equal weight: the account of those responsible, and the second voice. */
export function saidSections(view: SaidView, indicator: string, language: Language): Markup {
  const { headings, ...words } = SAID_WORDS[language];
  return html`${
      view.targets.length > 0
        ? html`<section aria-labelledby="promised">
            <h2 id="promised">${headings.promised}</h2>
            <ul class="plain">
              ${view.targets.map((one) => targetItem(one, language))}
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
      view.events.length > 0
        ? html`<section aria-labelledby="events">
            <h2 id="events">${headings.events}</h2>
            <ol class="events">
              ${view.events.map((one) => eventItem(one, language))}
            </ol>
          </section>`
        : null
    }
    <section aria-labelledby="said">
      <h2 id="said">${headings.said}</h2>
      <div class="voices">
        <div>
          ${view.accounts.length > 0 ? view.accounts.map((one) => commentaryItem(one, language)) : view.owner ? html`<p class="quiet">${words.noAccount({ body: view.owner })}</p>` : null}
        </div>
        <div>
          ${view.opinions.length > 0 ? view.opinions.map((one) => commentaryItem(one, language)) : html`<p class="quiet">${words.noOpinion}</p>`}
        </div>
      </div>
    </section>
    ${decisionList(view, language)}
    <section aria-labelledby="questions">
      <h2 id="questions">${headings.questions}</h2>
      ${view.owner ? html`<p>${headings.owner}: ${view.ownerHref ? html`<a href="${view.ownerHref}">${view.owner}</a>` : view.owner}</p>` : null}
      ${view.contact ? contactLine(view.contact, headings.contact) : null}
      ${view.questions.map(
        (one) =>
          html`<div class="question-answer">
            <blockquote>
              <p>${one.text}</p>
              <p class="signed">${one.asked}</p>
            </blockquote>
            ${saidText(one.answer, language)}
            <p class="signed">${one.answered}</p>
            ${inventedNote(one.invented, language)}
          </div>`,
      )}
      <p><a class="button" href="/${language}/indicators/${indicator}/question">${words.ask}</a></p>
    </section>`;
}

function contactLine({ name, body, email, phone }: NonNullable<SaidView['contact']>, label: string): Markup {
  return html`<p>
    ${label}:
    ${name}${body ? html`, ${body}` : null}${email ? html`, ${raw(`<a href="mailto:${encodeURI(email)}">`)}${email}${raw('</a>')}` : null}${phone ? html`, ${phone}` : null}
  </p>`;
}
