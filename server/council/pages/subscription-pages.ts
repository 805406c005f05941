import type { Language } from '../../../indicators/text.ts';
import { html, raw, type Markup } from '../../explore/pages/html.ts';
import { NEWS_WORDS } from '../../words/news.ts';

export interface SubscribeFormView {
  topic: string;
  choices: { group: string; topics: { topic: string; name: string }[] }[];
  /** Why it was refused, and what was typed. */
  problem: string | null;
  email: string;
}

/** The form to ask for letters. */
export function subscribeForm({ topic, choices, problem, email }: SubscribeFormView, language: Language): Markup {
  const words = NEWS_WORDS[language];
  const option = (value: string, name: string): Markup =>
    html`<option value="${value}" ${value === topic ? raw('selected') : null}>${name}</option>`;
  return html`<section class="subscribe" id="subscribe" aria-labelledby="subscribe-title">
    <h2 id="subscribe-title">${words.subscribe}</h2>
    <p>${words.subscribeLead}</p>
    ${problem ? html`<p class="loud-line" role="alert">${problem}</p>` : null}
    <form class="ask" method="post" action="/${language}/subscription">
      <p>
        <label for="subscribe-email">${words.email}</label>
        <small id="subscribe-hint">${words.emailHint}</small>
        <input
          id="subscribe-email"
          type="email"
          name="email"
          value="${email}"
          autocomplete="email"
          maxlength="200"
          required
          aria-describedby="subscribe-hint"
        />
      </p>
      <p>
        <label for="subscribe-topic">${words.about}</label>
        <select id="subscribe-topic" name="topic">
          ${option('all', words.topics.all)}
          ${choices.map((one) => html`<optgroup label="${one.group}">${one.topics.map((own) => option(own.topic, own.name))}</optgroup>`)}
        </select>
      </p>
      <p class="website" hidden>
        <label>Website <input name="website" tabindex="-1" autocomplete="off" /></label>
      </p>
      <p><button>${words.send}</button></p>
    </form>
  </section>`;
}

/** A step of a subscription: what it does, and one button; without `act` it is done. */
export function subscriptionStep(
  { title, lead, act }: { title: string; lead: string; act: { action: string; label: string } | null },
  language: Language,
): Markup {
  return html`<header class="list-head">
      <h1>${title}</h1>
      <p class="lead">${lead}</p>
    </header>
    ${
      act
        ? html`<form method="post" action="${act.action}"><button>${act.label}</button></form>`
        : html`<p><a href="/${language}/changes">${NEWS_WORDS[language].title}</a></p>`
    }`;
}
