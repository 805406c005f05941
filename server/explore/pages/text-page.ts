import type { TextPageWords } from '../../words/text-page-words.ts';
import { html, type Markup } from './html.ts';

/** A page that is a text under headings and nothing else: the statement on accessibility, the one on privacy. */
export function textPage(words: TextPageWords): Markup {
  return html`<header class="list-head">
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
    </header>
    ${words.sections.map(
      (one, at) =>
        html`<section aria-labelledby="text-${at}">
          <h2 id="text-${at}">${one.heading}</h2>
          <ul class="plain">
            ${one.points.map((point) => html`<li>${point}</li>`)}
          </ul>
        </section>`,
    )}`;
}
